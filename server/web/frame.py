"""What every page may ask for: language, who is signed in, and what a form holds."""

from collections.abc import Mapping
from typing import Annotated
from urllib.parse import parse_qsl

from fastapi import Depends, Request

from server.access.sessions import Session
from server.web.asks import AsksOpened, whole_body
from server.web.languages import language_of
from shared.errors import DeniedError, SignInNeededError
from shared.language import Language

FORM_TOKEN = "form_token"  # noqa: S105 - a field's name
MAX_FORM_BYTES = 10_000


def session_of(request: Request) -> Session:
    """Give who is signed in, as `admit` has found them.

    Errors:  SignInNeededError
    """
    found: Session | None = getattr(request.state, "session", None)
    if found is None:
        raise SignInNeededError
    return found


async def form_of(request: Request) -> Mapping[str, str]:
    """Read an ordinary form; anything larger than a page of text is refused.

    Errors:  TooLargeError, TooSlowError
    """
    body = await whole_body(request, MAX_FORM_BYTES)
    return dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))


def at_home(request: Request, services: AsksOpened) -> None:
    """Refuse a form that another site sent.

    Errors:  DeniedError
    """
    origin, host = request.headers.get("origin", ""), request.headers.get("host", "")
    # Under the public name the scheme counts too: a page fetched without TLS is anybody's.
    is_public = host.lower() == services.public_url.partition("://")[2]
    is_same = not is_public and origin.partition("://")[2] == host
    if origin and origin != services.public_url and not is_same:
        raise DeniedError


AsksLanguage = Annotated[Language, Depends(language_of)]
AsksSession = Annotated[Session, Depends(session_of)]
AsksForm = Annotated[Mapping[str, str], Depends(form_of)]


def own_form(session: AsksSession, form: AsksForm) -> Mapping[str, str]:
    """Read a form sent from one of this session's own pages.

    Errors:  SignInNeededError, DeniedError, TooLargeError, TooSlowError
    """
    session.check_form(form.get(FORM_TOKEN, ""))
    return form


AsksOwnForm = Annotated[Mapping[str, str], Depends(own_form)]
