"""GET /feeds/… for a person who is signed in, beside the intake, where their session is."""

from fastapi import Request

from server.web import feeds
from server.web.frame import session_of


def by_session(request: Request) -> None:
    """Let in whom `admit` has let in: a person who may see this group.

    Errors:  SignInNeededError
    """
    session_of(request)


router = feeds.routes(by_session)
