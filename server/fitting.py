"""Lines that fit their codebook, read and judged at once by types made of it.

Of every other line it says nothing: what is wrong with one, `shared.wire.read_line` and
`shared.record.flaws` tell, and they would take all that is taken here
(tests/property/test_fitting.py). On a server that is nearly every line, in a sixth of the time.

Source:  docs/spec/codebook.md#answers
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from operator import attrgetter
from typing import Annotated, Any, ClassVar, Literal, NamedTuple, cast

from msgspec import Meta, MsgspecError, Struct, defstruct
from msgspec.json import Decoder, Encoder

from server.answer_rules import Rule, rules
from server.store.arriving import Arriving
from shared.canonical import is_nfc
from shared.codebook import Codebook, Field, FieldType
from shared.ids import are_ids, is_id
from shared.profile import Profile
from shared.record import IN_A_SHIFT, MAX_ROUND, RecordKind

_spell_lines = Encoder(order="deterministic").encode_lines
_KIND = b'","kind":"'
MOST_VERSIONS = 4  # of one municipality's profile; no other can push them out
_MOST_HEADS = 2**53
_CHOOSING = ("one", "many", "split")
# Types that no checker can know beforehand.
_MADE: Any = {"literal": Literal, "list": list, "map": dict}


class _Way(NamedTuple):
    """How lines of one kind and codebook are read, and what no type can say of their answers."""

    read_lines: Callable[[bytes], list[Any]]
    rules: Sequence[Rule]


class Fitter:
    """A profile's codebooks, made into types once."""

    @staticmethod
    def of(profile: Profile) -> "Fitter":
        """Give the one for a profile; making it takes long, and a profile stays."""
        versions = _MADE_FOR.get(profile.code, ())
        for known, made in versions:
            if known is profile:
                return made
        fresh = Fitter(profile)
        _MADE_FOR[profile.code] = (*versions, (profile, fresh))[-MOST_VERSIONS:]
        return fresh

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
        answers = _answers(asked, profile)
        read_lines = Decoder(_line(kind, book, answers)).decode_lines
        read = {key: attrgetter(name) for key, name in answers.names.items()}
        way = _Way(read_lines, tuple(rules(asked, read)))
        self._ways.setdefault(kind.encode(), []).append(way)

    def fit(self, lines: Sequence[bytes], days: AbstractSet[str]) -> Sequence[Arriving | None]:
        """Read lines of these days; None for each that may not fit.

        All of a kind are read in one go, and one by one only where one among them may not fit.
        """
        found: list[Arriving | None] = [None] * len(lines)
        for kind, places in _by_kind(lines).items():
            some = [lines[place] for place in places]
            read = self._read(kind, some, days)
            if not read:
                read = [one for line in some for one in self._read(kind, [line], days) or (None,)]
            for place, arriving in zip(places, read, strict=True):
                found[place] = arriving
        return found

    def _read(
        self, kind: bytes, lines: Sequence[bytes], days: AbstractSet[str]
    ) -> Sequence[Arriving | None]:
        """Read lines of one kind; none of them where one may not fit.

        What the types let through has one spelling, so lines that are spelt otherwise than what was
        read of them are not canonical.
        """
        whole = b"\n".join((*lines, b""))
        for way in self._ways.get(kind, ()):
            try:
                found = way.read_lines(whole)
            except (MsgspecError, UnicodeDecodeError):
                continue  # written in another codebook, or wrong
            answers = [one.answers for one in found]
            if (
                _are_placed(found, days)
                and all(rule(answers) for rule in way.rules)
                and _spell_lines(found) == whole
                and is_nfc(whole)
            ):
                return cast("Sequence[Arriving]", found)
        return ()


def _by_kind(lines: Sequence[bytes]) -> Mapping[bytes, Sequence[int]]:
    """Part lines by what stands where the kind is in a line that fits: the places of each."""
    found: dict[bytes, list[int]] = defaultdict(list)
    for place, line in enumerate(lines):
        at = line.rfind(_KIND) + len(_KIND)
        found[line[at : line.find(b'"', at)]].append(place)
    return found


# By municipality, as many as one process serves.
_MADE_FOR: dict[str, tuple[tuple[Profile, Fitter], ...]] = {}


def _are_placed(found: Sequence[Any], days: AbstractSet[str]) -> bool:
    """Tell whether days, ids and what changes what are as they should be, as far as one can see."""
    shifts = {one.shift for one in found} - {None}
    changes = [one for one in found if one.kind == "withdrawal" or not _is_first(one)]
    return (
        {one.day for one in found} <= days
        and are_ids([*shifts, *(one.id for one in found)])
        and all(map(_is_change, changes))
    )


def _is_first(one: Any) -> bool:  # noqa: ANN401 - its type is made of the codebook
    return one.replaces is None and one.reason is None and one.round == 0


def _is_change(one: Any) -> bool:  # noqa: ANN401 - as above
    return (
        is_id(one.replaces) and one.replaces != one.id and one.round > 0 and one.reason is not None
    )


class _Answers(Struct):
    """The answers of one form: an attribute for each question, None where it is not answered.

    Shapes:  names  the attribute of each key, for a key can be any text
    """

    names: ClassVar[Mapping[str, str]]

    def get(self, key: str) -> Any:  # noqa: ANN401 - what JSON can be
        """Give an answer, as a mapping of them would."""
        name = self.names.get(key)
        return None if name is None else getattr(self, name)


def _answers(fields: Iterable[Field], profile: Profile) -> type[_Answers]:
    """Make the type of a form's answers, its keys in the order of canonical JSON."""
    ordered = sorted(fields, key=lambda field: field.key)
    names = {str(field.key): f"at_{place}" for place, field in enumerate(ordered)}
    made = defstruct(
        "Answers",
        [(names[field.key], *_asked(field, profile)) for field in ordered],
        bases=(_Answers,),
        namespace={"names": names},
        rename={name: key for key, name in names.items()},
        **_AS_SPELT,
    )
    return cast("type[_Answers]", made)


# What has no default is there, what has it and is missing stays missing, and nothing else is there.
_AS_SPELT: Any = {
    "gc": False,  # it holds nothing that could hold it
    "kw_only": True,
    "omit_defaults": True,
    "forbid_unknown_fields": True,
}


def _line(kind: RecordKind, book: Codebook, answers: type[_Answers]) -> type[Any]:
    """Make the type of a whole line, its keys in the order of canonical JSON."""
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
        **_AS_SPELT,
    )


def _asked(field: Field, profile: Profile) -> tuple[Any, ...]:
    """Give the type of an answer, and None after it where it need not be there, or not always."""
    always = field.required and not field.when
    told = _answer(field, profile)
    return (told,) if always else (told | None, None)


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
