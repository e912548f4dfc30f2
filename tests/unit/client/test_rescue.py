"""A forgotten PIN loses no finished record: sealed, left by the wipe, handed in, opened once."""

import os
import shutil
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from client.phone import Phone
from client.vault import parcels
from client.vault.tries import LIMIT
from server import enrolment
from server.rescue import Report, open_all
from shared.codebook import Code
from shared.errors import BadParcelError, LinkDownError, WipedError, WrongPinError
from shared.hazmat.hpke import Pair, new_pair
from shared.kdf_profiles import FLOOR
from shared.parcel import Parcel, unwrapped
from shared.record import RecordId
from tests.builders import CONTACT_ANSWERS
from tests.e2e.changing_phone import die_at
from tests.keys import ring
from tests.link import Link
from tests.town import PIN, URL, Town, town

NEW, WRONG = "702946", "804272"
MOST_STEPS = 40


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Town]:
    """Open a town for one test."""
    with town(tmp_path) as opened:
        yield opened


def _log(phone: Phone, more: int) -> RecordId:
    heads = 3 + more  # as many as the ages of the answers add up to, at least
    return phone.records.log("contact", {**CONTACT_ANSWERS, "heads": heads})


def _again(place: Town) -> tuple[Phone, Link]:
    """Enrol the emptied phone anew, with a code of its own."""
    with place.services.intake.transaction(place.services.municipality) as tx:
        code = enrolment.offer(tx, "again", place.clock())
    link = Link(place.app)
    phone = Phone(place.folder / "phone", clock=place.clock, dial=lambda _: link, kdf=FLOOR)
    phone.enrol(code, URL)
    phone.choose_pin(NEW)
    return phone, link


def _open(place: Town, pair: Pair) -> Report:
    services = place.services
    with services.intake.transaction(services.municipality) as tx:
        return open_all(tx, pair.private, services.municipality, services.profile, services.today())


def test_a_record_is_sealed_for_as_long_as_it_waits(place: Town) -> None:
    """From the step that saves it to the step that settles it; nothing on the phone opens it."""
    pair = ring(place).tell_recovery()
    phone, _ = place.phone()
    vault = phone._inside.vault  # noqa: SLF001 - what lies beside the shelves
    logged = _log(phone, 3)
    changed = phone.records.correct(logged, {"heads": 9}, _reason(phone))
    sealed = vault.laid()
    assert {one.id for one in sealed} == {logged, changed}
    contents = [unwrapped(pair.private, phone.profile.code, one) for one in sealed]
    assert {one.line for one in contents} == {row.plain for row in vault.waiting(9)}
    with pytest.raises(BadParcelError):
        unwrapped(new_pair().private, phone.profile.code, sealed[0])
    with pytest.raises(BadParcelError):
        unwrapped(pair.private, "9999", sealed[0])
    assert phone.stake().is_safe
    assert (phone.stake().waiting, phone.stake().sealed) == (2, 2)
    phone.sync()
    assert vault.laid() == []
    assert phone.stake().waiting == 0
    phone.lock()


def _reason(phone: Phone) -> Code:
    return next(iter(phone.profile.codebook.reasons))


def test_what_waited_before_the_key_was_told_is_sealed_too(place: Town) -> None:
    """And anew to another key; a directory that tells none takes none away."""
    phone, _ = place.phone()
    _log(phone, 3)
    assert not phone.stake().is_safe
    keys = ring(place)
    first = keys.tell_recovery()
    _hear(place, phone)
    vault = phone._inside.vault  # noqa: SLF001 - as above
    (one,) = vault.laid()
    second = keys.tell_recovery()
    _hear(place, phone)
    (other,) = vault.laid()
    assert (one.key, other.key) != (other.key, one.key)
    keys.publish("2026-07")
    _hear(place, phone)
    assert vault.laid() == [other]
    assert unwrapped(second.private, phone.profile.code, other).token
    with pytest.raises(BadParcelError):
        unwrapped(first.private, phone.profile.code, other)
    phone.lock()


def _hear(place: Town, phone: Phone) -> None:
    """Take the directory, and nothing else of an answer."""
    from client.shelves.keys import hear_keys  # noqa: PLC0415 - one step of the sending

    vault = phone._inside.vault  # noqa: SLF001 - as above
    hear_keys(vault, place.services.key_book.told(), phone.profile.code, place.services.today())


