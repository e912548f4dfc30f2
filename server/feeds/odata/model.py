"""What the service holds: sets of entities, their properties and their types.

Source:  docs/spec/feeds.md#odata
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from server.feeds import further_rows, level_rows, rows
from server.feeds.edition import Edition

Type = Literal["Edm.String", "Edm.Int32", "Edm.Date"]
Value = str | int | date
Entity = tuple[Value, ...]

SPACE: Final = "Feltlogg"
KEY: Final = "id"


@dataclass(frozen=True, slots=True)
class EntitySet:
    """A set of entities that all have the same properties, `id` the first.

    An entity is a tuple in their order: a large city's ten years would not fit as mappings.
    """

    name: str
    type: str
    properties: Mapping[str, Type]

    def at(self, name: str) -> int:
        """Tell where in an entity a property stands."""
        return list(self.properties).index(name)


def _type(column: str) -> Type:
    if column in rows.NUMBERS:
        return "Edm.Int32"
    return "Edm.Date" if column in rows.DAYS else "Edm.String"


FIGURES: Final = EntitySet(
    "Figures", "Figure", {KEY: "Edm.String", **{name: _type(name) for name in rows.COLUMNS}}
)
LEVELS: Final = EntitySet(
    "Levels", "Level", {KEY: "Edm.String", **dict.fromkeys(level_rows.COLUMNS, "Edm.String")}
)
EFFORT: Final = EntitySet(
    "Effort", "Worked", {KEY: "Edm.String", **{name: _type(name) for name in rows.WORKED}}
)
RATES: Final = EntitySet(
    "Rates", "Rate", {KEY: "Edm.String", **{name: _type(name) for name in rows.RATES}}
)
FURTHER: Final = EntitySet(
    "Further", "Share", {KEY: "Edm.String", **{name: _type(name) for name in further_rows.FURTHER}}
)
RHYTHM: Final = EntitySet(
    "Rhythm", "Square", {KEY: "Edm.String", **{name: _type(name) for name in further_rows.RHYTHM}}
)
NOTES: Final = EntitySet("Notes", "Note", {KEY: "Edm.String", "note": "Edm.String"})
_ROWS: Final[Mapping[str, tuple[Callable[[Edition], Iterator[rows.Row]], Sequence[str]]]] = {
    FIGURES.name: (rows.figures, rows.KEY),
    EFFORT.name: (rows.effort, rows.WORKED_KEY),
    RATES.name: (rows.rates, rows.WORKED_KEY),
    FURTHER.name: (further_rows.further, further_rows.FURTHER_KEY),
    RHYTHM.name: (further_rows.rhythm, further_rows.RHYTHM_KEY),
    LEVELS.name: (level_rows.levels, level_rows.KEY),
}
SETS: Final[Mapping[str, EntitySet]] = {
    one.name: one for one in (FIGURES, EFFORT, RATES, FURTHER, RHYTHM, LEVELS, NOTES)
}


def entities(edition: Edition, of: EntitySet) -> Sequence[Entity]:
    """Give all entities of one set, in the order they are always given in."""
    if of is NOTES:
        return [(str(at), note) for at, note in enumerate(edition.notes, start=1)]
    give, key = _ROWS[of.name]
    columns = [name for name in of.properties if name != KEY]
    return [
        (
            "|".join(str(row[name]) for name in key),
            *(_value(name, row[name]) for name in columns),
        )
        for row in give(edition)
    ]


def _value(name: str, value: str | int) -> Value:
    return date.fromisoformat(value) if name in rows.DAYS and isinstance(value, str) else value
