"""What a process has used: memory at its highest, and time of the processors."""

import os
from collections.abc import Sequence
from pathlib import Path

MB = 1024 * 1024
_USER, _SYSTEM = 11, 12  # places in /proc/…/stat, counted from the one after the name


def peak_mb(pid: int) -> float:
    """Give the most memory a process has held, in MB; 0 where the system does not say."""
    lines = _read(pid, "status").splitlines()
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM")), 0.0)


def forget_peak(pid: int) -> None:
    """Begin to look for the highest anew."""
    path = Path(f"/proc/{pid}/clear_refs")
    if path.exists():
        path.write_text("5")


def cpu_s(pid: int) -> float:
    """Give the seconds of processor a process has used; 0 where the system does not say."""
    after_name: Sequence[str] = _read(pid, "stat").rpartition(")")[2].split()
    if not after_name:
        return 0.0
    ticks = int(after_name[_USER]) + int(after_name[_SYSTEM])
    return ticks / os.sysconf("SC_CLK_TCK")


def _read(pid: int, name: str) -> str:
    path = Path(f"/proc/{pid}/{name}")
    return path.read_text() if path.exists() else ""
