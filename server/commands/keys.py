"""`keys`: the municipality's signing key, and the coordinators' keys to notes, month by month."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from server import key_file, key_request
from server.backup import keys as backup_keys
from server.commands.telling import json_option, tell, working
from server.key_book import Book, Here, until_of
from server.key_file import KeyFile, Opened, destroyed_after
from server.key_request import MOST_MONTHS, coming
from server.services import Services
from shared.directory import Key
from shared.errors import InputError
from shared.flaw import Flaw
from shared.hazmat.hpke import new_pair
from shared.hazmat.signing import new_signer, public_of

A_FILE = click.Path(dir_okay=False, path_type=Path)
months_option = click.option(
    "--months",
    type=click.IntRange(1, MOST_MONTHS),
    default=2,
    show_default=True,
    help="For how many months from this one.",
)
signing_option = click.option("--signing", type=A_FILE, required=True, help="The signing key.")


@click.group()
def keys() -> None:
    """Make, list, renew and destroy the keys that notes are sealed to."""


@keys.command()
@click.option("--out", type=A_FILE, required=True, help="Where the signing key is to be kept.")
@json_option
def init(out: Path, as_json: bool) -> None:  # noqa: FBT001 - click's flag
    """Make the municipality's signing key; keep the file away from the server."""
    with working(as_json=as_json) as services:
        opened = Opened(
            key_file.new_file("signing", services.municipality), asked("Signing", is_new=True)
        )
        pair = new_signer()
        opened.add("", pair.public.hex(), pair.private)
        key_file.write(out, opened.file, is_new=True)
        services.key_book.begin(pair.public)
        tell(
            {"signing": pair.public.hex(), "file": str(out)},
            f"signing key {pair.public.hex()}\nkept in {out}; the server has only the public half",
            as_json=as_json,
        )


@keys.command()
@click.argument("label")
@signing_option
@click.option("--out", type=A_FILE, required=True, help="Where the coordinator's keys are kept.")
@months_option
@json_option
def add(label: str, signing: Path, out: Path, months: int, as_json: bool) -> None:  # noqa: FBT001 - click's flag
    """Give the coordinator called LABEL keys, in a file that only their passphrase opens."""
    with working(as_json=as_json) as services:
        signer = signer_of(services, signing)
        if out.exists():
            raise InputError(Flaw("input.keys_exist", str(out)))
        file = key_file.new_file("notes", services.municipality)
        opened = Opened(file, asked("The coordinator's", is_new=True))
        publish(services, signer, label, opened, out, months=months, as_json=as_json)


@keys.command()
@signing_option
@click.option("--key", type=A_FILE, required=True, help="The coordinator's file.")
@months_option
@json_option
def rotate(signing: Path, key: Path, months: int, as_json: bool) -> None:  # noqa: FBT001 - click's flag
    """Add the months that a coordinator's file lacks, and destroy those whose time is over."""
    with working(as_json=as_json) as services:
        signer = signer_of(services, signing)
        file = ours(services, key_file.read(key, "notes"))
        labels = services.key_book.read().labels
        label = next((labels[one.id] for one in file.keys if one.id in labels), key.stem)
        opened = Opened(key_file.pruned(file, services.today())[0], asked("The coordinator's"))
        opened.prove()
        publish(services, signer, label, opened, key, months=months, as_json=as_json)


@keys.command()
@click.argument("request", type=A_FILE)
@click.argument("label")
@signing_option
@json_option
def accept(request: Path, label: str, signing: Path, as_json: bool) -> None:  # noqa: FBT001 - click's flag
    """Tell phones the public keys in REQUEST, which the coordinator called LABEL made on a page.

    The digits it shows are to be those on the coordinator's screen: else the keys are another's.
    """
    with working(as_json=as_json) as services:
        asked_for = key_request.read(request)
        months = [one.epoch for one in asked_for.keys]
        is_ours = asked_for.municipality == services.municipality
        if not is_ours or not set(months) <= set(coming(services.today(), MOST_MONTHS)):
            raise InputError(Flaw("input.bad_key_file", "request"))
        click.echo(f"{', '.join(months)}\n{asked_for.name}", err=True)
        click.confirm("The same on the coordinator's screen?", abort=True, err=True)
        signer = signer_of(services, signing)
        known = services.key_book.read().directory
        before = {one.id for one in known.keys} if known else set()
        new = [one for one in asked_for.keys if one.id not in before]
        here = Here(services.municipality, services.today())
        directory = services.key_book.publish({label: new}, signer, here)
        ids = [{"epoch": one.epoch, "id": one.id} for one in new]
        lines = [f"{one.epoch}  {one.id}  {label}" for one in new] or ["Phones know these keys."]
        tell({"number": directory.number, "keys": ids}, "\n".join(lines), as_json=as_json)


