"""GET and POST /sign-in, POST /sign-out: a one-time code becomes a session, never through a URL."""

from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import RedirectResponse

from server.access import sessions
from server.web.asks import AsksServices
from server.web.frame import AsksForm, AsksOwnForm, AsksSession, at_home
from server.web.render import AsksOpenPaper
from shared.hazmat.tokens import fingerprint, tidy_code

SEE_OTHER = 303
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
    address = request.client.host if request.client else ""
    with services.intake.transaction(services.municipality) as tx:
        person = tx.use_sign_in_code(fingerprint(tidy_code(form.get("code", ""))), now)
        session = sessions.begin(tx, person, now) if person else None
    if session is None:
        services.wrong_sign_ins.note(address, now)
        wrong = {"code": paper.say("web.sign_in.wrong")}
        return paper.page("sign_in.html", WRONG, wrong=wrong)
    answer = RedirectResponse("/", SEE_OTHER)
    answer.set_cookie(
        sessions.COOKIE,
        session.secret,
        max_age=int(sessions.LASTS.total_seconds()),
        httponly=True,
        samesite="strict",
        secure=services.is_https,
    )
    return answer


@router.post("/sign-out")
def sign_out(services: AsksServices, session: AsksSession, _: AsksOwnForm) -> Response:
    """End the session, here and on the server."""
    with services.intake.transaction(services.municipality) as tx:
        sessions.end(tx, session)
    answer = RedirectResponse("/sign-in", SEE_OTHER)
    answer.delete_cookie(sessions.COOKIE, httponly=True, samesite="strict")
    return answer
