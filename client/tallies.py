"""Heads counted now, details later: contacts set aside until somebody has a free hand."""

from collections.abc import Sequence
from dataclasses import replace

from client.form.draft import Draft
from client.form.fresh import block_code
from client.inside import Inside
from client.records import CONTACTS, Records
from client.shelves.drafts import aside, let_go, set_aside
from client.shelves.shift import Shift, keep_shift, shift_of
from shared.codebook import Field, Form, Kind


class Tallies:
    """The counting of one shift: one tap is one head."""

    def __init__(self, inside: Inside, records: Records) -> None:
        self._inside = inside
        self._records = records

    def open(self) -> Draft | None:
        """Open the group being counted: same place, same block, not yet closed."""
        going = shift_of(self._inside.vault)
        return self._open(going) if going else None

    def listed(self) -> Sequence[Draft]:
        """Open every contact that lacks its details, oldest first."""
        found = (one for one in self._records.asides() if one.kind in CONTACTS)
        return [one for one in found if one.replaces is None and one.mends is None]

    def step(self, by: int) -> Draft | None:
        """Count a head more or less; a group of none is gone, a group needs a shift."""
        vault = self._inside.vault
        with vault.transaction():
            going = shift_of(vault)
            if going is None:
                return None
            draft = self._open(going) or self._records.begin_here(self._kind(going))
            form = self._inside.form(draft.kind, draft.book)
            heads = _heads(form)
            before = draft.answers.get(heads.key)
            n = min((before if type(before) is int else 0) + by, heads.max)
            if n < heads.min:
                let_go(vault, draft.id, draft.kind)
                keep_shift(vault, replace(going, tally=None))
                return None
            draft = draft.answer(heads.key, n)
            set_aside(vault, draft)
            keep_shift(vault, replace(going, tally=draft.id))
            return draft

    def close(self) -> None:
        """End the group; the next head begins another."""
        vault = self._inside.vault
        with vault.transaction():
            going = shift_of(vault)
            if going is not None:
                keep_shift(vault, replace(going, tally=None))

    def _open(self, going: Shift) -> Draft | None:
        draft = aside(self._inside.vault, going.tally) if going.tally else None
        if draft is None:
            return None
        form = self._inside.form(draft.kind, draft.book)
        place, block = form.role("place"), form.role("block")
        is_here = place is None or draft.answers.get(place.key) == going.here
        now = block_code(form, "block", self._inside.moment())
        is_now = block is None or draft.answers.get(block.key) == now
        return draft if is_here and is_now else None

    def _kind(self, going: Shift) -> Kind:
        team = self._inside.profile.teams.get(going.team)
        kinds = [kind for kind in (team.kinds if team else ()) if kind in CONTACTS]
        return kinds[0] if kinds else "contact"


def _heads(form: Form) -> Field:
    found = form.role("heads")
    if found is None:  # a codebook without it is refused when it is read
        raise LookupError(form.kind)
    return found
