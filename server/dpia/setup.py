"""What the assessment is written of: the configuration in use, and the day."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from server.key_book import KeyBook
from server.settings import Engine
from shared.directory import usable
from shared.errors import InputError
from shared.profile import Profile
from shared.version import VERSION


@dataclass(frozen=True, slots=True, kw_only=True)
class Setup:
    """One server's configuration; the same one on the same day gives the same assessment.

    Shapes:  note_keys     how many coordinators' keys notes are sealed to
             has_recovery  whether phones know a recovery key
    """

    profile: Profile
    on: date
    engine: Engine = "sqlite"
    is_https: bool = False
    note_keys: int = 0
    has_recovery: bool = False
    version: str = VERSION


def of_server(
    profile: Profile, key_book: KeyBook, on: date, *, engine: Engine, is_https: bool
) -> Setup:
    """Gather what one server is set up with."""
    directory = None
    with suppress(InputError):  # no keys yet, which the assessment says
        directory = key_book.read().directory
    return Setup(
        profile=profile,
        on=on,
        engine=engine,
        is_https=is_https,
        note_keys=len(usable(directory, on)) if directory else 0,
        has_recovery=directory is not None and directory.recovery is not None,
    )
