"""The phone without a screen, against the real server in process: log, correct, withdraw, mend."""

import shutil
import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from client.phone import Phone
from client.sync.transport import Reply
from server import enrolment
from shared.codebook import Code
from shared.errors import (
    DamagedVaultError,
    EndedDeviceError,
    InputError,
    LinkDownError,
    LockedVaultError,
    UsedCodeError,
    VaultExistsError,
    WrongCodeError,
    WrongPinError,
)
from shared.hazmat.tokens import fingerprint, tidy_code
from shared.kdf_profiles import FLOOR
from shared.record import spell
from tests.builders import CONTACT_ANSWERS, sandvik
from tests.link import Link
from tests.town import PIN, URL, Town, town

REASON = next(iter(sandvik().codebook.reasons))


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Town]:
    """Open a town for one test."""
    with town(tmp_path) as opened:
        yield opened


def test_what_is_logged_is_received(place: Town) -> None:
    """The promise of the whole product, without faults."""
    phone, _ = place.phone()
    logged = phone.records.log("contact", CONTACT_ANSWERS)
    assert phone.records.status().waiting == 1
    assert phone.records.entries()[0].state == "waiting"
    phone.sync()
    assert [kept.record.id for kept in place.kept()] == [logged]
    assert phone.records.entries()[0].state == "kept"
    assert phone.records.status().waiting == 0


def test_a_contact_carries_day_and_block_but_no_clock(place: Town) -> None:
    """An exact time in a small place points at somebody."""
    phone, _ = place.phone()
    record = phone.records.entry(phone.records.log("contact", CONTACT_ANSWERS)).record
    going = phone.shifts.going()
    assert going is not None
    assert record.shift == going.id
    assert record.day == phone.moment().date()
    assert b"20:00" not in spell(record)


def test_a_shift_that_crosses_midnight_keeps_its_day(place: Town) -> None:
    """One outing is one day in every figure."""
    phone, _ = place.phone()
    day = phone.shifts.start("", {}).draft.day
    place.clock.move(hours=6)
    assert phone.records.entry(phone.records.log("contact", CONTACT_ANSWERS)).record.day == day


def test_a_shift_ends_with_what_it_saw(place: Town) -> None:
    """Nobody should type again what was logged an hour ago."""
    phone, _ = place.phone()
    phone.records.log("contact", CONTACT_ANSWERS)
    ending = phone.shifts.ending()
    form = phone.form("shift")
    places, empty = form.role("places"), form.role("no_contacts")
    assert ending is not None
    if places is not None:
        assert ending.answers[places.key] == (CONTACT_ANSWERS["spot"],)
    if empty is not None:
        assert ending.answers[empty.key] is False


def test_a_correction_replaces_and_a_withdrawal_ends(place: Town) -> None:
    """Mistakes at 02:00 are mended at 10:00."""
    phone, _ = place.phone()
    logged = phone.records.log("contact", CONTACT_ANSWERS)
    phone.sync()
    first = phone.records.correct(logged, {"heads": 4}, REASON)
    second = phone.records.correct(first, {"heads": 5}, REASON)
    entry = phone.records.entry(logged)
    assert (entry.record.answers["heads"], entry.record.round, entry.is_corrected) == (5, 2, True)
    phone.records.withdraw(second, REASON)
    assert phone.records.entry(logged).is_withdrawn
    with pytest.raises(InputError):
        phone.records.correct(logged, {"heads": 6}, REASON)
    phone.sync()
    assert [kept.record.round for kept in place.kept()] == [0, 1, 2, 3]


def test_a_misfit_is_named_and_nothing_is_kept(place: Town) -> None:
    """The screen lands on the field; the draft is still there."""
    phone, _ = place.phone()
    phone.shifts.start("", {})
    draft = phone.records.begin("contact").answer("heads", 0)
    phone.records.keep_draft(draft)
    with pytest.raises(InputError) as caught:
        phone.records.finish(draft)
    assert {flaw.field for flaw in caught.value.flaws} >= {"heads", "spot"}
    assert phone.records.draft("contact") == draft
    assert phone.records.status().waiting == 0


def test_a_refused_record_is_mended_as_a_new_one(place: Town) -> None:
    """A refusal is not a loss: the worker mends it and it is received."""
    phone, _ = place.phone()
    place.clock.move(days=-3)  # the server's own clock stands back, as after a flat battery
    phone.shifts.start("", {})
    place.clock.move(days=3)
    late = phone.records.log("contact", CONTACT_ANSWERS)
    place.clock.move(days=500)
    outcome = phone.sync()
    assert (outcome.kept, outcome.refused) == (0, 1)
    entry = phone.records.entry(late)
    assert entry.state == "refused"
    assert entry.receipt is not None
    assert [flaw.field for flaw in entry.receipt.flaws] == ["day"]
    assert phone.records.status().refused == 1
    place.clock.move(days=-500)
    mended = phone.records.correct(late, {"heads": 3}, REASON)
    phone.sync()
    assert [kept.record.id for kept in place.kept()] == [mended]
    assert phone.records.status().refused == 0
    assert [entry.state for entry in phone.records.entries()] == ["kept"]


