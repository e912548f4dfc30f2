"""Attack any table: what its figures, totals and intervals give away about each of its cells.

Source:  docs/spec/privacy.md#attacking-any-table
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from server.attack.attacker import Attacker, ImpossibleError
from server.attack.knowledge import Interval, Knowledge
from server.attack.table_file import At, Entry
from shared.errors import InputError
from shared.flaw import Flaw

TOTAL = "*"
STEP = "/"
MOST_CELLS = 20_000


@dataclass(frozen=True, slots=True)
class Finding:
    """A cell that was not told, and what it must lie in all the same."""

    at: At
    within: Interval


def attack(entries: Sequence[Entry]) -> Iterator[Finding]:
    """Attack every cell that a table does not give itself, in the order of the table.

    Errors:  InputError when the table contradicts itself, or is too large
    """
    known = knowledge(entries)
    told = {entry.at for entry in entries if entry.is_told}
    try:
        attacker = Attacker(known)
    except ImpossibleError:
        raise InputError(Flaw("table.contradicts")) from None
    listed = dict.fromkeys(entry.at for entry in entries)
    for at in (*listed, *(name for name in known.places if name not in listed)):
        if at not in told:
            yield Finding(at, attacker.interval(known.places[at]))


def knowledge(entries: Sequence[Entry]) -> Knowledge[At]:
    """Write down what a table says: every line is the sum of the finest cells beneath it.

    Errors:  InputError
    """
    finest = [_finest(codes) for codes in zip(*(entry.at for entry in entries), strict=True)]
    known: Knowledge[At] = Knowledge()
    for at, cell in enumerate(product(*finest)):
        if at == MOST_CELLS:
            raise InputError(Flaw("table.too_large", "", str(MOST_CELLS)))
        known.count(cell)
    cells = tuple(known.places)
    for entry in entries:
        is_total = entry.at not in known.places
        total = known.count(entry.at, entry.within)
        if is_total:
            parts = (known.places[cell] for cell in cells if _lies_in(cell, entry.at))
            known.sums_to(total, parts)
    return known


def _finest(codes: Sequence[str]) -> list[str]:
    """Give the codes of one dimension that no other lies beneath."""
    all_codes = dict.fromkeys(code for code in codes if code != TOTAL)
    above = {part for code in all_codes for part in _above(code)}
    return [code for code in all_codes if code not in above] or [TOTAL]


def _above(code: str) -> Iterator[str]:
    while code := code.rpartition(STEP)[0]:
        yield code


def _lies_in(cell: At, place: At) -> bool:
    return all(
        whole in (TOTAL, part) or part.startswith(whole + STEP)
        for part, whole in zip(cell, place, strict=True)
    )
