"""Parts of the day from grid.toml: refused unless they are a partition, in the order of the day.

Source:  docs/spec/privacy.md#when-in-the-week
"""

from collections.abc import Collection, Iterable, Sequence
from itertools import groupby

from shared.codebook import Code, Codebook, Kind
from shared.profile import Band, Rhythm
from shared.profiles.bands_file import bands
from shared.profiles.table import Table

KEY = "rhythm"
MET: tuple[Kind, ...] = ("contact", "contact_online")
A_DAY = 24 * 60


def rhythm(file: Table, books: Iterable[Codebook], larger: Collection[str]) -> Rhythm | None:
    """Read the parts of the day and the larger areas that stand alone; None where there are none.

    The day begins where the first part does, and it is the same moment in every codebook.
    """
    if not file.has(KEY):
        return None
    table = file.table(KEY)
    lists = list(_lists(books))
    parts = bands(table, "parts", frozenset(code for codes in lists for code in codes))
    found = {_begins(codes, list(parts.values())) for codes in lists}
    if len(found) != 1 or None in found:
        table.flaw("profile.parts_in_disorder", "parts")
    alone = frozenset(table.choices("alone", sorted(larger), ()))
    table.done()
    return Rhythm(parts=parts, alone=alone, begins=next(iter(found), None) or 0)


def _lists(books: Iterable[Codebook]) -> Iterable[Sequence[Code]]:
    """Give the codes that say when, in the order of the day, once for each such list."""
    forms = (book.forms[kind] for book in books for kind in MET if kind in book.forms)
    fields = (form.role("block") for form in forms)
    return {tuple(field.options) for field in fields if field is not None}


def _begins(codes: Sequence[Code], parts: Sequence[Band]) -> int | None:
    """Find when the first part begins, so that the others follow in order; None where none does.

    Units:   minutes after midnight; the codes are equal parts of the day
    """
    at = [next((n for n, part in enumerate(parts) if code in part.members), -1) for code in codes]
    for turn in range(len(at)):
        if [part for part, _ in groupby((*at[turn:], *at[:turn]))] == [*range(len(parts))]:
            return turn * A_DAY // len(at)
    return None