@keys.command()
@click.argument("public", metavar="PUBLIC")
@signing_option
@json_option
def recovery(public: str, signing: Path, as_json: bool) -> None:  # noqa: FBT001 - click's flag
    """Tell phones the PUBLIC half of the recovery key (the line or its file), as for backups.

    From then on a phone seals each finished record to it too, until the record is received: a
    forgotten PIN loses none. `feltlogg rescue open` opens them.
    """
    with working(as_json=as_json) as services:
        key = backup_keys.public(public, "PUBLIC")
        here = Here(services.municipality, services.today())
        directory = services.key_book.publish({}, signer_of(services, signing), here, key)
        name = backup_keys.fingerprint(key)
        tell(
            {"number": directory.number, "recovery": name},
            f"phones are told of recovery key {name} at their next contact",
            as_json=as_json,
        )


@keys.command(name="list")
@json_option
def list_(as_json: bool) -> None:  # noqa: FBT001 - click's flag
    """List the keys phones seal to, and what has been opened with which."""
    with working(as_json=as_json) as services:
        book = services.key_book.read()
        found = listed(book)
        openings = services.key_book.openings()
        lines = [
            f"{one['epoch']}  {one['id']}  sealed to until {one['until']}  "
            f"destroyed after {one['destroyed_after']}  {one['label']}"
            for one in found
        ]
        lines += [f"{one['day']}  {one['key']}  opened {one['notes']}" for one in openings]
        directory = book.directory
        known = directory.recovery if directory else None
        name = backup_keys.fingerprint(known) if known else None
        lines += [f"recovery key {name}"] if name else ["no recovery key: a forgotten PIN loses"]
        values = {"signing": book.signing, "keys": found, "openings": openings, "recovery": name}
        tell(values, "\n".join(lines) or "Nobody has a key yet.", as_json=as_json)


@keys.command()
@click.option("--key", type=A_FILE, required=True, help="The coordinator's file.")
@json_option
def destroy(key: Path, as_json: bool) -> None:  # noqa: FBT001 - click's flag
    """Destroy the private keys whose time is over: 90 days after their month. No passphrase."""
    with working(as_json=as_json) as services:
        file, over = key_file.pruned(key_file.read(key, "notes"), services.today())
        if over:
            key_file.write(key, file)
        gone = [one.epoch for one in over]
        line = f"destroyed {', '.join(gone)}" if gone else "Nothing is due yet."
        tell({"destroyed": gone, "left": [one.epoch for one in file.keys]}, line, as_json=as_json)


def asked(whose: str, *, is_new: bool = False) -> str:
    """Ask for a passphrase, on the terminal and nowhere else."""
    told: str = click.prompt(
        f"{whose} passphrase", hide_input=True, confirmation_prompt=is_new, err=True
    )
    return told


def signer_of(services: Services, path: Path) -> bytes:
    """Open the signing key.

    Errors:  InputError
    """
    file = ours(services, key_file.read(path, "signing"))
    private = Opened(file, asked("Signing")).private(file.keys[0])
    if public_of(private).hex() != services.key_book.read().signing:
        raise InputError(Flaw("input.other_signer", "signing"))
    return private


def ours(services: Services, file: KeyFile) -> KeyFile:
    """Refuse another municipality's file.

    Errors:  InputError
    """
    if file.municipality != services.municipality or (file.use == "signing" and not file.keys):
        raise InputError(Flaw("input.bad_key_file", "key"))
    return file


def publish(  # noqa: PLR0913 - who signs, for whom, where it is kept
    services: Services,
    signer: bytes,
    label: str,
    opened: Opened,
    path: Path,
    *,
    months: int,
    as_json: bool,
) -> None:
    """Draw the months that lack, keep the private keys, and only then tell phones of them."""
    today = services.today()
    there = {one.epoch for one in opened.file.keys}
    made = []
    for epoch in coming(today, months):
        if epoch not in there:
            pair = new_pair()
            key = Key(epoch=epoch, public=pair.public, until=until_of(epoch))
            opened.add(epoch, key.id, pair.private)
            made.append(key)
    key_file.write(path, opened.file)
    here = Here(services.municipality, today)
    directory = services.key_book.publish({label: made}, signer, here)
    ids = [{"epoch": key.epoch, "id": key.id} for key in made]
    lines = [f"{key.epoch}  {key.id}  {label}" for key in made] or ["No month was lacking."]
    tell({"number": directory.number, "keys": ids}, "\n".join(lines), as_json=as_json)


def listed(book: Book) -> list[Mapping[str, Any]]:
    """Describe every key of the directory."""
    found = book.directory
    return [
        {
            "epoch": key.epoch,
            "id": key.id,
            "label": book.labels.get(key.id, ""),
            "until": key.until.isoformat(),
            "destroyed_after": destroyed_after(key.epoch).isoformat(),
        }
        for key in (found.keys if found else ())
    ]
