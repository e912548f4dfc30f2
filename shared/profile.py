"""Everything local to one municipality, as one immutable value; no such fact sits in code."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from shared.codebook import Code, Codebook, FieldKey, Kind
from shared.language import Words
from shared.place import Area, District, Outline, Place, PlaceCode
from shared.product import Product, Reading, readings
from shared.purpose import Purposes
from shared.retention import Retention
from shared.safety import Safety

BASES = (5, 10)  # what every published figure may be a multiple of


@dataclass(frozen=True, slots=True, kw_only=True)
class Season:
    """A window of dates with a type; both end days are inside.

    Units:   weekdays 1 Monday to 7 Sunday
    """

    code: str
    type: str
    label: Words
    first: date
    last: date
    areas: tuple[str, ...]
    weekdays: frozenset[int]

    def holds(self, day: date) -> bool:
        """Tell whether the season is on that day."""
        return self.first <= day <= self.last and day.isoweekday() in self.weekdays


@dataclass(frozen=True, slots=True, kw_only=True)
class Council:
    """A police council, the areas it answers for and how often it meets."""

    code: str
    label: Words
    areas: tuple[str, ...]
    meetings_per_year: int
    product: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """A meeting that comes back every so many days."""

    code: str
    label: Words
    every_days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Priority:
    """One of the councils' priority areas, and the topics tagged with it."""

    code: str
    label: Words
    topics: tuple[Code, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Team:
    """A team or activity; `field` teams go on shifts and log these kinds."""

    code: str
    label: Words
    kinds: tuple[Kind, ...]
    shift_type: Code | None
    field: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """A category of the release grid, and the codes folded into it."""

    code: str
    label: Words
    members: frozenset[Code]


@dataclass(frozen=True, slots=True, kw_only=True)
class Further:
    """A further table of the release: one more question about the same heads.

    Shapes:  fields  the fields, of any form, that answer it
    """

    code: str
    label: Words
    fields: frozenset[FieldKey]
    bands: Mapping[str, Band]

    def band_of(self, code: Code) -> str:
        """Fold a code into its band."""
        return next(band.code for band in self.bands.values() if code in band.members)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rhythm:
    """When in the week people are met: weekday × part of the day, by the month.

    Shapes:  parts  in the order of the day; their members are codes of fields that say when
             alone  the larger areas that have a table of their own; all others have one together
    Units:   begins  minutes after midnight; what is earlier belongs to the evening before
    """

    parts: Mapping[str, Band]
    alone: frozenset[str]
    begins: int

    def part_of(self, code: Code) -> str:
        """Fold a code that says when into its part of the day."""
        return next(band.code for band in self.parts.values() if code in band.members)


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """A question of observations whose middle answer is published as a level.

    Shapes:  steps  the answers of its scale, the lowest first
    """

    code: FieldKey
    label: Words
    steps: Mapping[Code, Words]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """The release grid: area × age band × main theme; each dimension is a partition.

    Shapes:  areas    the districts, then the one area for contacts online
             area_of  district to the larger area it lies in; the online area lies in ""
             further  tables by code, each over the larger areas
             restricted  the theme seen only in the whole municipality by the half-year, or ""
             indicators  what is published of observations, as levels
             rhythm   when in the week people are met, None where that is not published
    """

    version: int
    areas: Mapping[str, Words]
    area_of: Mapping[str, str]
    online_area: str
    ages: Mapping[str, Band]
    themes: Mapping[str, Band]
    no_theme: str
    further: Mapping[str, Further] = field(default_factory=dict)
    restricted: str = ""
    indicators: Mapping[FieldKey, Indicator] = field(default_factory=dict)
    rhythm: Rhythm | None = None

    @property
    def larger(self) -> Mapping[str, frozenset[str]]:
        """Give the areas of the grid in each larger area; the online area is in "" alone."""
        found: dict[str, frozenset[str]] = {}
        for area, larger in self.area_of.items():
            found[larger] = found.get(larger, frozenset()) | {area}
        return found

    def age_of(self, code: Code) -> str:
        """Fold an age code into its band."""
        return next(band.code for band in self.ages.values() if code in band.members)

    def theme_of(self, code: Code | None) -> str:
        """Fold a topic into its theme; no topic has a theme of its own."""
        if code is None:
            return self.no_theme
        return next(band.code for band in self.themes.values() if code in band.members)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseRule:
    """When a release is cut, and the base every published number is a multiple of.

    Units:   weekday 1 Monday to 7 Sunday; hour 0–23 local time; base heads
    """

    weekday: int
    hour: int
    base: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PhoneRule:
    """How long a phone keeps what was received, and how long it may be silent.

    Units:   keep_days  after receipt; warn_days, wipe_days  since the server was last heard
    """

    keep_days: int = 14
    warn_days: int = 21
    wipe_days: int = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Wariness:
    """What the guard is told by a municipality, besides what it knows by itself.

    Shapes:  allowed  phrases that name nobody; names  first names, in small letters
             is_strict  it asks about every capital letter inside a sentence that is not allowed
    """

    allowed: tuple[str, ...] = ()
    names: frozenset[str] = frozenset()
    is_strict: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One municipality: words, places, codebooks, groups, councils, calendar.

    Shapes:  outlines  of every district, or of none; on the server only
    """

    code: str
    version: str
    name: Words
    service: Words
    time_zone: str
    release: ReleaseRule
    phones: PhoneRule
    codebooks: Mapping[str, Codebook]
    areas: Mapping[str, Area]
    districts: Mapping[Code, District]
    places: Mapping[PlaceCode, Place]
    other_place: PlaceCode
    online_place: PlaceCode
    special_places: Mapping[PlaceCode, Words]
    seasons: tuple[Season, ...]
    groups: Mapping[str, Product]
    councils: Mapping[str, Council]
    meetings: Mapping[str, Meeting]
    priorities: Mapping[str, Priority]
    teams: Mapping[str, Team]
    grid: Grid
    safety: Safety
    digest: str
    wariness: Wariness = Wariness()
    further_products: Mapping[str, Product] = field(default_factory=dict)
    purposes: Purposes = field(default_factory=Purposes)
    outlines: Mapping[Code, Outline] = field(default_factory=dict)
    retention: Retention = field(default_factory=Retention)

    @property
    def codebook(self) -> Codebook:
        """The newest codebook: what a new record is written in."""
        return list(self.codebooks.values())[-1]

    @property
    def offered(self) -> Mapping[PlaceCode, Place]:
        """The places that may be chosen, in the order of the profile."""
        return {code: place for code, place in self.places.items() if place.is_offered}

    @property
    def products(self) -> Mapping[str, Product]:
        """All that is made of the figures: for the focus groups, and for all others."""
        return {**self.groups, **self.further_products}

    @property
    def readings(self) -> Mapping[str, Reading]:
        """Every product as each level of its members sees it, by code."""
        return readings(self.products.values())

    def seasons_on(self, day: date) -> frozenset[str]:
        """Name the types of season that `day` lies in."""
        return frozenset(season.type for season in self.seasons if season.holds(day))