def test_a_refused_record_can_be_let_go(place: Town) -> None:
    """The server never had it, so there is nothing to withdraw there."""
    phone, _ = place.phone()
    late = phone.records.log("contact", CONTACT_ANSWERS)
    place.clock.move(days=500)
    phone.sync()
    phone.records.withdraw(late, REASON)
    assert phone.records.entries() == []
    assert phone.records.status().refused == 0


def test_a_draft_and_a_shift_survive_the_lock(place: Town) -> None:
    """Kill the app at any moment: the draft is there."""
    phone, _ = place.phone()
    shift = phone.shifts.start("", {})
    draft = phone.records.begin("contact").answer("heads", 2)
    phone.records.keep_draft(draft)
    phone.lock()
    with pytest.raises(LockedVaultError):
        phone.records.entries()
    with pytest.raises(WrongPinError):
        phone.unlock("999888")
    again = Phone(place.folder / "phone", clock=place.clock)
    again.unlock(PIN)
    assert again.records.draft("contact") == draft
    assert again.shifts.going() == shift


def test_a_correction_leaves_an_unfinished_draft_alone(place: Town) -> None:
    """Mending an old contact must not cost the one that is half written."""
    phone, _ = place.phone()
    logged = phone.records.log("contact", CONTACT_ANSWERS)
    draft = phone.records.begin("contact").answer("heads", 2)
    phone.records.keep_draft(draft)
    phone.records.correct(logged, {"heads": 4}, REASON)
    assert phone.records.draft("contact") == draft


def test_a_code_lets_one_phone_in(place: Town) -> None:
    """A code overheard in the car must not make a second phone."""
    with pytest.raises(WrongCodeError):
        Phone(place.folder / "x", dial=lambda _: Link(place.app)).enrol("0000-0000-0000-0000", URL)
    phone, _ = place.phone()
    with pytest.raises(VaultExistsError):
        phone.enrol("0000-0000-0000-0000", URL)


def test_a_lost_answer_costs_no_code(place: Town) -> None:
    """The same phone may ask again with the same code; another may not."""
    with place.services.intake.transaction(place.services.municipality) as tx:
        code = enrolment.offer(tx, "x", place.clock())
    link = Link(place.app)
    link.fail(["lost_reply"])
    phone = Phone(place.folder / "x", dial=lambda _: link)
    with pytest.raises(LinkDownError):
        phone.enrol(code, URL)
    phone.enrol(code.lower().replace("-", " "), URL)
    assert phone.awaits_pin
    with pytest.raises(UsedCodeError):
        Phone(place.folder / "y", dial=lambda _: link).enrol(code, URL)


def test_an_ended_phone_is_refused_and_has_sent_nothing(place: Town) -> None:
    """Revocation takes effect at the next request; what becomes of the phone is told elsewhere."""
    phone, _ = place.phone()
    phone.records.log("contact", CONTACT_ANSWERS)
    with place.services.intake.transaction(place.services.municipality) as tx:
        assert tx.end_device(tx.devices()[0].id, place.clock().date())
    with pytest.raises(EndedDeviceError):
        phone.sync()
    assert not phone.is_enrolled  # the order is the server's own: tests/unit/client/test_ended.py
    assert place.kept() == []


def test_a_phone_without_its_secret_says_so(place: Town) -> None:
    """A vault copied to another machine is not a wrong PIN."""
    phone, _ = place.phone()
    phone.lock()
    (place.folder / "phone" / "device.secret").unlink()
    with pytest.raises(DamagedVaultError):
        phone.unlock(PIN)


@pytest.mark.parametrize("url", ["http://sandvik.example", "ftp://x", "https://", "https://a?b=c"])
def test_a_server_address_that_cannot_be_safe_is_refused(place: Town, url: str) -> None:
    """A token must never cross a network in the clear."""
    with pytest.raises(InputError):
        Phone(place.folder / "x").enrol("0000-0000-0000-0000", url)


def test_a_reason_nobody_knows_is_refused(place: Town) -> None:
    """A withdrawal the server would refuse must not be shown as done."""
    phone, _ = place.phone()
    logged = phone.records.log("contact", CONTACT_ANSWERS)
    with pytest.raises(InputError):
        phone.records.withdraw(logged, Code("because"))
    assert not phone.records.entry(logged).is_withdrawn


