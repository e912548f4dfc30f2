"""Option lists that are scales: their answers stand in order, and so have a middle.

Source:  docs/spec/codebook.md#scales
"""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import pairwise

from shared.codebook import Code, Option
from shared.profiles.table import Table

ORDERED = "ordered"
FEWEST_STEPS = 2
Options = Mapping[Code, Option]


def ranked(table: Table, options: Options, no_answers: AbstractSet[Code]) -> Options:
    """Rank the answers of a list that says it is ordered; those that are no answer have no rank."""
    if not table.flag(ORDERED, default=False):
        _require_nothing_of_scales(table, options.values(), no_answers)
        return options
    if table.has("from"):
        table.flaw("profile.only_on_a_scale", "from", ORDERED)
    steps = [one for one in options.values() if one.code not in no_answers]
    if len(steps) < FEWEST_STEPS:
        table.flaw("profile.short_scale", ORDERED, str(FEWEST_STEPS))
    _require_numbers_in_order(table, steps)
    _require_rising(table, steps)
    ranks = {one.code: at for at, one in enumerate(steps)}
    return {code: replace(one, rank=ranks.get(code)) for code, one in options.items()}


def _require_nothing_of_scales(
    table: Table, options: Iterable[Option], no_answers: AbstractSet[Code]
) -> None:
    marks = {
        "no_answer": no_answers,
        "at_least": {a.code for a in options if a.at_least is not None},
    }
    for mark, codes in marks.items():
        for code in sorted(codes):
            table.flaw("profile.only_on_a_scale", f"{code}.{mark}", ORDERED)


def _require_numbers_in_order(table: Table, steps: Sequence[Option]) -> None:
    """Refuse a scale whose codes are numbers out of their order: it was shuffled."""
    numbers = [int(one.code) for one in steps if one.code.isdecimal()]
    if len(numbers) == len(steps):
        _require_order(table, steps, numbers, "")


def _require_rising(table: Table, steps: Sequence[Option]) -> None:
    """Refuse a crowd whose numbers do not rise, or that some answers lack."""
    numbers = [one.at_least for one in steps if one.at_least is not None]
    if not numbers:
        return
    for one in steps:
        if one.at_least is None:
            table.flaw("profile.missing", f"{one.code}.at_least", "whole number")
    if len(numbers) == len(steps):
        _require_order(table, steps, numbers, ".at_least")


def _require_order(table: Table, steps: Sequence[Option], numbers: Sequence[int], key: str) -> None:
    for one, (before, after) in zip(steps[1:], pairwise(numbers), strict=True):
        if after <= before:
            table.flaw("profile.not_in_order", f"{one.code}{key}", str(before))
