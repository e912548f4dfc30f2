"""Which answers fit a form: types, codes, bounds, sums and conditions.

Source:  docs/spec/codebook.md#answers
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from types import MappingProxyType
from typing import TypeAlias, cast

from shared.codebook import Condition, Field, FieldType, Form
from shared.envelope import is_envelope
from shared.flaw import Flaw
from shared.guard.verdict import stops
from shared.ids import is_id
from shared.line import misfit
from shared.profile import Profile

Answer: TypeAlias = str | int | bool | tuple[str, ...] | Mapping[str, int] | Mapping[str, str]
Answers: TypeAlias = Mapping[str, Answer]
Flaws: TypeAlias = Sequence[Flaw]
MAPS = (MappingProxyType, dict)


def answer_flaws(form: Form, answers: Answers, profile: Profile) -> Iterator[Flaw]:
    """Name every way these answers do not fit `form`; fitting answers have none."""
    for field in form.demanding:
        if field.key not in answers and must(field, answers):
            yield Flaw("record.missing_field", field.key)
    fields = cast("Mapping[str, Field]", form.fields)
    for key, answer in answers.items():
        asked = fields.get(key)
        if asked is None:
            yield Flaw("record.unknown_field", key)
        elif asked.when and not holds(asked.when, answers):
            yield Flaw("record.not_asked", key)
        elif found := _MISFITS[asked.type](asked, answer, answers, profile):
            yield from found


def holds(condition: Condition, answers: Answers) -> bool:
    """Tell whether every other field named has one of the codes listed."""
    for other, codes in condition.items():
        answer = answers.get(other)
        # Whatever JSON can be may stand here, and a list or an object is in no set.
        if type(answer) is not str or answer not in codes:
            return False
    return True


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


def _one(field: Field, answer: Answer, _: Answers, __: Profile) -> Flaws:
    if not isinstance(answer, str):
        return (Flaw("record.wrong_type", field.key),)
    return () if answer in field.options else (Flaw("record.unknown_code", field.key),)


def _count(field: Field, answer: Answer, answers: Answers, _: Profile) -> Flaws:
    if type(answer) is not int:
        return (Flaw("record.wrong_type", field.key),)
    if not field.min <= answer <= field.max:
        return (Flaw("record.out_of_range", field.key, f"{field.min}-{field.max}"),)
    if exceeds(field, answer, answers):
        return (Flaw("record.sum_exceeds", field.key, str(field.of)),)
    return ()


def _split(field: Field, answer: Answer, answers: Answers, _: Profile) -> Flaws:
    if not isinstance(answer, MAPS):
        return (Flaw("record.wrong_type", field.key),)
    found, total, least = [], 0, 1
    for n in answer.values():
        if type(n) is not int:
            return (Flaw("record.wrong_type", field.key),)
        total, least = total + n, least if n > 0 else n
    if not answer:
        found.append(Flaw("record.empty", field.key))
    if not answer.keys() <= field.options.keys():
        found.append(Flaw("record.unknown_code", field.key))
    if least < 1:
        found.append(Flaw("record.out_of_range", field.key, "1-"))
    elif exceeds(field, total, answers):
        found.append(Flaw("record.sum_exceeds", field.key, str(field.of)))
    return found


def _flag(field: Field, answer: Answer, _: Answers, __: Profile) -> Flaws:
    return () if type(answer) is bool else (Flaw("record.wrong_type", field.key),)


def _many(field: Field, answer: Answer, _: Answers, __: Profile) -> Flaws:
    return _several(field, answer, field.options.keys(), "record.unknown_code")


def _places(field: Field, answer: Answer, _: Answers, profile: Profile) -> Flaws:
    known = {*profile.places, *profile.special_places}
    return _several(field, answer, known, "record.unknown_place")


def _several(field: Field, answer: Answer, known: AbstractSet[str], unknown: str) -> Flaws:
    if not isinstance(answer, tuple):
        return (Flaw("record.wrong_type", field.key),)
    codes: Iterable[object] = answer
    for code in codes:
        if not isinstance(code, str):
            return (Flaw("record.wrong_type", field.key),)
    found, chosen = [], set(answer)
    if not answer or len(chosen) < len(answer):
        found.append(Flaw("record.repeated" if answer else "record.empty", field.key))
    if len(answer) > field.max:
        found.append(Flaw("record.too_many", field.key, str(field.max)))
    if not chosen <= known:
        found.append(Flaw(unknown, field.key))
    return found


def _place(field: Field, answer: Answer, _: Answers, profile: Profile) -> Flaws:
    if not isinstance(answer, str):
        return (Flaw("record.wrong_type", field.key),)
    if answer not in profile.places and answer != profile.other_place:
        return (Flaw("record.unknown_place", field.key),)
    return ()


def _name(field: Field, answer: Answer, _: Answers, profile: Profile) -> Flaws:
    if not isinstance(answer, str):
        return (Flaw("record.wrong_type", field.key),)
    if wrong := misfit(answer, field.max):
        return (Flaw(f"record.{wrong}", field.key, str(field.max) if wrong == "too_long" else ""),)
    found = stops(answer, profile.wariness.allowed)[:1]
    return tuple(Flaw(f"guard.{hit.kind}", field.key) for hit in found)


def _sealed(field: Field, answer: Answer, _: Answers, __: Profile) -> Flaws:
    if not isinstance(answer, MAPS):
        return (Flaw("record.only_sealed", field.key),)
    return () if is_envelope(answer, field.max) else (Flaw("record.bad_seal", field.key),)


def _question(field: Field, answer: Answer, _: Answers, __: Profile) -> Flaws:
    # By its form only: questions end, and their answers come later.
    return () if is_id(answer) else (Flaw("record.wrong_type", field.key),)


def _derived(field: Field, _: Answer, __: Answers, ___: Profile) -> Flaws:
    return (Flaw("record.unknown_field", field.key),)


_MISFITS: Mapping[FieldType, Callable[[Field, Answer, Answers, Profile], Flaws]] = {
    "one": _one,
    "many": _many,
    "count": _count,
    "split": _split,
    "flag": _flag,
    "place": _place,
    "places": _places,
    "name": _name,
    "sealed": _sealed,
    "question": _question,
    "derived": _derived,
}
