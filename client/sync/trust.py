"""Whom a phone says it is, and whose word it takes.

Source:  docs/spec/wire.md#proof
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from shared.proof import Party, Statement, leaves_of, require_statement
from shared.tree import root
from shared.wire import Answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Who:
    """A phone, and the server it was told of when it was enrolled.

    Shapes:  party  none on a phone that was enrolled by a server that did not sign
             keys   the name of the key directory it has; empty where it wants to be told
    """

    token: str
    device: str
    party: Party | None = None
    keys: str = ""


@dataclass(frozen=True, slots=True)
class Signed:
    """The statement over one batch that was found right, and what its root was made of."""

    statement: Statement
    signature: str
    leaves: tuple[bytes, ...]


def who(known: Mapping[str, str], keys: str = "") -> Who:
    """Read who this phone is from what it keeps of its enrolment."""
    signer = known.get("signer", "")
    party = Party(municipality=known["municipality"], signer=signer) if signer else None
    return Who(token=known["token"], device=known.get("device", ""), party=party, keys=keys)


def believed(who: Who, answer: Answer, lines: Sequence[bytes]) -> Signed | None:
    """Check that our server has signed an answer to these lines; None where it never does.

    Errors:  ForgedStatementError
    """
    if who.party is None:
        return None
    leaves = tuple(leaves_of(lines, answer.receipts))
    statement = Statement(
        device=who.device,
        day=answer.day,
        epoch=answer.epoch,
        records=len(leaves),
        rest=answer.rest,
        root=root(leaves).hex(),
    )
    require_statement(who.party, statement, answer.proof)
    return Signed(statement, answer.proof, leaves)
