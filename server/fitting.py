"""Lines that fit their codebook, read and judged at once by types made of it.

Of every other line it says nothing: what is wrong with one, `shared.wire.read_line` and
`shared.record.flaws` tell, and they would take all that is taken here
(tests/property/test_fitting.py). On a server that is nearly every line, in a quarter of the time.

Source:  docs/spec/codebook.md#answers
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache, partial
from math import inf
from typing import Annotated, Any, Literal, NamedTuple, NotRequired, TypedDict, cast

from msgspec import Meta, MsgspecError, defstruct
from msgspec.json import Decoder, Encoder

from server.store.port import Arriving
from shared.answers import Answers, is_asked, must
from shared.canonical import is_nfc
from shared.codebook import Codebook, Field, FieldType
from shared.envelope import is_envelope
from shared.guard.verdict import stops
from shared.ids import is_id
from shared.line import misfit
from shared.profile import Profile
from shared.record import IN_A_SHIFT, MAX_ROUND, RecordKind

Rule = Callable[[Any], bool]

_spell = Encoder(order="deterministic").encode
_KIND = b'","kind":"'
_TWO = 2
MOST_PROFILES = 64  # of the municipalities one process serves, and their newer versions
_MOST_HEADS = 2**53
_CHOOSING = ("one", "many", "split")
# Types that no checker can know beforehand.
_MADE: Any = {"literal": Literal, "list": list, "map": dict, "fields": TypedDict}


class _Way(NamedTuple):
    """How lines of one kind and codebook are read, and what no type can say of them."""

    read: Callable[[bytes], Any]
    rules: Sequence[Rule]


class Fitter:
    """A profile's codebooks, made into types once."""

    @staticmethod
    def of(profile: Profile) -> "Fitter":
        """Give the one for a profile; making it takes long, and a profile stays."""
        for known, made in _MADE_FOR:
            if known is profile:
                return made
        _MADE_FOR.append((profile, Fitter(profile)))
        return _MADE_FOR[-1][1]

    def __init__(self, profile: Profile) -> None:
        self._ways: dict[bytes, list[_Way]] = {}
        for book in reversed(list(profile.codebooks.values())):
            for kind, form in book.forms.items():
                self._add(kind, book, form.fields.values(), profile)
            self._add("withdrawal", book, (), profile)

    def _add(
        self, kind: RecordKind, book: Codebook, fields: Iterable[Field], profile: Profile
    ) -> None:
        asked = [field for field in fields if field.type != "derived"]
        if not book.reasons or any(one.type in _CHOOSING and not one.options for one in asked):
            return  # nothing fits, or nothing can be changed: no type for that
        read = Decoder(_line(kind, book, asked, profile)).decode
        self._ways.setdefault(kind.encode(), []).append(_Way(read, tuple(_rules(asked))))

    def fit(self, spelt: bytes, days: AbstractSet[str]) -> Arriving | None:
        """Read a line of one of these days; None when it may not fit.

        What the types let through has one spelling, so a line that is spelt otherwise than what was
        read of it is not canonical.
        """
        at = spelt.rfind(_KIND) + len(_KIND)
        for way in self._ways.get(spelt[at : spelt.find(b'"', at)], ()):
            try:
                found = way.read(spelt)
            except (MsgspecError, UnicodeDecodeError):
                continue  # written in another codebook, or wrong
            if found.day not in days or not _is_placed(found):
                return None
            for rule in way.rules:
                if not rule(found.answers):
                    return None
            is_canonical = _spell(found) == spelt and is_nfc(spelt)
            return cast("Arriving", found) if is_canonical else None
        return None


_MADE_FOR: deque[tuple[Profile, Fitter]] = deque(maxlen=MOST_PROFILES)


_is_shift = lru_cache(maxsize=1_024)(is_id)  # a batch has a dozen records of each


def _is_placed(found: Any) -> bool:  # noqa: ANN401 - its type is made of the codebook
    if not is_id(found.id) or not (found.shift is None or _is_shift(found.shift)):
        return False
    if found.replaces is None:
        return found.reason is None and found.round == 0 and found.kind != "withdrawal"
    return (
        is_id(found.replaces)
        and found.replaces != found.id
        and found.round > 0
        and found.reason is not None
    )


