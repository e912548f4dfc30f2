"""GET /sign-in/sso and back: to the OpenID Connect provider, and in by its word."""

from datetime import timedelta
from typing import Final

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from server.access import sessions, staffing, tickets
from server.access.door import Refused
from server.access.provider import Flow, NotProvedError, Proved, Provider, ProviderAwayError
from server.access.sessions import Session
from server.access.table import home_of
from server.services import Services
from server.web.account_pages import require_fresh
from server.web.arriving import SEE_OTHER, at_the_door, forget_former, give_cookie
from server.web.asks import AsksServices
from server.web.frame import AsksSession
from server.web.paper import Paper
from server.web.render import AsksOpenPaper, AsksPaper
from shared.errors import NotFoundError

COOKIE: Final = "feltlogg_sso"
AWAY: Final = timedelta(minutes=10)
PURPOSE: Final = "sso"
BACK: Final = "/sign-in/sso/back"
REFUSED: Final = 403

router = APIRouter(include_in_schema=False)


@router.get("/sign-in/sso")
def leave(services: AsksServices, paper: AsksOpenPaper) -> Response:
    """Send somebody to the provider.

    Errors:  NotFoundError
    """
    return _sent(services, paper, "")


@router.get("/account/sso")
def bind(services: AsksServices, paper: AsksPaper, session: AsksSession) -> Response:
    """Send somebody to the provider, to bind their account there to the one here.

    Errors:  NotFoundError, NotFreshError
    """
    require_fresh(services, session)
    return _sent(services, paper, session.person)


@router.get(BACK)
def come_back(
    request: Request,
    services: AsksServices,
    paper: AsksOpenPaper,
    state: str = "",
    code: str = "",
) -> Response:
    """Let in whom the provider has proved, if they have an account, or a claim to one.

    Errors:  NotFoundError, TooManyTriesError
    """
    provider, now = _provider(services), services.clock()
    ticket = request.cookies.get(_cookie(services), "")
    kept = services.tickets.read(PURPOSE, ticket, now)
    try:
        if kept is None:
            raise NotProvedError  # noqa: TRY301 - told like every other answer that proves nothing
        flow = Flow(kept["state"], kept["nonce"], kept["verifier"])
        proved = provider.finish(_back(services), flow, state, code, now)
        session = _admitted(services, ticket, kept["person"], proved)
    except ProviderAwayError:
        return _told(services, paper, "away")
    except NotProvedError:
        return _told(services, paper, "failed")
    if session is None:
        services.wrong_sign_ins.note(at_the_door(request), now)
        services.door.note_refusal(Refused(), now)
        return _told(services, paper, "unknown")
    forget_former(request, services, session)
    # Not a redirect: a cookie of this site alone is not sent on a way that began at another's.
    answer = paper.page(
        "sso_done.html", to="/account" if kept["person"] else home_of(session.account)
    )
    give_cookie(answer, services, session)
    _forget_flow(answer, services)
    return answer


def farewell_of(services: Services, session: Session) -> str | None:
    """Give the address at which a session that came by the provider ends there too."""
    if services.oidc is None or session.visit.way != "oidc":
        return None
    return services.oidc.farewell(f"{services.public_url}/sign-in")


def _admitted(services: Services, ticket: str, person: str, proved: Proved) -> Session | None:
    now = services.clock()
    with services.intake.transaction(services.municipality) as tx:
        if not tickets.spent(tx, ticket, now, AWAY):
            raise NotProvedError
        if person and staffing.bind(tx, person, proved):
            services.auditor.note(tx, now, person, "person-bound", person)
        account = staffing.account_of(tx, proved, services.today())
        if account is None or (person and account.id != person):
            return None
        services.auditor.note(tx, now, account.id, "sign-in-oidc")
        return sessions.begin(tx, account, "oidc", now)


def _sent(services: Services, paper: Paper, person: str) -> Response:
    try:
        url, flow = _provider(services).begin(_back(services))
    except ProviderAwayError:
        return _told(services, paper, "away")
    values = {
        "nonce": flow.nonce,
        "person": person,
        "state": flow.state,
        "verifier": flow.verifier,
    }
    answer = RedirectResponse(url, SEE_OTHER)
    answer.set_cookie(
        _cookie(services),
        services.tickets.give(PURPOSE, values, services.clock(), AWAY),
        max_age=int(AWAY.total_seconds()),
        httponly=True,
        samesite="lax",  # it must come along on the way back from the provider
        secure=services.is_https,
    )
    return answer


def _told(services: Services, paper: Paper, what: str) -> Response:
    answer = paper.page("sso_refused.html", REFUSED, sentence=paper.say(f"web.sign_in.sso_{what}"))
    _forget_flow(answer, services)
    return answer


def _forget_flow(answer: Response, services: Services) -> None:
    answer.delete_cookie(_cookie(services), httponly=True, samesite="lax", secure=services.is_https)


def _provider(services: Services) -> Provider:
    if services.oidc is None:
        raise NotFoundError
    return services.oidc


def _back(services: Services) -> str:
    return f"{services.public_url}{BACK}"


def _cookie(services: Services) -> str:
    return f"__Host-{COOKIE}" if services.is_https else COOKIE
