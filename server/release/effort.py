"""How long the shifts of a release lasted, and in which areas; no shift is in two releases.

Source:  docs/spec/privacy.md#field-hours
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final, cast

from server.disclosure.effort import MINUTES, NOWHERE, Worked
from server.disclosure.table import Count
from server.release.count import in_the_end
from server.store.port import Kept
from shared.answers import Answers
from shared.codebook import Field, Form
from shared.place import PlaceCode
from shared.profile import Profile
from shared.record import Record

LONGEST: Final = 12 * MINUTES  # of one shift; a longer one was most likely never ended
A_DAY: Final = 24 * MINUTES


def worked(profile: Profile, kept: Iterable[Kept], earlier: Iterable[Kept] = ()) -> Worked | None:
    """Add up the minutes of each area; None where shifts do not say when or where.

    A shift's time is shared evenly by the districts of the places it visited.
    """
    if not _tells(profile.codebook.forms["shift"]):
        return None
    parts: dict[str, list[int]] = defaultdict(list)
    for record in in_the_end(kept, earlier):
        if record.kind == "shift" and record.book in profile.codebooks:
            for area, minutes in _shared(profile, record):
                parts[area].append(minutes)
    return {
        area: Count(heads=sum(each), contacts=len(each), largest=max(each))
        for area, each in parts.items()
    }


def _tells(form: Form) -> bool:
    return all(form.role(role) for role in ("block_from", "block_to", "places"))


def _shared(profile: Profile, record: Record) -> Iterator[tuple[str, int]]:
    """Share a shift's minutes by area; what does not divide goes to the first ones."""
    form = profile.codebooks[record.book].forms["shift"]
    if not _tells(form):
        return
    minutes = _length(form, record.answers)
    areas = _areas(profile, form, record.answers)
    whole, rest = divmod(minutes, len(areas))
    for at, area in enumerate(areas):
        if part := whole + (at < rest):
            yield area, part


def _areas(profile: Profile, form: Form, answers: Answers) -> list[str]:
    """Name the areas of the places visited; those known before the one that stands for the rest."""
    visited = cast("Field", form.role("places"))
    named = cast("tuple[PlaceCode, ...]", answers.get(visited.key, ()))
    known: set[str] = {profile.places[code].district for code in named if code in profile.places}
    if profile.online_place in named:
        known.add(profile.grid.online_area)
    return sorted(known) or [NOWHERE]


def _length(form: Form, answers: Answers) -> int:
    """Tell how long a shift lasted without its pauses; one that ends where it began is one step."""
    began, ended = (_at(form.role(role), answers) for role in ("block_from", "block_to"))
    step = A_DAY // len(cast("Field", form.role("block_from")).options)
    lasted = (ended - began) % A_DAY or step
    pause = form.role("pause")
    told = str(answers.get(pause.key, "")) if pause else ""
    rested = int("".join(sign for sign in told if sign.isdigit()) or 0)
    return min(max(lasted - rested, 0), LONGEST)


def _at(field: Field | None, answers: Answers) -> int:
    asked = cast("Field", field)
    return into_day(asked, str(answers[asked.key]))


def into_day(field: Field, code: str) -> int:
    """Tell how far into the day the block begins that a field names.

    Units:   minutes
    """
    codes = [str(code) for code in field.options]
    return codes.index(code) * (A_DAY // len(codes))
