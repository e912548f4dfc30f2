"""`user`: invite, list, end and reset the people who sign in."""

from typing import Any

import click

from server import settings
from server.access.people import Staff, Wish
from server.access.table import ROLES
from server.commands.telling import json_option, tell, working
from server.services import Services
from server.store.accounts import Account


@click.group()
def user() -> None:
    """Invite, list, end and reset the people who sign in."""


@user.command(name="list")
@json_option
def list_(as_json: bool) -> None:  # noqa: FBT001 - click's flag
    """List everybody, with role and groups."""
    with working(as_json=as_json) as services:
        with services.intake.transaction(services.municipality) as tx:
            found = [_spelt(one) for one in tx.accounts.all()]
        lines = [
            f"{one['id']}  {one['role']:<13}  {'ended' if one['ended_on'] else 'open':<5}  "
            f"{one['login']}  {one['name']}"
            for one in found
        ]
        tell({"users": found}, "\n".join(lines) or "Nobody has an account.", as_json=as_json)


@user.command()
@click.option("--name", required=True)
@click.option("--login", required=True, help="The user name: small letters and digits.")
@click.option("--role", type=click.Choice(ROLES), required=True)
@click.option("--group", "readings", multiple=True, help="For a member: e, or e.system.")
@click.option("--until", default="", help="For a member: the first day that is closed.")
@json_option
def invite(  # noqa: PLR0913, PLR0917 - click's options
    name: str,
    login: str,
    role: str,
    readings: tuple[str, ...],
    until: str,
    as_json: bool,  # noqa: FBT001 - click's flag
) -> None:
    """Make an account and a link for its owner, which works once within seven days."""
    with working(as_json=as_json) as services:
        wish = Wish(name, login, role, readings, until)
        with services.intake.transaction(services.municipality) as tx:
            person, code = _staff(services).invite(tx, wish)
        _tell_link(person, code, as_json=as_json)


@user.command()
@click.argument("user_id", metavar="ID")
@json_option
def end(user_id: str, as_json: bool) -> None:  # noqa: FBT001 - click's flag
    """End somebody: every session, and every way in."""
    with working(as_json=as_json) as services:
        with services.intake.transaction(services.municipality) as tx:
            _staff(services).end(tx, user_id)
        tell({"ended": user_id}, f"ended {user_id}", as_json=as_json)


@user.command()
@click.argument("user_id", metavar="ID")
@json_option
def resume(user_id: str, as_json: bool) -> None:  # noqa: FBT001 - click's flag
    """Take an end back."""
    with working(as_json=as_json) as services:
        with services.intake.transaction(services.municipality) as tx:
            _staff(services).resume(tx, user_id)
        tell({"resumed": user_id}, f"resumed {user_id}", as_json=as_json)


@user.command()
@click.argument("user_id", metavar="ID")
@json_option
def reset(user_id: str, as_json: bool) -> None:  # noqa: FBT001 - click's flag
    """Take away password, app, passkeys and recovery codes, and make a new link."""
    with working(as_json=as_json) as services:
        with services.intake.transaction(services.municipality) as tx:
            code = _staff(services).reset(tx, user_id)
            person = tx.accounts.get(user_id)
        assert person  # noqa: S101 - it was just reset
        _tell_link(person, code, as_json=as_json)


def _staff(services: Services) -> Staff:
    return Staff(
        auditor=services.auditor,
        giver=None,
        readings=frozenset(services.profile.readings),
        now=services.clock(),
    )


def _tell_link(person: Account, code: str, *, as_json: bool) -> None:
    link = f"{settings.from_env().public_url}/sign-in#{code}"
    tell({**_spelt(person), "code": code, "link": link}, f"{link}\nid {person.id}", as_json=as_json)


def _spelt(one: Account) -> dict[str, Any]:
    return {
        "id": one.id,
        "login": one.login,
        "name": one.name,
        "role": one.role,
        "groups": {group.reading: group.until.isoformat() for group in one.groups},
        "ended_on": one.ended_on.isoformat() if one.ended_on else None,
    }
