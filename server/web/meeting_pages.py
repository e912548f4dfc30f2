"""GET and POST /meetings: when who meets, as a list and by the month, with what belongs to each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from fastapi import APIRouter, Depends, Response
from fastapi.responses import RedirectResponse

from server.access.audit import Deed
from server.access.table import may_read
from server.convening import (
    MAX_WHERE,
    MOST_AT_ONCE,
    add,
    cancel,
    following,
    move,
    resume,
)
from server.release.snapshot import Snapshot
from server.release.until import LastBefore, last_before
from server.services import Services
from server.store.meetings import Meeting
from server.store.packs import KeptPack
from server.web.asks import AsksServices
from server.web.frame import AsksOwnForm, at_home
from server.web.month import Month, month_of
from server.web.paper import Paper
from server.web.render import AsksPaper
from shared.errors import InputError, NotFoundError
from shared.flaw import Flaw
from shared.product import Reading
from shared.words.catalogue import explain

SEE_OTHER: Final = 303
BAD: Final = 400
LISTED: Final = 15
LONGEST_COUNT: Final = 6  # digits of how often a meeting was changed
DONE: Final = ("added", "moved", "cancelled", "resumed")
FIELDS: Final = ("product", "on", "starts", "ends", "where", "every", "times")

router = APIRouter(prefix="/meetings", include_in_schema=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Belonging:
    """What one reader has for a meeting: the last release before it, and the pack of its period."""

    reading: Reading
    last: LastBefore | None
    is_ended: bool
    pack: KeptPack | None


@router.get("")
def meetings(  # noqa: PLR0913, PLR0917 - what the page may be narrowed to
    services: AsksServices,
    paper: AsksPaper,
    month: str = "",
    of: str = "",
    plan: str = "",
    done: str = "",
    *,
    past: bool = False,
    every: bool = False,
) -> Response:
    """Show the meetings to come of all whom the reader belongs to, and one month as it lies."""
    typed = _proposed(services, plan)
    return _list(services, paper, typed, month=month, of=of, done=done, past=past, whole=every)


@router.post("/add", dependencies=[Depends(at_home)])
def add_meetings(services: AsksServices, paper: AsksPaper, form: AsksOwnForm) -> Response:
    """Plan meetings; what does not fit comes back with the reason at its field."""
    try:
        with services.releases.transaction(services.municipality) as tx:
            made = add(tx, form, services.profile, services.clock(), services.today())
    except InputError as error:
        typed = {key: form.get(key, "") for key in FIELDS}
        return _list(services, paper, typed, flaws=error.flaws)
    for one in made:
        _note(services, paper.account.id, "meeting-added", one)
    first = made[0]
    return RedirectResponse(f"/meetings?done=added&month={first.on:%Y-%m}#{first.id}", SEE_OTHER)


@router.get("/{meeting_id}")
def meeting(services: AsksServices, paper: AsksPaper, meeting_id: str, done: str = "") -> Response:
    """Show one meeting, the release and the pack that belong to it, and what can be done.

    Errors:  NotFoundError
    """
    return _page(services, paper, _known(services, paper, meeting_id), done=done)


@router.post("/{meeting_id}/move", dependencies=[Depends(at_home)])
def move_meeting(
    services: AsksServices, paper: AsksPaper, meeting_id: str, form: AsksOwnForm
) -> Response:
    """Hold a meeting at another time or place.

    Errors:  NotFoundError
    """
    known = _seen(services, paper, meeting_id, form)
    try:
        with services.releases.transaction(services.municipality) as tx:
            made = move(tx, known, form, services.clock(), services.today())
    except InputError as error:
        typed = {key: form.get(key, "") for key in FIELDS}
        return _page(services, paper, known, typed=typed, flaws=error.flaws)
    return _changed(services, paper, "moved", known, made)


@router.post("/{meeting_id}/cancel", dependencies=[Depends(at_home)])
def cancel_meeting(
    services: AsksServices, paper: AsksPaper, meeting_id: str, form: AsksOwnForm
) -> Response:
    """Cancel a meeting; it can be put back.

    Errors:  NotFoundError, InputError
    """
    known = _seen(services, paper, meeting_id, form)
    with services.releases.transaction(services.municipality) as tx:
        made = cancel(tx, known, services.clock())
    return _changed(services, paper, "cancelled", known, made)


@router.post("/{meeting_id}/resume", dependencies=[Depends(at_home)])
def resume_meeting(
    services: AsksServices, paper: AsksPaper, meeting_id: str, form: AsksOwnForm
) -> Response:
    """Put a cancelled meeting back.

    Errors:  NotFoundError, InputError
    """
    known = _seen(services, paper, meeting_id, form)
    with services.releases.transaction(services.municipality) as tx:
        made = resume(tx, known, services.clock())
    return _changed(services, paper, "resumed", known, made)


def _seen(services: Services, paper: Paper, meeting_id: str, form: Mapping[str, str]) -> Meeting:
    """Give a meeting as whoever sent the form had seen it, so that two do not undo each other."""
    known = _known(services, paper, meeting_id)
    told = form.get("sequence", "")
    is_number = told.isascii() and told.isdigit() and len(told) <= LONGEST_COUNT
    return replace(known, sequence=int(told)) if is_number else known


def _changed(
    services: Services, paper: Paper, done: str, known: Meeting, made: Meeting
) -> Response:
    deeds: Mapping[str, Deed] = {
        "moved": "meeting-moved",
        "cancelled": "meeting-cancelled",
        "resumed": "meeting-resumed",
    }
    if made != known:
        _note(services, paper.account.id, deeds[done], made)
    return RedirectResponse(f"/meetings/{made.id}?done={done}", SEE_OTHER)


def _note(services: Services, person: str, did: Deed, about: Meeting) -> None:
    with services.intake.transaction(services.municipality) as tx:
        services.auditor.note(tx, services.clock(), person, did, about.id)


def _readings(services: Services, paper: Paper, product: str | None = None) -> Sequence[Reading]:
    """List the readings the reader is a member of, or sees all of."""
    account, today = paper.account, services.today()
    return [
        one
        for one in services.profile.readings.values()
        if product in (None, one.product.code)
        and may_read(account, "meetings.read", one.code, today)
    ]


def _known(services: Services, paper: Paper, meeting_id: str) -> Meeting:
    with services.releases.transaction(services.municipality) as tx:
        found = next((one for one in tx.meetings() if one.id == meeting_id), None)
    if found is None or not _readings(services, paper, found.product):
        raise NotFoundError
    return found


def _proposed(services: Services, plan: str) -> dict[str, str]:
    """Fill in the form for a product: the next day of its rhythm, and all else as the last time."""
    typed = {**dict.fromkeys(FIELDS, ""), "times": "1"}
    product = services.profile.products.get(plan)
    if product is None:
        return typed
    with services.releases.transaction(services.municipality) as tx:
        held = [one for one in tx.meetings(plan) if not one.is_cancelled]
    typed |= {"product": plan, "every": product.meets_every or ""}
    if held:
        last = held[-1]
        typed |= {
            "starts": f"{last.starts:%H:%M}" if last.starts else "",
            "ends": f"{last.ends:%H:%M}" if last.ends else "",
            "where": last.where,
        }
        if product.meets_every:
            typed["on"] = following(last.on, product.meets_every).isoformat()
    return typed


def _list(  # noqa: PLR0913 - all that the page may be narrowed to
    services: Services,
    paper: Paper,
    typed: Mapping[str, str],
    *,
    month: str = "",
    of: str = "",
    done: str = "",
    past: bool = False,
    whole: bool = False,
    flaws: tuple[Flaw, ...] = (),
) -> Response:
    today = services.today()
    own = {one.product.code: one.product for one in _readings(services, paper)}
    with services.releases.transaction(services.municipality) as tx:
        every = [one for one in tx.meetings() if one.product in own]
    found = [one for one in every if of in ("", one.product)]
    coming = [one for one in found if one.on >= today]
    shown = [one for one in reversed(found) if one.on < today] if past else coming
    listed = shown if whole else shown[:LISTED]
    return paper.page(
        "meetings.html",
        BAD if flaws else 200,
        products=own,
        of=of if of in own else "",
        month=_month(month, found, today),
        rows=_rows(services, paper, listed),
        n_all=len(shown) if len(listed) < len(shown) else 0,
        past=past,
        has_past=len(coming) < len(found),
        rhythms=[(one, _next(every, code, today)) for code, one in own.items()],
        typed=typed,
        wrong={flaw.field: explain(paper.language, flaw) for flaw in flaws},
        today=today,
        most_where=MAX_WHERE,
        most_at_once=MOST_AT_ONCE,
        done=done if done in DONE else "",
    )


def _month(text: str, found: Sequence[Meeting], today: date) -> Month:
    try:
        first = date.fromisoformat(f"{text}-01")
    except ValueError:
        first = today.replace(day=1)
    return month_of(first, found)


def _next(every: Sequence[Meeting], product: str, today: date) -> Meeting | None:
    coming = (one for one in every if one.product == product and one.on >= today)
    return next((one for one in coming if not one.is_cancelled), None)


def _page(  # noqa: PLR0913 - all that the page may show besides the meeting
    services: Services,
    paper: Paper,
    known: Meeting,
    *,
    typed: Mapping[str, str] | None = None,
    flaws: tuple[Flaw, ...] = (),
    done: str = "",
) -> Response:
    held: dict[str, Any] = {
        "on": known.on.isoformat(),
        "starts": f"{known.starts:%H:%M}" if known.starts else "",
        "ends": f"{known.ends:%H:%M}" if known.ends else "",
        "where": known.where,
    }
    return paper.page(
        "meeting.html",
        BAD if flaws else 200,
        meeting=known,
        product=services.profile.products[known.product],
        belonging=_rows(services, paper, [known])[0][1],
        is_over=known.on < services.today(),
        typed=typed or held,
        today=services.today(),
        wrong={flaw.field: explain(paper.language, flaw) for flaw in flaws},
        most_where=MAX_WHERE,
        done=done if done in DONE else "",
    )


def _rows(
    services: Services, paper: Paper, listed: Sequence[Meeting]
) -> Sequence[tuple[Meeting, Sequence[Belonging]]]:
    """Give meetings with what each reader the page is for has for it."""
    products = {one.product for one in listed}
    readings = [one for one in _readings(services, paper) if one.product.code in products]
    with services.releases.transaction(services.municipality) as tx:
        can = paper.may("packs.read")
        kept = {one.code: tx.packs(one.code) if can else () for one in readings}
    made = services.ledger.read()
    return [
        (
            each,
            [
                _belonging(services, each, one, made, kept[one.code])
                for one in readings
                if one.product.code == each.product
            ],
        )
        for each in listed
    ]


def _belonging(
    services: Services,
    each: Meeting,
    reading: Reading,
    made: Sequence[Snapshot],
    packs: Sequence[KeptPack],
) -> Belonging:
    rule = services.profile.release
    last = last_before(each.on, reading.view.period, made, rule, services.today())
    period = last.period if last else ""
    return Belonging(
        reading=reading,
        last=last,
        is_ended=last is not None and last.is_cut and bool(period),
        pack=next((one for one in packs if one.period == period), None),
    )
