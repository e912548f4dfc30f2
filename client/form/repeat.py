"""The same again: a new draft that begins with answers of the last record of its kind.

Source:  docs/spec/codebook.md#the-same-again
"""

from dataclasses import replace
from types import MappingProxyType

from client.form.draft import Draft, tidy
from shared.answers import MAPS, Answer
from shared.codebook import Field, Form, Role
from shared.record import Record

OWN = ("question", "sealed")  # of one record alone
WHEN: tuple[Role, ...] = ("block", "block_from", "block_to")


def again(form: Form, fresh: Draft, last: Record) -> Draft:
    """Take over what is most often the same the next time."""
    return _with(form, fresh, last, [field for field in form.fields.values() if field.keep])


def same(form: Form, fresh: Draft, last: Record) -> Draft:
    """Take over all answers but when it was, which question it answered, and what is sealed."""
    fields = [field for field in form.fields.values() if field.role not in WHEN]
    return _with(form, fresh, last, [field for field in fields if field.type not in OWN])


def _with(form: Form, fresh: Draft, last: Record, fields: list[Field]) -> Draft:
    if last.kind != fresh.kind or last.book != fresh.book:
        return fresh
    found: dict[str, Answer] = {
        field.key: last.answers[field.key]
        for field in fields
        if field.key in last.answers and _is_known(field, last.answers[field.key])
    }
    return replace(fresh, answers=tidy(form, MappingProxyType({**fresh.answers, **found})))


def _is_known(field: Field, answer: Answer) -> bool:
    """Tell whether each code of an answer is still one of the field's."""
    if not field.options:
        return True
    codes = answer if isinstance(answer, (tuple, *MAPS)) else (answer,)
    return all(code in field.options for code in codes)
