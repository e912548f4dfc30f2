"""What the coordinator looks at: one part of the municipality, as fine as it is frozen.

It is no product: nobody else reads it, so it is bound to no purpose of theirs and never ends.
Restricted topics are left out: they are seen in products coarse enough for them, and nowhere else.

Source:  docs/spec/privacy.md#the-coordinators-picture
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from shared.language import Words
from shared.product import Period, Product, Reading, View
from shared.profile import Grid, Profile
from shared.words.catalogue import CATALOGUE

EVERYWHERE: Final = ""
UNSIGNED: Final = Words("", "", "")


def parts(profile: Profile) -> Mapping[str, frozenset[str]]:
    """Give what can be looked at: everything, each larger area, each district and what is online.

    Shapes:  code to areas of the grid
    """
    area_of = profile.grid.area_of
    larger = {
        code: frozenset(one for one, its in area_of.items() if its == code)
        for code in profile.areas
    }
    each = {code: frozenset((code,)) for code in profile.grid.areas}
    found = {EVERYWHERE: frozenset(profile.grid.areas), **larger, **each}
    return {code: areas for code, areas in found.items() if areas}


def under_larger(grid: Grid) -> Sequence[tuple[str, Sequence[str]]]:
    """Give the areas of the grid under each larger area; the one online is under ""."""
    larger = dict.fromkeys(one for one in grid.area_of.values() if one)
    return [
        (code, [one for one, its in grid.area_of.items() if its == code]) for code in (*larger, "")
    ]


def overview(profile: Profile, where: str, period: Period, today: date) -> Reading:
    """Make the reading of one part, by periods of one kind.

    Errors:  KeyError when there is no such part
    """
    view = _view(profile.grid, where, parts(profile)[where], period)
    name = profile.name if where == EVERYWHERE else _name(profile, where)
    product = Product(
        code=f"picture:{where}:{period}",  # no product may be called so
        label=name,
        purpose=CATALOGUE["web.picture.lead"],
        members=(),
        agreed_on=today,
        expires_months=12,
        renewed_by=UNSIGNED,
        meeting_rhythm=UNSIGNED,
        view=view,
    )
    return Reading(code=product.code, product=product, level="group", view=view)


def _view(grid: Grid, where: str, areas: frozenset[str], period: Period) -> View:
    return View(
        districts=areas,
        themes=frozenset(grid.themes) - {grid.restricted},
        grain="district",
        ages=True,
        period=period,
        indicators=frozenset(grid.indicators),
        indicators_at="place" if where in grid.areas else "district",
        further=frozenset(grid.further),
        rhythm=grid.rhythm is not None,
    )


def _name(profile: Profile, where: str) -> Words:
    area = profile.areas.get(where)
    return area.label if area else profile.grid.areas[where]
