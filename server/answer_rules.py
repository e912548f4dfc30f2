"""What no type can say of answers that have the right types: sums, conditions, codes, signs.

A rule looks at one question in all answers at once, through the one way to read it from each.

Source:  docs/spec/codebook.md#answers
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from math import inf
from typing import Any, TypeAlias

from shared.codebook import Condition, Field
from shared.envelope import is_envelope
from shared.guard.verdict import stops
from shared.ids import are_ids
from shared.line import misfit

Read: TypeAlias = Callable[[Any], Any]  # one question in an answer; None where it is not answered
Readers: TypeAlias = Mapping[str, Read]
Rule: TypeAlias = Callable[[Sequence[Any]], bool]


def rules(fields: Iterable[Field], read: Readers) -> Iterator[Rule]:
    """Give what is left to ask of a form's answers."""
    for field in fields:
        own = read[field.key]
        if field.when or field.must_when:
            yield partial(_are_in_place, field, read)
        if field.of:
            whole = read.get(field.of, _nothing)
            yield partial(_sums_are_within if field.type == "split" else _are_within, own, whole)
        if field.type in _REST:
            yield partial(_fit, own, _REST[field.type], field.max)


def _nothing(_: object) -> None:
    return None


def _fit(
    own: Read, fit: Callable[[int, Sequence[Any]], bool], most: int, answers: Sequence[Any]
) -> bool:
    return fit(most, [told for told in map(own, answers) if told is not None])


def _are_in_place(field: Field, read: Readers, answers: Sequence[Any]) -> bool:
    """Tell whether those asked have answered where they must, and nobody else has."""
    is_told = [told is not None for told in map(read[field.key], answers)]
    is_asked = _holding(field.when, read, answers)
    if any(told > asked for told, asked in zip(is_told, is_asked, strict=True)):
        return False
    if not field.required and not field.must_when:
        return True
    must = _holding({} if field.required else field.must_when, read, answers)
    return not any(
        asked and needed and not told
        for asked, needed, told in zip(is_asked, must, is_told, strict=True)
    )


def _holding(condition: Condition, read: Readers, answers: Sequence[Any]) -> Sequence[bool]:
    """Tell of each whether a condition holds; see `shared.answers.holds`."""
    held = [True] * len(answers)
    for other, codes in condition.items():
        told = map(read.get(other, _nothing), answers)
        found = [type(one) is str and one in codes for one in told]
        held = [one and more for one, more in zip(held, found, strict=True)]
    return held


def _are_within(own: Read, whole: Read, answers: Sequence[Any]) -> bool:
    told = zip(map(own, answers), map(whole, answers), strict=True)
    return all([part is None or part <= _most(most) for part, most in told])  # noqa: C419 - faster so


def _sums_are_within(own: Read, whole: Read, answers: Sequence[Any]) -> bool:
    told = zip(map(own, answers), map(whole, answers), strict=True)
    return all([split is None or sum(split.values()) <= _most(most) for split, most in told])  # noqa: C419 - as above


def _most(whole: int | None) -> float:
    return inf if whole is None else whole


def _differ(_: int, told: Sequence[Sequence[str]]) -> bool:
    return all([len(set(codes)) == len(codes) for codes in told])  # noqa: C419 - as above


def _are_lines(most: int, told: Sequence[str]) -> bool:
    return not any(misfit(text, most) or stops(text) for text in told)


def _are_sealed(most: int, told: Sequence[Mapping[str, str]]) -> bool:
    return all(is_envelope(one, most) for one in told)


def _are_named(_: int, told: Sequence[str]) -> bool:
    return are_ids(told)


_REST: Mapping[str, Callable[[int, Sequence[Any]], bool]] = {
    "many": _differ,
    "places": _differ,
    "name": _are_lines,
    "sealed": _are_sealed,
    "question": _are_named,
}
