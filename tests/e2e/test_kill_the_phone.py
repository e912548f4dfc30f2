"""Kill the phone with -9 at any moment: what it said was saved is there, and is sent."""

import random
import subprocess
import sys
import time
from pathlib import Path

from tests.processes import ROOT
from tests.town import PIN, town

N_KILLS = 6


def test_what_was_said_to_be_saved_is_there_after_a_kill(tmp_path: Path) -> None:
    """The battery dies at 02:00; the evening's contacts must not."""
    chance = random.Random(20261122)
    with town(tmp_path) as sandvik:
        phone, _ = sandvik.phone()
        phone.lock()
        said: list[str] = []
        for _ in range(N_KILLS):
            busy = subprocess.Popen(
                [sys.executable, "-m", "tests.e2e.busy_phone", str(tmp_path / "phone")],
                cwd=ROOT,
                stdout=subprocess.PIPE,
                text=True,
            )
            assert busy.stdout is not None
            said.append(busy.stdout.readline().strip())
            time.sleep(chance.uniform(0, 0.25))
            busy.kill()
            said.extend(line.strip() for line in busy.stdout if line.endswith("\n"))
            busy.wait()
            busy.stdout.close()
        phone.unlock(PIN)
        held = {entry.id for entry in phone.records.entries(limit=10_000)}
        assert set(said) <= held
        assert len(said) == len(set(said)) > N_KILLS
        assert list(phone.records.damaged()) == []
        assert not phone.records.are_older()
        assert phone.records.status().waiting == len(held)
        phone.sync()
        assert {kept.record.id for kept in sandvik.kept()} == held
        phone.lock()
