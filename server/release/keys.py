"""The keys a ledger is signed with: each introduced by a statement that the one before it signed.

Source:  docs/spec/privacy.md#the-keys-of-the-ledger
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final, Protocol

from server.store.port import LedgerKey
from shared.canonical import decode, encode
from shared.errors import ForgedStatementError, NotCanonicalError
from shared.flaw import Flaw
from shared.release_errors import BrokenLedgerError
from shared.signed import Purpose, Signer, is_public, require_signed

FORMAT: Final = 1
PURPOSE: Final[Purpose] = "release-key"
_NAMES: Final = ("before", "first", "format", "lost", "number", "previous", "public")


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """One key of the ledger, as its statement tells.

    Shapes:  first   the number of the first release it signs
             before  hashes of the releases that were frozen before there was any key
             lost    whether the key before it was lost, so that it vouches for itself
             digest  of the statement, which releases name their key by
    """

    number: int
    public: str
    first: int
    before: tuple[str, ...]
    lost: bool
    digest: str


class Signs(Protocol):
    """Who holds the private half."""

    def signer(self, public: str | None) -> Signer:
        """Give what signs under this public key; with None, begin with a key of its own.

        Errors:  OtherLedgerKeyError
        """
        ...


class Keeps(Signs, Protocol):
    """Who holds it, and can draw the next one."""

    def coming(self) -> Signer:
        """Give the key that is to take over, drawn if none was.

        Errors:  InputError naming the file
        """
        ...


def introduced(  # noqa: PLR0913 - what a statement says
    public: str,
    by: Signer,
    *,
    first: int,
    after: Key | None = None,
    before: Sequence[str] = (),
    lost: bool = False,
) -> LedgerKey:
    """Introduce a key; signed by the one before, or by itself when there is none to ask."""
    number = after.number + 1 if after else 1
    statement = {
        "before": before,
        "first": first,
        "format": FORMAT,
        "lost": lost,
        "number": number,
        "previous": after.digest if after else "",
        "public": public,
    }
    signature = by.sign(PURPOSE, statement)
    return LedgerKey(number=number, statement=encode(statement), signature=signature)


def verified(kept: Iterable[LedgerKey], municipality: str) -> tuple[Key, ...]:
    """Read how all keys were introduced, oldest first; each must be vouched for.

    Errors:  BrokenLedgerError naming the first statement that does not fit
    """
    made: list[Key] = []
    for at, item in enumerate(kept, start=1):
        try:
            made.append(_verified(item, municipality, made[-1] if made else None, at))
        except (ForgedStatementError, NotCanonicalError, TypeError, ValueError) as error:
            raise BrokenLedgerError(Flaw(BrokenLedgerError.code, "", str(at))) from error
    return tuple(made)


def of_release(keys: Iterable[Key], number: int) -> Key | None:
    """Find the key that signs the release of this number."""
    return max((key for key in keys if key.first <= number), key=lambda k: k.number, default=None)


def vouched(keys: Sequence[Key]) -> Sequence[Key]:
    """Give the keys from the last one that only vouches for itself: whom to know to trust all."""
    begins = max((at for at, key in enumerate(keys) if key.lost), default=0)
    return keys[begins:]


def _verified(item: LedgerKey, municipality: str, last: Key | None, at: int) -> Key:
    told = decode(item.statement)
    key = _parsed(told, item.statement)
    by = last.public if last and not key.lost else key.public
    require_signed(by, item.signature, PURPOSE, municipality, told)
    fits = (key.number, item.number, told["format"]) == (at, at, FORMAT)
    follows = told["previous"] == (last.digest if last else "")
    if last:
        is_next = key.first >= last.first and not key.before
    else:
        is_next = key.first == 1 + len(key.before) and not key.lost
    if not (fits and follows and is_next):
        raise ValueError
    return key


def _parsed(told: Any, spelt: bytes) -> Key:  # noqa: ANN401 - JSON in
    if type(told) is not dict or tuple(sorted(told)) != _NAMES:
        raise ValueError
    numbers, lost, before = (told["number"], told["first"]), told["lost"], told["before"]
    if any(type(one) is not int for one in numbers) or type(lost) is not bool:
        raise ValueError
    if type(before) is not list or not is_public(told["public"]):
        raise ValueError
    return Key(
        number=told["number"],
        public=told["public"],
        first=told["first"],
        before=tuple(str(one) for one in before),
        lost=lost,
        digest=hashlib.sha256(spelt).hexdigest(),
    )
