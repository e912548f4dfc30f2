"""The safety card as the phone keeps it: unsealed, for it is public and needed before the PIN."""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from shared.profiles.safety_file import FILE_NAME, card
from shared.safety import Safety


def read(folder: Path) -> Safety:
    """Read the card; the national one where there is none."""
    try:
        return card((folder / FILE_NAME).read_text("utf-8"))
    except (OSError, UnicodeDecodeError):
        return card(None)


def keep(folder: Path, texts: Mapping[str, str]) -> None:
    """Keep the card of a profile; one that cannot be written now is written at the next news."""
    with suppress(OSError):
        path, text = folder / FILE_NAME, texts.get(FILE_NAME)
        if text is None:
            path.unlink(missing_ok=True)
        elif not path.exists() or path.read_text("utf-8") != text:
            path.write_text(text, "utf-8")
