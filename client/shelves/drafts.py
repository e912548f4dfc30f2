"""Drafts as sealed rows: the one in hand of each kind, and those set aside for later."""

from collections.abc import Sequence
from datetime import date
from typing import Any, get_args

from client.form.draft import Draft
from client.vault.port import Vault
from shared.canonical import decode, encode, freeze
from shared.codebook import Kind
from shared.record import RecordId

_IN_HAND = frozenset(get_args(Kind))
_MANY = 1_000


def keep_draft(vault: Vault, draft: Draft) -> None:
    """Seal a draft over the one of its kind."""
    vault.put("draft", [(draft.kind, encode(values_of(draft)))])


def draft_of(vault: Vault, kind: Kind) -> Draft | None:
    """Open the draft of a kind, if there is one."""
    spelt = vault.whole("draft", kind)
    return None if spelt is None else read_values(decode(spelt))


def set_aside(vault: Vault, draft: Draft) -> None:
    """Seal a draft under its own id; in hand it is no longer."""
    with vault.transaction():
        vault.put("draft", [(draft.id, encode(values_of(draft)))])
        in_hand = draft_of(vault, draft.kind)
        if in_hand is not None and in_hand.id == draft.id:
            vault.remove("draft", [draft.kind])


def aside(vault: Vault, id_: RecordId) -> Draft | None:
    """Open a draft that was set aside, if it is there."""
    spelt = vault.whole("draft", id_)
    return None if spelt is None else read_values(decode(spelt))


def asides(vault: Vault) -> Sequence[Draft]:
    """Open every draft that was set aside, oldest first."""
    rows = vault.oldest("draft", _MANY)
    return [read_values(decode(row.plain)) for row in rows if row.id not in _IN_HAND]


def let_go(vault: Vault, draft_id: RecordId, kind: Kind) -> None:
    """Remove a draft wherever it lies; another one in hand of its kind stays."""
    in_hand = draft_of(vault, kind)
    gone: list[str] = [draft_id]
    if in_hand is not None and in_hand.id == draft_id:
        gone.append(kind)
    vault.remove("draft", gone)


def values_of(draft: Draft) -> dict[str, Any]:
    """Give a draft as JSON values."""
    return {
        "answers": dict(draft.answers),
        "book": draft.book,
        "day": draft.day.isoformat(),
        "id": draft.id,
        "kind": draft.kind,
        "mends": draft.mends,
        "reason": draft.reason,
        "replaces": draft.replaces,
        "round": draft.round,
        "shift": draft.shift,
    }


def read_values(values: dict[str, Any]) -> Draft:
    """Read a draft from JSON values."""
    return Draft(
        **{**values, "day": date.fromisoformat(values["day"]), "answers": freeze(values["answers"])}
    )
