"""What accepted records name that the profile has lost; no release is cut until it is back.

Source:  docs/spec/privacy.md#what-the-profile-must-still-know
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import cast

from server.release.count import in_the_end
from server.store.port import Kept
from shared.answers import Answers
from shared.codebook import Code, Form
from shared.flaw import Flaw
from shared.place import PlaceCode
from shared.profile import Band, Profile
from shared.record import Record


def lacks(profile: Profile, kept: Iterable[Kept], earlier: Iterable[Kept] = ()) -> tuple[Flaw, ...]:
    """Name each code without which these records of one cut cannot be counted, once.

    Shapes:  a flaw for each code: the profile's file and list, and the code; never a number
    """
    records = in_the_end(kept, earlier)
    found = {flaw for record in records for flaw in _of_record(profile, record)}
    return tuple(sorted(found, key=lambda flaw: (flaw.field, flaw.code, flaw.bound)))


def _of_record(profile: Profile, record: Record) -> Iterator[Flaw]:
    if record.kind == "withdrawal":
        return
    book = profile.codebooks.get(record.book)
    if book is None:
        yield Flaw("profile.lacks_codebook", "profile.toml: codebooks", record.book)
        return
    form, answers = book.forms[record.kind], record.answers
    place = form.role("place")
    if record.kind == "observation" and profile.grid.indicators and place and place.key in answers:
        yield from _area(profile, form, answers)
    heads, ages, topics = (form.role(role) for role in ("heads", "ages", "topics"))
    if heads is None or ages is None or topics is None:
        return
    if type(answers.get(heads.key)) is not int:
        yield Flaw("profile.lacks_field", f"codebook-{record.book}.toml: {form.kind}", "heads")
    yield from _area(profile, form, answers)
    split = cast("Mapping[Code, int]", answers.get(ages.key, {}))
    yield from _bands("ages", profile.grid.ages, (*split, list(ages.options)[-1]))
    told = cast("tuple[Code, ...]", answers.get(topics.key, ()))
    yield from _bands("themes", profile.grid.themes, told[:1])


def _area(profile: Profile, form: Form, answers: Answers) -> Iterator[Flaw]:
    place, district = form.role("place"), form.role("district")
    if place is None:
        return
    code = cast("PlaceCode", answers.get(place.key, ""))
    if code in profile.places:
        return
    if code != profile.other_place or district is None:
        yield Flaw("profile.lacks_place", "places.toml: places", code)
    elif (told := cast("Code", answers.get(district.key, ""))) not in profile.districts:
        yield Flaw("profile.lacks_district", "places.toml: districts", told)


def _bands(key: str, bands: Mapping[str, Band], codes: Iterable[Code]) -> Iterator[Flaw]:
    for code in codes:
        if not any(code in band.members for band in bands.values()):
            yield Flaw("profile.lacks_code", f"grid.toml: {key}", code)
