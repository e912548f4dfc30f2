"""GET and POST /users: who may sign in, as what, and until when."""

from collections.abc import Mapping

from fastapi import APIRouter, Depends, Response
from fastapi.responses import RedirectResponse
from markupsafe import Markup

from server.access import table
from server.access.people import LONGEST_LOGIN, LONGEST_NAME, Staff, Wish, wish_like, wish_of
from server.access.sign_in import INVITED
from server.qr import as_svg
from server.services import Services
from server.store.accounts import Account
from server.web.asks import AsksServices
from server.web.frame import AsksOwnForm, at_home
from server.web.paper import Paper
from server.web.render import AsksPaper
from shared.errors import InputError, NotFoundError
from shared.words.catalogue import explain

SEE_OTHER = 303
BAD = 400
DONE = ("changed", "ended", "resumed")
NOBODY = Wish("", "", "member", (), "")
NOTHING: Mapping[str, str] = {}

router = APIRouter(prefix="/users", include_in_schema=False)


@router.get("")
def people(services: AsksServices, paper: AsksPaper, done: str = "", about: str = "") -> Response:
    """List everybody, and offer to invite another."""
    return _list(services, paper, NOBODY, done=done if done in DONE else "", about=about)


@router.post("/invite", dependencies=[Depends(at_home)])
def invite(services: AsksServices, paper: AsksPaper, form: AsksOwnForm) -> Response:
    """Make an account and show the link for its owner, once."""
    wish = wish_of(form, services.profile.readings)
    try:
        with services.intake.transaction(services.municipality) as tx:
            person, code = _staff(services, paper).invite(tx, wish)
    except InputError as error:
        return _list(services, paper, wish, _told(paper, error))
    return _link(services, paper, person, code)


@router.get("/{person_id}")
def person(services: AsksServices, paper: AsksPaper, person_id: str) -> Response:
    """Show one person, and what may be changed.

    Errors:  NotFoundError
    """
    found = _found(services, person_id)
    return _one(services, paper, found, wish_like(found))


@router.post("/{person_id}/change", dependencies=[Depends(at_home)])
def change(services: AsksServices, paper: AsksPaper, person_id: str, form: AsksOwnForm) -> Response:
    """Change what somebody is called and may do.

    Errors:  NotFoundError, DeniedError
    """
    wish = wish_of(form, services.profile.readings)
    try:
        with services.intake.transaction(services.municipality) as tx:
            _staff(services, paper).change(tx, person_id, wish)
    except InputError as error:
        found = _found(services, person_id)
        return _one(services, paper, found, wish, _told(paper, error))
    return _back("changed", person_id)


@router.post("/{person_id}/end", dependencies=[Depends(at_home)])
def end(services: AsksServices, paper: AsksPaper, person_id: str, _: AsksOwnForm) -> Response:
    """End somebody; it can be undone.

    Errors:  NotFoundError, DeniedError
    """
    try:
        with services.intake.transaction(services.municipality) as tx:
            _staff(services, paper).end(tx, person_id)
    except InputError as error:
        found = _found(services, person_id)
        return _one(services, paper, found, wish_like(found), _told(paper, error))
    return _back("ended", person_id)


@router.post("/{person_id}/resume", dependencies=[Depends(at_home)])
def resume(services: AsksServices, paper: AsksPaper, person_id: str, _: AsksOwnForm) -> Response:
    """Take an end back.

    Errors:  NotFoundError, DeniedError
    """
    with services.intake.transaction(services.municipality) as tx:
        _staff(services, paper).resume(tx, person_id)
    return _back("resumed", person_id)


@router.get("/{person_id}/reset")
def ask_reset(services: AsksServices, paper: AsksPaper, person_id: str) -> Response:
    """Ask once before somebody's ways in are taken away.

    Errors:  NotFoundError
    """
    return paper.page("user_reset.html", person=_found(services, person_id))


@router.post("/{person_id}/reset", dependencies=[Depends(at_home)])
def reset(services: AsksServices, paper: AsksPaper, person_id: str, _: AsksOwnForm) -> Response:
    """Take away somebody's ways in, and show the link for a new one, once.

    Errors:  NotFoundError, DeniedError
    """
    with services.intake.transaction(services.municipality) as tx:
        code = _staff(services, paper).reset(tx, person_id)
    return _link(services, paper, _found(services, person_id), code)


def _staff(services: Services, paper: Paper) -> Staff:
    return Staff(
        auditor=services.auditor,
        giver=paper.account,
        readings=frozenset(services.profile.readings),
        now=services.clock(),
    )


def _found(services: Services, person_id: str) -> Account:
    with services.intake.transaction(services.municipality) as tx:
        found = tx.accounts.get(person_id)
    if found is None:
        raise NotFoundError
    return found


def _back(done: str, person_id: str) -> Response:
    return RedirectResponse(f"/users?done={done}&about={person_id}", SEE_OTHER)


def _told(paper: Paper, error: InputError) -> Mapping[str, str]:
    return {flaw.field: explain(paper.language, flaw) for flaw in error.flaws}


def _link(services: Services, paper: Paper, person: Account, code: str) -> Response:
    # What follows the # is sent to nobody by a browser, and so is in no log.
    link = f"{services.public_url}/sign-in#{code}"
    return paper.page(
        "user_link.html",
        person=person,
        code=code,
        link=link,
        until=(services.now() + INVITED).date(),
        address=f"{services.public_url}/sign-in",
        qr=Markup(as_svg(link)),  # noqa: S704 - drawn here, from our own text
    )


def _forms(services: Services, paper: Paper) -> Mapping[str, object]:
    """Give what both forms are made of."""
    return {
        "roles": [one for one in table.ROLES if table.may_give(paper.account, one)],
        "choices": list(services.profile.readings.values()),
        "longest_name": LONGEST_NAME,
        "longest_login": LONGEST_LOGIN,
        "today": services.today(),
    }


def _list(  # noqa: PLR0913 - all that the page may show
    services: Services,
    paper: Paper,
    wish: Wish,
    wrong: Mapping[str, str] = NOTHING,
    *,
    done: str = "",
    about: str = "",
) -> Response:
    with services.intake.transaction(services.municipality) as tx:
        known = tx.accounts.all()
        ways = {
            one.id: (
                len(tx.accounts.passkeys(one.id)),
                tx.accounts.secrets(one.id).password is not None,
            )
            for one in known
        }
    ids = {one.id for one in known}
    return paper.page(
        "users.html",
        BAD if wrong else 200,
        people=sorted(known, key=lambda one: one.ended_on is not None),
        ways=ways,
        wish=wish,
        wrong=wrong,
        done=done if about in ids else "",
        about=about,
        **_forms(services, paper),
    )


def _one(
    services: Services,
    paper: Paper,
    person: Account,
    wish: Wish,
    wrong: Mapping[str, str] = NOTHING,
) -> Response:
    may_change = paper.may("people.change") and table.may_give(paper.account, person.role)
    return paper.page(
        "user.html",
        BAD if wrong else 200,
        person=person,
        wish=wish,
        wrong=wrong,
        may_change=may_change,
        **_forms(services, paper),
    )
