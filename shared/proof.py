"""A batch's receipts signed once, and the proof of a single one that can be cut out of it.

Source:  docs/spec/wire.md#proof
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from shared import receipt as receipts
from shared import tree
from shared.canonical import decode, encode
from shared.errors import BadHeaderError, ForgedStatementError, NotReceiptError, WireError
from shared.ids import is_id
from shared.receipt import Receipt
from shared.signed import require_signed

FORMAT: Final = 1
MOST_STEPS: Final = 11  # up from one of 2 000 leaves
_TEXTS = ("day", "device", "epoch", "rest", "root")
_STATEMENT = {*_TEXTS, "records"}
_PROOF = {
    *("digest", "feltlogg_receipt", "index", "municipality", "path", "receipt", "record"),
    *("signature", "signer", "statement"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Who signs for whom: the server of a municipality, by its public key."""

    municipality: str
    signer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What a server says of one batch.

    Units:   day     the local day it was received, spelt
    Shapes:  rest    the digest of all else in the answer
             root    over one leaf for each record, in the order of the batch, in hex
    """

    device: str
    day: str
    epoch: str
    records: int
    rest: str
    root: str

    def values(self) -> dict[str, Any]:
        """Give what is signed, as JSON values."""
        return {**{key: getattr(self, key) for key in _TEXTS}, "records": self.records}


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """One record's receipt, for anybody who knows the server's public key.

    Shapes:  record  its id: where to look for it, and nothing that is proved
             digest  of its line, in hex
             index   its place in the batch, from 0
             path    hashes from its leaf to the root
    """

    party: Party
    statement: Statement
    signature: str
    record: str
    digest: str
    receipt: Receipt
    index: int
    path: tuple[bytes, ...]


def digest_of(line: bytes) -> str:
    """Name the bytes of a record's line: SHA-256 in hex."""
    return hashlib.sha256(line).hexdigest()


def leaf_of(digest: str, receipt: Receipt) -> bytes:
    """Hash what was said of one line."""
    return tree.leaf(encode([digest, receipts.spell(receipt)]))


def leaves_of(lines: Sequence[bytes], told: Sequence[Receipt]) -> list[bytes]:
    """Hash what was said of each line of a batch."""
    sha256 = hashlib.sha256
    return [  # thousands are made of a batch, so that most are spelt by hand: see `leaf_of`
        leaf_of(digest_of(line), Receipt(verdict, seq, flaws))
        if verdict == "refused"
        else sha256(f'\0["{sha256(line).hexdigest()}",["{verdict}",{seq}]]'.encode()).digest()
        for line, (verdict, seq, flaws) in zip(lines, told, strict=True)
    ]


def require_statement(party: Party, statement: Statement, signature: str) -> None:
    """Refuse what the server has not signed as it stands.

    Errors:  ForgedStatementError
    """
    values = statement.values()
    require_signed(party.signer, signature, "receipts", party.municipality, values)


def require_proof(proof: Proof) -> None:
    """Refuse the receipt of a record that is not in what the server has signed.

    Errors:  ForgedStatementError
    """
    leaf = leaf_of(proof.digest, proof.receipt)
    root = tree.root_above(leaf, proof.index, proof.statement.records, proof.path)
    if root is None or root.hex() != proof.statement.root:
        raise ForgedStatementError
    require_statement(proof.party, proof.statement, proof.signature)


def spell(proof: Proof) -> bytes:
    """Spell a proof as canonical JSON."""
    return encode(
        {
            "digest": proof.digest,
            "feltlogg_receipt": FORMAT,
            "index": proof.index,
            "municipality": proof.party.municipality,
            "path": [step.hex() for step in proof.path],
            "receipt": receipts.spell(proof.receipt),
            "record": proof.record,
            "signature": proof.signature,
            "signer": proof.party.signer,
            "statement": proof.statement.values(),
        }
    )


def read(spelt: bytes) -> Proof:
    """Read a proof; it is not yet checked.

    Errors:  NotReceiptError
    """
    try:
        found = _proof(decode(spelt))
    except (WireError, KeyError, TypeError, ValueError, AttributeError):
        raise NotReceiptError from None
    if spell(found) != spelt:
        raise NotReceiptError
    return found


def _proof(value: Mapping[str, Any]) -> Proof:
    statement = value["statement"]
    if value.keys() != _PROOF or statement.keys() != _STATEMENT or len(value["path"]) > MOST_STEPS:
        raise BadHeaderError
    counts = (value["index"], statement["records"])
    if not is_id(value["record"]) or any(type(count) is not int for count in counts):
        raise BadHeaderError
    return Proof(
        party=Party(municipality=str(value["municipality"]), signer=str(value["signer"])),
        statement=Statement(**statement),
        signature=str(value["signature"]),
        record=value["record"],
        digest=str(value["digest"]),
        receipt=receipts.read(value["receipt"]),
        index=value["index"],
        path=tuple(bytes.fromhex(step) for step in value["path"]),
    )
