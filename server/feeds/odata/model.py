"""What the service holds: three sets of entities, their properties and their types.

Source:  docs/spec/feeds.md#odata
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from server.feeds import level_rows, rows
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
NOTES: Final = EntitySet("Notes", "Note", {KEY: "Edm.String", "note": "Edm.String"})
SETS: Final[Mapping[str, EntitySet]] = {one.name: one for one in (FIGURES, LEVELS, NOTES)}


def entities(edition: Edition, of: EntitySet) -> Sequence[Entity]:
    """Give all entities of one set, in the order they are always given in."""
    if of is NOTES:
        return [(str(at), note) for at, note in enumerate(edition.notes, start=1)]
    if of is LEVELS:
        return [
            (
                "|".join(str(row[name]) for name in level_rows.KEY),
                *map(row.__getitem__, level_rows.COLUMNS),
            )
            for row in level_rows.levels(edition)
        ]
    return [
        (
            "|".join(str(row[name]) for name in rows.KEY),
            *(_value(name, row[name]) for name in rows.COLUMNS),
        )
        for row in rows.figures(edition)
    ]


def _value(name: str, value: str | int) -> Value:
    return date.fromisoformat(value) if name in rows.DAYS and isinstance(value, str) else value
