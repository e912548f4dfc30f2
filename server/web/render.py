"""Who gets paper to write a page on."""

from collections.abc import Mapping
from typing import Annotated

from fastapi import Depends, Request

from server.access.sessions import Session
from server.access.table import reach
from server.services import Services
from server.web.asks import AsksServices
from server.web.frame import AsksLanguage, AsksSession
from server.web.paper import Paper


def signed_paper(
    request: Request, services: AsksServices, session: AsksSession, language: AsksLanguage
) -> Paper:
    """Give paper for a page that only the signed-in may read.

    Errors:  SignInNeededError
    """
    path = request.url.path if request.method == "GET" else f"/{request.url.path.split('/')[1]}"
    return Paper(language, services.profile, session, path, _waits(services, session))


def _waits(services: Services, session: Session) -> Mapping[str, int]:
    """Count what waits for somebody, for the menu of every page."""
    if not reach(session.account, "wishes.read"):
        return {}
    with services.intake.transaction(services.municipality) as tx:
        return {"wishes": tx.wishes.n_waiting(services.today())}


def open_paper(request: Request, services: AsksServices, language: AsksLanguage) -> Paper:
    """Give paper for a page that anyone may read."""
    return Paper(language, services.profile, None, request.url.path)


AsksPaper = Annotated[Paper, Depends(signed_paper)]
AsksOpenPaper = Annotated[Paper, Depends(open_paper)]
