"""What an emptied phone still says: why it was emptied, and how many records went with it.

Source:  docs/spec/vault.md#last-words
"""

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final, Literal

from client.vault.durable import replace_with
from shared.canonical import decode, encode
from shared.errors import KnownError

FILE_NAME: Final = "last-word"
Why = Literal["ended", "silent"]


@dataclass(frozen=True, slots=True, kw_only=True)
class LastWord:
    """Written down whole before the first thing is destroyed, so that a killed wipe goes on.

    Shapes:  unsent      records the server never received
             url, order  where to tell it and by what right; empty when there is nothing to tell
             is_emptied  the wipe is done
             is_heard    the server has answered
    """

    why: Why
    unsent: int
    url: str = ""
    device: str = ""
    order: str = ""
    is_emptied: bool = False
    is_heard: bool = False

    @property
    def is_due(self) -> bool:
        """Tell whether the server is still to be told."""
        return bool(self.order)


def read(folder: Path) -> LastWord | None:
    """Read it, if there is one that can be read."""
    if not (folder / FILE_NAME).exists():  # most often; a wipe begins with nothing else
        return None
    try:
        values: dict[str, Any] = decode((folder / FILE_NAME).read_bytes())
        return LastWord(**values)
    except (OSError, KnownError, TypeError):
        return None


def keep(folder: Path, word: LastWord) -> None:
    """Write it down, durably.   Errors: OSError."""
    replace_with(folder / FILE_NAME, encode(asdict(word)))


def forget(folder: Path) -> None:
    """Let go of it."""
    for name in (FILE_NAME, f"{FILE_NAME}.new"):
        (folder / name).unlink(missing_ok=True)
