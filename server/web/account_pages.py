"""GET and POST /account: one's own ways in, recovery codes and sessions."""

from collections.abc import Mapping

from fastapi import APIRouter, Depends, Response
from fastapi.responses import RedirectResponse

from server.access import passkeys, recovery, sessions, tickets
from server.access.audit import Deed
from server.access.passkeys import Site, WrongPasskeyError
from server.access.sessions import Session
from server.services import Services
from server.store.port import IntakeTransaction
from server.web.asks import AsksServices
from server.web.frame import AsksOwnForm, AsksSession, at_home
from server.web.paper import Paper
from server.web.render import AsksPaper
from server.web.sites import AsksSite
from shared.errors import NotFreshError
from shared.hazmat.tokens import new_token

SEE_OTHER = 303
BAD = 400
MAKING = "passkey-made"
DONE = ("passkey", "removed", "password", "ended")
NOTHING: Mapping[str, str] = {}

router = APIRouter(prefix="/account", include_in_schema=False)


@router.get("")
def account(
    services: AsksServices, paper: AsksPaper, session: AsksSession, site: AsksSite, done: str = ""
) -> Response:
    """Show who one is, how one gets in, and where one is signed in."""
    return _page(services, paper, session, site, done=done if done in DONE else "")


@router.post("/passkeys", dependencies=[Depends(at_home)])
def add_passkey(
    services: AsksServices,
    paper: AsksPaper,
    session: AsksSession,
    site: AsksSite,
    form: AsksOwnForm,
) -> Response:
    """Keep a passkey that the browser has just made.

    Errors:  NotFreshError
    """
    now = services.clock()
    require_fresh(services, session)
    label = " ".join(form.get("label", "").split())[: passkeys.LONGEST_LABEL]
    ticket = form.get("ticket", "")
    asked = services.tickets.read(MAKING, ticket, now) or {}
    is_kept = False
    with services.intake.transaction(services.municipality) as tx:
        is_ours = asked.get("person") == session.person and asked.get("host") == site.host
        if is_ours and tickets.spent(tx, ticket, now):
            is_kept = _keep(tx, services, session, site, (form, asked["challenge"], label))
    if not is_kept:
        wrong = {"label": paper.say("web.account.passkey_failed")}
        return _page(services, paper, session, site, wrong, status=BAD)
    return RedirectResponse("/account?done=passkey", SEE_OTHER)


@router.post("/passkeys/remove", dependencies=[Depends(at_home)])
def remove_passkey(services: AsksServices, session: AsksSession, form: AsksOwnForm) -> Response:
    """Forget one of one's passkeys.

    Errors:  NotFreshError
    """
    require_fresh(services, session)
    with services.intake.transaction(services.municipality) as tx:
        if tx.accounts.remove_passkey(session.person, form.get("passkey", "")):
            note(tx, services, session, "passkey-removed")
    return RedirectResponse("/account?done=removed", SEE_OTHER)


@router.post("/recovery", dependencies=[Depends(at_home)])
def new_recovery(
    services: AsksServices, paper: AsksPaper, session: AsksSession, _: AsksOwnForm
) -> Response:
    """Draw ten recovery codes and show them, once; the old ones are void.

    Errors:  NotFreshError
    """
    require_fresh(services, session)
    with services.intake.transaction(services.municipality) as tx:
        codes = recovery.renew(tx, session.person)
        note(tx, services, session, "recovery-made")
    return paper.page("recovery_codes.html", codes=codes)


@router.post("/sessions/end", dependencies=[Depends(at_home)])
def end_sessions(services: AsksServices, session: AsksSession, form: AsksOwnForm) -> Response:
    """End one of one's sessions, or all but this."""
    handle, now = form.get("session", ""), services.clock()
    with services.intake.transaction(services.municipality) as tx:
        for visit in tx.accounts.visits(session.person, now):
            named = sessions.handle(visit.session_hash)
            is_this = visit.session_hash == session.visit.session_hash
            if not is_this and handle in (named, "others"):
                tx.accounts.end(visit.session_hash)
                note(tx, services, session, "session-ended", named)
    return RedirectResponse("/account?done=ended", SEE_OTHER)


def require_fresh(services: Services, session: Session) -> None:
    """Refuse to change the proof of person in a session that began a while ago.

    Errors:  NotFreshError
    """
    if not session.is_fresh(services.clock()):
        raise NotFreshError


def note(
    tx: IntakeTransaction, services: Services, session: Session, did: Deed, about: str = ""
) -> None:
    """Write down that somebody changed something of their own."""
    services.auditor.note(tx, services.clock(), session.person, did, about)


def _keep(
    tx: IntakeTransaction,
    services: Services,
    session: Session,
    site: Site,
    answered: tuple[Mapping[str, str], str, str],
) -> bool:
    form, challenge, label = answered
    try:
        made = passkeys.made(site, form.get("answer", ""), challenge, label, services.today())
    except WrongPasskeyError:
        return False
    known = tx.accounts.passkeys(session.person)
    if len(known) >= passkeys.MOST or not tx.accounts.add_passkey(session.person, made):
        return False
    note(tx, services, session, "passkey-added")
    return True


def _page(  # noqa: PLR0913 - all that the page may show
    services: Services,
    paper: Paper,
    session: Session,
    site: Site,
    wrong: Mapping[str, str] = NOTHING,
    *,
    status: int = 200,
    done: str = "",
) -> Response:
    now, asked, ticket = services.clock(), "", ""
    with services.intake.transaction(services.municipality) as tx:
        known = tx.accounts.passkeys(session.person)
        secrets = tx.accounts.secrets(session.person)
        visits = tx.accounts.visits(session.person, now)
        left = tx.accounts.recovery_left(session.person)
    is_fresh = session.is_fresh(now)
    if is_fresh and site.can_have_passkeys and len(known) < passkeys.MOST:
        challenge = new_token()
        values = {"challenge": challenge, "host": site.host, "person": session.person}
        asked = passkeys.asked_to_make(site, session.account, known, challenge)
        ticket = services.tickets.give(MAKING, values, now)
    return paper.page(
        "account.html",
        status,
        person=session.account,
        passkeys=known,
        has_password=secrets.password is not None,
        recovery_left=left,
        visits=[
            (sessions.handle(one.session_hash), one, one.session_hash == session.visit.session_hash)
            for one in visits
        ],
        readings=[
            (services.profile.readings[one.reading], one.until)
            for one in session.account.groups
            if one.reading in services.profile.readings
        ],
        is_fresh=is_fresh,
        needs_name=not site.can_have_passkeys,
        sso=services.oidc is not None,
        asked=asked,
        ticket=ticket,
        longest=passkeys.LONGEST_LABEL,
        wrong=wrong,
        done=done,
        clock=services.now().tzinfo,
    )
