"""`feed`: show one group's figures, and give and end keys to them."""

from datetime import timedelta
from typing import Any

import click

from server import settings
from server.access.audit import TERMINAL, Deed
from server.access.feed_tokens import LONGEST, issue
from server.commands.telling import json_option, tell, working
from server.feeds.formats import SUFFIXES, Suffix
from server.feeds.kept import Asked
from server.services import Services
from server.store.port import FeedToken
from shared.errors import InputError
from shared.flaw import Flaw
from shared.language import LANGUAGES, Language
from shared.product import Reading


@click.group()
def feed() -> None:
    """Show a focus group's figures, and give and end keys to its feed."""


@feed.command()
@click.argument("group", metavar="GROUP")
@click.option("--format", "form", type=click.Choice(SUFFIXES), default="json")
@click.option("--language", type=click.Choice(LANGUAGES), default="nb", show_default=True)
def show(group: str, form: Suffix, language: Language) -> None:
    """Print the feed of GROUP, byte for byte as programs get it."""
    with working() as services:
        asked = Asked(
            reading=_reading(services, group),
            language=language,
            releases=services.ledger.read(),
            today=services.today(),
        )
        click.echo(services.readers.kept.spelt(asked, form).body, nl=False)


@feed.command()
@click.argument("group", metavar="GROUP")
@click.option("--label", required=True, help="Who or what will use the key.")
@click.option(
    "--days", type=click.IntRange(1, LONGEST.days), default=90, show_default=True, help="How long."
)
@json_option
def token(group: str, label: str, days: int, as_json: bool) -> None:  # noqa: FBT001 - click's flag
    """Make a key to the feed of GROUP; it is shown once and opens nothing else."""
    with working(as_json=as_json) as services:
        found = _reading(services, group)
        _note(services, "feed-key-made", found.code)
        with services.releases.transaction(services.municipality) as tx:
            secret, made = issue(
                tx, group=found.code, label=label, lasts=timedelta(days=days), now=services.clock()
            )
        url = f"{settings.from_env().public_url}/feeds/{found.code}.csv"
        tell(
            {"token": secret, "url": url, **_spelt(made)},
            f"{secret}\nid {made.id}, valid until {made.expires_at:%Y-%m-%d}\n"
            f"{url} with the key as Bearer token, or as password with any user name",
            as_json=as_json,
        )


@feed.command()
@json_option
def tokens(as_json: bool) -> None:  # noqa: FBT001 - click's flag
    """List the keys that have been given."""
    with working(as_json=as_json) as services:
        with services.releases.transaction(services.municipality) as tx:
            found = [_spelt(one) for one in tx.feed_tokens()]
        lines = [
            f"{one['id']}  group {one['group']}  until {one['expires_at'][:10]}  "
            f"{'ended ' if one['ended_at'] else ''}{one['label']}"
            for one in found
        ]
        tell({"tokens": found}, "\n".join(lines) or "No key has been given.", as_json=as_json)


@feed.command()
@click.argument("token_id", metavar="ID")
@json_option
def end(token_id: str, as_json: bool) -> None:  # noqa: FBT001 - click's flag
    """End a key: it opens nothing more."""
    with working(as_json=as_json) as services:
        with services.releases.transaction(services.municipality) as tx:
            is_done = tx.end_feed_token(token_id, services.clock())
        if not is_done:
            raise InputError(Flaw("input.no_token", "ID"))
        _note(services, "feed-key-ended", token_id)
        tell({"ended": token_id}, f"ended {token_id}", as_json=as_json)


def _note(services: Services, did: Deed, about: str) -> None:
    """Write down what is done to keys, which lie in another zone than the log."""
    with services.intake.transaction(services.municipality) as tx:
        services.auditor.note(tx, services.clock(), TERMINAL, did, about)


def _reading(services: Services, code: str) -> Reading:
    known = services.profile.readings
    if code not in known:
        raise InputError(Flaw("input.no_group", "GROUP", ", ".join(known)))
    return known[code]


def _spelt(one: FeedToken) -> dict[str, Any]:
    return {
        "id": one.id,
        "group": one.group,
        "label": one.label,
        "expires_at": one.expires_at.isoformat(timespec="minutes"),
        "ended_at": one.ended_at.isoformat(timespec="minutes") if one.ended_at else None,
    }
