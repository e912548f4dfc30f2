"""Raw counts of one phone's own contacts: by day, part of the day, age and place."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import cast

from shared.codebook import Form, Kind, Role
from shared.record import Record

CONTACTS: tuple[Kind, ...] = ("contact", "contact_online")
FormOf = Callable[[Kind, str], Form]


@dataclass(frozen=True, slots=True)
class Count:
    """Contacts, and the heads in them."""

    contacts: int = 0
    heads: int = 0

    def __add__(self, other: "Count") -> "Count":
        """Count both."""
        return Count(self.contacts + other.contacts, self.heads + other.heads)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What one phone counted; for the team itself, never to be passed on.

    Shapes:  by_day      every day asked about, in order
             by_block    (day, block) to contacts, only those there were
             by_age      code to heads, in the codebook's order
             by_place    code to contacts, the most first, then as first met
    """

    total: Count
    by_day: Mapping[date, Count]
    by_block: Mapping[tuple[date, str], int]
    by_age: Mapping[str, int]
    by_place: Mapping[str, int]


def figures(records: Iterable[Record], days: Sequence[date], form_of: FormOf) -> Figures:
    """Count contacts as they stand; other kinds, and days not asked about, are left out."""
    seen = [one for one in records if one.kind in CONTACTS and one.day in days]
    by_day = dict.fromkeys(days, Count())
    by_block: Counter[tuple[date, str]] = Counter()
    by_age: Counter[str] = Counter()
    by_place: Counter[str] = Counter()
    for record in seen:
        form = form_of(cast("Kind", record.kind), record.book)
        heads = _answer(form, record, "heads")
        by_day[record.day] += Count(1, heads if isinstance(heads, int) else 0)
        by_block.update((record.day, code) for code in _codes(form, record, "block"))
        by_place.update(_codes(form, record, "place"))
        ages = _answer(form, record, "ages")
        by_age.update(ages if isinstance(ages, Mapping) else {})
    return Figures(
        total=sum(by_day.values(), Count()),
        by_day=by_day,
        by_block=by_block,
        by_age=dict(_in_order(by_age, seen, form_of)),
        by_place=dict(by_place.most_common()),
    )


def _answer(form: Form, record: Record, role: Role) -> object:
    field = form.role(role)
    return record.answers.get(field.key) if field else None


def _codes(form: Form, record: Record, role: Role) -> Iterator[str]:
    code = _answer(form, record, role)
    if isinstance(code, str):
        yield code


def _in_order(
    counted: Mapping[str, int], records: Iterable[Record], form_of: FormOf
) -> Iterator[tuple[str, int]]:
    """Order codes as the forms that were filled in list them."""
    forms = {(one.kind, one.book): None for one in records}
    order: dict[str, None] = {}
    for kind, book in sorted(forms):
        field = form_of(cast("Kind", kind), book).role("ages")
        order |= dict.fromkeys(field.options if field else ())
    for code in order:
        if code in counted:
            yield code, counted[code]
