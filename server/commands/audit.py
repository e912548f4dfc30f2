"""`audit`: verify the audit log, here or in an export, and export it."""

from pathlib import Path

import click

from server.access import audit_chain, audit_export
from server.access.audit import TERMINAL
from server.access.audit_chain import Chain
from server.commands.telling import json_option, refusals, tell, working
from shared.errors import InputError
from shared.flaw import Flaw

A_FILE = click.Path(path_type=Path, dir_okay=False)


@click.group()
def audit() -> None:
    """Verify the audit log, and export it for somebody else to verify."""


@audit.command()
@click.argument("export", type=A_FILE, required=False)
@click.option("--key", default="", help="The public key it must be signed with.")
@click.option("--seen", default="", help="N:DIGEST of a line somebody wrote down earlier.")
@json_option
def verify(export: Path | None, key: str, seen: str, as_json: bool) -> None:  # noqa: FBT001 - click's flag
    """Verify the log of this server, or an EXPORT without one; name the first line at fault.

    The log's end is known as far as its newest seal: keep exports, or write down N:DIGEST.
    """
    with refusals(as_json=as_json):
        witness = _witness(seen)
        found = _of_file(export, key, witness) if export else _of_server(key, witness)
        values = {
            "lines": found.n_seen,
            "begins_after": found.n_gone,
            "begun_on": found.begun_on,
            "sealed": found.n_sealed,
            "key": found.key,
            "digest": found.newest,
        }
        tell(values, _sentence(found), as_json=as_json)


@audit.command(name="export")
@click.argument("dest", type=A_FILE)
@json_option
def export_(dest: Path, as_json: bool) -> None:  # noqa: FBT001 - click's flag
    """Write the whole log into a new file DEST, its last line signed."""
    with working(as_json=as_json) as services:
        now = services.clock()
        with services.intake.transaction(services.municipality) as tx:
            services.auditor.note(tx, now, TERMINAL, "audit-exported")
            services.auditor.seal(tx, now)
            key, here = services.auditor.public, services.municipality
            spelt = audit_export.export(tx.audit.lines(), tx.audit.seals(), here, key)
            try:
                with dest.open("xb") as file:
                    file.writelines(line + b"\n" for line in spelt)
            except OSError as error:
                raise InputError(Flaw("input.no_file", "DEST", str(dest))) from error
        tell({"file": str(dest), "key": key}, f"{dest}\nkey {key}", as_json=as_json)


def _sentence(found: Chain) -> str:
    if not found.n_seen:
        return "Nothing has been written."
    signed = f"up to {found.n_sealed} they are signed by {found.key}"
    lines = [
        f"lines {found.n_gone + 1} to {found.n_seen} add up, {signed}",
        f"to hold this against it later: --seen {found.n_seen}:{found.newest}",
    ]
    if found.n_gone:
        gone = f"lines 1 to {found.n_gone} were deleted in time, the last of them on"
        lines.insert(0, f"{gone} {found.begun_on}; what they ended with is signed")
    return "\n".join(lines)


def _of_server(key: str, witness: tuple[int, str] | None) -> Chain:
    with working() as services, services.intake.transaction(services.municipality) as tx:
        pinned = key or services.auditor.public
        return audit_chain.verify(
            tx.audit.lines(), tx.audit.seals(), services.municipality, pinned, witness
        )


def _of_file(export: Path, key: str, witness: tuple[int, str] | None) -> Chain:
    try:
        lines = export.read_bytes().splitlines()
    except OSError as error:
        raise InputError(Flaw("audit.no_export", "EXPORT", str(export))) from error
    return audit_export.verify_export(lines, key, witness)


def _witness(seen: str) -> tuple[int, str] | None:
    number, _, digest = seen.partition(":")
    if not seen:
        return None
    if not (number.isascii() and number.isdigit() and digest):
        raise InputError(Flaw("input.not_seen", "--seen"))
    return int(number[:18]), digest
