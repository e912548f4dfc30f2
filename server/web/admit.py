"""Whether somebody may ask for a route at all; what the table does not name, nobody may.

Source:  docs/spec/access.md#the-table
"""

from fastapi import Request
from starlette.concurrency import run_in_threadpool

from server.access import sessions, table
from server.access.sessions import Session
from server.services import Services
from server.web.asks import AsksOpened
from shared.errors import DeniedError, NotFoundError, SignInNeededError


async def admit(request: Request, services: AsksOpened) -> None:
    """Let a request through to its route, or refuse it before anything of it is read.

    Errors:  DeniedError, SignInNeededError, NotFoundError (a group that is not one's own)
    """
    permission = table.ROUTES.get(f"{request.method} {request.scope['route'].path}")
    if permission is None:
        raise DeniedError
    if permission in table.OPEN:
        return
    session = await run_in_threadpool(_session, request, services)
    request.state.session = session
    match table.reach(session.account, permission):
        case "all":
            return
        case "own":
            _require_own(request, services, session)
        case None:
            raise DeniedError


def _session(request: Request, services: Services) -> Session:
    secret = request.cookies.get(sessions.cookie(is_https=services.is_https), "")
    if not secret:
        raise SignInNeededError
    with services.intake.transaction(services.municipality) as tx:
        return sessions.find(tx, secret, services.clock())


def _require_own(request: Request, services: Services, session: Session) -> None:
    """Answer for another's group as for one that is not there."""
    named = {
        request.path_params[name] for name in table.NAMES_A_READING if name in request.path_params
    }
    if not named <= table.open_readings(session.account, services.today()):
        raise NotFoundError
