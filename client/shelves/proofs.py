"""What the server has signed, one row for each batch, and the proof of one record cut out of it.

Source:  docs/spec/wire.md#proof
"""

from client.sync import outbox
from client.sync.trust import who
from client.vault.port import Vault
from shared.canonical import decode
from shared.proof import Proof, digest_of
from shared.record import RecordId
from shared.tree import path


def proof_of(vault: Vault, id_: RecordId) -> Proof | None:
    """Cut out the proof of what the server said of a record; None where it has signed nothing."""
    told, line = vault.whole("receipt", id_), _line(vault, id_)
    party = who(decode(vault.get("device", "self") or b"{}")).party
    if told is None or line is None or party is None:
        return None
    place = outbox.place(told)
    kept = vault.whole("proof", place.batch) if place else None
    if place is None or kept is None:
        return None
    signed = outbox.read_signed(kept)
    return Proof(
        party=party,
        statement=signed.statement,
        signature=signed.signature,
        record=id_,
        digest=digest_of(line),
        receipt=outbox.read(told),
        index=place.nth,
        path=path(signed.leaves, place.nth),
    )


def drop_unused(vault: Vault) -> None:
    """Let go of statements that no receipt points to any more."""
    used = {place.batch for row in vault.walk("receipt") if (place := outbox.place(row.plain))}
    vault.remove("proof", vault.ids("proof") - used)


def _line(vault: Vault, id_: RecordId) -> bytes | None:
    return vault.whole("record", id_) or vault.whole("change", id_)
