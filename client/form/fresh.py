"""A new draft for this moment: mild defaults, the day, and the block the clock is in."""

from dataclasses import replace
from datetime import date, datetime

from client.clock import slot
from client.form.draft import Draft, begin
from shared.codebook import Form, Role
from shared.record import RecordId


def fresh(  # noqa: PLR0913 - the whole envelope, by name
    form: Form,
    *,
    id_: RecordId,
    book: str,
    moment: datetime,
    day: date | None = None,
    shift: RecordId | None = None,
) -> Draft:
    """Begin a draft; `day` is the shift's own day where there is one, else the moment's."""
    draft = begin(form, id=id_, book=book, day=day or moment.date(), shift=shift)
    for role in ("block", "block_from"):
        draft = at_time(form, draft, role, moment)
    return draft


def at_time(form: Form, draft: Draft, role: Role, moment: datetime) -> Draft:
    """Answer a block field with the part of the day a local moment lies in."""
    field, code = form.role(role), block_code(form, role, moment)
    return draft if field is None or not code else draft.answer(field.key, code)


def block_code(form: Form, role: Role, moment: datetime) -> str:
    """Name the part of the day a local moment lies in; empty where the form does not ask."""
    field = form.role(role)
    codes = list(field.options) if field else []
    return codes[slot(moment, len(codes))] if codes else ""


def ending(
    form: Form, draft: Draft, moment: datetime, *, places: tuple[str, ...], is_empty: bool
) -> Draft:
    """Suggest how a shift ends: the time, every place logged at, whether nobody was met."""
    draft = _at_least_one_block(form, at_time(form, draft, "block_to", moment))
    visited, empty = form.role("places"), form.role("no_contacts")
    if visited is not None:
        known = draft.answers.get(visited.key)
        before = known if isinstance(known, tuple) else ()
        draft = draft.answer(visited.key, tuple(dict.fromkeys((*before, *places))))
    if empty is not None:
        draft = draft.answer(empty.key, is_empty)
    return draft


def _at_least_one_block(form: Form, draft: Draft) -> Draft:
    """Let a shift that ends in the block it began in last until the next: no hour is lost."""
    began, ends = form.role("block_from"), form.role("block_to")
    if began is None or ends is None or not ends.options:
        return draft
    if draft.answers.get(began.key) != draft.answers.get(ends.key):
        return draft
    codes = [str(code) for code in ends.options]
    at = codes.index(str(draft.answers[ends.key])) if ends.key in draft.answers else 0
    return draft.answer(ends.key, codes[(at + 1) % len(codes)])


def moved(draft: Draft, *, day: date | None, shift: RecordId | None) -> Draft:
    """Put a draft on another day or in another shift, where one is given."""
    return replace(draft, day=day or draft.day, shift=shift or draft.shift)
