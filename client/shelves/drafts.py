"""Drafts as sealed rows: the one in hand of each kind."""

from datetime import date
from typing import Any

from client.form.draft import Draft
from client.vault.port import Vault
from shared.canonical import decode, encode, freeze
from shared.codebook import Kind


def keep_draft(vault: Vault, draft: Draft) -> None:
    """Seal a draft over the one of its kind."""
    vault.put("draft", [(draft.kind, encode(values_of(draft)))])


def draft_of(vault: Vault, kind: Kind) -> Draft | None:
    """Open the draft of a kind, if there is one."""
    spelt = vault.get("draft", kind)
    return None if spelt is None else read_values(decode(spelt))


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
