"""Further tables as a view sees them: sums of parts that are frozen, over whole larger areas.

Called by `server.release.views`, where it is decided what a reader may see.

Source:  docs/spec/privacy.md#what-a-reader-sees-of-further-tables
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Final

from server.disclosure.further import UNTOLD, Share
from server.disclosure.protect import larger_figures
from server.release.snapshot import Snapshot
from shared.product import View
from shared.profile import Grid

EVERYWHERE: Final = "*"
SHOWN_FROM: Final = 3  # definitions; before, further tables had restricted topics in them


@dataclass(frozen=True, slots=True)
class Told:
    """One further table of one period.

    Shapes:  places  the larger areas, the area online among them, or the whole of what is seen
             values  in order, what is not told last
             cells   every place × value, zeros too
    """

    places: tuple[str, ...]
    values: tuple[str, ...]
    cells: Mapping[Share, int]


def further(view: View, grid: Grid, held: Sequence[Snapshot]) -> Mapping[str, Told]:
    """Add up what releases tell; what one of them does not tell is not told of its figure."""
    places = {larger: _place(view, grid, larger) for larger in whole(view, grid)}
    wholes = [larger_figures(one.table.cells, one.area_of, grid.restricted) for one in held]
    found = {}
    for table in (code for code in grid.further if code in view.further):
        telling = [one for one in held if one.definitions >= SHOWN_FROM and table in one.further]
        if places and telling:
            cells: dict[Share, int] = defaultdict(int)
            for one, figures in zip(held, wholes, strict=True):
                _add(cells, one, table, figures, places)
            told = dict.fromkeys(value for one in telling for value in one.further[table].values)
            rows, values = tuple(dict.fromkeys(places.values())), (*told, UNTOLD)
            axes = [Share(*at) for at in product(rows, values)]
            found[table] = Told(rows, values, {at: cells[at] for at in axes})
    return found


def whole(view: View, grid: Grid) -> tuple[str, ...]:
    """Name the larger areas of which a view sees everything; what is online is in ""."""
    return tuple(larger for larger, areas in grid.larger.items() if areas <= view.districts)


def _add(
    cells: dict[Share, int],
    one: Snapshot,
    table: str,
    figures: Mapping[str, int],
    places: Mapping[str, str],
) -> None:
    """Add one release: its parts, and the rest of its figures as what is not told."""
    is_told = one.definitions >= SHOWN_FROM and table in one.further
    parts = one.further[table].cells if is_told else {}
    for larger, place in places.items():
        rest = figures.get(larger, 0)
        for share, n in parts.items():
            if share.larger == larger:
                cells[Share(place, share.value)] += n
                rest -= n
        cells[Share(place, UNTOLD)] += rest


def _place(view: View, grid: Grid, larger: str) -> str:
    if view.grain == "city":
        return EVERYWHERE
    return larger or grid.online_area
