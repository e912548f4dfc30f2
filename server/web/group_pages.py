"""GET /groups: focus groups and other products, each a picture made of frozen cells only."""

from collections.abc import Sequence

from fastapi import APIRouter, Response

from server.access.table import may_read
from server.feeds.kept import Asked
from server.release import further_tables, heat, labels, tables
from server.services import Services
from server.web.asks import AsksServices
from server.web.paper import Paper
from server.web.reader_asks import AsksReaders
from server.web.render import AsksPaper
from server.wishing import may_ask
from shared.errors import NotFoundError
from shared.product import Reading

PACKS = 8

router = APIRouter(prefix="/groups", include_in_schema=False)


@router.get("")
def groups(services: AsksServices, paper: AsksPaper) -> Response:
    """List the focus groups, and all else that is made of the figures."""
    profile = services.profile
    shown = {one.product.code: one.code for one in reversed(_open(services, paper))}
    return paper.page(
        "groups.html",
        groups=[one for one in profile.groups.values() if one.code in shown],
        further=[one for one in profile.further_products.values() if one.code in shown],
        first=shown,
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
    with services.releases.transaction(services.municipality) as tx:
        packs = tx.packs(code)[:PACKS] if paper.may("packs.read") else ()
    asks = paper.may("wishes.ask") and may_ask(reading, profile, services.today())
    return paper.page(
        "group.html",
        packs=packs,
        asks=asks,
        group=reading.product,
        reading=reading,
        levels=[one for one in _open(services, paper) if one.product is reading.product],
        picture=made,
        chosen=chosen,
        matrices=tables.matrices(made, chosen, profile, language) if chosen else (),
        observed=heat.observed(made, chosen, profile, language) if chosen else None,
        effort=tables.effort(chosen, profile, language) if chosen else (),
        further=further_tables.further(chosen, profile, language) if chosen else (),
        week=further_tables.week(made, chosen, profile, language) if chosen else None,
        bars=tables.bars(made.periods, language),
        chart=(tables.WIDTH, tables.HEIGHT),
        top=labels.shown(
            max((one.total() for one in made.periods[-tables.BARS :]), default=0), language
        ),
        notes=labels.remarks(made, profile, language),
    )


def _open(services: Services, paper: Paper) -> Sequence[Reading]:
    """List what the reader may see: each group at each level, or only their own."""
    account, today = paper.account, services.today()
    return [
        one
        for one in services.profile.readings.values()
        if may_read(account, "groups.read", one.code, today)
    ]
