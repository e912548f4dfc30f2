"""GET and POST /account/password: a password, always with an app that shows codes."""

from collections.abc import Mapping
from datetime import timedelta

from fastapi import APIRouter, Depends, Response
from fastapi.responses import RedirectResponse
from markupsafe import Markup

from server.access import passwords, totp
from server.access.door import with_totp
from server.access.sessions import Session
from server.qr import as_svg
from server.services import Services
from server.web.account_pages import note, require_fresh
from server.web.asks import AsksServices
from server.web.frame import AsksOwnForm, AsksSession, at_home
from server.web.paper import Paper
from server.web.render import AsksPaper

SEE_OTHER = 303
BAD = 400
SEED = "totp-seed"
LASTS = timedelta(minutes=30)
NOTHING: Mapping[str, str] = {}

router = APIRouter(prefix="/account/password", include_in_schema=False)


@router.get("")
def ask_password(services: AsksServices, paper: AsksPaper, session: AsksSession) -> Response:
    """Show a seed for the app, and ask for a password and a code.

    Errors:  NotFreshError
    """
    require_fresh(services, session)
    return _page(services, paper, session, totp.new_seed())


@router.post("", dependencies=[Depends(at_home)])
def set_password(
    services: AsksServices, paper: AsksPaper, session: AsksSession, form: AsksOwnForm
) -> Response:
    """Keep a password and a seed, once a code has shown that the app has it.

    Every other session of the person ends, for it may be somebody else's.
    Errors:  NotFreshError, TooManyTriesError
    """
    require_fresh(services, session)
    now = services.clock()
    asked = services.tickets.read(SEED, form.get("ticket", ""), now) or {}
    seed = asked.get("seed", "") if asked.get("person") == session.person else ""
    password = form.get("password", "")
    step = totp.step_of(seed, form.get("second", ""), now) if seed else None
    wrong = {
        key: paper.say(f"web.account.wrong.{key}")
        for key, is_right in (
            ("password", passwords.fits(password)),
            ("second", step is not None),
        )
        if not is_right
    }
    if wrong or step is None:
        return _page(services, paper, session, seed or totp.new_seed(), wrong)
    stretched = services.passwords.stretched(password)
    sealed = services.door.sealed_seed(session.person, seed)
    with services.intake.transaction(services.municipality) as tx:
        known = tx.accounts.secrets(session.person)
        tx.accounts.put_secrets(session.person, with_totp(known, stretched, sealed, step))
        tx.accounts.end_all(session.person, but=session.visit.session_hash)
        note(tx, services, session, "password-set")
    return RedirectResponse("/account?done=password", SEE_OTHER)


def _page(
    services: Services,
    paper: Paper,
    session: Session,
    seed: str,
    wrong: Mapping[str, str] = NOTHING,
) -> Response:
    values = {"person": session.person, "seed": seed}
    link = totp.link(seed, session.account.login, f"Feltlogg {services.profile.name.nb}")
    return paper.page(
        "password.html",
        BAD if wrong else 200,
        seed=" ".join(seed[at : at + 4] for at in range(0, len(seed), 4)),
        ticket=services.tickets.give(SEED, values, services.clock(), LASTS),
        qr=Markup(as_svg(link)),  # noqa: S704 - drawn here, from our own text
        shortest=passwords.SHORTEST,
        longest=passwords.LONGEST,
        wrong=wrong,
    )
