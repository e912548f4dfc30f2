"""What came in, arranged for the own team's page: kinds, days, places and states, no heads."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import cast

from server.sealed_notes import sealed_in
from server.sieve import CHANGED, kind_of, kinds
from server.store.port import Kept, Refusal
from shared.codebook import Kind
from shared.language import Language
from shared.place import PlaceCode
from shared.profile import Profile
from shared.record import Record
from shared.words.catalogue import explain, say

SENTENCES = 5


@dataclass(frozen=True, slots=True)
class Row:
    """One received record as the coordinator sees it; `seq` is where it stands."""

    seq: int
    received_on: date
    day: date
    kind: str
    place: str
    release: int | None
    n_notes: int


@dataclass(frozen=True, slots=True)
class Days:
    """How many records of each kind came in on each day, newest day first."""

    kinds: tuple[str, ...]
    rows: tuple[tuple[date, tuple[int, ...], int], ...]


def rows(kept: Sequence[Kept], profile: Profile, language: Language) -> tuple[Row, ...]:
    """Describe received records, in the order given."""
    return tuple(
        Row(
            item.seq,
            item.received_on,
            item.record.day,
            _kind(item.record, profile, language),
            _place(item.record, profile, language),
            item.release,
            sum(1 for _ in sealed_in(item.record, profile)),
        )
        for item in kept
    )


def days(kept: Sequence[Kept], profile: Profile, language: Language, *, is_all: bool) -> Days:
    """Tally records by the day they came; the oldest day is left out when it may be cut off."""
    tally: dict[date, Counter[str]] = {}
    for item in kept:
        tally.setdefault(item.received_on, Counter())[kind_of(item.record)] += 1
    newest_first = sorted(tally, reverse=True)
    whole = newest_first if is_all or len(newest_first) == 1 else newest_first[:-1]
    told = [kind for kind in kinds(profile) if any(tally[day][kind] for day in whole)]
    return Days(
        tuple(kind_label(kind, profile, language) for kind in told),
        tuple((day, tuple(tally[day][kind] for kind in told), tally[day].total()) for day in whole),
    )


def kind_label(kind: str, profile: Profile, language: Language) -> str:
    """Say what records of a kind are called."""
    if kind == CHANGED:
        return say(language, "web.incoming.corrections")
    if kind == "withdrawal":
        return say(language, "web.incoming.withdrawal")
    return profile.codebook.forms[cast("Kind", kind)].label.say(language)


def sentences(refusal: Refusal, profile: Profile, language: Language) -> tuple[str, ...]:
    """Say in plain words why a record was refused, the first reasons of many."""
    told = tuple(
        explain(language, flaw, _field_label(flaw.field, profile, language))
        for flaw in refusal.flaws[:SENTENCES]
    )
    n_more = len(refusal.flaws) - len(told)
    return (*told, say(language, "web.refusals.more", n=n_more)) if n_more else told


def _kind(record: Record, profile: Profile, language: Language) -> str:
    label = kind_label(record.kind, profile, language)
    if record.kind != "withdrawal" and record.replaces is not None:
        return say(language, "web.incoming.correction", kind=label)
    return label


def _place(record: Record, profile: Profile, language: Language) -> str:
    if record.kind == "withdrawal":
        return ""
    book = profile.codebooks.get(record.book)
    if book is None:  # a codebook the profile has lost: nobody can tell which answer is the place
        return ""
    form = book.forms[record.kind]
    role = form.role("place")
    code = record.answers.get(role.key) if role else None
    if role is None or code is None:
        online = record.kind in ("contact_online", "observation")
        return profile.special_places[profile.online_place].say(language) if online else ""
    known = profile.places.get(cast("PlaceCode", code))
    if known is not None:
        return known.label.say(language)
    district = form.role("district")
    told = cast("str", record.answers.get(district.key, "")) if district else ""
    special = profile.special_places.get(cast("PlaceCode", code))
    labels: Mapping[str, str] = {
        other: place.label.say(language) for other, place in profile.districts.items()
    }
    return " · ".join(
        part
        for part in (
            special.say(language) if special else cast("str", code),
            labels.get(told, told),
        )
        if part
    )


def _field_label(key: str, profile: Profile, language: Language) -> str:
    for form in profile.codebook.forms.values():
        for field in form.fields.values():
            if field.key == key:
                return field.label.say(language)
    return key
