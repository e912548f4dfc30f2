"""What further tables add to what an attacker knows.

Source:  docs/spec/privacy.md#what-further-tables-cost
"""

from collections.abc import Collection, Mapping
from math import inf

from server.attack.knowledge import Interval, Knowledge
from server.disclosure.further import UNTOLD, Share

UNKNOWN = "unknown"  # heads of contacts that gave no value
FEWEST = 2  # heads behind a value that is told: one contact alone is not


def learn(  # noqa: PLR0913 - all that one larger area of one table is
    known: Knowledge[tuple[str, ...]],
    told: Mapping[Share, int],
    values: Collection[str],
    whole: tuple[str, int],
    *,
    sum_at: int,
    base: int,
    table: str,
) -> None:
    """Add what one further table tells of one larger area.

    The figure `r` of a value says that its heads are nearer than `base` to `r` when the figure of
    the whole is handed out by shares. A value with nothing may also not be told; then it is part
    of what is not.

    Shapes:  whole   the larger area and its frozen figure, which is not zero
             sum_at  place of the larger area's own count
    """
    larger, figure = whole
    hidden = told.get(Share(larger, UNTOLD), 0)
    parts = []
    for value in (*values, UNKNOWN):
        given = told.get(Share(larger, value), 0)
        at = known.count((table, larger, value), Interval(FEWEST if given else 0, inf))
        most = given or hidden
        known.weigh([(at, figure), (sum_at, -(most + base))], Interval(-inf, -1 if given else 0))
        if given:
            known.weigh([(at, figure), (sum_at, base - given)], Interval(1, inf))
        parts.append(at)
    known.sums_to(sum_at, parts)
