"""GET and POST /groups/CODE/subscribe: how programs get a reader's figures, and their keys."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Final

from fastapi import APIRouter, Depends, Response
from fastapi.responses import RedirectResponse

from server.access.feed_tokens import LONGEST, issue
from server.feeds.formats import SUFFIXES
from server.services import Services
from server.store.port import FeedToken
from server.web.answers import UNKEPT
from server.web.asks import AsksServices
from server.web.frame import AsksOwnForm, AsksSession, at_home
from server.web.paper import Paper
from server.web.render import AsksPaper
from shared.errors import InputError, NotFoundError
from shared.flaw import Flaw
from shared.line import misfit
from shared.words.catalogue import explain

SEE_OTHER: Final = 303
BAD: Final = 422
USUAL_DAYS: Final = 90
LONGEST_LABEL: Final = 60
DONE: Final = ("ended",)

router = APIRouter(prefix="/groups/{code}/subscribe", include_in_schema=False)


@router.get("")
def subscribe(services: AsksServices, paper: AsksPaper, code: str, done: str = "") -> Response:
    """Say where a reader's figures are, in every format; and list its keys to who may make them.

    Errors:  NotFoundError
    """
    return _page(services, paper, code, done=done if done in DONE else "")


@router.post("/keys", dependencies=[Depends(at_home)])
def make_key(services: AsksServices, paper: AsksPaper, code: str, form: AsksOwnForm) -> Response:
    """Make a key and show it, once; it is in no address and in no log.

    Errors:  NotFoundError
    """
    _require(services, code)
    label, days = " ".join(form.get("label", "").split()), form.get("days", "")
    try:
        lasts = _checked(label, days)
    except InputError as error:
        typed = {"label": label, "days": days}
        return _page(services, paper, code, typed=typed, flaws=error.flaws)
    now = services.clock()
    with services.releases.transaction(services.municipality) as tx:
        secret, made = issue(tx, group=code, label=label, lasts=lasts, now=now)
    with services.intake.transaction(services.municipality) as tx:
        services.auditor.note(tx, now, paper.account.id, "feed-key-made", made.id)
    answer = _page(services, paper, code, made=(secret, made))
    answer.headers.update(UNKEPT)
    return answer


@router.post("/keys/{key_id}/end", dependencies=[Depends(at_home)])
def end_key(
    services: AsksServices, session: AsksSession, code: str, key_id: str, _: AsksOwnForm
) -> Response:
    """End a key of this reader; twice is the same as once.

    Errors:  NotFoundError
    """
    _require(services, code)
    now = services.clock()
    with services.releases.transaction(services.municipality) as tx:
        is_its = any((one.id, one.group) == (key_id, code) for one in tx.feed_tokens())
        is_ended = is_its and tx.end_feed_token(key_id, now)
    if is_ended:
        with services.intake.transaction(services.municipality) as tx:
            services.auditor.note(tx, now, session.person, "feed-key-ended", key_id)
    return RedirectResponse(f"/groups/{code}/subscribe?done=ended", SEE_OTHER)


def _require(services: Services, code: str) -> None:
    if code not in services.profile.readings:
        raise NotFoundError


def _checked(label: str, days: str) -> timedelta:
    """Read how long a key lasts.

    Errors:  InputError naming each field at fault
    """
    flaws = []
    if misfit(label, LONGEST_LABEL):
        flaws.append(Flaw("input.no_sentence", "label", str(LONGEST_LABEL)))
    is_number = days.isascii() and days.isdigit() and 1 <= int(days[:6]) <= LONGEST.days
    if not is_number:
        flaws.append(Flaw("input.no_key_days", "days", str(LONGEST.days)))
    if flaws:
        raise InputError(*flaws)
    return timedelta(int(days))


def _page(  # noqa: PLR0913 - all that the page may show besides the addresses
    services: Services,
    paper: Paper,
    code: str,
    *,
    typed: Mapping[str, str] | None = None,
    flaws: tuple[Flaw, ...] = (),
    made: tuple[str, FeedToken] | None = None,
    done: str = "",
) -> Response:
    _require(services, code)
    root = f"{services.public_url}/feeds/{code}"
    keys = []
    if paper.may("feeds.keys"):
        with services.releases.transaction(services.municipality) as tx:
            keys = [one for one in tx.feed_tokens() if one.group == code]
    return paper.page(
        "subscribe.html",
        BAD if flaws else 200,
        reading=services.profile.readings[code],
        addresses=[
            ("odata", f"{root}/odata"),
            *((one, f"{root}.{one}") for one in SUFFIXES),
            ("packs", f"{root}/packs"),
        ],
        keys=keys,
        now=services.clock(),
        made=made,
        typed=typed or {"label": "", "days": str(USUAL_DAYS)},
        longest_days=LONGEST.days,
        longest_label=LONGEST_LABEL,
        wrong={flaw.field: explain(paper.language, flaw) for flaw in flaws},
        done=done,
    )
