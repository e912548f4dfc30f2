"""Storage full: what was kept is kept, the worker is told, and it goes on when there is room."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.builders import CONTACT_ANSWERS
from tests.processes import ROOT
from tests.town import town


def _phone(folder: Path) -> None:
    with town(folder) as sandvik:
        phone, _ = sandvik.phone()
        phone.keep_preference("language", "nn")
        phone.records.log("contact", CONTACT_ANSWERS)
        phone.records.keep_draft(phone.records.begin("contact").answer("heads", 2))
        phone.lock()


def _on_a_full_phone(folder: Path, what: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.e2e.full_phone", str(folder / "phone"), what],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.splitlines()


@pytest.mark.parametrize("what", ["save", "draft", "unlock", "prefer"])
def test_nothing_is_lost_on_a_full_phone_and_it_goes_on_when_there_is_room(
    tmp_path: Path, what: str
) -> None:
    """The record before, the draft before, the tries before; and then the next record."""
    _phone(tmp_path)
    assert _on_a_full_phone(tmp_path, what) == ["vault.no_room", "nn", "10 1 0", "2", "True"]


def test_a_full_phone_gives_no_free_guess(tmp_path: Path) -> None:
    """What cannot be counted is not looked at: right and wrong get the same answer."""
    _phone(tmp_path)
    told = [_on_a_full_phone(tmp_path, what)[0] for what in ("guess", "unlock")]
    assert told == ["vault.no_room", "vault.no_room"]


def test_a_full_phone_can_be_emptied(tmp_path: Path) -> None:
    """Deleting is what makes room."""
    _phone(tmp_path)
    assert _on_a_full_phone(tmp_path, "wipe") == ["done", "False"]
    assert list((tmp_path / "phone").iterdir()) == []
