"""What was typed, in the worker's own words, to a plan: words, codes, days, numbers, states."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import get_args

from client.finding.days import days, said
from client.finding.fold import fold, says
from client.finding.plan import Mark, Plan, Standing, Term
from client.places.search import search
from shared.codebook import Field, Form, Kind
from shared.language import Language, Words
from shared.profile import Profile
from shared.record import RecordId

MIN_CODE = 3  # signs of a code that are enough; shorter ones are the answers to many questions
_BRACKETS = {"many": (b"[", b"]"), "places": (b"[", b"]"), "split": (b"{", b"}")}
_QUOTES = (b'"', b'"')
_PARTS = re.compile(r"[\s,;]+")


def asked(typed: str, profile: Profile, language: Language, today: date) -> Plan:
    """Read what was typed; every word of it must find something."""
    words = _phrased(_PARTS.split(typed.casefold().strip()), language)
    return Plan(tuple(_term(word, profile, language, today) for word in words))


def of_kinds(*kinds: Kind) -> Term:
    """Ask for records of these kinds."""
    return Term(marks=(_kinds(frozenset(kinds)),))


def on_days(wanted: frozenset[date]) -> Term:
    """Ask for records of certain days."""
    return Term(marks=(_days(wanted),))


def in_shift(shift: RecordId) -> Term:
    """Ask for what was logged in a shift, and its own record."""
    codes = frozenset((shift.encode(),))
    marks = (b'"shift":"', b'"id":"')
    return Term(marks=tuple(Mark(head=head, codes=codes, is_last=True) for head in marks))


def standing(*states: Standing) -> Term:
    """Ask for records in any of these states."""
    return Term(states=frozenset(states))


def _phrased(parts: Sequence[str], language: Language) -> Iterator[str]:
    """Join words that mean one thing together: `ikke mottatt`, `uke 46`."""
    words = [part for part in parts if part]
    known = set(_phrases(language))
    while words:
        longest = next((n for n in (3, 2) if fold(" ".join(words[:n])) in known), 1)
        if fold(words[0]) in said("week", language) and words[1:] and words[1].isdecimal():
            longest = 2
        yield " ".join(words[:longest])
        words = words[longest:]


def _phrases(language: Language) -> Iterator[str]:
    for name in (*get_args(Standing), "today", "yesterday", "this_week"):
        yield from said(name, language)


def _term(typed: str, profile: Profile, language: Language, today: date) -> Term:
    word = fold(typed)
    states = frozenset(_states(word, language))
    if " " in typed and states:
        return Term(states=states)
    marks = [*_placed(word, profile), *_labelled(word, profile, language), *_counted(word, profile)]
    if named := days(typed, today, language):
        marks.append(_days(named))
    heads = {_head(field, b'"') for field in _fields(profile) if field.type == "name"}
    return Term(
        marks=tuple(marks),
        heads=tuple(sorted(heads)) if word else (),
        text=word,
        states=states,
    )


def _states(word: str, language: Language) -> Iterator[Standing]:
    for state in get_args(Standing):
        if word in said(state, language):
            yield state


def _placed(word: str, profile: Profile) -> Iterator[Mark]:
    """Find the places a search for places would, and those whose code begins so."""
    codes = [str(code) for code in (*profile.places, *profile.special_places)]
    called = (code for code in codes if len(word) >= MIN_CODE and fold(code).startswith(word))
    found = {code.encode() for code in (*search(profile, codes, word), *called)} if word else set()
    for field in _fields(profile):
        if found and field.type in ("place", "places"):
            begin, end = _BRACKETS.get(field.type, _QUOTES)
            yield Mark(head=_head(field, begin), end=end, codes=frozenset(found))


def _labelled(word: str, profile: Profile, language: Language) -> Iterator[Mark]:
    """Find the codes whose label, or whose own spelling, has the word."""
    found: dict[tuple[bytes, bytes], set[bytes]] = defaultdict(set)
    for field in _fields(profile):
        begin, end = _BRACKETS.get(field.type, _QUOTES)
        labels = {str(code): option.label for code, option in field.options.items()}
        found[_head(field, begin), end] |= _hits(word, labels, language)
        if field.type == "flag" and says(fold(field.label.say(language)), word):
            yield Mark(head=_head(field, b"true"))
    for (head, end), codes in found.items():
        if codes:
            yield Mark(head=head, end=end, codes=frozenset(codes))
    kinds: dict[str, Words] = {form.kind: form.label for form in _forms(profile)}
    if hits := _hits(word, kinds, language):
        yield _kinds(frozenset(hit.decode() for hit in hits))


def _hits(word: str, labels: Mapping[str, Words], language: Language) -> set[bytes]:
    return {
        code.encode()
        for code, label in labels.items()
        if says(fold(label.say(language)), word)
        or (len(word) >= MIN_CODE and fold(code).startswith(word))
    }


def _counted(word: str, profile: Profile) -> Iterator[Mark]:
    if word.isdecimal():
        heads = {_head(field, word.encode()) for field in _fields(profile) if field.role == "heads"}
        for head in sorted(heads):
            yield from (Mark(head=head + end) for end in (b",", b"}"))


def _forms(profile: Profile) -> Iterator[Form]:
    for book in profile.codebooks.values():
        yield from book.forms.values()


def _fields(profile: Profile) -> Iterator[Field]:
    for form in _forms(profile):
        yield from form.fields.values()


def _head(field: Field, opens: bytes) -> bytes:
    return b'"' + field.key.encode() + b'":' + opens


def _days(wanted: frozenset[date]) -> Mark:
    codes = frozenset(day.isoformat().encode() for day in wanted)
    return Mark(head=b'"day":"', codes=codes, is_last=True)


def _kinds(kinds: frozenset[str]) -> Mark:
    codes = frozenset(kind.encode() for kind in kinds)
    return Mark(head=b'"kind":"', codes=codes, is_last=True)
