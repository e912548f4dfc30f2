"""Products from groups.toml and products.toml: refused when a reader would see too much.

Source:  docs/spec/privacy.md#products
"""

from collections.abc import Container, Iterable, Mapping
from dataclasses import replace
from typing import cast, get_args

from shared.place import Area
from shared.product import (
    GRAINS,
    PERIODS,
    RESTRICTED_PERIOD,
    SPOTS,
    SYSTEM_GRAIN,
    SYSTEM_PERIOD,
    Grain,
    Level,
    Member,
    Period,
    Product,
    Spot,
    View,
    seen,
    shows_restricted,
)
from shared.profile import Grid
from shared.profiles.table import Table

FILE_NAME = "products.toml"
LONGEST = 60


def products(
    file: Table, key: str, all_areas: Mapping[str, Area], grid: Grid, taken: Container[str] = ()
) -> Mapping[str, Product]:
    """Read the products under `key`; those `taken` may not be named again."""
    found = {}
    for entry in file.tables(key):
        product = Product(
            code=entry.text("code"),
            label=entry.words("label"),
            purpose=entry.words("purpose"),
            members=_members(entry),
            agreed_on=entry.day("agreed_on"),
            expires_months=entry.whole("expires_months", 1, LONGEST),
            renewed_by=entry.words("renewed_by"),
            meeting_rhythm=entry.words("meeting_rhythm"),
            view=_view(entry.table("view"), all_areas, grid),
            meets_every=_meets_every(entry),
            side_by_side=entry.flag("side_by_side", default=False),
        )
        _require_fit(entry, product)
        if product.code in taken or not product.code.replace("-", "").isalnum():
            entry.flaw("profile.repeated" if product.code in taken else "profile.code", "code")
        found[product.code] = product
        entry.done()
    return found


def _meets_every(entry: Table) -> Period | None:
    if not entry.has("meets_every"):
        return None
    return cast("Period", entry.choice("meets_every", PERIODS))


def _members(entry: Table) -> tuple[Member, ...]:
    found = []
    for member in entry.tables("members", by="#"):
        level = cast("Level", member.choice("level", get_args(Level)))
        found.append(Member(organisation=member.words("organisation"), level=level))
        member.done()
    if entry.has("members") and not found:
        entry.flaw("profile.empty", "members")
    return tuple(found)


def _require_fit(entry: Table, product: Product) -> None:
    """Refuse a view that nobody among the members may see whole."""
    if product.side_by_side and not shows_restricted(product.view):
        entry.flaw("profile.finer_than_level", "side_by_side", f"city, {RESTRICTED_PERIOD}")
    if product.levels == ("system",) and seen(product.view, "system") != product.view:
        entry.flaw("profile.finer_than_level", "view", f"{SYSTEM_GRAIN}, {SYSTEM_PERIOD}")


def _view(table: Table, all_areas: Mapping[str, Area], grid: Grid) -> View:
    districts = frozenset(_some(table, "districts", tuple(grid.areas)))
    if table.has("areas"):
        wanted = table.choices("areas", all_areas)
        districts &= frozenset(code for code, area in grid.area_of.items() if area in wanted)
    view = View(
        districts=districts,
        themes=frozenset(_some(table, "themes", tuple(grid.themes))),
        grain=cast("Grain", table.choice("place", GRAINS)),
        ages=table.flag("ages", default=False),
        period=cast("Period", table.choice("period", PERIODS)),
        indicators=frozenset(table.choices("indicators", grid.indicators, ())),
        indicators_at=cast("Spot", table.choice("indicators_at", SPOTS, SYSTEM_GRAIN)),
        further=frozenset(table.choices("further", grid.further, ())),
        rhythm=table.flag("rhythm", default=False),
    )
    table.done()
    if view.further or view.rhythm:
        _require_all(table, view, grid)
    return _without_restricted(table, view, grid)


def _require_all(table: Table, view: View, grid: Grid) -> None:
    """Refuse tables of all themes to whoever sees some, and of whole areas to whoever sees none."""
    if not grid.themes.keys() - {grid.restricted} <= view.themes:
        table.flaw("profile.needs_all", "themes", "all")
    if not any(areas <= view.districts for areas in grid.larger.values()):
        table.flaw("profile.needs_all", "districts", "all")
    if view.rhythm and grid.rhythm is None:
        table.flaw("profile.needs_all", "rhythm", "grid.toml: rhythm")
    elif view.rhythm and grid.rhythm and not _sees_when(view, grid, grid.rhythm.alone):
        table.flaw("profile.needs_all", "districts", "all")


def _sees_when(view: View, grid: Grid, alone: Iterable[str]) -> bool:
    """Tell whether a view sees everything, or a larger area that has a rhythm of its own."""
    wholes = (frozenset(grid.areas), *(grid.larger[code] for code in alone))
    return any(areas <= view.districts for areas in wholes)


def _without_restricted(table: Table, view: View, grid: Grid) -> View:
    """Take the restricted theme out of "all" where the view is too fine; asked for, refuse it."""
    is_whole = shows_restricted(view) and view.districts == frozenset(grid.areas)
    if grid.restricted not in view.themes or is_whole:
        return view
    if table.values.get("themes", "all") != "all":
        table.flaw("profile.restricted_too_fine", "themes", grid.restricted)
    return replace(view, themes=view.themes - {grid.restricted})


def _some(table: Table, key: str, everything: tuple[str, ...]) -> tuple[str, ...]:
    if not table.has(key) or table.values[key] == "all":
        table.raw(key, object, "", "all")
        return everything
    return table.choices(key, everything)
