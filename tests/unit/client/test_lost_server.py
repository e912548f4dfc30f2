"""A server that went back to a backup is given again what it lost, though nobody said so."""

import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from shared.codebook import Code
from tests.builders import CONTACT_ANSWERS
from tests.town import Town, town

REASON = Code("slip")


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Town]:
    """Open a town."""
    with town(tmp_path / "town") as opened:
        yield opened


def _copy(place: Town, folder: Path) -> None:
    """Copy the intake as it is now, under the name it has."""
    (folder / "server").mkdir(parents=True)
    source = sqlite3.connect(place.folder / "server" / "intake.db")
    target = sqlite3.connect(folder / "server" / "intake.db")
    source.backup(target)
    source.close()
    target.close()
    for key in ("signing.key", "gone.key"):
        shutil.copy2(place.folder / "server" / key, folder / "server")


@pytest.mark.parametrize("n_new", [0, 1, 5])
def test_what_a_restored_server_lost_is_sent_again(place: Town, tmp_path: Path, n_new: int) -> None:
    """The operator forgot to name the store anew; new ones hide no loss."""
    phone, link = place.phone()
    before = phone.records.log("contact", CONTACT_ANSWERS)
    phone.sync()
    _copy(place, tmp_path / "backup")
    lost = [phone.records.log("contact", CONTACT_ANSWERS), phone.records.withdraw(before, REASON)]
    phone.sync()
    new = [phone.records.log("contact", CONTACT_ANSWERS) for _ in range(n_new)]
    with town(tmp_path / "backup") as restored:
        link.move(restored.app)
        link.fail(["lost_reply"])  # what is known at the second try is no sign that nothing is lost
        with pytest.raises(Exception, match=r"link\.down"):
            phone.sync()
        phone.sync()
        shifts = {kept.record.id for kept in restored.kept() if kept.record.kind == "shift"}
        received = {kept.record.id for kept in restored.kept()} - shifts
        assert received == {before, *lost, *new}
        assert phone.records.status().waiting == 0
        assert phone.sync() == phone.sync()
        phone.lock()


def test_a_correction_that_was_refused_and_written_anew_is_not_counted_as_received(
    place: Town,
) -> None:
    """Else the phone believes for ever that the server has lost one."""
    phone, _ = place.phone()
    logged = phone.records.log("contact", CONTACT_ANSWERS)
    phone.sync()
    place.clock.move(days=500)
    for heads in (4, 5):
        phone.records.correct(logged, {"heads": heads}, REASON)
        phone.sync()
    status = phone.records.status()
    assert (status.kept, status.refused) == (1, 1)
    place.clock.move(days=-500)
    phone.records.correct(logged, {"heads": 6}, REASON)
    phone.sync()
    status = phone.records.status()
    assert (status.kept, status.refused) == (2, 0)
    assert [kept.record.answers["heads"] for kept in place.kept()] == [3, 6]
    phone.lock()
