"""What hundreds of records cost in memory, in a process of their own beside an empty Flet app."""

import asyncio
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from client.ui.app import sessions
from tests.bench.phoning import ready_phone
from tests.bench.table import Row
from tests.bench.tapping import NOWHERE, Empty, fill, go_in, unhurried
from tests.processes import ROOT, environment

N_RECORDS = 500
TAPS_EACH = 2  # repeat, save
MB = 1024 * 1024


def rows(folder: Path) -> Iterator[Row]:
    """Log in one process, press as often in another."""
    before, after = _measured("app", folder / "phone")
    _, bare = _measured("empty", folder)
    yield Row(
        what=f"app: memory after {N_RECORDS} records logged, in process",
        measured=after,
        unit="MB",
        limit=bare,
        limit_is="an empty Flet app after as many taps",
    )
    yield Row(
        what=f"app: memory grown by those {N_RECORDS} records", measured=after - before, unit="MB"
    )


def _measured(which: str, folder: Path) -> tuple[float, float]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.remembering", which, str(folder)],
        cwd=ROOT,
        env=environment(),
        capture_output=True,
        text=True,
        check=True,
    )
    before, after = json.loads(done.stdout.splitlines()[-1])
    return before, after


def _resident() -> float:
    """Give what this process holds in memory, in MB; 0 where the system does not say."""
    path = Path("/proc/self/statm")
    return int(path.read_text().split()[1]) * 4096 / MB if path.exists() else 0.0


async def _app(folder: Path) -> tuple[float, float]:
    phone = ready_phone(folder)
    phone.shifts.start("OPPSOK", {})
    phone.lock()
    async with unhurried(sessions(phone, url=NOWHERE)) as app:
        await go_in(app)
        await fill(app)
        await app.press("form-save")
        await app.find("home-repeat")
        before = _resident()
        for _ in range(N_RECORDS):
            await app.press("home-repeat")
            await app.press("form-save")
            await app.find("home-repeat")
        assert phone.records.status().waiting == N_RECORDS + 1
        return before, _resident()


async def _empty() -> tuple[float, float]:
    async with unhurried(lambda page: page.render_views(Empty)) as app:
        before = _resident()
        for _ in range(N_RECORDS * TAPS_EACH):
            await app.press("go")
        return before, _resident()


if __name__ == "__main__":
    found = asyncio.run(_app(Path(sys.argv[2])) if sys.argv[1] == "app" else _empty())
    sys.stdout.write(json.dumps(found) + "\n")
