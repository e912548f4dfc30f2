"""`webhook`: who is told when a release is published, or when something has come in."""

from typing import Any

import click

from server.access.audit import TERMINAL, Deed
from server.commands.telling import json_option, tell, working
from server.hooks.plan import MOST_DAYS
from server.hooks.registry import INSIDE, READER, Registry, wanted
from server.services import Services
from server.store.hooks import Delivery, Hook
from shared.errors import InputError, NotFoundError
from shared.flaw import Flaw

SHOWN = 20


@click.group()
def webhook() -> None:
    """Tell others by webhook, and see how it went (docs/spec/webhooks.md)."""


@webhook.command()
@click.option("--group", help="Tell a reader of this group when a release is published.")
@click.option("--inside", is_flag=True, help="Tell an inside system when something has come in.")
@click.option("--label", required=True, help="Who is told, as the list shows it.")
@click.option("--url", prompt="Address", hide_input=True, help="Where; asked for if left out.")
@click.option(
    "--every",
    type=click.IntRange(1, MOST_DAYS),
    default=1,
    show_default=True,
    help="With --inside: at most once in so many days.",
)
@json_option
def add(  # noqa: PLR0913, PLR0917 - click gives each option by itself
    group: str | None,
    inside: bool,  # noqa: FBT001 - click's flag
    label: str,
    url: str,
    every: int,
    as_json: bool,  # noqa: FBT001 - as above
) -> None:
    """Register who is told; the secret that signs is shown once."""
    if (group is None) != inside:
        raise click.UsageError("Give either --group or --inside.")  # noqa: TRY003, EM101 - click's way
    with working(as_json=as_json) as services:
        form = {"label": label, "url": url, "every": str(every)}
        whom = INSIDE if group is None else f"{READER}{group}"
        asked = wanted({**form, "whom": whom}, services.outgoing)
        hook, secret = Registry(services.outgoing).add(asked)
        _note(services, "hook-made", hook)
        tell({"secret": secret, **_spelt(hook)}, f"{secret}\nid {hook.id}", as_json=as_json)


@webhook.command("list")
@json_option
def list_(as_json: bool) -> None:  # noqa: FBT001 - click's flag
    """List who is told, and how each of them is."""
    with working(as_json=as_json) as services:
        found = Registry(services.outgoing).all()
        lines = [f"{one.id}  {_whom(one):12}  {_state(one):10}  {one.label}" for one in found]
        tell(
            {"webhooks": [_spelt(one) for one in found]},
            "\n".join(lines) or "Nobody is told.",
            as_json=as_json,
        )


@webhook.command()
@click.argument("hook_id", metavar="ID")
@json_option
def end(hook_id: str, as_json: bool) -> None:  # noqa: FBT001 - click's flag
    """Tell one no more; the address, the secret and what waits are forgotten."""
    with working(as_json=as_json) as services:
        registry, hook = _found(services, hook_id)
        with registry.of(hook) as hooks:
            hooks.end(hook_id, services.today())
        _note(services, "hook-ended", hook)
        tell({"ended": hook_id}, f"ended {hook_id}", as_json=as_json)


@webhook.command()
@click.argument("hook_id", metavar="ID")
@json_option
def pause(hook_id: str, as_json: bool) -> None:  # noqa: FBT001 - click's flag
    """Tell one nothing for a while; what happens meanwhile is told afterwards."""
    with working(as_json=as_json) as services:
        registry, hook = _found(services, hook_id)
        with registry.of(hook) as hooks:
            hooks.pause(hook_id, "hand")
        _note(services, "hook-paused", hook)
        tell({"paused": hook_id}, f"paused {hook_id}", as_json=as_json)


@webhook.command()
@click.argument("hook_id", metavar="ID")
@json_option
def resume(hook_id: str, as_json: bool) -> None:  # noqa: FBT001 - click's flag
    """Tell one again, beginning with what waits."""
    with working(as_json=as_json) as services:
        registry, hook = _found(services, hook_id)
        with registry.of(hook) as hooks:
            hooks.resume(hook_id)
        _note(services, "hook-resumed", hook)
        tell({"resumed": hook_id}, f"resumed {hook_id}", as_json=as_json)


