"""The thresholds a figure must pass, with the numbers that are in force."""

from collections.abc import Iterator

from server.disclosure.effort import HOURS
from server.disclosure.levels import FEWEST, HEADS, SHIFTS
from server.disclosure.rounding import LARGEST_SHARE
from server.disclosure.table import CAP
from server.dpia.setup import Setup
from server.dpia.speech import Speech
from server.release.periods import SHORTEST_GAP
from server.release.views import FEW_BELOW


def limits(setup: Setup, say: Speech) -> Iterator[str]:
    """Say each of them."""
    grid, base = setup.profile.grid, setup.profile.release.base
    part, whole = LARGEST_SHARE
    yield say("limit.base", base=base)
    yield say("limit.once", days=SHORTEST_GAP.days)
    yield say("limit.contributors", percent=100 * part // whole, cap=CAP)
    yield say("limit.attack", base=base)
    yield say("limit.grid", areas=len(grid.areas), ages=len(grid.ages), themes=len(grid.themes))
    yield say("limit.hours", base=HOURS)
    yield say("limit.few", few=FEW_BELOW)
    yield say("limit.restricted" if grid.restricted else "limit.no_restricted")
    yield say("limit.observations", fewest=FEWEST, shifts=SHIFTS, heads=HEADS)
