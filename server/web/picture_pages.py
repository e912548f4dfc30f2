"""GET /picture: the situation in the municipality or one part of it, from frozen figures only."""

from dataclasses import dataclass
from typing import Annotated, Any, Final

from fastapi import APIRouter, Depends, Response

from server.charts.area import area
from server.charts.trend import trend
from server.charts.week import week
from server.disclosure.levels import HEADS
from server.feeds.edition import Edition
from server.feeds.kept import Asked
from server.packs.contents import contents, lately, named, short
from server.packs.pack import Pack
from server.packs.sentences import sentences
from server.release import further_tables, heat, labels, tables
from server.release.further_tables import Week
from server.release.overview import EVERYWHERE, overview, under_larger
from server.release.views import Figures
from server.web.asks import AsksServices
from server.web.drawing import svg
from server.web.reader_asks import AsksReaders
from server.web.render import AsksPaper
from shared.errors import NotFoundError
from shared.product import PERIODS, Period

SHOWN: Final = 26
WIDE, TALL = 560, 220

router = APIRouter(prefix="/picture", include_in_schema=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """What is looked at: an edition made for it, and one of its periods, if one has ended."""

    where: str
    every: Period
    edition: Edition
    period: Figures | None

    @property
    def address(self) -> str:
        """Spell the choices as the page's address has them."""
        period = self.period.period if self.period else ""
        return f"where={self.where}&every={self.every}&period={period}"

    def pack(self) -> Pack:
        """Put the figures together as a meeting pack has them.

        Errors:  NotFoundError before the first period has ended
        """
        if self.period is None:
            raise NotFoundError
        return contents(self.edition, self.period, "")

    def week(self) -> Week | None:
        """Lay out when in the week people were met, where that is told of what is looked at."""
        edition = self.edition
        if self.period is None:
            return None
        return further_tables.week(edition.picture, self.period, edition.profile, edition.language)


def sight(  # noqa: PLR0913, PLR0917 - the three choices of the page, and what every page asks for
    services: AsksServices,
    readers: AsksReaders,
    paper: AsksPaper,
    where: str = EVERYWHERE,
    every: str = "fortnight",
    period: str = "",
) -> Sight:
    """Find what is looked at; a period that there is not, is the newest.

    Errors:  NotFoundError
    """
    kind = next((one for one in PERIODS if one == every), None)
    if kind is None:
        raise NotFoundError
    try:
        reading = overview(services.profile, where, kind, services.today())
    except KeyError as error:
        raise NotFoundError from error
    asked = Asked(
        reading=reading,
        language=paper.language,
        releases=services.ledger.read(),
        today=services.today(),
    )
    edition = Edition(
        picture=readers.kept.picture(asked),
        profile=services.profile,
        language=paper.language,
        address=services.public_url,
    )
    ended = edition.picture.periods
    newest = ended[-1] if ended else None
    chosen = next((one for one in ended if one.period == period), newest)
    return Sight(where=where, every=kind, edition=edition, period=chosen)


AsksSight = Annotated[Sight, Depends(sight)]


@router.get("")
def picture(services: AsksServices, paper: AsksPaper, seen: AsksSight) -> Response:
    """Show what is new, where, when and how sure, in the part and period that are chosen.

    Errors:  NotFoundError
    """
    profile, language, made = services.profile, paper.language, seen.edition.picture
    choices: dict[str, Any] = {
        "seen": seen,
        "kinds": PERIODS,
        "places": under_larger(profile.grid),
        "picture": made,
        "fewest": HEADS,
        "notes": labels.meanings(made, profile, language),
    }
    if seen.period is None:
        return paper.page("picture.html", **choices, pack=None)
    pack, edition = seen.pack(), seen.edition
    return paper.page(
        "picture.html",
        **choices,
        pack=pack,
        said=sentences(pack),
        periods=[(one.period, named(edition, one)) for one in reversed(made.periods[-SHOWN:])],
        themes=heat.themes_over_time(
            made,
            lately(made, seen.period),
            lambda one: short(edition, one),
            profile,
            language,
        ),
        effort=tables.effort(seen.period, profile, language),
        further=further_tables.further(seen.period, profile, language),
        week=seen.week(),
    )


@router.get("/trend.svg")
def trend_drawing(seen: AsksSight) -> Response:
    """Draw the development.

    Errors:  NotFoundError
    """
    made = seen.pack()
    return svg(trend(made.trend, made.total.name, width=WIDE, height=TALL))


@router.get("/map.svg")
def map_drawing(seen: AsksSight) -> Response:
    """Draw the map.

    Errors:  NotFoundError
    """
    return svg(area(seen.pack().spots))


@router.get("/week.svg")
def week_drawing(seen: AsksSight) -> Response:
    """Draw when in the week people were met.

    Errors:  NotFoundError where that is not told
    """
    told = seen.week()
    if told is None:
        raise NotFoundError
    return svg(week(told.table.columns[:-1], told.table.rows))
