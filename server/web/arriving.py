"""What happens to a browser when somebody has come in, or goes."""

from fastapi import Request, Response

from server.access import sessions
from server.access.sessions import Session
from server.services import Services
from shared.hazmat.tokens import fingerprint

SEE_OTHER = 303


def forget_former(request: Request, services: Services, session: Session) -> None:
    """End what this browser had before; a session that somebody planted is worth nothing."""
    former = [request.cookies[name] for name in sessions.COOKIES if name in request.cookies]
    if former:
        with services.intake.transaction(services.municipality) as tx:
            for secret in former:
                if secret != session.secret:
                    tx.accounts.end(fingerprint(secret))


def at_the_door(request: Request) -> str:
    """Name the address somebody tries from."""
    return request.client.host if request.client else ""


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
