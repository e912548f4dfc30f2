"""Received records leave on schedule, and nothing leaves that the server may not have."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from client.phone import Phone
from client.shelves.leaving import DAYS, Mark, due, gone_of
from shared.canonical import decode
from shared.codebook import Code
from shared.errors import InputError
from shared.kdf_profiles import FLOOR
from tests.builders import CONTACT_ANSWERS, PLACE_ANSWERS, SHIFT_ANSWERS
from tests.link import Link
from tests.town import PIN, Town, town

SLIP = Code("slip")
TODAY = date(2026, 7, 31)
MARKS = [Mark(TODAY - timedelta(days=n), 100 - n) for n in (95, 20, 14, 13, 0)]


@pytest.mark.parametrize(
    ("backed", "place"),
    [
        (None, 5),  # nobody backs it up: three months
        (TODAY, 86),
        (TODAY - timedelta(days=13), 86),
        (TODAY - timedelta(days=14), 80),  # made on that very day: it may have come after
        (TODAY - timedelta(days=200), 5),
    ],
)
def test_what_is_due_is_old_enough_and_in_a_backup(backed: date | None, place: int) -> None:
    """Else a server put back from it would ask phones for what they no longer have."""
    assert due(MARKS, TODAY, 14, backed) == place
    assert due(MARKS, TODAY, 90, backed) == 5
    assert due([], TODAY, 14, backed) == 0


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Town]:
    """Open a town."""
    with town(tmp_path) as opened:
        yield opened


def _back_up(place: Town) -> None:
    place.services.intake.note_backup(place.clock().date())


def _age(place: Town, phone: Phone, days: int = 15, *, backs_up: bool = True) -> None:
    """Let days pass, in which the phone hears the server."""
    phone.sync()
    place.clock.move(days=days)
    if backs_up:
        _back_up(place)
    phone.sync()


def test_a_received_record_leaves_with_its_corrections_and_is_still_counted(place: Town) -> None:
    """And nothing that was received is asked for again."""
    phone, _ = place.phone()
    one = phone.records.log("contact", CONTACT_ANSWERS)
    phone.records.correct(one, {"heads": 2, "ages": {"minor": 2}}, SLIP)
    two = phone.records.log("contact", CONTACT_ANSWERS)
    phone.sync()
    phone.records.withdraw(two, SLIP)
    _age(place, phone, 5)
    new = phone.records.log("contact", CONTACT_ANSWERS)
    _age(place, phone, 10)
    assert [entry.id for entry in phone.records.entries()] == [new]
    status = phone.records.status()
    assert (status.waiting, status.kept, status.gone, status.lost) == (0, 5, 4, 0)
    assert not phone.records.damaged()
    with pytest.raises(InputError):
        phone.records.correction(one, SLIP)
    carried = len(place.kept())
    phone.sync()
    assert phone.records.status() == status
    assert len(place.kept()) == carried
    phone.lock()


def test_without_a_backup_nothing_leaves_for_three_months(place: Town) -> None:
    """Until then the phones may hold the only copies."""
    phone, _ = place.phone()
    phone.records.log("contact", CONTACT_ANSWERS)
    _age(place, phone, 60, backs_up=False)
    assert phone.records.status().gone == 0
    _age(place, phone, 31, backs_up=False)
    assert phone.records.status().gone == 1
    phone.lock()


def test_the_phones_own_clock_makes_nothing_leave(tmp_path: Path) -> None:
    """Only the server's day counts."""
    with town(tmp_path) as place:
        phone, link = place.phone()
        phone.records.log("contact", CONTACT_ANSWERS)
        phone.sync()
        phone.lock()
        _back_up(place)
        later = place.clock() + timedelta(days=400)
        again = Phone(tmp_path / "phone", clock=lambda: later, dial=lambda _: link, kdf=FLOOR)
        again.unlock(PIN)
        again.sync()
        assert again.records.status().gone == 0
        again.lock()


