"""What changed from one version of the codebook to the next, as people are told of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from shared.codebook import Codebook, Field, Form
from shared.language import Words

What = Literal[
    "field_new",
    "field_gone",
    "option_new",
    "option_gone",
    "reworded",
    "must_new",
    "must_gone",
    "bounds",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change of one question; the option it is about, where it is about one."""

    form: Words
    field: Words
    what: What
    option: Words | None = None


def changes(old: Codebook, new: Codebook) -> tuple[Change, ...]:
    """Compare two versions, in the order the newer asks; what is gone comes last in its form."""
    return tuple(
        change for kind, form in new.forms.items() for change in _of_form(old.forms[kind], form)
    )


def _of_form(old: Form, new: Form) -> Iterator[Change]:
    for key, field in new.fields.items():
        if key not in old.fields:
            yield Change(form=new.label, field=field.label, what="field_new")
        else:
            yield from _of_field(new.label, old.fields[key], field)
    for key, field in old.fields.items():
        if key not in new.fields:
            yield Change(form=new.label, field=field.label, what="field_gone")


def _of_field(form: Words, old: Field, new: Field) -> Iterator[Change]:
    for what in _differing(old, new):
        yield Change(form=form, field=new.label, what=what)
    for code, option in new.options.items():
        if code not in old.options:
            yield Change(form=form, field=new.label, what="option_new", option=option.label)
        elif option.label != old.options[code].label:
            yield Change(form=form, field=new.label, what="reworded", option=option.label)
    for code, option in old.options.items():
        if code not in new.options:
            yield Change(form=form, field=new.label, what="option_gone", option=option.label)


def _differing(old: Field, new: Field) -> Iterator[What]:
    if (old.label, old.help) != (new.label, new.help):
        yield "reworded"
    if old.required != new.required:
        yield "must_new" if new.required else "must_gone"
    if (old.type, old.min, old.max) != (new.type, new.min, new.max):
        yield "bounds"
