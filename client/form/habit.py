"""Which answers a team gives most, so that its own come first."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TypeAlias

from shared.codebook import Code, Field, FieldKey, Form
from shared.record import Record

Habits: TypeAlias = Mapping[FieldKey, Mapping[str, int]]


def habits(form: Form, records: Iterable[Record]) -> Habits:
    """Count the codes chosen in each field where several can be.

    Shapes:  {field: {code: times}}, codes never chosen are left out
    """
    counts = {key: Counter[str]() for key, field in form.fields.items() if field.type == "many"}
    for record in records:
        if record.kind == form.kind:
            for key, count in counts.items():
                chosen = record.answers.get(key)
                count.update(chosen if isinstance(chosen, tuple) else ())
    return counts


def ranked(field: Field, habits: Habits) -> tuple[Code, ...]:
    """List the field's codes, the most used first; the codebook's order breaks ties."""
    times = habits.get(field.key, {})
    return tuple(sorted(field.options, key=lambda code: -times.get(code, 0)))
