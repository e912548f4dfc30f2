"""POST /language: the choice of language. Gathers all pages."""

from fastapi import APIRouter, Depends, Response
from fastapi.responses import RedirectResponse

from server.web import (
    account_pages,
    audit_pages,
    codebook_page,
    cutting_pages,
    device_pages,
    dpia,
    explained,
    granting_pages,
    group_pages,
    home_page,
    hook_pages,
    incoming_pages,
    meeting_pages,
    note_pages,
    pack_pages,
    password_pages,
    people_pages,
    picture_pages,
    proposal_pages,
    question_pages,
    release_pages,
    retention_pages,
    static_files,
    subscribe_pages,
    wishing_pages,
)
from server.web.asks import AsksServices
from server.web.frame import AsksForm, at_home
from server.web.languages import LANGUAGE_COOKIE
from shared.language import LANGUAGES

SEE_OTHER = 303
A_YEAR_S = 365 * 24 * 3600

router = APIRouter(include_in_schema=False)


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
    home_page,
    incoming_pages,
    note_pages,
    account_pages,
    audit_pages,
    password_pages,
    people_pages,
    device_pages,
    question_pages,
    proposal_pages,
    cutting_pages,
    release_pages,
    retention_pages,
    explained,
    codebook_page,
    dpia,
    picture_pages,
    group_pages,
    meeting_pages,
    pack_pages,
    static_files,
    subscribe_pages,
    hook_pages,
    granting_pages,
    wishing_pages,
):
    router.include_router(pages.router)
