"""Choices that are no secret and are needed before the vault is open: language, look and feel."""

import json
from collections.abc import Mapping
from pathlib import Path

from client.vault.durable import replace_with
from shared.errors import InputError, NoRoomError
from shared.flaw import Flaw

NAMES = ("contrast", "feel", "keys", "language", "theme")
FILE_NAME = "preferences.json"
DRAFT = f"{FILE_NAME}.new"
FILES = (FILE_NAME, DRAFT)


def read(folder: Path) -> Mapping[str, str]:
    """Read the choices made; none where the file is missing or damaged."""
    try:
        found = json.loads((folder / FILE_NAME).read_text())
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def keep(folder: Path, name: str, value: str) -> None:
    """Keep one choice.

    Errors:  NoRoomError
    """
    if name not in NAMES:
        raise InputError(Flaw("input.unknown_preference", name))
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        replace_with(folder / FILE_NAME, json.dumps({**read(folder), name: value}).encode())
    except OSError as error:
        raise NoRoomError from error
