"""Questions, codes and conditions: one immutable version of what may be logged."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, NewType

from shared.language import Words

Code = NewType("Code", str)
FieldKey = NewType("FieldKey", str)

Kind = Literal["shift", "contact", "contact_online", "observation", "place"]
FieldType = Literal[
    "one",
    "many",
    "count",
    "split",
    "flag",
    "place",
    "places",
    "name",
    "sealed",
    "question",
    "derived",
]
Role = Literal[
    "place",
    "places",
    "district",
    "block",
    "block_from",
    "block_to",
    "heads",
    "ages",
    "genders",
    "topics",
    "severity",
    "depth",
    "no_contacts",
    "greetings",
    "pause",
    "crowd",
]
Condition = Mapping[FieldKey, frozenset[Code]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One answer that can be chosen.

    Shapes:  restricted  published only coarsely
             serious  recalls what is not registered but done now
             seasons  the types of season it is offered in without searching; none: always
             rank     where it stands on an ordered scale, from 0; None where it is not on one
    Units:   at_least  the fewest people this answer stands for (a crowd)
    """

    code: Code
    label: Words
    restricted: bool = False
    serious: bool = False
    seasons: frozenset[str] = frozenset()
    rank: int | None = None
    at_least: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One question and the answers it admits.

    Units:   min, max  of the number itself (count), of how many are chosen (many, places),
                       or of characters (name, sealed)
             serious_from  the least number that is serious (count)
    Shapes:  of          the count field that this count, or the sum of this split, may not exceed
             when        the field exists only if these other fields have one of these codes
             must_when   it must then be answered
             nothing     the answer that says nothing was seen
             keep        the answer is most often the same again in the same shift
    """

    key: FieldKey
    type: FieldType
    label: Words
    help: Words | None = None
    short: Words | None = None
    role: Role | None = None
    options: Mapping[Code, Option] = field(default_factory=dict)
    of: FieldKey | None = None
    min: int = 0
    max: int = 1
    required: bool = False
    default: Code | int | bool | None = None
    nothing: Code | int | bool | None = None
    keep: bool = False
    serious_from: int | None = None
    when: Condition = field(default_factory=dict)
    must_when: Condition = field(default_factory=dict)
    season: str | None = None
    groups: frozenset[str] = frozenset()

    @property
    def scale(self) -> tuple[Code, ...]:
        """Give the answers that stand on a scale, the lowest first; none where they do not."""
        return tuple(code for code, option in self.options.items() if option.rank is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """The fields of one kind of record, in the order they are asked.

    Shapes:  demanding  those that must be answered, always or when others are
    """

    kind: Kind
    label: Words
    fields: Mapping[FieldKey, Field]
    demanding: tuple[Field, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Find once which fields may be missed; every record is checked against them."""
        demanding = tuple(one for one in self.fields.values() if one.required or one.must_when)
        object.__setattr__(self, "demanding", demanding)

    def role(self, role: Role) -> Field | None:
        """Find the field that plays `role`, so that no code needs to know its key."""
        return next((field for field in self.fields.values() if field.role == role), None)

    @property
    def tag(self) -> Field | None:
        """The field that names the coordinator's question a record answers, if there is one."""
        return next((field for field in self.fields.values() if field.type == "question"), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Codebook:
    """One version of every form; a record names the version it was written in."""

    version: str
    valid_from: date
    forms: Mapping[Kind, Form]
    reasons: Mapping[Code, Option]
    place_types: Mapping[Code, Option]
