"""Parcels in a file of their own: what a wipe leaves, until the phone is enrolled anew.

Source:  docs/spec/rescue.md#a-wipe
"""

from collections.abc import Collection, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from client.vault.durable import replace_with, settle
from client.vault.file import parcels_in
from shared.errors import BadParcelError
from shared.parcel import Parcel, read, spell

FILE_NAME: Final = "parcels"
DRAFT: Final = f"{FILE_NAME}.new"


def save(folder: Path) -> None:
    """Copy the parcels of a vault that is about to be destroyed; durable when this returns.

    Errors:  OSError
    """
    fresh = parcels_in(folder)
    if fresh:
        _keep(folder, {one.id: one for one in (*kept(folder), *fresh)}.values())


def kept(folder: Path) -> Sequence[Parcel]:
    """Read what was saved; a line that is damaged is passed by."""
    try:
        lines = (folder / FILE_NAME).read_bytes().splitlines()
    except OSError:
        return []
    found = []
    for line in lines:
        with suppress(BadParcelError):
            found.append(read(line))
    return found


def count(folder: Path) -> int:
    """Count what was saved without reading it; quick enough for a screen."""
    try:
        return (folder / FILE_NAME).read_bytes().count(b"\n")
    except OSError:
        return 0


def drop(folder: Path, handed_in: Collection[Parcel]) -> None:
    """Let go of parcels that the server holds.   Errors: OSError."""
    left = [one for one in kept(folder) if one not in handed_in]
    if left:
        _keep(folder, left)
        return
    for name in (FILE_NAME, DRAFT):
        (folder / name).unlink(missing_ok=True)
    settle(folder)


def _keep(folder: Path, parcels: Collection[Parcel]) -> None:
    replace_with(folder / FILE_NAME, b"".join(spell(one) + b"\n" for one in parcels))
