"""The profile in force: the folder's files, and the places approved since; joined here alone.

Source:  docs/spec/codebook.md#approved-places
"""

import hashlib
from base64 import b32encode
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final, NamedTuple

from server.store.places import ApprovedPlace
from shared.canonical import encode
from shared.language import LANGUAGES
from shared.place import PlaceCode
from shared.profile import Profile
from shared.profiles import files
from shared.record import RecordId
from shared.words.catalogue import say

FILE: Final = "places.toml"
FINEST: Final = 10_000  # of a degree: some ten metres
RADIUS_M: Final = 100
_PURPOSE: Final = b"feltlogg/place/1\0"
_DIGITS: Final = 5  # bytes, which are eight signs


def code_of(root: RecordId) -> PlaceCode:
    """Name the place that a proposal becomes: the same one whenever and wherever it is approved."""
    digest = hashlib.sha256(_PURPOSE + root.encode()).digest()
    return PlaceCode(f"P-{b32encode(digest[:_DIGITS]).decode()}")


class Written(NamedTuple):
    """A profile: file name to TOML text, and what it means."""

    texts: Mapping[str, str]
    profile: Profile


def join(folder: Written, places: Iterable[ApprovedPlace]) -> Written:
    """Add approved places to a folder's profile; one that the folder has is the folder's.

    Errors:  ProfileError where one lies in a district, or is of a type, that is no more
    """
    texts, profile = folder
    more = "".join(spelt(one) for one in places if one.code not in profile.places)
    if not more:
        return folder
    whole = {**texts, FILE: f"{texts[FILE].rstrip()}\n{more}"}
    return Written(whole, replace(files.profile(whole), outlines=profile.outlines))


def spelt(place: ApprovedPlace) -> str:
    """Spell a place as it stands in `places.toml`: the same bytes in every process."""
    return "".join(f"{line}\n" for line in ("", "[[places]]", *_lines(place)))


def _lines(place: ApprovedPlace) -> Iterator[str]:
    label = ", ".join(f"{tongue} = {_quoted(name)}" for tongue, name in _names(place))
    yield f"code = {_quoted(place.code)}"
    yield f"label = {{ {label} }}"
    yield f"district = {_quoted(place.district)}"
    yield f"type = {_quoted(place.type)}"
    if place.at is not None:
        north, east = place.at
        yield f"lat = {north / FINEST:.4f}"
        yield f"lon = {east / FINEST:.4f}"
        yield f"radius_m = {RADIUS_M}"
    seen = "public" if place.is_public else "team"
    yield f"visibility = {_quoted(seen if place.state == 'open' else 'closed')}"


def _names(place: ApprovedPlace) -> Iterator[tuple[str, str]]:
    for tongue in LANGUAGES:
        yield tongue, place.name or say(tongue, "web.proposals.nameless")


def _quoted(text: str) -> str:
    return encode(text).decode()  # a JSON string without control signs is one of TOML
