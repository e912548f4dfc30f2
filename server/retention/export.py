"""Statements of deletions as one text that anyone can verify, and the proof of one record.

Source:  docs/spec/retention.md#an-export
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from server.release import keys as ledger_keys
from server.release.keys import Key
from server.retention.statement import Statement, digest_of, verified
from server.store.marks import leaf_of
from server.store.port import IntakeTransaction, LedgerKey
from server.store.retiring import Deletion
from shared import tree
from shared.canonical import decode, encode
from shared.errors import NotCanonicalError
from shared.flaw import Flaw
from shared.record import RecordId
from shared.retention_errors import BrokenDeletionsError, NotProvedError

MAGIC: Final = "deletions"
FORMAT: Final = 1
_HEAD: Final = {"deletions", "feltlogg", "format", "keys", "municipality", "newest"}
_PROOF: Final = {"feltlogg_gone", "index", "line", "number", "path", "record"}
_UNREADABLE: Final = (NotCanonicalError, AttributeError, KeyError, TypeError, ValueError)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """What an export holds, every part of it verified."""

    municipality: str
    statements: tuple[Statement, ...]
    keys: tuple[Key, ...]
    newest: str


def spelt(municipality: str, kept: Sequence[Deletion], introduced: Sequence[LedgerKey]) -> bytes:
    """Spell all statements; the same ones always give the same bytes."""
    head = {
        "deletions": len(kept),
        "feltlogg": MAGIC,
        "format": FORMAT,
        "keys": len(introduced),
        "municipality": municipality,
        "newest": digest_of(kept[-1] if kept else None),
    }
    keys = [{"key": decode(one.statement), "signature": one.signature} for one in introduced]
    told = [{"deletion": decode(one.statement), "signature": one.signature} for one in kept]
    return b"".join(encode(line) + b"\n" for line in (head, *keys, *told))


def verify(export: bytes) -> Verified:
    """Read an export and believe none of it unseen; nothing but these bytes is looked at.

    Errors:  BrokenLedgerError or BrokenDeletionError naming the first key or statement that does
             not fit, BrokenDeletionsError naming a line that is neither
    """
    first, *lines = export.split(b"\n")
    head = _head(first)
    n_keys, n_told = head["keys"], head["deletions"]
    if len(lines) != n_keys + n_told + 1 or lines[-1]:
        raise _broken(min(len(lines), n_keys + n_told) + 1)
    keys = ledger_keys.verified(
        [_key(line, at) for at, line in enumerate(lines[:n_keys], start=1)], head["municipality"]
    )
    kept = [_deletion(line, at, n_keys) for at, line in enumerate(lines[n_keys:-1], start=1)]
    statements = verified(kept, head["municipality"], keys)
    newest = digest_of(kept[-1] if kept else None)
    if newest != head["newest"]:
        raise _broken(1)
    return Verified(
        municipality=head["municipality"], statements=statements, keys=keys, newest=newest
    )


def proof(tx: IntakeTransaction, record_id: RecordId) -> bytes:
    """Spell what shows that a record was deleted, and nothing of any other.

    Errors:  NotProvedError
    """
    found = tx.retention.gone(record_id)
    if found is None:
        raise NotProvedError
    left, number = found
    own = tx.retention.leaves(number)
    n_told = decode(tx.retention.deletions()[number - 1].statement)["leaves"]
    leaves = sorted([*own, *tx.retention.fillers(number, n_told - len(own))])
    index = leaves.index(left.leaf)
    return encode(
        {
            "feltlogg_gone": FORMAT,
            "index": index,
            "line": left.line.hex(),
            "number": number,
            "path": [step.hex() for step in tree.path(leaves, index)],
            "record": record_id,
        }
    )


def require_proved(spelt_proof: bytes, found: Verified) -> Statement:
    """Give the statement that bears a proof out.

    Errors:  NotProvedError
    """
    try:
        told: Mapping[str, Any] = decode(spelt_proof)
        numbers = told["feltlogg_gone"], told["number"], told["index"]
        is_ours = set(told) == _PROOF and all(type(n) is int for n in numbers)
        if not is_ours or told["feltlogg_gone"] != FORMAT or told["number"] < 1:
            raise NotProvedError
        statement: Statement = found.statements[told["number"] - 1]
        leaf = leaf_of(RecordId(told["record"]), _unhexed(told["line"]))
        steps = [_unhexed(step) for step in told["path"]]
        root = tree.root_above(leaf, told["index"], statement.leaves, steps)
    except (*_UNREADABLE, IndexError):
        raise NotProvedError from None
    if root is None or root.hex() != statement.root:
        raise NotProvedError
    return statement


def _unhexed(text: str) -> bytes:
    """Read hex as it is written here: one spelling for the same bytes."""
    found = bytes.fromhex(text)
    if found.hex() != text:
        raise ValueError
    return found


def _head(line: bytes) -> Mapping[str, Any]:
    try:
        head: Mapping[str, Any] = decode(line)
        counts = head["keys"], head["deletions"]
        is_ours = (head["feltlogg"], head["format"]) == (MAGIC, FORMAT) and set(head) == _HEAD
        is_whole = all(type(n) is int and n >= 0 for n in counts)
        is_text = type(head["municipality"]) is str and type(head["newest"]) is str
    except _UNREADABLE:
        raise _broken(1) from None
    if not (is_ours and is_whole and is_text):
        raise _broken(1)
    return head


def _key(line: bytes, at: int) -> LedgerKey:
    try:
        statement, signature = _parts(decode(line), "key", "signature")
        return LedgerKey(number=at, statement=encode(statement), signature=signature)
    except _UNREADABLE:
        raise _broken(1 + at) from None


def _deletion(line: bytes, at: int, n_keys: int) -> Deletion:
    try:
        told, signature = _parts(decode(line), "deletion", "signature")
        day = date.fromisoformat(told["day"])
        return Deletion(number=at, day=day, statement=encode(told), signature=signature)
    except _UNREADABLE:
        raise _broken(1 + n_keys + at) from None


def _parts(value: Mapping[str, Any], *names: str) -> tuple[Any, ...]:
    if set(value) != set(names):
        raise ValueError
    return tuple(value[name] for name in names)


def _broken(line: int) -> BrokenDeletionsError:
    return BrokenDeletionsError(Flaw(BrokenDeletionsError.code, "", str(line)))
