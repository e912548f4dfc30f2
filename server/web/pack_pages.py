"""GET and POST /packs: meeting packs to look at, to write in and to hand out."""

from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Depends, Response
from fastapi.responses import RedirectResponse

from server.charts.area import area
from server.charts.trend import trend
from server.feeds.edition import Edition
from server.feeds.kept import Asked
from server.packs import press
from server.packs.contents import contents, named
from server.packs.sentences import sentences
from server.release.beside import beside
from server.release.views import Figures
from server.services import Services
from server.web.asks import AsksServices
from server.web.drawing import svg
from server.web.frame import AsksOwnForm, AsksSession, at_home
from server.web.numbers import NumberAsked, NumberNamed
from server.web.pack_file import File, of_file
from server.web.paper import Paper
from server.web.reader_asks import AsksReaders
from server.web.render import AsksPaper
from shared.errors import InputError, NotFoundError
from shared.flaw import Flaw
from shared.words.catalogue import explain

SEE_OTHER = 303
BAD = 422
PERIODS = 26
WIDE, TALL = 720, 260

router = APIRouter(include_in_schema=False)
one = APIRouter(prefix="/packs/{code}")


def _edition(services: Services, readers: AsksReaders, paper: Paper, code: str) -> Edition:
    reading = services.profile.readings.get(code)
    if reading is None:
        raise NotFoundError
    asked = Asked(
        reading=reading,
        language=paper.language,
        releases=services.ledger.read(),
        today=services.today(),
    )
    areas = beside(reading, services.profile.grid)
    return Edition(
        picture=readers.kept.picture(asked),
        beside=readers.kept.picture(replace(asked, reading=areas)) if areas else None,
        profile=services.profile,
        language=paper.language,
        address=services.public_url,
    )


def edition_of(
    services: AsksServices, readers: AsksReaders, paper: AsksPaper, code: str
) -> Edition:
    """Find whose pack it is, as of the newest release, in the reader's language.

    Errors:  NotFoundError
    """
    return _edition(services, readers, paper, code)


AsksEdition = Annotated[Edition, Depends(edition_of)]


@router.get("/packs")
def packs(services: AsksServices, readers: AsksReaders, paper: AsksPaper) -> Response:
    """List every product that has a period to make a pack of, and the newest of each."""
    found = []
    for code in services.profile.readings:
        edition = _edition(services, readers, paper, code)
        periods = edition.picture.periods
        with services.releases.transaction(services.municipality) as tx:
            handed_out = next(iter(tx.packs(code)), None)
        newest = periods[-1] if periods else None
        found.append((edition, newest and named(edition, newest), newest, handed_out))
    return paper.page("packs.html", rows=found)


@one.get("")
def pack(
    services: AsksServices,
    paper: AsksPaper,
    edition: AsksEdition,
    period: str = "",
    done: NumberAsked = None,
) -> Response:
    """Show a pack as it would be handed out now, and those that have been.

    Errors:  NotFoundError
    """
    return _page(services, paper, edition, _chosen(edition, period), done=done)


@one.post("/draft", dependencies=[Depends(at_home)])
def keep_draft(
    services: AsksServices, paper: AsksPaper, edition: AsksEdition, form: AsksOwnForm
) -> Response:
    """Keep what has been written, and show the pack with it.

    Errors:  NotFoundError
    """
    period = _chosen(edition, form.get("period", ""))
    try:
        press.keep_draft(services.releases, edition, period, form.get(press.FIELD, ""))
    except InputError as error:
        typed = form.get(press.FIELD, "")
        return _page(services, paper, edition, period, typed=typed, flaws=error.flaws)
    return RedirectResponse(f"/packs/{edition.code}?period={period.period}#text", SEE_OTHER)


@one.post("/hand-out", dependencies=[Depends(at_home)])
def hand_out(
    services: AsksServices, paper: AsksPaper, edition: AsksEdition, form: AsksOwnForm
) -> Response:
    """Hand the pack out, with what has been written.

    Errors:  NotFoundError
    """
    period, typed = _chosen(edition, form.get("period", "")), form.get(press.FIELD, "")
    try:
        kept = press.hand_out(services.releases, edition, period, typed, services.today())
    except InputError as error:
        return _page(services, paper, edition, period, typed=typed, flaws=error.flaws)
    return RedirectResponse(
        f"/packs/{edition.code}?period={period.period}&done={kept.number}", SEE_OTHER
    )


@one.get("/trend.svg")
def trend_drawing(edition: AsksEdition, period: str = "") -> Response:
    """Draw the development.

    Errors:  NotFoundError
    """
    made = contents(edition, _chosen(edition, period), "")
    return svg(trend(made.trend, made.total.name, width=WIDE, height=TALL))


@one.get("/map.svg")
def map_drawing(edition: AsksEdition, period: str = "") -> Response:
    """Draw the map.

    Errors:  NotFoundError
    """
    return svg(area(contents(edition, _chosen(edition, period), "").spots))


@one.get("/{number}.{suffix}")
def file(
    services: AsksServices, _: AsksSession, code: str, number: NumberNamed, suffix: File
) -> Response:
    """Give a pack as it was handed out.

    Errors:  NotFoundError
    """
    with services.releases.transaction(services.municipality) as tx:
        return of_file(tx.pack_files(code, number), code, number, suffix)


def _chosen(edition: Edition, period: str) -> Figures:
    periods = edition.picture.periods
    found = next((one for one in periods if one.period == period), None)
    if found is None and (period or not periods):
        raise NotFoundError
    return found or periods[-1]


def _page(  # noqa: PLR0913 - all that the page may show besides the pack
    services: Services,
    paper: Paper,
    edition: Edition,
    period: Figures,
    *,
    typed: str | None = None,
    flaws: tuple[Flaw, ...] = (),
    done: int | None = None,
) -> Response:
    with services.releases.transaction(services.municipality) as tx:
        text = tx.draft(edition.code, period.period) if typed is None else typed
        handed_out = [one for one in tx.packs(edition.code) if one.period == period.period]
    made = contents(edition, period, press.tidied(text))
    return paper.page(
        "pack.html",
        BAD if flaws else 200,
        pack=made,
        code=edition.code,
        period=period,
        periods=[
            (one.period, named(edition, one))
            for one in reversed(edition.picture.periods[-PERIODS:])
        ],
        said=sentences(made),
        text=text,
        most_text=press.MAX_TEXT,
        handed_out=handed_out,
        done=done if done in {one.number for one in handed_out} else None,
        wrong={flaw.field: explain(paper.language, flaw) for flaw in flaws},
    )


router.include_router(one)
