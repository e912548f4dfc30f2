"""Count when in the week the meetings of a month were; each as the release counted it that has it.

Source:  docs/spec/privacy.md#when-in-the-week
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from server.attack.on_rhythm import Pooled, attack
from server.disclosure.draw import Draw
from server.disclosure.further import UNTOLD, FurtherTable, Share, Shares
from server.disclosure.protect import larger_figures, protect_rhythm
from server.disclosure.rhythm import REST, Rhythm, places, value
from server.disclosure.table import CAP, RawTable
from server.release.count import Met, count, in_the_end, met_in, tallied
from server.release.effort import into_day
from server.release.months import Month
from server.release.snapshot import Snapshot
from server.release.terms import spelt as in_words
from server.store.port import Kept
from shared.codebook import Code
from shared.profile import Grid, Profile
from shared.profile import Rhythm as Parts
from shared.record import Record, RecordId

A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Counted:
    """The meetings of a month by when they were, before protection.

    Shapes:  held    the releases of the month
             raws    what each of them was made of
             places  see `Rhythm`
    """

    month: str
    held: tuple[Snapshot, ...] = field(repr=False)
    raws: tuple[RawTable, ...]
    places: Mapping[str, tuple[str, ...]]
    shares: Shares


def counted(
    profile: Profile, month: Month, before: Sequence[Snapshot], records: Sequence[Kept]
) -> Counted | None:
    """Count a month that is over; None where nothing is told of when.

    Releases on another grid than today's have no rhythm together.

    Shapes:  records  all that has been received and may be read
    """
    parts = profile.grid.rhythm
    held = tuple(one for one in before if one.number in month.numbers)
    if parts is None or not held or not all(_is_alike(one, profile) for one in held):
        return None
    where = places(profile.grid.area_of.values(), parts.alone)
    is_early = _early_shifts(profile, parts, records)
    raws, heads = [], defaultdict[Share, list[int]](list)
    for one in held:
        own = [item for item in records if item.release == one.number]
        earlier = [item for item in records if item.release and item.release < one.number]
        raws.append(count(profile, own, earlier))
        for record in in_the_end(own, earlier):
            met = met_in(profile, record)
            if met and met.theme != profile.grid.restricted:
                at = _share(profile.grid, met, record, parts, is_early)
                heads[at].append(min(met.heads, CAP))
    return Counted(month.name, held, tuple(raws), where, tallied(heads))


def made(counted: Counted | None, profile: Profile, draw: Draw) -> tuple[Rhythm | None, int]:
    """Make the rhythm of a month, and attack it; None where there is none, or it gets too close.

    Shapes:  and how many counts were attacked
    """
    parts = profile.grid.rhythm
    if counted is None or parts is None:
        return None, 0
    wholes = [_figures(one, counted.places, profile.grid) for one in counted.held]
    blank = Rhythm(
        month=counted.month,
        numbers=tuple(one.number for one in counted.held),
        parts=tuple(parts.parts),
        places=counted.places,
        figures={place: sum(one[place] for one in wholes) for place in counted.places},
        table=FurtherTable((), {}),
        words={"parts": {code: in_words(one.label) for code, one in parts.parts.items()}},
    )
    told = protect_rhythm(blank, counted.shares, profile.release.base, draw)
    pooled = [
        Pooled(raw, one.table, one.further)
        for raw, one in zip(counted.raws, counted.held, strict=True)
    ]
    found = attack(pooled, told, profile.grid)
    return (None, 0) if found.broken else (told, found.counts)


def _figures(one: Snapshot, where: Mapping[str, Sequence[str]], grid: Grid) -> Mapping[str, int]:
    whole = larger_figures(one.table.cells, one.area_of, grid.restricted)
    return {place: sum(whole.get(at, 0) for at in made_of) for place, made_of in where.items()}


def _is_alike(one: Snapshot, profile: Profile) -> bool:
    grid = profile.grid
    axes = (dict(one.area_of), one.ages, one.themes, one.table.base)
    return axes == (
        dict(grid.area_of),
        tuple(grid.ages),
        tuple(grid.themes),
        profile.release.base,
    )


def _share(
    grid: Grid, met: Met, record: Record, parts: Parts, is_early: Mapping[RecordId, bool]
) -> Share:
    """Find the square of the week a contact lies in: after midnight, that of the evening before.

    Its day is that on which its shift began. So a night belongs to it, unless the shift itself
    began after midnight.
    """
    larger = grid.area_of[met.area]
    place = larger if larger in parts.alone else REST
    asked = met.form.role("block")
    code = met.answers.get(asked.key) if asked else None
    if asked is None or code is None:  # kept shorter than the record
        return Share(place, UNTOLD)
    is_night = into_day(asked, str(code)) < parts.begins
    began_late = record.shift is not None and is_early.get(record.shift, False)
    day = record.day - A_DAY if is_night and began_late else record.day
    return Share(place, value(str(day.isoweekday()), parts.part_of(Code(str(code)))))


def _early_shifts(
    profile: Profile, parts: Parts, records: Sequence[Kept]
) -> Mapping[RecordId, bool]:
    """Tell which shifts began after midnight and before the day does."""
    found = {}
    for record in in_the_end(records):
        book = profile.codebooks.get(record.book)
        began = book.forms["shift"].role("block_from") if book else None
        if record.kind == "shift" and began and began.key in record.answers:
            found[record.root] = into_day(began, str(record.answers[began.key])) < parts.begins
    return found
