"""GET and POST /groups/CODE/wishes: what a focus group asks the field to look for."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Final

from fastapi import APIRouter, Depends, Response
from fastapi.responses import RedirectResponse

from server.access.audit import Deed
from server.services import Services
from server.store.wishes import Wish, Wishes
from server.web.asks import AsksServices
from server.web.frame import AsksOwnForm, at_home
from server.web.paper import Paper
from server.web.render import AsksPaper
from server.web.wish_rows import rows
from server.wishing import AHEAD, ask, may_ask, resume, scope_of, standing, withdraw
from shared.errors import DeniedError, InputError, NotFoundError
from shared.flaw import Flaw
from shared.news import MAX_TEXT
from shared.product import Reading
from shared.words.catalogue import explain

SEE_OTHER: Final = 303
BAD: Final = 400
USUAL: Final = timedelta(days=13)
FIELDS: Final = ("topic", "where", "text", "last")
DONE: Final = ("asked", "withdrawn", "resumed")

router = APIRouter(prefix="/groups/{code}/wishes", include_in_schema=False)


@router.get("")
def wishes(
    services: AsksServices, paper: AsksPaper, code: str, done: str = "", wish: str = ""
) -> Response:
    """List what this reading asked and what became of it, and offer to ask.

    Errors:  NotFoundError
    """
    what = done if done in DONE else ""
    return _page(services, paper, code, _blank(services), done=(what, wish))


@router.post("/ask", dependencies=[Depends(at_home)])
def ask_field(services: AsksServices, paper: AsksPaper, code: str, form: AsksOwnForm) -> Response:
    """Keep what is asked, for a coordinator to read; what does not fit comes back with the reason.

    Errors:  NotFoundError, DeniedError (a group whose time is over)
    """
    reading, profile, today = _reading(services, code), services.profile, services.today()
    if not may_ask(reading, profile, today):
        raise DeniedError
    scope, by = scope_of(reading, profile), (code, paper.account.id)
    try:
        with services.intake.transaction(services.municipality) as tx:
            made = ask(tx.wishes, form, scope, today, by)
            services.auditor.note(tx, services.clock(), paper.account.id, "wish-asked", made.id)
    except InputError as error:
        typed = {key: form.get(key, "") for key in FIELDS}
        return _page(services, paper, code, typed, BAD, flaws=error.flaws)
    return _back(code, "asked", made.id)


@router.post("/{wish_id}/withdraw", dependencies=[Depends(at_home)])
def take_back(
    services: AsksServices, paper: AsksPaper, code: str, wish_id: str, _: AsksOwnForm
) -> Response:
    """Take back what waits; where it waits no longer, show what became of it.

    Errors:  NotFoundError
    """

    def act(wishes: Wishes, wish: Wish) -> bool:
        return withdraw(wishes, wish, services.today())

    is_done = _act(services, paper, (code, wish_id), "wish-withdrawn", act)
    return _back(code, "withdrawn" if is_done else "", wish_id)


@router.post("/{wish_id}/resume", dependencies=[Depends(at_home)])
def ask_again(
    services: AsksServices, paper: AsksPaper, code: str, wish_id: str, _: AsksOwnForm
) -> Response:
    """Ask again what was taken back; where too many wait, say so.

    Errors:  NotFoundError
    """

    def act(wishes: Wishes, wish: Wish) -> bool:
        return resume(wishes, wish, services.today())

    try:
        is_done = _act(services, paper, (code, wish_id), "wish-resumed", act)
    except InputError as error:
        return _page(services, paper, code, _blank(services), BAD, flaws=error.flaws)
    return _back(code, "resumed" if is_done else "", wish_id)


def _act(
    services: Services,
    paper: Paper,
    which: tuple[str, str],
    did: Deed,
    act: Callable[[Wishes, Wish], bool],
) -> bool:
    code, wish_id = which
    if not may_ask(_reading(services, code), services.profile, services.today()):
        raise DeniedError
    with services.intake.transaction(services.municipality) as tx:
        wish = tx.wishes.get(wish_id)
        if wish is None or wish.reading != code:
            raise NotFoundError
        is_done = act(tx.wishes, wish)
        if is_done:
            services.auditor.note(tx, services.clock(), paper.account.id, did, wish_id)
    return is_done


def _blank(services: Services) -> Mapping[str, str]:
    return {**dict.fromkeys(FIELDS, ""), "last": (services.today() + USUAL).isoformat()}


def _reading(services: Services, code: str) -> Reading:
    reading = services.profile.readings.get(code)
    if reading is None or reading.product.code not in services.profile.groups:
        raise NotFoundError
    return reading


def _back(code: str, done: str, wish_id: str) -> Response:
    told = f"?done={done}&wish={wish_id}" if done else ""
    return RedirectResponse(f"/groups/{code}/wishes{told}", SEE_OTHER)


def _page(  # noqa: PLR0913 - all that the page may show besides the list
    services: Services,
    paper: Paper,
    code: str,
    typed: Mapping[str, str],
    status: int = 200,
    *,
    flaws: tuple[Flaw, ...] = (),
    done: tuple[str, str] = ("", ""),
) -> Response:
    reading, today = _reading(services, code), services.today()
    with services.intake.transaction(services.municipality) as tx:
        found = standing(tx.wishes, code, today)
    what, about = done
    return paper.page(
        "wishes.html",
        status,
        reading=reading,
        may_ask=may_ask(reading, services.profile, today),
        scope=scope_of(reading, services.profile),
        rows=rows(found, services.profile, paper),
        typed=typed,
        wrong={flaw.field: explain(paper.language, flaw) for flaw in flaws},
        done=what if any(one.wish.id == about for one in found) else "",
        about=about,
        today=today,
        latest=today + AHEAD,
        most=MAX_TEXT,
    )
