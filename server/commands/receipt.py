"""`receipt`: check what a phone shows as proof, and tell the key it is checked with."""

from collections.abc import Mapping
from dataclasses import replace
from typing import BinaryIO, Literal

import click

from server import settings
from server.commands.telling import json_option, refusals, tell, working
from server.services import Services, renew_signer
from server.store.retiring import Fate
from shared.errors import InputError, NotReceiptError
from shared.flaw import Flaw
from shared.proof import Party, Proof, read, require_proof
from shared.record import RecordId
from shared.signed import is_public

MOST_BYTES = 16 * 1024
_FATES: Mapping[Fate | Literal["lost", "not_asked"], str] = {
    "kept": "The server holds it, byte for byte.",
    "shortened": "The server holds it without the fields whose time is over.",
    "gone": "The server deleted it when its time was over.",
    "lost": "The server does not hold it: it was lost since, or deleted long ago.",
    "not_asked": "Whether the server holds it was not asked.",
}


@click.group()
def receipt() -> None:
    """Check a receipt that a phone has shown or copied, and tell the public key."""


@receipt.command()
@click.argument("file", type=click.File("rb"))
@click.option("--key", "key", default="", help="The public key; then no server is asked.")
@json_option
def check(file: BinaryIO, key: str, as_json: bool) -> None:  # noqa: FBT001 - click's flag
    """Check the receipt in FILE (- for what is piped in), and look whether its record is here."""
    if key:
        with refusals(as_json=as_json):
            proof = _proof(file)
            if not is_public(key):
                raise InputError(Flaw("input.bad_key", "--key", "--key"))
            checked = _checked(proof, replace(proof.party, signer=key))
            _tell(checked, "not_asked", as_json=as_json)
        return
    with working(as_json=as_json) as services:
        party = Party(municipality=services.municipality, signer=services.signer.public)
        proof = _checked(_proof(file), party)
        _tell(proof, _fate(services, proof), as_json=as_json)


@receipt.command(name="key")
@json_option
def public_key(as_json: bool) -> None:  # noqa: FBT001 - click's flag
    """Tell the public half of the key that receipts are signed with."""
    with working(as_json=as_json) as services:
        public = services.signer.public
        tell({"public": public}, public, as_json=as_json)


@receipt.command(name="new-key")
@click.confirmation_option(
    prompt="Every phone must then be enrolled again. Is the old signing.key lost for good?"
)
@json_option
def new_key(as_json: bool) -> None:  # noqa: FBT001 - click's flag
    """Take the signing.key that lies in the folder for the right one, when the old one is lost.

    To phones that were enrolled before, this server is then a stranger.
    """
    with refusals(as_json=as_json):
        public = renew_signer(settings.from_env())
        tell({"public": public}, f"{public}\nNow enrol every phone again.", as_json=as_json)


def _proof(file: BinaryIO) -> Proof:
    spelt = file.read(MOST_BYTES + 1)
    if len(spelt) > MOST_BYTES:
        raise NotReceiptError
    return read(spelt.strip())


def _checked(proof: Proof, party: Party) -> Proof:
    """Check a proof by the key that is known, whichever it names itself."""
    checked = replace(proof, party=party)
    require_proof(checked)
    return checked


def _fate(services: Services, proof: Proof) -> Fate | Literal["lost"]:
    with services.intake.transaction(services.municipality) as tx:
        return tx.retention.fate_of(RecordId(proof.record), proof.digest) or "lost"


def _tell(proof: Proof, fate: Fate | Literal["lost", "not_asked"], *, as_json: bool) -> None:
    told = proof.receipt
    values = {
        "day": proof.statement.day,
        "device": proof.statement.device,
        "digest": proof.digest,
        "fate": fate,
        "held": None if fate == "not_asked" else fate == "kept",
        "record": proof.record,
        "seq": told.seq,
        "verdict": told.verdict,
    }
    said = f"{told.verdict} as no. {told.seq}" if told.is_safe else "refused"
    line = (
        f"Right. Record {proof.record} of phone {proof.statement.device}: {said}, "
        f"answered {proof.statement.day}."
    )
    tell(values, f"{line} {_FATES[fate]}" if told.is_safe else line, as_json=as_json)
