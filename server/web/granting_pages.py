"""GET and POST /wishes: what focus groups ask the field, and what was decided on each."""

from collections.abc import Mapping
from typing import Final

from fastapi import APIRouter, Depends, Response
from fastapi.responses import RedirectResponse

from server.access.audit import Deed
from server.granting import DID, Did, decide
from server.services import Services
from server.store.port import IntakeTransaction
from server.store.wishes import WHY_NOT, Wish
from server.web.asks import AsksServices
from server.web.frame import AsksOwnForm, at_home
from server.web.paper import Paper
from server.web.render import AsksPaper
from server.web.wish_rows import row, rows
from server.wishing import AHEAD, Standing, standing, stands
from shared.errors import InputError, NotFoundError
from shared.flaw import Flaw
from shared.news import MAX_TEXT
from shared.words.catalogue import explain

SEE_OTHER: Final = 303
BAD: Final = 400
FIELDS: Final = ("text", "last", "reason", "sentence")
ORDER: Final = ("waiting", "out", "late", "declined", "withdrawn", "ended", "over")
# What takes a step back again.
UNDO: Final[Mapping[str, str]] = {
    "approved": "reopen",
    "declined": "reopen",
    "ended": "resume",
    "resumed": "end",
}
DEEDS: Final[Mapping[Did, Deed]] = {
    "approved": "wish-approved",
    "declined": "wish-declined",
    "reopened": "wish-reopened",
    "ended": "question-ended",
    "resumed": "question-resumed",
}

router = APIRouter(prefix="/wishes", include_in_schema=False)


@router.get("")
def wishes(services: AsksServices, paper: AsksPaper, done: str = "", wish: str = "") -> Response:
    """List what groups ask, those that wait first."""
    with services.intake.transaction(services.municipality) as tx:
        found = standing(tx.wishes, None, services.today())
    found.sort(key=lambda one: ORDER.index(one.state))
    is_known = done in DID.values() and any(one.wish.id == wish for one in found)
    return paper.page(
        "granting.html",
        rows=rows(found, services.profile, paper),
        groups=_groups(services, paper),
        done=done if is_known else "",
        undo=UNDO.get(done, ""),
        about=wish,
    )


@router.get("/{wish_id}")
def wish(services: AsksServices, paper: AsksPaper, wish_id: str) -> Response:
    """Show one, and what can be done with it.

    Errors:  NotFoundError
    """
    return _one(services, paper, wish_id, None)


@router.post("/{wish_id}/decide", dependencies=[Depends(at_home)])
def decide_on(
    services: AsksServices, paper: AsksPaper, wish_id: str, form: AsksOwnForm
) -> Response:
    """Do what was decided; what does not fit comes back with the reason.

    Errors:  NotFoundError
    """
    try:
        with services.intake.transaction(services.municipality) as tx:
            found = _found(tx, wish_id)
            did = decide(tx, found, form, services.profile, services.today())
            if did is not None:
                _note(services, tx, paper, did, found)
    except InputError as error:
        typed = {key: form.get(key, "") for key in FIELDS}
        return _one(services, paper, wish_id, typed, BAD, flaws=error.flaws)
    told = f"?done={did}&wish={wish_id}" if did else f"/{wish_id}"
    return RedirectResponse(f"/wishes{told}", SEE_OTHER)


def _note(services: Services, tx: IntakeTransaction, paper: Paper, did: Did, wish: Wish) -> None:
    about = wish.question or "" if did in ("ended", "resumed") else wish.id
    services.auditor.note(tx, services.clock(), paper.account.id, DEEDS[did], about)


def _found(tx: IntakeTransaction, wish_id: str) -> Wish:
    found = tx.wishes.get(wish_id)
    if found is None:
        raise NotFoundError
    return found


def _one(  # noqa: PLR0913 - all that the page may show
    services: Services,
    paper: Paper,
    wish_id: str,
    typed: Mapping[str, str] | None,
    status: int = 200,
    *,
    flaws: tuple[Flaw, ...] = (),
) -> Response:
    today = services.today()
    with services.intake.transaction(services.municipality) as tx:
        found = _found(tx, wish_id)
        asked = tx.wishes.sent([found]).get(found.question or "")
        n = tx.answers().get(found.question or "", 0)
        writer = tx.accounts.get(found.person)
    one: Standing = stands(found, asked, today)
    as_asked = {"text": found.text, "last": found.last.isoformat(), "reason": "", "sentence": ""}
    return paper.page(
        "grant.html",
        status,
        one=row(one, services.profile, paper),
        group=_groups(services, paper).get(found.reading, found.reading),
        writer=writer.name if writer else "–",
        n=n,
        may_resume=one.state == "ended" and asked is not None and asked.question.last >= today,
        typed=typed or as_asked,
        wrong={flaw.field: explain(paper.language, flaw) for flaw in flaws},
        reasons=WHY_NOT,
        today=today,
        latest=today + AHEAD,
        most=MAX_TEXT,
    )


def _groups(services: Services, paper: Paper) -> Mapping[str, str]:
    """Name each reading: its group, and the level where it has more than one."""
    return {
        code: paper.words(one.product.label)
        + (f" ({paper.say(f'web.groups.level.{one.level}').lower()})" if "." in code else "")
        for code, one in services.profile.readings.items()
    }