def test_ten_wrong_pins_and_a_new_enrolment_lose_no_finished_record(place: Town) -> None:
    """The whole way, with an answer lost on it; each is kept once, as its writer's."""
    pair = ring(place).tell_recovery()
    phone, _ = place.phone()
    received = _log(phone, 1)
    phone.sync()
    lost = [_log(phone, heads) for heads in (2, 3, 4)]
    phone.lock()
    uptime = [0.0]
    thief = Phone(place.folder / "phone", ticks=lambda: uptime[0], kdf=FLOOR)
    for _ in range(LIMIT - 1):
        uptime[0] += 3600
        with pytest.raises(WrongPinError):
            thief.unlock(WRONG)
    uptime[0] += 3600
    with pytest.raises(WipedError):
        thief.unlock(WRONG)
    assert os.listdir(place.folder / "phone") == [parcels.FILE_NAME]  # noqa: PTH208 - names
    again, link = _again(place)
    assert again.n_rescued() == 3
    link.fail(["fine", "lost_reply"])
    with pytest.raises(LinkDownError):
        again.sync()
    assert again.n_rescued() == 3
    again.sync()
    assert again.n_rescued() == 0
    assert [kept.record.id for kept in place.kept()] == [received]
    assert _open(place, new_pair()) == Report(other_key=3)
    assert _open(place, pair) == Report(kept=3)
    assert _open(place, pair) == Report()
    first, *_ = place.kept()
    assert {kept.record.id for kept in place.kept()} == {received, *lost}
    assert {kept.device for kept in place.kept()} == {first.device}
    again.lock()


def test_what_the_server_has_already_is_told_as_known(place: Town) -> None:
    """The receipt was lost, and then the PIN."""
    pair = ring(place).tell_recovery()
    phone, link = place.phone()
    _log(phone, 2)
    link.fail(["lost_reply"])
    with pytest.raises(LinkDownError):
        phone.sync()
    _log(phone, 3)
    phone.wipe()
    again, _ = _again(place)
    again.sync()
    assert _open(place, pair) == Report(kept=1, known=1)
    assert len(place.kept()) == 2
    again.lock()


def test_a_phone_forgotten_twice_hands_in_all_of_it(place: Town) -> None:
    """What was not handed in meanwhile stays beside what comes to it."""
    ring(place).tell_recovery()
    phone, _ = place.phone()
    _log(phone, 2)
    phone.wipe()
    again, _ = _again(place)
    _log(again, 3)
    again.wipe()
    third, _ = _again(place)
    assert third.n_rescued() == 2
    third.sync()
    with place.services.intake.transaction(place.services.municipality) as tx:
        assert len(tx.parcels()) == 2
    third.lock()


def test_junk_that_a_stranger_hands_in_takes_nobodys_place(place: Town) -> None:
    """It opens for nobody, stays, and is counted."""
    keys = ring(place)
    pair = keys.tell_recovery()
    phone, _ = place.phone()
    _log(phone, 2)
    (good,) = phone._inside.vault.laid()  # noqa: SLF001 - as above
    phone.wipe()
    again, _ = _again(place)
    services = place.services
    with services.intake.transaction(services.municipality) as tx:
        device = tx.devices()[0]
        tx.hold(device.id, [Parcel(id=good.id, key=good.key, sealed=bytes(304))], services.today())
    again.sync()
    assert _open(place, pair) == Report(kept=1, not_opened=1)
    again.lock()


def test_without_a_recovery_key_nothing_is_left(place: Town) -> None:
    """As before; and what can be said beforehand is said."""
    phone, _ = place.phone()
    _log(phone, 2)
    assert not phone.stake().is_safe
    phone.wipe()
    assert os.listdir(place.folder / "phone") == []  # noqa: PTH208 - names


def test_a_wipe_killed_at_any_step_leaves_every_parcel(tmp_path: Path) -> None:
    """Either in the vault or in the file, and in the file when the wipe is finished."""
    with town(tmp_path) as place:
        ring(place).tell_recovery()
        phone, _ = place.phone()
        for heads in (2, 3):
            _log(phone, heads)
        phone.lock()
    for step in range(MOST_STEPS):
        folder = tmp_path / f"step{step}"
        shutil.copytree(tmp_path / "phone", folder)
        child = os.fork()
        if not child:
            victim = Phone(folder, kdf=FLOOR)
            die_at(step)
            victim.wipe()
            os._exit(0)
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        again = Phone(folder, kdf=FLOOR)
        if again.is_enrolled:
            assert step == 0, "once begun it is finished"
            again.unlock(PIN)
            assert again.stake().sealed == 2
            again.lock()
        else:
            assert again.n_rescued() == 2
            assert not (folder / "device.secret").exists()
        shutil.rmtree(folder)
        if code == 0:
            return
        assert code == -signal.SIGKILL
    pytest.fail("it never finished")
