"""What is made of the frozen figures, for whom, and how fine each level of member may see it.

Source:  docs/spec/privacy.md#products
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final, Literal, TypeVar, get_args

from shared.language import Words

Level = Literal["group", "system"]
Grain = Literal["district", "area", "city"]
Spot = Literal["place", Grain]
Period = Literal["week", "fortnight", "four_weeks", "month", "quarter", "half_year", "year"]

GRAINS: Final[tuple[Grain, ...]] = get_args(Grain)
SPOTS: Final[tuple[Spot, ...]] = ("place", *GRAINS)
PERIODS: Final[tuple[Period, ...]] = get_args(Period)
SYSTEM_GRAIN: Final[Grain] = "area"
SYSTEM_PERIOD: Final[Period] = "four_weeks"
LEVELS_PERIOD: Final[Period] = "month"
RESTRICTED_GRAIN: Final[Grain] = "city"
RESTRICTED_PERIOD: Final[Period] = "half_year"

Step = TypeVar("Step", Grain, Spot, Period)


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """An organisation among a product's readers, and how much it may see."""

    organisation: Words
    level: Level


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """Which cells are seen, how coarse, how often; and which levels, and how near.

    Shapes:  indicators     whose levels are seen; none without a word about them
             indicators_at  the finest place a level is seen for
             further        the further tables that are seen, over larger areas
             rhythm         whether it is seen when in the week people are met
    """

    districts: frozenset[str]
    themes: frozenset[str]
    grain: Grain
    ages: bool
    period: Period
    indicators: frozenset[str] = frozenset()
    indicators_at: Spot = SYSTEM_GRAIN
    further: frozenset[str] = frozenset()
    rhythm: bool = False

    @property
    def levels_period(self) -> Period:
        """Tell how often levels and rhythms are seen: never finer than they are made."""
        return coarsest(PERIODS, self.period, LEVELS_PERIOD)


@dataclass(frozen=True, slots=True, kw_only=True)
class Product:
    """What some readers get: its purpose, who they are, its finest view, and when it ends.

    Shapes:  meets_every  how often its members meet, None where it is told by no period
             side_by_side  the whole municipality is seen, and beside it the larger areas
             renewed_by  who must decide anew before it shows anything after its end
    Units:   agreed_on  the day it was decided; expires_months  from that day
    """

    code: str
    label: Words
    purpose: Words
    members: tuple[Member, ...]
    agreed_on: date
    expires_months: int
    renewed_by: Words
    meeting_rhythm: Words
    view: View
    meets_every: Period | None = None
    side_by_side: bool = False

    @property
    def levels(self) -> tuple[Level, ...]:
        """Name the levels its members have, the finer first."""
        held = {member.level for member in self.members}
        return tuple(level for level in get_args(Level) if level in held)

    @property
    def expires_on(self) -> date:
        """Tell the first day on which it shows nothing."""
        months = self.agreed_on.year * 12 + self.agreed_on.month - 1 + self.expires_months
        last_of_month = date((months + 1) // 12, (months + 1) % 12 + 1, 1) - timedelta(days=1)
        return last_of_month.replace(day=min(self.agreed_on.day, last_of_month.day))


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A product as one level of its members sees it; what a key opens.

    Shapes:  code  the product's for its finest level, with ".system" for a coarser one
    """

    code: str
    product: Product
    level: Level
    view: View


def readings(products: Iterable[Product]) -> Mapping[str, Reading]:
    """Give each product to each level of its members, by code."""
    found = {}
    for product in products:
        for at, level in enumerate(product.levels):
            code = f"{product.code}.{level}" if at else product.code
            view = seen(product.view, level)
            found[code] = Reading(code=code, product=product, level=level, view=view)
    return found


def seen(view: View, level: Level) -> View:
    """Coarsen a view to what a level may see; the group's own level sees all of it."""
    if level == "group":
        return view
    return replace(
        view,
        grain=coarsest(GRAINS, view.grain, SYSTEM_GRAIN),
        period=coarsest(PERIODS, view.period, SYSTEM_PERIOD),
        ages=False,
        indicators_at=coarsest(SPOTS, view.indicators_at, SYSTEM_GRAIN),
    )


def coarsest(scale: tuple[Step, ...], one: Step, other: Step) -> Step:
    """Choose the coarser of two steps of a scale."""
    return max(one, other, key=scale.index)


def shows_restricted(view: View) -> bool:
    """Tell whether a view is coarse enough for restricted topics."""
    is_long = PERIODS.index(view.period) >= PERIODS.index(RESTRICTED_PERIOD)
    return view.grain == RESTRICTED_GRAIN and is_long and not view.ages