def test_a_correction_of_what_is_refused_meanwhile_becomes_a_record_of_its_own(
    place: Town,
) -> None:
    """The word kept must never be said of a change to what the server does not hold."""
    phone, _ = place.phone()
    late = phone.records.log("contact", CONTACT_ANSWERS)
    draft = phone.records.correction(late, REASON).answer("heads", 5)
    place.clock.move(days=500)
    phone.sync()
    place.clock.move(days=-500)
    mended = phone.records.finish(draft)
    phone.sync()
    assert [(k.record.id, k.record.replaces) for k in place.kept()] == [(mended, None)]
    assert [entry.state for entry in phone.records.entries()] == ["kept"]


def test_what_was_corrected_offline_and_refused_is_shown_as_refused(place: Town) -> None:
    """The correction is kept, but of nothing; the screen must ask for mending."""
    phone, _ = place.phone()
    late = phone.records.log("contact", CONTACT_ANSWERS)
    place.clock.move(days=500)
    phone.sync()
    place.clock.move(days=-500)
    place.clock.move(days=500)
    other = phone.records.log("contact", {**CONTACT_ANSWERS, "heads": 4})
    assert phone.records.entry(other).state == "waiting"
    assert phone.records.entry(late).state == "refused"
    assert not phone.records.entry(late).is_held
    phone.records.withdraw(late, REASON)
    assert [entry.id for entry in phone.records.entries()] == [other]


def test_a_pin_chosen_twice_at_once_makes_one_vault(place: Town) -> None:
    """Enter and the button at once must not shut the phone for ever."""
    with place.services.intake.transaction(place.services.municipality) as tx:
        code = enrolment.offer(tx, "x", place.clock())
    phone = Phone(place.folder / "x", dial=lambda _: Link(place.app), kdf=FLOOR)
    phone.enrol(code, URL)
    with ThreadPoolExecutor(2) as pool:
        tries = [pool.submit(phone.choose_pin, PIN) for _ in range(2)]
    assert sorted(one.exception() is None for one in tries) == [False, True]
    phone.lock()
    phone.unlock(PIN)
    phone.lock()


def test_a_token_is_never_offered_to_a_second_server(place: Town) -> None:
    """A mistyped address must not learn what opens the right one."""
    seen: list[tuple[str, bytes]] = []

    class Listening(Link):
        def __init__(self, url: str) -> None:
            super().__init__(place.app)
            self._url = url

        def post(
            self, path: str, body: bytes, *, media_type: str, token: str | None, packed: bool
        ) -> Reply:
            seen.append((self._url, body))
            return super().post(path, body, media_type=media_type, token=token, packed=packed)

    phone = Phone(place.folder / "x", dial=Listening)
    for url in ("https://other.example", URL, URL):
        with pytest.raises(WrongCodeError):
            phone.enrol("0000-0000-0000-0000", url)
    (_, other), (_, first), (_, again) = seen
    assert first == again
    assert other != first


def test_a_server_that_lost_its_history_is_given_it_again(place: Town, tmp_path: Path) -> None:
    """What a phone still has is the last copy there is."""
    phone, link = place.phone()
    logged = phone.records.log("contact", CONTACT_ANSWERS)
    changed = phone.records.correct(logged, {"heads": 4}, REASON)
    phone.sync()
    (tmp_path / "other/server").mkdir(parents=True)
    shutil.copy2(place.folder / "server/signing.key", tmp_path / "other/server")
    with town(tmp_path / "other") as new:
        _know_the_same_phone(place, new)
        link.move(new.app)
        phone.sync()
        assert {kept.record.id for kept in new.kept()} == {logged, changed}
        assert phone.records.entry(logged).state == "kept"
        assert phone.sync() == phone.sync()
        phone.lock()


def _know_the_same_phone(old: Town, new: Town) -> None:
    """Enrol the phone in another store by hand, as a restore without the records would."""
    with old.services.intake.transaction(old.services.municipality) as tx:
        device = tx.devices()[0]
    token_hash = _token_hash(old, device.id)
    with new.services.intake.transaction(new.services.municipality) as tx:
        code = enrolment.offer(tx, "again", new.clock())
        tx.enrol(fingerprint(tidy_code(code)), token_hash, device.id, new.clock())


def _token_hash(place: Town, device_id: str) -> str:
    db = sqlite3.connect(place.folder / "server" / "intake.db")
    try:
        row = db.execute("select token_hash from device where id = ?", (device_id,)).fetchone()
        return str(row[0])
    finally:
        db.close()