@webhook.command()
@click.argument("hook_id", metavar="ID")
@json_option
def rotate(hook_id: str, as_json: bool) -> None:  # noqa: FBT001 - click's flag
    """Give one another secret; for a week both sign, so that there is time to put it in."""
    with working(as_json=as_json) as services:
        registry, hook = _found(services, hook_id)
        secret = registry.rotate(hook)
        if secret is None:
            raise InputError(Flaw("hook.sealed", "ID"))
        _note(services, "hook-secret-made", hook)
        tell({"secret": secret, "id": hook_id}, secret, as_json=as_json)


@webhook.command()
@click.argument("hook_id", metavar="ID")
@json_option
def test(hook_id: str, as_json: bool) -> None:  # noqa: FBT001 - click's flag
    """Send one a test at once, and say how it went."""
    with working(as_json=as_json) as services:
        registry, hook = _found(services, hook_id)
        _note(services, "hook-tested", hook)
        answer = registry.test(hook)
        if not answer.is_yes:
            raise InputError(Flaw(answer.code, "ID", "FELTLOGG_WEBHOOK_PRIVATE"))
        tell({"status": answer.status}, f"answered {answer.status}", as_json=as_json)


@webhook.command()
@click.argument("hook_id", metavar="ID")
@click.option("--limit", type=click.IntRange(1, 1_000), default=SHOWN, show_default=True)
@json_option
def log(hook_id: str, limit: int, as_json: bool) -> None:  # noqa: FBT001 - click's flag
    """Show what one was told, newest first: each event with its tries and the last answer."""
    with working(as_json=as_json) as services:
        registry = Registry(services.outgoing)
        hook = _hook(registry, hook_id)
        with registry.of(hook) as hooks:
            found = hooks.log(hook_id, limit)
        lines = [
            f"{one.day}  {one.event:18}  {_went(one, hook):28}  tries {one.tries}" for one in found
        ]
        tell(
            {"deliveries": [_told(one, hook) for one in found]},
            "\n".join(lines) or "Nothing has been told yet.",
            as_json=as_json,
        )


def _found(services: Services, hook_id: str) -> tuple[Registry, Hook]:
    registry = Registry(services.outgoing)
    hook = _hook(registry, hook_id)
    if hook.ended_on is not None:
        raise InputError(Flaw("hook.has_ended", "ID"))
    return registry, hook


def _hook(registry: Registry, hook_id: str) -> Hook:
    try:
        return registry.get(hook_id)
    except NotFoundError:
        raise InputError(Flaw("hook.nobody", "ID")) from None


def _note(services: Services, did: Deed, about: Hook) -> None:
    with services.intake.transaction(services.municipality) as tx:
        services.auditor.note(tx, services.clock(), TERMINAL, did, about.id)


def _whom(hook: Hook) -> str:
    return f"group {hook.reading}" if hook.reading else INSIDE


def _state(hook: Hook) -> str:
    if hook.ended_on is not None:
        return "ended"
    return f"paused: {hook.paused}" if hook.paused else "told"


def _went(one: Delivery, hook: Hook) -> str:
    said = str(one.status or one.code or "not tried")
    if one.done_at is not None or hook.next_at is None:
        return said
    return f"{said}, again {hook.next_at:%Y-%m-%d %H:%M}"


def _told(one: Delivery, hook: Hook) -> dict[str, Any]:
    next_at = None if one.done_at else hook.next_at
    return {
        "id": one.id,
        "event": one.event,
        "release": one.release or None,
        "day": one.day.isoformat(),
        "tries": one.tries,
        "status": one.status or None,
        "code": one.code or None,
        "done": one.done_at is not None,
        "next_at": next_at.isoformat(timespec="seconds") if next_at else None,
    }


def _spelt(one: Hook) -> dict[str, Any]:
    return {
        "id": one.id,
        "label": one.label,
        "group": one.reading or None,
        "every": None if one.reading else one.every,
        "paused": one.paused,
        "ended_on": one.ended_on.isoformat() if one.ended_on else None,
        "made_on": one.made_on.isoformat(),
    }
