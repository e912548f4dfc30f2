"""GET /feeds/… for a signed-in coordinator, beside the intake, where their session is."""

from fastapi import Request

from server.web import feeds
from server.web.asks import AsksServices
from server.web.frame import session_of


def by_session(request: Request, services: AsksServices) -> None:
    """Let in a signed-in coordinator.

    Errors:  SignInNeededError
    """
    session_of(request, services)


router = feeds.routes(by_session)
