"""GET and POST /sign-in, POST /sign-out: a one-time code becomes a session, never through a URL."""

from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import RedirectResponse

from server.access import sessions
from server.access.sign_in import by_code
from server.web.arriving import SEE_OTHER, at_the_door, let_in, take_cookie, welcomed
from server.web.asks import AsksServices
from server.web.frame import AsksForm, AsksOwnForm, AsksSession, at_home
from server.web.render import AsksOpenPaper

WRONG = 400

router = APIRouter(include_in_schema=False)


@router.get("/sign-in")
def ask(paper: AsksOpenPaper) -> Response:
    """Show the sign-in form."""
    return paper.page("sign_in.html", wrong={})


@router.post("/sign-in", dependencies=[Depends(at_home)])
def sign_in(
    request: Request, services: AsksServices, form: AsksForm, paper: AsksOpenPaper
) -> Response:
    """Use up a one-time code and begin a session.

    Errors:  TooManyTriesError, DeniedError, TooLargeError, TooSlowError
    """
    now = services.clock()
    with services.intake.transaction(services.municipality) as tx:
        session = by_code(tx, form.get("code", ""), now)
        if session:
            let_in(tx, services, request, session)
    if session is None:
        services.wrong_sign_ins.note(at_the_door(request), now)
        wrong = {"code": paper.say("web.sign_in.wrong")}
        return paper.page("sign_in.html", WRONG, wrong=wrong)
    return welcomed(services, session)


@router.post("/sign-out")
def sign_out(services: AsksServices, session: AsksSession, _: AsksOwnForm) -> Response:
    """End the session, here and on the server."""
    with services.intake.transaction(services.municipality) as tx:
        sessions.end(tx, session)
        services.auditor.note(tx, services.clock(), session.person, "sign-out")
    answer = RedirectResponse("/sign-in", SEE_OTHER)
    take_cookie(answer, services)
    return answer