def test_what_is_unsent_held_refused_or_in_hand_stays(place: Town) -> None:
    """However old it is."""
    phone, link = place.phone()
    mending = phone.records.log("contact", CONTACT_ANSWERS)
    corrected = phone.records.log("contact", CONTACT_ANSWERS)
    turned_down = phone.records.log("place", PLACE_ANSWERS)
    phone.sync()
    phone.records.keep_draft(phone.records.correction(mending, SLIP))
    place.clock.move(days=15)
    _back_up(place)
    unsent = phone.records.withdraw(corrected, SLIP)
    link.fail(["lost_request"])
    with pytest.raises(Exception, match=r"link\.down"):
        phone.sync()
    phone.held.hold(unsent)
    _turn_down(place, turned_down)
    phone.sync()
    stay = {entry.id for entry in phone.records.entries()}
    assert stay == {mending, corrected, turned_down}
    assert phone.records.status().waiting == 1
    phone.lock()


def _turn_down(place: Town, record: object) -> None:
    from shared.news import Decision  # noqa: PLC0415 - one test's own

    services = place.services
    with services.intake.transaction(services.municipality) as tx:
        decision = Decision(record=record, verdict="refused", reason="unclear", text="Hvor?")  # type: ignore[arg-type]
        tx.decide(decision, services.today())


def test_a_thought_about_a_shift_leaves_with_it(place: Town) -> None:
    """Nobody can reach it any more, so nobody should."""
    phone, _ = place.phone()
    phone.shifts.start("", {})
    shift = phone.records.log("shift", SHIFT_ANSWERS)
    phone.shifts.reflect(shift, "Rolig kveld.")
    _age(place, phone)
    assert phone.shifts.reflection(shift) == ""
    assert phone.shifts.ended() is None
    phone.lock()


def test_a_server_that_lost_what_has_left_is_not_asked_for_ever(place: Town) -> None:
    """It was put back from an older backup than it told of; the phone says what is missing."""
    phone, _ = place.phone()
    for _ in range(3):
        phone.records.log("contact", CONTACT_ANSWERS)
    _age(place, phone)
    phone.records.log("contact", CONTACT_ANSWERS)
    phone.sync()
    _forget_all(place)
    phone.sync()
    status = phone.records.status()
    assert (status.waiting, status.kept, status.gone, status.lost) == (0, 1, 0, 3)
    assert len(place.kept()) == 1
    phone.sync()
    assert phone.records.status() == status
    phone.lock()


def _forget_all(place: Town) -> None:
    home = place.services.intake._home  # type: ignore[attr-defined]  # noqa: SLF001 - a restore in short
    with home.transaction() as db:
        db.run("delete from record")
        db.run("update device set kept = 0")


def test_a_large_pass_is_made_of_small_steps(place: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody may want to log while it runs; killed on the way it goes on."""
    monkeypatch.setattr("client.shelves.leaving.STEP", 2)
    phone, link = place.phone()
    for _ in range(7):
        phone.records.log("contact", CONTACT_ANSWERS)
    phone.sync()
    place.clock.move(days=15)
    _back_up(place)
    _stop_after(phone, link, monkeypatch)
    assert phone.records.status().kept == 7
    phone.sync()
    status = phone.records.status()
    assert (status.kept, status.gone) == (7, 7)
    assert not phone.records.entries()
    phone.lock()


def _stop_after(phone: Phone, link: Link, monkeypatch: pytest.MonkeyPatch) -> None:
    """Die in the middle of the second step."""
    from client.shelves import leaving  # noqa: PLC0415 - its insides, for one test

    keep, calls = leaving.keep_gone, [0]

    def dying(*args: object) -> None:
        calls[0] += 1
        if calls[0] == 2:
            raise KeyboardInterrupt
        keep(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(leaving, "keep_gone", dying)
    with pytest.raises(KeyboardInterrupt):
        phone.sync()
    monkeypatch.setattr(leaving, "keep_gone", keep)
    assert len(phone.records.entries()) == 5
    assert link.carried


def test_days_are_noted_once_and_the_proofs_go_too(place: Town) -> None:
    """A line a day, and no statement that no receipt points to."""
    phone, _ = place.phone()
    phone.records.log("contact", CONTACT_ANSWERS)
    for _ in range(3):
        phone.sync()
    vault = phone._inside.vault  # noqa: SLF001 - what lies sealed
    assert len(decode(vault.get("setting", DAYS) or b"")) == 1
    _age(place, phone)
    assert gone_of(vault).n == 1
    assert vault.count("batch") == 0
    phone.lock()
