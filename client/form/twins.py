"""Several equal contacts at once: a draft, and others just like it.

Source:  docs/spec/codebook.md#several-at-once
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Final

from client.form.draft import Draft
from shared.codebook import Kind
from shared.record import RecordId

KINDS: Final[frozenset[Kind]] = frozenset({"contact_online"})
MOST: Final = 20


def can_be_several(draft: Draft) -> bool:
    """Tell whether a draft may stand for more than one contact; what mends another never does."""
    return draft.kind in KINDS and draft.replaces is None and draft.mends is None


def twins(draft: Draft, n: int, new_id: Callable[[], RecordId]) -> tuple[Draft, ...]:
    """Give the draft and `n` - 1 others with its answers, each to become a record of its own."""
    several = min(n, MOST) if can_be_several(draft) else 1
    return (draft, *(replace(draft, id=new_id()) for _ in range(several - 1)))


def ids(drafts: Iterable[Draft]) -> tuple[RecordId, ...]:
    """Name the records that drafts will become."""
    return tuple(draft.id for draft in drafts)
