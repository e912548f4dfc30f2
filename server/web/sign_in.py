"""GET and POST /sign-in, POST /sign-out: one of the ways in becomes a session, never in a URL."""

from collections.abc import Mapping

from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import RedirectResponse

from server.access import sessions
from server.access.door import Refused
from server.access.passkeys import Site
from server.access.sessions import Session
from server.access.sign_in import COORDINATOR
from server.access.table import home_of
from server.services import Services
from server.web.arriving import (
    SEE_OTHER,
    at_the_door,
    forget_former,
    give_cookie,
    take_cookie,
)
from server.web.asks import AsksServices
from server.web.frame import AsksForm, AsksOwnForm, AsksSession, at_home
from server.web.paper import Paper
from server.web.render import AsksOpenPaper
from server.web.sites import AsksSite
from server.web.sso import farewell_of

WRONG = 400
NOTHING: Mapping[str, str] = {}

router = APIRouter(include_in_schema=False)


@router.get("/sign-in")
def ask(services: AsksServices, paper: AsksOpenPaper, site: AsksSite) -> Response:
    """Show the ways in."""
    return _ways(services, paper, site)


@router.post("/sign-in", dependencies=[Depends(at_home)])
def sign_in(
    request: Request, services: AsksServices, form: AsksForm, paper: AsksOpenPaper, site: AsksSite
) -> Response:
    """Use up a one-time code, or a recovery code, and begin a session.

    Errors:  TooManyTriesError, DeniedError, TooLargeError, TooSlowError
    """
    found = services.door.by_one_time_code(form.get("code", ""), services.clock())
    if isinstance(found, Session):
        return _welcomed(request, services, found)
    _refuse(request, services, found)
    return _ways(services, paper, site, {"code": paper.say("web.sign_in.wrong")})


@router.post("/sign-in/password", dependencies=[Depends(at_home)])
def by_password(
    request: Request, services: AsksServices, form: AsksForm, paper: AsksOpenPaper, site: AsksSite
) -> Response:
    """Begin a session by password and a second factor.

    Errors:  TooManyTriesError, DeniedError, TooLargeError, TooSlowError
    """
    login, password, second = (form.get(key, "") for key in ("login", "password", "second"))
    found = services.door.by_password(login, password, second, services.clock())
    if isinstance(found, Session):
        return _welcomed(request, services, found)
    _refuse(request, services, found)
    wrong = {"login": paper.say("web.sign_in.wrong_password")}
    return _ways(services, paper, site, wrong, login=login)


@router.post("/sign-in/passkey", dependencies=[Depends(at_home)])
def by_passkey(
    request: Request, services: AsksServices, form: AsksForm, paper: AsksOpenPaper, site: AsksSite
) -> Response:
    """Begin a session by a passkey.

    Errors:  TooManyTriesError, DeniedError, TooLargeError, TooSlowError
    """
    ticket, answer = form.get("ticket", ""), form.get("answer", "")
    found = services.door.by_passkey(site, ticket, answer, services.clock())
    if isinstance(found, Session):
        return _welcomed(request, services, found)
    _refuse(request, services, found)
    return _ways(services, paper, site, {"passkey": paper.say("web.sign_in.wrong_passkey")})


@router.post("/sign-out")
def sign_out(
    services: AsksServices, paper: AsksOpenPaper, session: AsksSession, _: AsksOwnForm
) -> Response:
    """End the session, here and on the server."""
    with services.intake.transaction(services.municipality) as tx:
        sessions.end(tx, session)
        services.auditor.note(tx, services.clock(), session.person, "sign-out")
    farewell = farewell_of(services, session)
    if farewell:
        # A page, for a form may lead to our own pages only.
        answer: Response = paper.page("sso_done.html", to=farewell)
    else:
        answer = RedirectResponse("/sign-in", SEE_OTHER)
    take_cookie(answer, services)
    return answer


def _welcomed(request: Request, services: Services, session: Session) -> Response:
    """Send somebody on to where they begin; after a code, to where lasting ways in are made."""
    forget_former(request, services, session)
    is_by_code = session.visit.way in ("code", "recovery")
    with services.intake.transaction(services.municipality) as tx:
        has_way = bool(
            tx.accounts.passkeys(session.person)
            or tx.accounts.secrets(session.person).password
            or session.account.subject
        )
    is_new = is_by_code and not has_way and session.person != COORDINATOR
    answer = RedirectResponse("/account" if is_new else home_of(session.account), SEE_OTHER)
    give_cookie(answer, services, session)
    return answer


def _refuse(request: Request, services: Services, found: Refused) -> None:
    """Count a wrong try; whoever has had too many is told so, and no longer written down.

    Errors:  TooManyTriesError
    """
    now = services.clock()
    services.wrong_sign_ins.note(at_the_door(request), now)
    services.door.note_refusal(found, now)


def _ways(
    services: Services,
    paper: Paper,
    site: Site,
    wrong: Mapping[str, str] = NOTHING,
    login: str = "",
) -> Response:
    asked = ticket = ""
    if site.can_have_passkeys:
        asked, ticket = services.door.asks_for_passkey(site, services.clock())
    return paper.page(
        "sign_in.html",
        WRONG if wrong else 200,
        wrong=wrong,
        sso=services.oidc is not None,
        asked=asked,
        ticket=ticket,
        login=login,
    )
