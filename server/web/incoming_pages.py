"""GET /incoming and GET /refusals: what the phones delivered, and what was not accepted."""

from fastapi import APIRouter, Response

from server import incoming
from server.web.asks import AsksServices
from server.web.numbers import NumberAsked
from server.web.render import AsksPaper

LISTED = 25
REFUSED = 200

router = APIRouter(include_in_schema=False)


@router.get("/incoming")
def received(services: AsksServices, paper: AsksPaper, before: NumberAsked = None) -> Response:
    """List what came in, newest first."""
    with services.intake.transaction(services.municipality) as tx:
        listed = tx.newest(LISTED + 1, before)
        waits = tx.n_new()
    return paper.page(
        "incoming.html",
        rows=incoming.rows(listed[:LISTED], services.profile, paper.language),
        older=listed[LISTED - 1].seq if len(listed) > LISTED else None,
        is_first=before is None,
        waits=waits,
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
