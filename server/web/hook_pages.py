"""GET and POST /webhooks: who is told that something happened, and how it went."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final
from urllib.parse import urlsplit

from fastapi import APIRouter, Depends, Response
from fastapi.responses import RedirectResponse

from server import clock
from server.access.audit import Deed
from server.hooks.plan import MOST_DAYS
from server.hooks.registry import INSIDE, LONGEST_LABEL, READER, Registry, wanted
from server.services import Services
from server.store.hooks import Delivery, Hook
from server.web.answers import UNKEPT
from server.web.asks import AsksServices
from server.web.frame import AsksOwnForm, AsksSession, at_home
from server.web.paper import Paper
from server.web.render import AsksPaper
from shared.errors import InputError
from shared.flaw import Flaw
from shared.words.catalogue import explain

SEE_OTHER: Final = 303
BAD: Final = 422
SHOWN: Final = 50
DONE: Final = ("paused", "resumed", "tested")

router = APIRouter(prefix="/webhooks", include_in_schema=False)


@router.get("")
def webhooks(services: AsksServices, paper: AsksPaper, done: str = "") -> Response:
    """List who is told, and offer to add another."""
    return _list(services, paper, done="ended" if done == "ended" else "")


@router.post("/add", dependencies=[Depends(at_home)])
def add(services: AsksServices, paper: AsksPaper, form: AsksOwnForm) -> Response:
    """Register one and show its secret, once; what does not fit comes back as it was typed."""
    registry = Registry(services.outgoing)
    try:
        hook, secret = registry.add(wanted(form, services.outgoing))
    except InputError as error:
        typed = {key: form.get(key, "") for key in ("label", "url", "whom", "every")}
        return _list(services, paper, typed=typed, flaws=error.flaws)
    _note(services, paper.account.id, "hook-made", hook)
    return _with_secret(services, paper, hook, secret)


@router.get("/{hook_id}")
def webhook(services: AsksServices, paper: AsksPaper, hook_id: str, done: str = "") -> Response:
    """Show one: how it is, what can be done, and what was sent.

    Errors:  NotFoundError
    """
    hook = Registry(services.outgoing).get(hook_id)
    return _one(services, paper, hook, done=done if done in DONE else "")


@router.post("/{hook_id}/test", dependencies=[Depends(at_home)])
def test(services: AsksServices, paper: AsksPaper, hook_id: str, _: AsksOwnForm) -> Response:
    """Send one a test and say how it went; one that has ended is sent nothing.

    Errors:  NotFoundError
    """
    registry = Registry(services.outgoing)
    hook = registry.get(hook_id)
    if hook.ended_on is not None:
        return _back(hook_id)
    _note(services, paper.account.id, "hook-tested", hook)
    answer = registry.test(hook)
    if answer.is_yes:
        return _back(hook_id, "tested")
    why = Flaw(answer.code, "", "FELTLOGG_WEBHOOK_PRIVATE")
    return _one(services, paper, registry.get(hook_id), failed=explain(paper.language, why))


@router.post("/{hook_id}/pause", dependencies=[Depends(at_home)])
def pause(services: AsksServices, session: AsksSession, hook_id: str, _: AsksOwnForm) -> Response:
    """Send one nothing for a while; twice is the same as once.

    Errors:  NotFoundError
    """
    registry = Registry(services.outgoing)
    hook = registry.get(hook_id)
    with registry.of(hook) as hooks:
        is_done = hooks.pause(hook_id, "hand")
    if is_done:
        _note(services, session.person, "hook-paused", hook)
    return _back(hook_id, "paused")


@router.post("/{hook_id}/resume", dependencies=[Depends(at_home)])
def resume(services: AsksServices, session: AsksSession, hook_id: str, _: AsksOwnForm) -> Response:
    """Send again, beginning with what waits; twice is the same as once.

    Errors:  NotFoundError
    """
    registry = Registry(services.outgoing)
    hook = registry.get(hook_id)
    with registry.of(hook) as hooks:
        is_done = hooks.resume(hook_id)
    if is_done:
        _note(services, session.person, "hook-resumed", hook)
    return _back(hook_id, "resumed")


@router.post("/{hook_id}/secret", dependencies=[Depends(at_home)])
def make_secret(services: AsksServices, paper: AsksPaper, hook_id: str, _: AsksOwnForm) -> Response:
    """Make another secret and show it, once.

    Errors:  NotFoundError
    """
    registry = Registry(services.outgoing)
    hook = registry.get(hook_id)
    secret = registry.rotate(hook)
    if secret is None:
        return _back(hook_id)
    _note(services, paper.account.id, "hook-secret-made", hook)
    return _with_secret(services, paper, registry.get(hook_id), secret)


@router.get("/{hook_id}/end")
def ask_end(services: AsksServices, paper: AsksPaper, hook_id: str) -> Response:
    """Ask once before one is told no more.

    Errors:  NotFoundError
    """
    return paper.page("hook_end.html", hook=Registry(services.outgoing).get(hook_id))


@router.post("/{hook_id}/end", dependencies=[Depends(at_home)])
def end(services: AsksServices, session: AsksSession, hook_id: str, _: AsksOwnForm) -> Response:
    """Tell one no more; twice is the same as once.

    Errors:  NotFoundError
    """
    registry = Registry(services.outgoing)
    hook = registry.get(hook_id)
    with registry.of(hook) as hooks:
        is_done = hooks.end(hook_id, services.today())
    if is_done:
        _note(services, session.person, "hook-ended", hook)
    return RedirectResponse("/webhooks?done=ended", SEE_OTHER)


def _back(hook_id: str, done: str = "") -> Response:
    return RedirectResponse(f"/webhooks/{hook_id}{'?done=' if done else ''}{done}", SEE_OTHER)


def _note(services: Services, by: str, did: Deed, about: Hook) -> None:
    with services.intake.transaction(services.municipality) as tx:
        services.auditor.note(tx, services.clock(), by, did, about.id)


def _with_secret(services: Services, paper: Paper, hook: Hook, secret: str) -> Response:
    answer = _one(services, paper, hook, secret=secret)
    answer.headers.update(UNKEPT)
    return answer


def _list(
    services: Services,
    paper: Paper,
    *,
    typed: Mapping[str, str] | None = None,
    flaws: tuple[Flaw, ...] = (),
    done: str = "",
) -> Response:
    found = Registry(services.outgoing).all()
    readings = services.profile.readings
    return paper.page(
        "hooks.html",
        BAD if flaws else 200,
        rows=[(one, _about(one, services, paper), *_state(one)) for one in found],
        readers=[
            (f"{READER}{code}", paper.words(one.product.label)) for code, one in readings.items()
        ],
        inside=INSIDE,
        typed=typed or {"label": "", "url": "", "whom": "", "every": "1"},
        wrong={flaw.field: explain(paper.language, flaw) for flaw in flaws},
        longest_label=LONGEST_LABEL,
        most_days=MOST_DAYS,
        done=done,
    )


def _one(  # noqa: PLR0913 - all that the page may show besides the one it is about
    services: Services,
    paper: Paper,
    hook: Hook,
    *,
    secret: str = "",
    failed: str = "",
    done: str = "",
) -> Response:
    registry = Registry(services.outgoing)
    with registry.of(hook) as hooks:
        log = hooks.log(hook.id, SHOWN)
        waiting = hooks.waiting(hook.id) if hook.is_live else ()
    nexts = _nexts(hook, waiting, services, paper)
    held = registry.held(hook)
    return paper.page(
        "hook.html",
        hook=hook,
        host=(urlsplit(held.url).hostname or "") if held else "",
        about=_about(hook, services, paper),
        state=_state(hook),
        both=held.former_until(services.clock()) if held else None,
        rows=[(one, _went(one, paper), nexts.get(one.number, "–")) for one in log],
        at=lambda moment: _at(moment, services, paper),
        weeks=services.profile.retention.webhook,
        secret=secret,
        failed=failed,
        done=done,
    )


def _nexts(
    hook: Hook, waiting: Sequence[Delivery], services: Services, paper: Paper
) -> Mapping[int, str]:
    """Say of each that waits when it is tried: the first at its time, the rest after it."""
    found = {one.number: paper.say("web.hooks.after") for one in waiting}
    for first in waiting[:1]:
        at = hook.next_at
        found[first.number] = _at(at, services, paper) if at else paper.say("web.hooks.soon")
    return found


def _about(hook: Hook, services: Services, paper: Paper) -> str:
    if hook.reading:
        known = services.profile.readings.get(hook.reading)
        label = paper.words(known.product.label) if known else hook.reading
        return paper.say("web.hooks.of_reader", reading=label)
    if hook.every == 1:
        return paper.say("web.hooks.of_inside_daily")
    return paper.say("web.hooks.of_inside", n=hook.every)


def _state(hook: Hook) -> tuple[str, str]:
    """Name how one is, and the color of it."""
    if hook.ended_on is not None:
        return "ended", "neutral"
    if hook.paused is not None:
        return "paused", "warning"
    return ("waits", "warning") if hook.next_at else ("live", "success")


def _went(one: Delivery, paper: Paper) -> tuple[str, str]:
    """Say how an event went, and in which color."""
    if one.code:
        said = explain(paper.language, Flaw(one.code, "", "FELTLOGG_WEBHOOK_PRIVATE"))
        return (f"{one.status}: {said}" if one.status else said), "warning"
    if one.done_at is None:
        return paper.say("web.hooks.untried"), "neutral"
    return paper.say("web.hooks.arrived"), "success"


def _at(moment: datetime, services: Services, paper: Paper) -> str:
    here = clock.local(moment, services.profile.time_zone)
    return f"{paper.day(here.date())} {here:%H:%M}"
