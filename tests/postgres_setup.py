"""A PostgreSQL for the tests: found, or installed the way this machine allows."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

PROGRAMS = ("initdb", "postgres", "pg_ctl", "pg_dump")


def programs() -> Path | None:
    """Find the folder with a PostgreSQL's own programs; Debian keeps it off the path."""
    return next((folder for folder in _candidates() if _is_whole(folder)), None)


def _candidates() -> Iterator[Path]:
    if "POSTGRES_BIN" in os.environ:
        yield Path(os.environ["POSTGRES_BIN"])
    found = shutil.which("initdb")
    if found:
        yield Path(found).resolve().parent
    yield from sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)


def _is_whole(folder: Path) -> bool:
    return all((folder / program).exists() for program in PROGRAMS)


def _run(command: Sequence[str]) -> bool:
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def _from_the_system() -> bool:
    admin: Sequence[str] = () if os.geteuid() == 0 else ("sudo", "-n")
    if not shutil.which("apt-get") or (admin and not _run([*admin, "true"])):
        return False
    _run([*admin, "apt-get", "update"])
    quietly = ("env", "DEBIAN_FRONTEND=noninteractive")
    fetch = ("apt-get", "install", "-y", "--no-install-recommends", "postgresql")
    return _run([*admin, *quietly, *fetch]) and programs() is not None


def main() -> int:
    """Make sure there is a PostgreSQL; say one sentence if there cannot be one."""
    if programs():
        return 0
    print("Installing PostgreSQL for the tests …", file=sys.stderr)  # noqa: T201
    if _from_the_system():
        return 0
    print(  # noqa: T201
        "The tests of the store need PostgreSQL and it could not be installed: install the system"
        " package postgresql, or name its folder in POSTGRES_BIN=/path/to/bin.",
        file=sys.stderr,
    )
    return 1


if __name__ == "__main__":
    sys.exit(main())
