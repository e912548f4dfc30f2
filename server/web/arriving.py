"""What happens when somebody has come in, or goes: the cookie, and a line in the audit log."""

from fastapi import Request, Response
from fastapi.responses import RedirectResponse

from server.access import sessions
from server.access.audit import Deed
from server.access.sessions import Session
from server.services import Services
from server.store.port import IntakeTransaction
from shared.hazmat.tokens import fingerprint

SEE_OTHER = 303


def let_in(tx: IntakeTransaction, services: Services, request: Request, session: Session) -> None:
    """Write down that somebody has come in; what this browser had before is over."""
    deed: Deed = f"sign-in-{session.visit.way}"  # type: ignore[assignment]  # each way has one
    services.auditor.note(tx, session.visit.begun_at, session.person, deed)
    for name in sessions.COOKIES:
        if name in request.cookies:
            tx.accounts.end(fingerprint(request.cookies[name]))


def at_the_door(request: Request) -> str:
    """Name the address somebody tries from."""
    return request.client.host if request.client else ""


def welcomed(services: Services, session: Session, to: str = "/") -> Response:
    """Give a browser what it shows from now on, and send it on."""
    answer = RedirectResponse(to, SEE_OTHER)
    give_cookie(answer, services, session)
    return answer


def give_cookie(answer: Response, services: Services, session: Session) -> None:
    """Give a browser what it shows from now on."""
    answer.set_cookie(
        sessions.cookie(is_https=services.is_https),
        session.secret,
        max_age=int(sessions.LASTS.total_seconds()),
        httponly=True,
        samesite="strict",
        secure=services.is_https,
    )


def take_cookie(answer: Response, services: Services) -> None:
    """Let a browser forget what it showed."""
    answer.delete_cookie(
        sessions.cookie(is_https=services.is_https),
        httponly=True,
        samesite="strict",
        secure=services.is_https,
    )
