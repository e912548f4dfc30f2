"""`sign-in`: a new one-time sign-in for the coordinator."""

import click

from server import settings
from server.access.sign_in import COORDINATOR, LASTS, invite_coordinator
from server.commands.telling import json_option, tell, working


@click.command(name="sign-in")
@json_option
def sign_in(as_json: bool) -> None:  # noqa: FBT001 - click's flag
    """Make a one-time sign-in for the coordinator; earlier unused ones are void."""
    with working(as_json=as_json) as services:
        now = services.now()
        with services.intake.transaction(services.municipality) as tx:
            code = invite_coordinator(tx, now)
        until = (now + LASTS).isoformat(timespec="minutes")
        url = f"{settings.from_env().public_url}/sign-in"
        values = {"code": code, "person": COORDINATOR, "expires_at": until, "url": url}
        tell(values, f"{code}\nvalid until {until}, at {url}", as_json=as_json)
