"""GET /groups: focus groups and other products, each a picture made of frozen cells only."""

from fastapi import APIRouter, Response

from server.feeds.kept import Asked
from server.release import labels
from server.web import figures
from server.web.asks import AsksServices
from server.web.reader_asks import AsksReaders
from server.web.render import AsksPaper
from shared.errors import NotFoundError

router = APIRouter(prefix="/groups", include_in_schema=False)


@router.get("")
def groups(services: AsksServices, paper: AsksPaper) -> Response:
    """List the focus groups, and all else that is made of the figures."""
    profile = services.profile
    return paper.page(
        "groups.html",
        groups=profile.groups.values(),
        further=profile.further_products.values(),
        today=services.today(),
    )


@router.get("/{code}")
def group(
    services: AsksServices, readers: AsksReaders, paper: AsksPaper, code: str, period: str = ""
) -> Response:
    """Show one product as one level sees it: its purpose, its members and its figures.

    Errors:  NotFoundError
    """
    profile, language = services.profile, paper.language
    reading = profile.readings.get(code)
    if reading is None:
        raise NotFoundError
    made = readers.kept.picture(
        Asked(
            reading=reading,
            language=language,
            releases=services.ledger.read(),
            today=services.today(),
        )
    )
    chosen = next(
        (one for one in made.periods if one.period == period),
        made.periods[-1] if made.periods else None,
    )
    return paper.page(
        "group.html",
        group=reading.product,
        reading=reading,
        levels=[one for one in profile.readings.values() if one.product is reading.product],
        picture=made,
        chosen=chosen,
        matrices=figures.matrices(made, chosen, profile, language) if chosen else (),
        bars=figures.bars(made.periods, language),
        chart=(figures.WIDTH, figures.HEIGHT),
        top=labels.shown(
            max((one.total() for one in made.periods[-figures.BARS :]), default=0), language
        ),
        notes=labels.remarks(made, profile, language),
    )