def _line(kind: RecordKind, book: Codebook, fields: Iterable[Field], profile: Profile) -> type[Any]:
    """Make the type of a whole line, its keys in the order of canonical JSON."""
    answers = _MADE["fields"]("Answers", {field.key: _asked(field, profile) for field in fields})
    shifts: tuple[Any, ...] = (str,) if kind in IN_A_SHIFT else (str | None, None)
    if kind == "shift":
        shifts = (None, None)
    return defstruct(
        "Line",
        [
            ("answers", answers),
            ("book", _one_of([book.version])),
            ("day", str),
            ("id", str),
            ("kind", _one_of([kind])),
            ("reason", _one_of(book.reasons) | None, None),
            ("replaces", str | None, None),
            ("round", Annotated[int, Meta(ge=0, le=MAX_ROUND)], 0),
            ("shift", *shifts),
        ],
        gc=False,  # it holds nothing that could hold it
        kw_only=True,
        omit_defaults=True,
        forbid_unknown_fields=True,
    )


def _asked(field: Field, profile: Profile) -> Any:  # noqa: ANN401 - a type
    """Make the type of an answer; one that need not be there, or not always, may be missing."""
    always = field.required and not field.when
    return _answer(field, profile) if always else NotRequired[_answer(field, profile)]


def _answer(field: Field, profile: Profile) -> Any:  # noqa: ANN401 - a type
    match field.type:
        case "one" | "place":
            return _one_of(_codes(field, profile))
        case "many" | "places":
            codes = _MADE["list"][_one_of(_codes(field, profile))]
            return Annotated[codes, Meta(min_length=1, max_length=field.max)]
        case "count":
            return Annotated[int, Meta(ge=field.min, le=field.max)]
        case "split":
            heads = Annotated[int, Meta(ge=1, le=_MOST_HEADS)]
            return Annotated[_MADE["map"][_one_of(field.options), heads], Meta(min_length=1)]
        case simple:
            return _SIMPLE[simple]


_SIMPLE: Mapping[FieldType, Any] = {
    "flag": bool,
    "name": str,
    "question": str,
    "sealed": dict[str, str],
}


def _codes(field: Field, profile: Profile) -> Iterable[str]:
    if field.type == "place":
        return (*profile.places, profile.other_place)
    return (*profile.places, *profile.special_places) if field.type == "places" else field.options


def _one_of(codes: Iterable[str]) -> Any:  # noqa: ANN401 - a type
    return _MADE["literal"][tuple(codes)]


def _rules(fields: Iterable[Field]) -> Iterator[Rule]:
    """Give what is left to ask of answers that have the right types."""
    for field in fields:
        if field.when or field.must_when:
            yield partial(_is_in_place, field)
        if field.of and field.type == "split":
            yield partial(_sum_is_within, field.key, field.of)
        elif field.of:
            yield partial(_is_within, field.key, field.of)
        if field.type in _REST:
            yield partial(_REST[field.type], field.key, field.max)


def _is_in_place(field: Field, answers: Answers) -> bool:
    if field.key in answers:
        return is_asked(field, answers)
    return not must(field, answers)


def _is_within(key: str, of: str, answers: Mapping[str, Any]) -> bool:
    return key not in answers or answers[key] <= answers.get(of, inf)


def _sum_is_within(key: str, of: str, answers: Mapping[str, Any]) -> bool:
    return key not in answers or sum(answers[key].values()) <= answers.get(of, inf)


def _differ(key: str, _: int, answers: Mapping[str, Any]) -> bool:
    codes = answers.get(key, ())
    return len(codes) < _TWO or len(set(codes)) == len(codes)


def _is_a_line(key: str, most: int, answers: Mapping[str, Any]) -> bool:
    return key not in answers or not (misfit(answers[key], most) or stops(answers[key]))


def _is_sealed(key: str, most: int, answers: Mapping[str, Any]) -> bool:
    return key not in answers or is_envelope(answers[key], most)


def _is_named(key: str, _: int, answers: Mapping[str, Any]) -> bool:
    return key not in answers or is_id(answers[key])


_REST: Mapping[str, Callable[[str, int, Any], bool]] = {
    "many": _differ,
    "places": _differ,
    "name": _is_a_line,
    "sealed": _is_sealed,
    "question": _is_named,
}
