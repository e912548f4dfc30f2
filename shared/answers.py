"""Which answers fit a form: types, codes, bounds, sums and conditions.

Source:  docs/spec/codebook.md#answers
"""

import unicodedata
from collections.abc import Collection, Iterator, Mapping
from types import MappingProxyType
from typing import TypeAlias

from shared.codebook import Condition, Field, FieldKey, Form
from shared.flaw import Flaw
from shared.profile import Profile

Answer: TypeAlias = str | int | bool | tuple[str, ...] | Mapping[str, int]
Answers: TypeAlias = Mapping[str, Answer]
MAPS = (MappingProxyType, dict)


def answer_flaws(form: Form, answers: Answers, profile: Profile) -> Iterator[Flaw]:
    """Name every way these answers do not fit `form`; fitting answers have none."""
    for field in form.demanding:
        if field.key not in answers and must(field, answers):
            yield Flaw("record.missing_field", field.key)
    for key, answer in answers.items():
        asked = form.fields.get(FieldKey(key))
        if asked is None:
            yield Flaw("record.unknown_field", key)
        elif asked.when and not holds(asked.when, answers):
            yield Flaw("record.not_asked", key)
        else:
            yield from _misfits(asked, answer, answers, profile)


def holds(condition: Condition, answers: Answers) -> bool:
    """Tell whether every other field named has one of the codes listed."""
    return all(answers.get(other) in codes for other, codes in condition.items())


def is_asked(field: Field, answers: Answers) -> bool:
    """Tell whether a field exists, given the other answers."""
    return not field.when or holds(field.when, answers)


def must(field: Field, answers: Answers) -> bool:
    """Tell whether a field must be answered, given the other answers."""
    needed = field.required or bool(field.must_when and holds(field.must_when, answers))
    return needed and is_asked(field, answers)


def exceeds(field: Field, total: int, answers: Answers) -> bool:
    """Tell whether `total` is more than the count field it is a part of."""
    whole = answers.get(field.of) if field.of else None
    return type(whole) is int and total > whole


def _misfits(  # noqa: C901, PLR0912 - one case for each type of field, side by side
    field: Field, answer: Answer, answers: Answers, profile: Profile
) -> Iterator[Flaw]:
    match field.type:
        case "one":
            if not isinstance(answer, str):
                yield Flaw("record.wrong_type", field.key)
            elif answer not in field.options:
                yield Flaw("record.unknown_code", field.key)
        case "count":
            if type(answer) is not int:
                yield Flaw("record.wrong_type", field.key)
            elif not field.min <= answer <= field.max:
                yield Flaw("record.out_of_range", field.key, f"{field.min}-{field.max}")
            elif exceeds(field, answer, answers):
                yield Flaw("record.sum_exceeds", field.key, str(field.of))
        case "split":
            yield from _split_misfits(field, answer, answers)
        case "flag":
            if type(answer) is not bool:
                yield Flaw("record.wrong_type", field.key)
        case "many":
            yield from _many_misfits(field, answer, field.options)
        case "places":
            yield from _many_misfits(field, answer, {*profile.places, *profile.special_places})
        case "place":
            if not isinstance(answer, str):
                yield Flaw("record.wrong_type", field.key)
            elif answer not in profile.places and answer != profile.other_place:
                yield Flaw("record.unknown_place", field.key)
        case "name":
            yield from _name_misfits(field, answer)
        case "sealed":
            yield Flaw("record.only_sealed", field.key)
        case "derived":
            yield Flaw("record.unknown_field", field.key)


def _many_misfits(field: Field, answer: Answer, known: Collection[str]) -> Iterator[Flaw]:
    if not isinstance(answer, tuple) or not all(isinstance(code, str) for code in answer):
        yield Flaw("record.wrong_type", field.key)
        return
    if not answer or len(set(answer)) < len(answer):
        yield Flaw("record.repeated" if answer else "record.empty", field.key)
    if len(answer) > field.max:
        yield Flaw("record.too_many", field.key, str(field.max))
    if any(code not in known for code in answer):
        bad = "record.unknown_place" if field.type == "places" else "record.unknown_code"
        yield Flaw(bad, field.key)


def _split_misfits(field: Field, answer: Answer, answers: Answers) -> Iterator[Flaw]:
    if not isinstance(answer, MAPS) or any(type(n) is not int for n in answer.values()):
        yield Flaw("record.wrong_type", field.key)
        return
    if not answer:
        yield Flaw("record.empty", field.key)
    if any(code not in field.options for code in answer):
        yield Flaw("record.unknown_code", field.key)
    if any(n < 1 for n in answer.values()):
        yield Flaw("record.out_of_range", field.key, "1-")
    elif exceeds(field, sum(answer.values()), answers):
        yield Flaw("record.sum_exceeds", field.key, str(field.of))


def _name_misfits(field: Field, answer: Answer) -> Iterator[Flaw]:
    if not isinstance(answer, str):
        yield Flaw("record.wrong_type", field.key)
    elif not answer or answer != answer.strip():
        yield Flaw("record.empty", field.key)
    elif len(answer) > field.max:
        yield Flaw("record.too_long", field.key, str(field.max))
    elif any(unicodedata.category(sign) in ("Cc", "Cf", "Co", "Cs", "Zl", "Zp") for sign in answer):
        yield Flaw("record.odd_sign", field.key)
