"""The guard of one municipality: its places, services and teams name nobody.

Source:  docs/spec/guard.md#what-everybody-may-write
"""

import re
from collections.abc import Iterator
from typing import Final

from shared.guard.verdict import Guard
from shared.language import LANGUAGES, Words
from shared.profile import Profile

_PARTS: Final = re.compile(r"\s+[–—-]\s+|[/(),;:]")


def guard_of(profile: Profile) -> Guard:
    """Make the guard that knows what is local here."""
    told = profile.wariness
    phrases = {part for text in _said(profile) for part in (text, *_PARTS.split(text))}
    return Guard({*phrases, *told.allowed}, told.names, is_strict=told.is_strict)


def _said(profile: Profile) -> Iterator[str]:
    for words in _labels(profile):
        yield from (words.say(language) for language in LANGUAGES)
    for place in profile.places.values():
        yield from place.also


def _labels(profile: Profile) -> Iterator[Words]:
    yield from (profile.name, profile.service)
    for listed in (profile.areas, profile.districts, profile.places, profile.teams):
        yield from (each.label for each in listed.values())
    yield from profile.special_places.values()
    yield from (area.police_station for area in profile.areas.values() if area.police_station)
    for gathering in (profile.groups, profile.councils, profile.meetings, profile.priorities):
        yield from (each.label for each in gathering.values())
    for group in profile.groups.values():
        yield from (member.organisation for member in group.members)
    yield from (season.label for season in profile.seasons)
    for form in profile.codebook.forms.values():
        for field in form.fields.values():
            yield from (option.label for option in field.options.values())
