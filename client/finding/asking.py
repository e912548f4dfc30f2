"""What was typed, in the worker's own words, to a plan: words, codes, days, numbers, states."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, get_args

from client.finding.days import days
from client.finding.fold import fold, says
from client.finding.plan import Mark, Plan, Standing, Term
from shared.codebook import Field, Form, Kind
from shared.language import Language, Words
from shared.profile import Profile
from shared.record import RecordId
from shared.words.catalogue import CATALOGUE

MIN_CODE = 3  # signs of a code that are enough; shorter ones are the answers to many questions
_BRACKETS = {"many": (b"[", b"]"), "places": (b"[", b"]"), "split": (b"{", b"}")}
_PARTS = re.compile(r"[\s,;]+")


def asked(typed: str, profile: Profile, language: Language, today: date) -> Plan:
    """Read what was typed; every word of it must find something."""
    words = _phrased(_PARTS.split(fold(typed).strip()), language)
    return Plan(tuple(_term(word, profile, language, today) for word in words))


def of_kind(kind: Kind) -> Term:
    """Ask for one kind of record."""
    return Term(marks=(_kinds(frozenset((kind,))),))


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
    weeks = {fold(name) for name in CATALOGUE["app.find.week"].say(language).split(", ")}
    while words:
        longest = next((n for n in (3, 2) if " ".join(words[:n]) in known), 1)
        if words[0] in weeks and words[1:] and words[1].isdecimal():
            longest = 2
        yield " ".join(words[:longest])
        words = words[longest:]


def _phrases(language: Language) -> Iterator[str]:
    for name in (*get_args(Standing), "today", "yesterday", "this_week"):
        for said in CATALOGUE[f"app.find.{name}"].say(language).split(", "):
            yield fold(said)


def _term(word: str, profile: Profile, language: Language, today: date) -> Term:
    states = frozenset(_states(word, language))
    if " " in word and states:
        return Term(states=states)
    marks = [*_labelled(word, profile, language), *_counted(word, profile)]
    if named := days(word, today, language):
        marks.append(_days(named))
    heads = {_head(field, b'"') for field in _fields(profile) if field.type == "name"}
    return Term(marks=tuple(marks), heads=tuple(sorted(heads)), text=word, states=states)


def _states(word: str, language: Language) -> Iterator[Standing]:
    for state in get_args(Standing):
        said = CATALOGUE[f"app.find.{state}"].say(language).split(", ")
        if word in (fold(one) for one in said):
            yield state


def _labelled(word: str, profile: Profile, language: Language) -> Iterator[Mark]:
    """Find the codes whose label, or whose own spelling, has the word."""
    found: dict[tuple[bytes, bytes], set[bytes]] = defaultdict(set)
    special = {str(code): label for code, label in profile.special_places.items()}
    places = _hits(word, {**_labels(profile.places), **special}, language)
    for field in _fields(profile):
        begin, end = _BRACKETS.get(field.type, (b'"', b'"'))
        if field.type in ("place", "places"):
            found[_head(field, begin), end] |= places
        elif field.type == "flag" and says(fold(field.label.say(language)), word):
            yield Mark(head=_head(field, b"true"))
        else:
            found[_head(field, begin), end] |= _hits(word, _labels(field.options), language)
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


def _labels(things: Mapping[Any, Any]) -> dict[str, Words]:
    return {str(code): thing.label for code, thing in things.items()}


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
