"""Kill a phone with -9 at every step of being ended: it is emptied, and what was lost is told."""

import shutil
import signal
import subprocess
import sys
from pathlib import Path

from client.phone import Phone
from shared.ending import order
from shared.kdf_profiles import FLOOR
from tests.builders import CONTACT_ANSWERS
from tests.processes import ROOT
from tests.town import PIN, Town, town

MOST_STEPS = 36
N_UNSENT = 3


def test_an_end_killed_at_any_step_is_finished_and_told(tmp_path: Path) -> None:
    """Whoever finds the phone in the middle of it finds nothing, and the coordinator the number."""
    with town(tmp_path) as sandvik:
        phone, link = sandvik.phone()
        for _ in range(N_UNSENT):
            phone.records.log("contact", CONTACT_ANSWERS)
        phone.lock()
        signed = _end(sandvik)
        folders = [tmp_path / f"step{step}" for step in range(MOST_STEPS)]
        for folder in folders:
            shutil.copytree(tmp_path / "phone", folder)
        codes = _run(signed, folders)
        n_kills = codes.index(0)
        assert codes == [-signal.SIGKILL] * n_kills + [0] * (MOST_STEPS - n_kills)
        gone = [not (folder / "device.secret").exists() for folder in folders]
        assert gone == sorted(gone), "a later kill never leaves more"
        assert gone.index(True) < n_kills, "some were killed after the secret was gone"
        for step, folder in enumerate(folders):
            again = Phone(folder, dial=lambda _: link, kdf=FLOOR)
            if again.is_enrolled:
                assert not gone[step]
                again.unlock(PIN)
                assert again.records.status().waiting == N_UNSENT
                again.lock()
                continue
            _is_told(again)
        started = [Phone(folder).is_enrolled for folder in folders]
        assert started == sorted(started, reverse=True), "once begun it is finished"
        assert started.count(True) < n_kills // 2
        assert _unsent(sandvik) == N_UNSENT


def _is_told(phone: Phone) -> None:
    word = phone.last_word()
    assert word is not None
    assert (word.why, word.unsent, word.is_emptied) == ("ended", N_UNSENT, True)
    assert phone.say_farewell()
    told = phone.last_word()
    assert told is not None
    assert told.is_heard
    phone.forget_word()
    assert phone.last_word() is None


def _end(sandvik: Town) -> str:
    services = sandvik.services
    with services.intake.transaction(services.municipality) as tx:
        device = tx.devices()[0].id
        tx.end_device(device, services.today())
    return order(services.signer, device)


def _unsent(sandvik: Town) -> int | None:
    with sandvik.services.intake.transaction(sandvik.services.municipality) as tx:
        return tx.devices()[0].unsent


def _run(signed: str, folders: list[Path]) -> list[int]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.e2e.ending_phone", signed, *map(str, folders)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return [int(line) for line in done.stdout.split()]
