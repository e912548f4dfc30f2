"""Read what observations answered, and where: raw, for the levels of one month.

Source:  docs/spec/privacy.md#indicators
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import cast

from server.disclosure.levels import At, Sighting
from shared.codebook import Code, Field, FieldKey, Form
from shared.place import PlaceCode
from shared.profile import Profile
from shared.record import Record

Sightings = Mapping[FieldKey, Sequence[Sighting]]


def observed(profile: Profile, records: Iterable[Record]) -> Sightings:
    """Give every answer to an indicator, by indicator; what is no answer on its scale is none."""
    found: dict[FieldKey, list[Sighting]] = defaultdict(list)
    for record in records:
        if record.kind != "observation" or record.shift is None:
            continue
        form = profile.codebooks[record.book].forms[record.kind]
        where = _where(profile, form, record)
        saw_somebody = _saw_somebody(form, record)
        for key in profile.grid.indicators.keys() & record.answers.keys():
            rank = _rank(form, key, record)
            if rank is not None:
                least, most = _known(form.fields[key], saw_somebody=saw_somebody)
                found[key].append(
                    Sighting(
                        where=where,
                        shift=record.shift,
                        rank=rank,
                        least=least,
                        most=most,
                        saw_somebody=saw_somebody,
                    )
                )
    return found


def _where(profile: Profile, form: Form, record: Record) -> tuple[At, ...]:
    """Name what an observation may speak for: its place, when that is public, and what holds it."""
    place, district = form.role("place"), form.role("district")
    code = cast("PlaceCode", record.answers.get(place.key, "")) if place else PlaceCode("")
    known = profile.places.get(code)
    if known is not None:
        area = str(known.district)
    elif district is not None and district.key in record.answers:
        area = cast("str", record.answers[district.key])
    else:
        area = profile.grid.online_area
    larger = profile.grid.area_of[area]
    return (
        *((At("place", code),) if known is not None and known.visibility == "public" else ()),
        At("district", area),
        *((At("area", larger),) if larger else ()),
    )


def _saw_somebody(form: Form, record: Record) -> bool:
    """Tell whether an observation says that somebody was there."""
    crowd = form.role("crowd")
    option = crowd.options.get(cast("Code", record.answers.get(crowd.key))) if crowd else None
    return bool(option and option.at_least)


def _rank(form: Form, key: FieldKey, record: Record) -> int | None:
    """Find where an answer stands on its scale; some stand on none."""
    field = form.fields.get(key)
    option = field.options.get(cast("Code", record.answers[key])) if field else None
    return option.rank if option else None


def _known(field: Field, *, saw_somebody: bool) -> tuple[int, int]:
    """Tell what is known of an answer by whether anybody was there: something of a crowd only."""
    ranks = [
        option.rank
        for option in field.options.values()
        if option.rank is not None
        and (field.role != "crowd" or bool(option.at_least) == saw_somebody)
    ]
    return ranks[0], ranks[-1]
