"""What is named in a folder, on the disk when a call returns."""

import os
from pathlib import Path


def settle(folder: Path) -> None:
    """Make what was added to, renamed in and removed from a folder durable.

    Errors:  OSError
    """
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
