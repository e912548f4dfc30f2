"""Measure everything, or the parts named, and print the table: `make bench P="syncing away"`."""

import json
import os
import platform
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path

from tests.bench.table import Row, printed
from tests.processes import ROOT, environment

PARTS = (
    *("syncing", "several", "arriving", "crowding", "away"),
    *(
        "phoning",
        "tapping",
        "remembering",
        "opening",
        "backing_up",
        "releasing",
        "leveling",
        "keeping_time",
        "reading",
    ),
)
FIGURES = ROOT / "build" / "bench"
PATIENCE_S = 240.0  # for one part, then it is stopped
NAMED_S = 3_600.0  # for one that was asked for by name
WHOLE_S = 580.0  # for all of them; on a busy machine the last ones are then left out
GRACE_S = 15.0  # for a part that is stopped to stop what it has started


def main(named: Sequence[str]) -> None:
    """Measure each part in a process and a folder of its own, thrown away afterwards."""
    if unknown := set(named) - set(PARTS):
        sys.exit(f"no such part: {', '.join(sorted(unknown))}; there are {', '.join(PARTS)}")
    until = time.monotonic() + WHOLE_S

    def patience_s() -> float:
        return NAMED_S if named else min(PATIENCE_S, until - time.monotonic() - GRACE_S)

    found = [row for part in named or PARTS for row in _measured(part, patience_s())]
    begun = datetime.now(UTC).strftime("%Y-%m-%dT%H-%M-%S")
    kept = FIGURES / f"{begun}.json"
    FIGURES.mkdir(parents=True, exist_ok=True)
    load = ", ".join(f"{one:.1f}" for one in os.getloadavg())
    machine = f"Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} cores"
    figures = {"machine": machine, "load": load, "rows": [row.values() for row in found]}
    kept.write_text(json.dumps(figures, ensure_ascii=False, indent=1))
    sys.stdout.write(printed(found) + "\n")
    sys.stdout.write(f"\n{machine}, load {load}; medians. Also in {kept.relative_to(ROOT)}.\n")


def _measured(part: str, patience_s: float) -> list[Row]:
    if patience_s <= 0:
        return [Row(what=f"{part}: left out, no time was left", measured=1, unit="", floor=0)]
    sys.stderr.write(f"measuring: {part} …\n")
    with tempfile.TemporaryDirectory() as folder:
        told = Path(folder) / "rows.json"
        child = subprocess.Popen(
            [sys.executable, "-m", "tests.bench", "--into", str(told), part],
            cwd=ROOT,
            env=environment(),
        )
        try:
            child.wait(patience_s)
        except subprocess.TimeoutExpired:
            _end(child)
        rows = [Row(**json.loads(line)) for line in _lines(told)]
    if child.returncode:
        rows.append(Row(what=f"{part}: ended before its time", measured=1, unit="", floor=0))
    return rows


def _lines(path: Path) -> Sequence[str]:
    return path.read_text("utf-8").splitlines() if path.exists() else ()


def _end(child: subprocess.Popen[bytes]) -> None:
    """Stop a part as Ctrl-C would, so that it stops its servers too."""
    child.send_signal(signal.SIGINT)
    with suppress(subprocess.TimeoutExpired):
        child.wait(GRACE_S)
        return
    child.kill()
    child.wait()


def measure(part: str, told: Path) -> None:
    """Measure one part, in this process, and write each row as soon as it is known."""
    folder = told.parent / part
    folder.mkdir()
    rows: Iterator[Row] = import_module(f"tests.bench.{part}").rows(folder)
    with told.open("a", encoding="utf-8") as sink:
        for row in rows:
            sink.write(json.dumps(asdict(row)) + "\n")
            sink.flush()


if __name__ == "__main__":
    if sys.argv[1:2] == ["--into"]:
        measure(sys.argv[3], Path(sys.argv[2]))
    else:
        main(sys.argv[1:])
