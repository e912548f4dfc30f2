"""Who is at work in a folder: any number together, or one alone; a crash lets go."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from shared.backup_errors import InUseError
from shared.errors import StoreBusyError


@contextmanager
def shared(folder: Path) -> Iterator[None]:
    """Work beside others.

    Errors:  StoreBusyError while someone works alone
    """
    with _held(folder, fcntl.LOCK_SH) as is_ours:
        if not is_ours:
            raise StoreBusyError
        yield


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Work with nobody beside.

    Errors:  InUseError
    """
    with _held(folder, fcntl.LOCK_EX) as is_ours:
        if not is_ours:
            raise InUseError
        yield


@contextmanager
def _held(folder: Path, how: int) -> Iterator[bool]:
    handle = os.open(folder, os.O_RDONLY)
    try:
        try:
            fcntl.flock(handle, how | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
        except OSError:  # a disk of the network that knows no locks
            yield True
        else:
            yield True
    finally:
        os.close(handle)
