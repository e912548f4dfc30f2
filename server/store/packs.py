"""What the release zone keeps of meeting packs."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from shared.language import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptPack:
    """One pack as it was handed out; a later one of the same period has a number of its own.

    Shapes:  text  the coordinator's own; number  0 before it is kept
    """

    number: int = 0
    reading: str
    period: str
    language: Language
    release: int
    made_on: date
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class PackFiles:
    """The bytes of one pack."""

    pdf: bytes = field(repr=False)
    docx: bytes = field(repr=False)


class ReadsPacks(Protocol):
    """What those who serve readers may ask of packs."""

    def packs(self, reading: str) -> Sequence[KeptPack]:
        """List the packs of one reading, newest first."""
        ...

    def pack_files(self, reading: str, number: int) -> PackFiles | None:
        """Read one pack of that reading."""
        ...


class PacksTransaction(ReadsPacks, Protocol):
    """Packs, and what is still being written for one."""

    def keep_pack(self, pack: KeptPack, files: PackFiles) -> KeptPack:
        """Keep a pack for ever, under the next number."""
        ...

    def keep_draft(self, reading: str, period: str, text: str) -> None:
        """Keep what is being written for a period, in place of what was."""
        ...

    def draft(self, reading: str, period: str) -> str:
        """Read what is being written for a period, "" when nothing is."""
        ...
