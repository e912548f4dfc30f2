"""GET /incoming and GET /refusals: what the phones delivered, and what was not accepted."""

from fastapi import APIRouter, Response

from server import incoming, sieve
from server.release.overview import EVERYWHERE, under_larger
from server.web.asks import AsksServices
from server.web.note_pages import MOST
from server.web.numbers import NumberAsked
from server.web.render import AsksPaper

LISTED = 25
REFUSED = 200

router = APIRouter(include_in_schema=False)


@router.get("/incoming")
def received(  # noqa: PLR0913, PLR0917 - the choices of the page, and what every page asks for
    services: AsksServices,
    paper: AsksPaper,
    before: NumberAsked = None,
    kind: str = sieve.ANY,
    where: str = EVERYWHERE,
    state: str = sieve.ANY,
    note: str = sieve.ANY,
) -> Response:
    """List what came in, newest first; all of it, or what is asked for.

    Errors:  NotFoundError
    """
    profile, language = services.profile, paper.language
    asked = sieve.sieve(kind, where, state, profile, note)
    with services.intake.transaction(services.municipality) as tx:
        most = MOST if asked.note else LISTED
        found = sieve.sift(tx.newest, asked, profile, most, before)
        waits = tx.n_new()
    return paper.page(
        "incoming.html",
        rows=incoming.rows(found.kept, profile, language),
        asked=asked,
        kinds=[(one, incoming.kind_label(one, profile, language)) for one in sieve.kinds(profile)],
        states=sieve.STATES[1:],
        places=under_larger(profile.grid),
        older=found.older,
        is_first=before is None,
        waits=waits,
        has_keys=services.key_book.told() is not None,
    )


@router.get("/refusals")
def refused(services: AsksServices, paper: AsksPaper) -> Response:
    """List what was refused, newest first, with the reasons in plain words."""
    with services.intake.transaction(services.municipality) as tx:
        refusals = tx.refusals(REFUSED)
        labels = {device.id: device.label for device in tx.devices()}
    return paper.page(
        "refusals.html",
        refusals=[
            (
                refusal.received_on,
                labels.get(refusal.device, ""),
                incoming.sentences(refusal, services.profile, paper.language),
            )
            for refusal in refusals
        ],
    )
