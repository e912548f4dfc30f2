"""What is said of a deletion, signed with the ledger's key and linked to the one before.

Source:  docs/spec/retention.md#statements
"""

import hashlib
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, Final

from server.release import keys as ledger_keys
from server.release.keys import Key
from server.store.retiring import Deletion
from shared.canonical import decode, encode
from shared.errors import ForgedStatementError, NotCanonicalError
from shared.flaw import Flaw
from shared.retention_errors import BrokenDeletionError
from shared.signed import Purpose, Signer, require_signed

FORMAT: Final = 1
PURPOSE: Final[Purpose] = "deletion"
STEP: Final = (
    64  # leaves are filled up to a multiple of this: how many records there were is no one's
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What was deleted on one day under one rule: kinds of things, and never what they held.

    Shapes:  fields   `kind.key` of the answers that were removed from records that stay
             rows     kinds of rows that were deleted, `record` among them
             release  the newest release that had counted these records; 0 without records
             leaves   how many the root is over, filled up; root  in hex, or empty
             key      hash of the statement of the ledger's key that signs this
             rule     version of the municipality's periods
    """

    number: int
    day: str
    rule: int
    release: int
    fields: Sequence[str]
    rows: Sequence[str]
    leaves: int
    root: str
    key: str
    previous: str
    format: int = FORMAT


@dataclass(frozen=True, slots=True)
class Pen:
    """Who signs: the ledger's key in force, and the hash it is named by."""

    by: Signer
    key: str


def signed(pen: Pen, statement: Statement) -> Deletion:
    """Sign a statement as it stands."""
    values = asdict(statement)
    return Deletion(
        number=statement.number,
        day=date.fromisoformat(statement.day),
        statement=encode(values),
        signature=pen.by.sign(PURPOSE, values),
    )


def digest_of(deletion: Deletion | None) -> str:
    """Name a statement by its hash; nothing before the first one."""
    return hashlib.sha256(deletion.statement).hexdigest() if deletion else ""


def verified(
    kept: Sequence[Deletion], municipality: str, keys: Sequence[Key]
) -> tuple[Statement, ...]:
    """Read all statements, oldest first: numbered, linked, in order of days, each signed.

    Errors:  BrokenDeletionError naming the first that does not fit
    """
    made: list[Statement] = []
    link, signer = "", 0
    for at, one in enumerate(kept, start=1):
        try:
            told, key = _verified(one, municipality, keys)
        except (ForgedStatementError, NotCanonicalError, KeyError, TypeError, ValueError) as error:
            raise _broken(at) from error
        is_next = (told.number, one.number, told.previous) == (at, at, link)
        if not is_next or key.number < signer or (made and told.day < made[-1].day):
            raise _broken(at)
        made.append(told)
        link, signer = digest_of(one), key.number
    return tuple(made)


def _broken(number: int) -> BrokenDeletionError:
    return BrokenDeletionError(Flaw(BrokenDeletionError.code, "", str(number)))


def _verified(
    one: Deletion, municipality: str, keys: Sequence[Key]
) -> tuple[Statement, ledger_keys.Key]:
    values: Any = decode(one.statement)
    told = Statement(**values)
    day = date.fromisoformat(told.day)
    if not _is_whole(told) or (day, told.day) != (one.day, day.isoformat()):
        raise ValueError
    key = next(key for key in [*keys, None] if key is None or key.digest == told.key)
    if key is None:
        raise ValueError
    require_signed(key.public, one.signature, PURPOSE, municipality, values)
    return told, key


def _is_whole(told: Statement) -> bool:
    """Tell whether each value is of its type, and a filled tree stands where records went."""
    numbers = (told.number, told.rule, told.release, told.leaves, told.format)
    lists = (told.fields, told.rows)
    texts = (told.root, told.key, told.previous, *told.fields, *told.rows)
    is_typed = (
        all(type(n) is int for n in numbers)
        and all(type(each) is list for each in lists)
        and all(type(text) is str for text in texts)
    )
    return (
        is_typed
        and told.format == FORMAT
        and told.leaves % STEP == 0
        and bool(told.root) == (told.leaves > 0) == ("record" in told.rows)
    )
