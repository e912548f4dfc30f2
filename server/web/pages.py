"""GET /: what came in; and the choice of language. Gathers the other pages."""

from fastapi import APIRouter, Depends, Response
from fastapi.responses import RedirectResponse

from server import incoming
from server.web import (
    device_pages,
    explained,
    group_pages,
    proposal_pages,
    question_pages,
    release_pages,
    static_files,
)
from server.web.asks import AsksServices
from server.web.frame import AsksForm, NumberAsked, at_home
from server.web.languages import LANGUAGE_COOKIE
from server.web.render import AsksPaper
from shared.language import LANGUAGES

SEE_OTHER = 303
A_YEAR_S = 365 * 24 * 3600
TALLIED = 400
LISTED = 25
DAYS = 7
REFUSALS = 20

router = APIRouter(include_in_schema=False)


@router.get("/")
def home(services: AsksServices, paper: AsksPaper, before: NumberAsked = None) -> Response:
    """Show what came in, newest first, and what was refused."""
    with services.intake.transaction(services.municipality) as tx:
        recent = tx.newest(TALLIED)
        listed = tx.newest(LISTED + 1, before)
        refusals = tx.refusals(REFUSALS)
        labels = {device.id: device.label for device in tx.devices()}
        waits = tx.has_new()
    days = incoming.days(recent, services.profile, paper.language, is_all=len(recent) < TALLIED)
    return paper.page(
        "home.html",
        day_kinds=days.kinds,
        day_rows=days.rows[:DAYS],
        rows=incoming.rows(listed[:LISTED], services.profile, paper.language),
        older=listed[LISTED - 1].seq if len(listed) > LISTED else None,
        is_first=before is None,
        waits=waits,
        refusals=[
            (
                refusal.received_on,
                labels.get(refusal.device, ""),
                incoming.sentences(refusal, services.profile, paper.language),
            )
            for refusal in refusals
        ],
    )


@router.post("/language", dependencies=[Depends(at_home)])
def choose_language(services: AsksServices, form: AsksForm) -> Response:
    """Remember the language and go back to the page it was chosen on."""
    back = form.get("back", "/")
    is_ours = back.startswith("/") and not back.startswith(("//", "/\\"))
    answer = RedirectResponse(back if is_ours else "/", SEE_OTHER)
    if form.get("language") in LANGUAGES:
        answer.set_cookie(
            LANGUAGE_COOKIE,
            form["language"],
            max_age=A_YEAR_S,
            httponly=True,
            samesite="lax",
            secure=services.is_https,
        )
    return answer


for pages in (
    device_pages,
    question_pages,
    proposal_pages,
    release_pages,
    explained,
    group_pages,
    static_files,
):
    router.include_router(pages.router)
