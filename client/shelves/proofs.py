"""What the server has signed, once for each batch, and the proof of one record cut out of it.

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
    told, line = vault.told([id_]).get(id_), _line(vault, id_)
    party = who(decode(vault.get("device", "self") or b"{}")).party
    signed = outbox.read_signed(told.whole) if told else None
    if told is None or signed is None or line is None or party is None:
        return None
    return Proof(
        party=party,
        statement=signed.statement,
        signature=signed.signature,
        record=id_,
        digest=digest_of(line),
        receipt=outbox.read(told.whole)[told.nth],
        index=told.nth,
        path=path(signed.leaves, told.nth),
    )


def _line(vault: Vault, id_: RecordId) -> bytes | None:
    return vault.whole("record", id_) or vault.whole("change", id_)
