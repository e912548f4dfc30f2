"""`device`: enrol, list and end phones."""

from typing import Any

import click

from server.access.audit import TERMINAL
from server.commands.telling import json_option, tell, working
from server.enrolment import LASTS, link_to, offer
from server.qr import as_blocks
from server.store.devices import Device
from shared.errors import InputError
from shared.flaw import Flaw

TO_CONFIRM = (
    "This server was restored from a backup. A phone ended after the backup was made is in use",
    "again until it is ended again: device confirm ID..., or device end ID, for each of those.",
)


@click.group()
def device() -> None:
    """Enrol, list and end phones."""


@device.command()
@click.option("--label", required=True, help="What the coordinator calls the phone; no person.")
@click.option("--qr", "draws", is_flag=True, help="Draw the link for the phone's camera too.")
@json_option
def enrol(label: str, draws: bool, as_json: bool) -> None:  # noqa: FBT001 - click's flags
    """Make a one-use code for one phone, and the link that carries it; both are shown once."""
    with working(as_json=as_json) as services:
        now = services.now()
        with services.intake.transaction(services.municipality) as tx:
            code = offer(tx, label, now)
            services.auditor.note(tx, now, TERMINAL, "device-offered")
        until = (now + LASTS).isoformat(timespec="minutes")
        found = link_to(services.public_url, code)
        link = found.link if found else None
        lines = [code, f"valid until {until}"]
        if link:
            lines += [f"link  {link}", *([as_blocks(link)] if draws else [])]
        values = {"code": code, "expires_at": until, "link": link}
        tell(values, "\n".join(lines), as_json=as_json)


@device.command(name="list")
@json_option
def list_(as_json: bool) -> None:  # noqa: FBT001 - click's flag
    """List every phone, and the day each was last heard."""
    with working(as_json=as_json) as services:
        with services.intake.transaction(services.municipality) as tx:
            found = [_spelt(one) for one in tx.devices()]
        lines = [
            f"{one['id']}  {one['state']:<7}  heard {one['heard_on'] or '–':<10}  {one['label']}"
            + (f"  ({one['unsent']} not sent)" if one["emptied_on"] else "")
            + ("  (to confirm)" if one["to_confirm"] else "")
            for one in found
        ]
        if any(one["to_confirm"] for one in found):
            lines += ["", *TO_CONFIRM]
        tell({"devices": found}, "\n".join(lines) or "No phone is enrolled.", as_json=as_json)


@device.command()
@click.argument("device_ids", metavar="ID...", nargs=-1, required=True)
@json_option
def confirm(device_ids: tuple[str, ...], as_json: bool) -> None:  # noqa: FBT001 - click's flag
    """Say, after a restore, that these phones are still in your hands; else `end` them."""
    with working(as_json=as_json) as services:
        with services.intake.transaction(services.municipality) as tx:
            for device_id in device_ids:
                if not tx.confirm_device(device_id):
                    raise InputError(Flaw("input.not_in_doubt", "ID"))
                now = services.clock()
                services.auditor.note(tx, now, TERMINAL, "device-confirmed", device_id)
        tell({"confirmed": device_ids}, f"confirmed {' '.join(device_ids)}", as_json=as_json)


@device.command()
@click.argument("device_id", metavar="ID")
@json_option
def end(device_id: str, as_json: bool) -> None:  # noqa: FBT001 - click's flag
    """End a phone: the server takes nothing more from it, and it empties itself when it asks."""
    with working(as_json=as_json) as services:
        with services.intake.transaction(services.municipality) as tx:
            is_done = tx.end_device(device_id, services.today())
            if is_done:
                services.auditor.note(tx, services.clock(), TERMINAL, "device-ended", device_id)
        if not is_done:
            raise InputError(Flaw("input.no_device", "ID"))
        tell({"ended": device_id}, f"ended {device_id}", as_json=as_json)


def _spelt(one: Device) -> dict[str, Any]:
    return {
        "id": one.id,
        "label": one.label,
        "to_confirm": one.is_doubted,
        "state": "emptied" if one.emptied_on else "ended" if one.ended_on else "active",
        "enrolled_on": one.enrolled_on.isoformat(),
        "heard_on": one.heard_on.isoformat() if one.heard_on else None,
        "ended_on": one.ended_on.isoformat() if one.ended_on else None,
        "emptied_on": one.emptied_on.isoformat() if one.emptied_on else None,
        "unsent": one.unsent,
    }
