"""What becomes of a proposed place: it is put on the list, closed, or taken back.

Source:  docs/spec/codebook.md#approved-places
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final
from unicodedata import normalize

from server.approved import FINEST, code_of
from server.asking import stopped, tidy
from server.store.places import ApprovedPlace
from server.store.port import IntakeTransaction
from shared.codebook import Code, Field
from shared.errors import InputError, NotFoundError
from shared.flaw import Flaw
from shared.guard.local import guard_of
from shared.line import misfit
from shared.place import District, Place, PlaceCode
from shared.profile import Profile
from shared.record import Record

MAX_NAME: Final = 60
_POINT: Final = re.compile(r"(-?\d{1,2}(?:\.\d+)?)[,;\s]+(-?\d{1,3}(?:\.\d+)?)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggested:
    """What a proposal says of the place; empty where it says nothing."""

    name: str
    type: str
    district: str


def suggested(record: Record, profile: Profile) -> Suggested:
    """Read the name, type and district that somebody has proposed."""
    form = profile.codebooks.get(record.book, profile.codebook).forms["place"]
    types = profile.codebook.place_types.keys()
    name = next((one for one in form.fields.values() if one.type == "name"), None)
    kind = next((one for one in form.fields.values() if one.options.keys() == types), None)
    return Suggested(
        name=_told(record, name),
        type=_told(record, kind),
        district=_told(record, form.role("district")),
    )


def _told(record: Record, field: Field | None) -> str:
    answer = record.answers.get(field.key) if field else None
    return answer if isinstance(answer, str) else ""


def known(tx: IntakeTransaction, record: Record) -> ApprovedPlace | None:
    """Find what a proposal has become."""
    return next((one for one in tx.places.all() if one.code == code_of(record.root)), None)


def approve(
    tx: IntakeTransaction, record: Record, form: Mapping[str, str], profile: Profile, today: date
) -> None:
    """Put a proposed place on the list.

    Shapes:  form  name, type, district, point (may be empty), is_public, sure (of the name)
    Errors:  InputError naming each field at fault
    """
    code, point = code_of(record.root), tidy(form.get("point", ""))
    name = normalize("NFC", tidy(form.get("name", "")))
    type_, district = Code(form.get("type", "")), Code(form.get("district", ""))
    others = [one for one in profile.offered.values() if one.code != code]
    flaws = [
        *_name_flaws(name, profile, is_sure=bool(form.get("sure"))),
        *(Flaw("input.same_name", "name", one.label.nb) for one in others if _is_called(one, name)),
        *([] if type_ in profile.codebook.place_types else [Flaw("input.no_type", "type")]),
    ]
    lies_in = profile.districts.get(district)
    if lies_in is None:
        flaws.append(Flaw("input.no_district", "district"))
    elif point and _at(point, lies_in) is None:
        flaws.append(Flaw("input.no_point", "point"))
    if flaws or lies_in is None:
        raise InputError(*flaws)
    tx.places.put(
        ApprovedPlace(
            code=code,
            name=name,
            type=type_,
            district=district,
            at=_at(point, lies_in),
            is_public=bool(form.get("is_public")),
            added_on=today,
        )
    )


def _name_flaws(name: str, profile: Profile, *, is_sure: bool) -> Iterator[Flaw]:
    if misfit(name, MAX_NAME):
        yield Flaw("input.no_name", "name", str(MAX_NAME))
        return
    found = stopped(name, "name")
    yield from found
    if not found and not is_sure and guard_of(profile).judge(name).asks:
        yield Flaw("input.name_asks", "name")


def _is_called(place: Place, name: str) -> bool:
    names = (place.label.nb, place.label.nn, place.label.en, *place.also)
    return name.casefold() in {one.casefold() for one in names}


def _at(point: str, district: District) -> tuple[int, int] | None:
    found = _POINT.fullmatch(point)
    if found is None:
        return None
    lat, lon = map(float, found.groups())
    south, west, north, east = district.box
    if not (south <= lat <= north and west <= lon <= east):
        return None
    return round(lat * FINEST), round(lon * FINEST)


def merge(tx: IntakeTransaction, record: Record, into: Place) -> bool:
    """Close what a proposal has become: it is that place, and counts where that lies.

    False where it has become nothing.
    """
    found = known(tx, record)
    if found is None:
        return False
    tx.places.put(replace(found, state="closed", district=into.district, same_as=into.code))
    return True


def take_back(tx: IntakeTransaction, record: Record) -> bool:
    """Take what a proposal has become off the list, and forget what it was called.

    Phones may have been told of it, so what they send of it is still taken. False where there is
    nothing to take back, or only what is closed and used.
    Errors:  InputError when a record names it
    """
    found = known(tx, record)
    if found is None or found.state == "undone" or (found.is_used and found.state == "closed"):
        return False
    if found.is_used:
        raise InputError(Flaw("input.place_used", "verdict"))
    tx.places.put(replace(found, state="undone", name="", at=None, is_public=False, same_as=None))
    return True


def close(tx: IntakeTransaction, code: str) -> bool:
    """Take a place out of use; False when it is not in use.

    Errors:  NotFoundError
    """
    return _turn(tx, code, replace(_named(tx, code), state="closed"), was="open")


def reopen(tx: IntakeTransaction, code: str) -> bool:
    """Take a place into use again; False when it was not closed, or is another one by now.

    Errors:  NotFoundError
    """
    found = _named(tx, code)
    if found.same_as is not None:
        return False
    return _turn(tx, code, replace(found, state="open"), was="closed")


def _turn(tx: IntakeTransaction, code: str, after: ApprovedPlace, *, was: str) -> bool:
    if _named(tx, code).state != was:
        return False
    tx.places.put(after)
    return True


def _named(tx: IntakeTransaction, code: str) -> ApprovedPlace:
    found = next((one for one in tx.places.all() if one.code == PlaceCode(code)), None)
    if found is None:
        raise NotFoundError
    return found
