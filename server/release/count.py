"""Count the records of one cut into the grid, each meeting once.

Source:  docs/spec/privacy.md#what-is-counted
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import TypeVar, cast

from server.disclosure.further import UNTOLD, Share, Shares
from server.disclosure.table import CAP, Cell, Count, RawTable
from server.store.port import Kept
from shared.answers import Answers
from shared.codebook import Code, Field, FieldKey, Form
from shared.place import PlaceCode
from shared.profile import Profile
from shared.record import Record, RecordId

Key = TypeVar("Key", Cell, Share)


def count(profile: Profile, kept: Iterable[Kept], earlier: Iterable[Kept] = ()) -> RawTable:
    """Count what `kept`, the records of one cut, say in the end.

    Shapes:  earlier  records of former cuts; only what they say of records first in this
                      cut is heard, for a withdrawal may arrive before what it withdraws
    """
    shares: dict[Cell, list[int]] = defaultdict(list)
    for record in in_the_end(kept, earlier):
        if met := met_in(profile, record):
            for cell, heads in _shares(profile, met):
                shares[cell].append(min(heads, CAP))
    return RawTable(tallied(shares))


def count_further(
    profile: Profile, kept: Iterable[Kept], earlier: Iterable[Kept] = ()
) -> Mapping[str, Shares]:
    """Count the same records into the further tables, by table; restricted topics are in none."""
    found: dict[str, dict[Share, list[int]]] = {
        table: defaultdict(list) for table in profile.grid.further
    }
    for record in in_the_end(kept, earlier):
        met = met_in(profile, record)
        if met and met.theme != profile.grid.restricted:
            for table, share, heads in _further_shares(profile, met):
                found[table][share].append(min(heads, CAP))
    return {table: tallied(shares) for table, shares in found.items()}


def in_the_end(kept: Iterable[Kept], earlier: Iterable[Kept] = ()) -> Iterator[Record]:
    """Give the last word on each record that is first in this cut; the withdrawn have none.

    The order of arrival does not matter: a withdrawal wins over everything, else the
    correction with the highest round, and of equal rounds the highest id.
    """
    own = tuple(kept)
    first = {item.record.id: item for item in own if item.record.replaces is None}
    last: dict[RecordId, Record] = {root: item.record for root, item in first.items()}
    withdrawn: set[RecordId] = set()
    for item in (*earlier, *own):
        record, root = item.record, first.get(item.record.root)
        if record.replaces is None or root is None or root.device != item.device:
            continue
        if record.kind == "withdrawal":
            withdrawn.add(record.root)
        elif record.kind == root.record.kind:
            last[record.root] = max(last[record.root], record, key=_rank)
    return (record for root, record in last.items() if root not in withdrawn)


def _rank(record: Record) -> tuple[int, str]:
    return record.round, record.id


@dataclass(frozen=True, slots=True)
class Met:
    """A contact as it is counted: where, about what, and whom by code of age."""

    form: Form
    answers: Answers
    area: str
    theme: str
    heads: int
    ages: Field


def met_in(profile: Profile, record: Record) -> Met | None:
    """Read a contact; other records have no heads."""
    if record.kind == "withdrawal":
        return None
    form = profile.codebooks[record.book].forms[record.kind]
    heads, ages, topics = (form.role(role) for role in ("heads", "ages", "topics"))
    if heads is None or ages is None or topics is None:
        return None
    return Met(
        form=form,
        answers=record.answers,
        area=area_of(profile, form, record.answers),
        theme=profile.grid.theme_of(_first(record.answers.get(topics.key))),
        heads=cast("int", record.answers[heads.key]),
        ages=ages,
    )


def _shares(profile: Profile, met: Met) -> Iterator[tuple[Cell, int]]:
    """Split a contact's heads over the cells they belong to."""
    bands: dict[str, int] = defaultdict(int)
    for code, n in _split(met.ages, met.answers, met.heads):
        bands[profile.grid.age_of(code)] += n
    for age, n in bands.items():
        yield Cell(met.area, age, met.theme), n


def _further_shares(profile: Profile, met: Met) -> Iterator[tuple[str, Share, int]]:
    """Split a contact's heads over the values of each further table; by the first one chosen."""
    larger = profile.grid.area_of[met.area]
    for table in profile.grid.further.values():
        bands: dict[str, int] = defaultdict(int)
        for code, n in _values(met, table.fields):
            bands[table.band_of(code)] += n
        bands[UNTOLD] += met.heads - sum(bands.values())
        for band, n in bands.items():
            if n > 0:
                yield table.code, Share(larger, band), n


def _values(met: Met, keys: AbstractSet[FieldKey]) -> Iterator[tuple[Code, int]]:
    """Give heads by what was answered, in the one field of the form that asks it."""
    for key in keys & met.answers.keys():
        match met.answers[key]:
            case str(code) | (str(code), *_):
                yield Code(code), met.heads
            case Mapping() as split:
                yield from cast("Mapping[Code, int]", split).items()
            case _:
                continue


def tallied(shares: Mapping[Key, Sequence[int]]) -> Mapping[Key, Count]:
    """Add up what each contact gave."""
    return {
        key: Count(heads=sum(each), contacts=len(each), largest=max(each))
        for key, each in shares.items()
    }


def area_of(profile: Profile, form: Form, answers: Answers) -> str:
    """Find the grid area of a record: its place's district, the district told, or online."""
    place, district = form.role("place"), form.role("district")
    if place is None:
        return profile.grid.online_area
    known = profile.places.get(cast("PlaceCode", answers[place.key]))
    if known is not None or district is None:
        return known.district if known else profile.grid.online_area
    return cast("str", answers[district.key])


def _first(topics: object) -> Code | None:
    return Code(topics[0]) if isinstance(topics, tuple) and topics else None


def _split(ages: Field, answers: Answers, heads: int) -> Iterator[tuple[Code, int]]:
    """Give heads by age code; those not split go to the codebook's last age code."""
    split = cast("Mapping[Code, int]", answers.get(ages.key, {}))
    yield from split.items()
    rest = heads - sum(split.values())
    if rest > 0:
        yield list(ages.options)[-1], rest
