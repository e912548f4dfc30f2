"""Small files that are on the disk when a call returns, and gone for good when they should be."""

import os
from contextlib import suppress
from pathlib import Path


def append(path: Path, text: bytes) -> None:
    """Add to a file's end, durably; others cannot read it."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    try:
        os.write(handle, text)
        os.fsync(handle)
    finally:
        os.close(handle)
    settle(path.parent)


def replace_with(path: Path, text: bytes) -> None:
    """Put a whole file in place of another, durably; one cut short never stands there."""
    draft = path.with_name(f"{path.name}.new")
    draft.unlink(missing_ok=True)
    append(draft, text)
    draft.replace(path)
    settle(path.parent)


def destroy(path: Path) -> None:
    """Write over a file and remove it; one that is not there is no error.

    A flash disk may keep the old bytes elsewhere for a while: this is the best a program can do.
    """
    with suppress(OSError):  # a full disk must not keep it from being removed
        handle = os.open(path, os.O_WRONLY)
        try:
            os.write(handle, bytes(path.stat().st_size))
            os.fsync(handle)
        finally:
            os.close(handle)
    path.unlink(missing_ok=True)


def settle(folder: Path) -> None:
    """Make what was added to and removed from a folder durable, where the platform can."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
