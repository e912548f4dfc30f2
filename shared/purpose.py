"""Why each thing is held: purposes with their legal basis, and what each field is for.

Source:  docs/spec/codebook.md#purposes
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from shared.codebook import FieldKey, Kind
from shared.language import Words

# What is held that nobody answers in a form; their names are in `shared.words.web_dpia`.
HELD: Final = (
    "record",
    "shift",
    "device",
    "code",
    "note",
    "proposal",
    "question",
    "wish",
    "refusal",
    "gone",
    "parcel",
    "account",
    "audit",
    "pack",
    "meeting",
    "release",
    "reader_key",
    "webhook",
    "log",
    "backup",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Purpose:
    """One reason to hold something, and the law it rests on, as text."""

    code: str
    text: Words
    basis: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Purposes:
    """Every purpose, and what is held for it.

    Shapes:  by_code   purposes in the order of the file
             of_field  codes of purposes by kind and field, of every codebook
             of_held   the same for each of `HELD`
    """

    by_code: Mapping[str, Purpose] = field(default_factory=dict)
    of_field: Mapping[tuple[Kind, FieldKey], tuple[str, ...]] = field(default_factory=dict)
    of_held: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
