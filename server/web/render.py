"""Who gets paper to write a page on."""

from typing import Annotated

from fastapi import Depends, Request

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
    return Paper(language, services.profile, session, path)


def open_paper(request: Request, services: AsksServices, language: AsksLanguage) -> Paper:
    """Give paper for a page that anyone may read."""
    return Paper(language, services.profile, None, request.url.path)


AsksPaper = Annotated[Paper, Depends(signed_paper)]
AsksOpenPaper = Annotated[Paper, Depends(open_paper)]
