"""A ledger as one text that anyone can verify: no store, no profile and no network is needed.

`full` holds the frozen bodies with their salts, for whoever is to check figures; `public` holds
what is signed of them, so that it can lie open and nothing can be guessed with it.

Source:  docs/spec/privacy.md#an-export
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final, Literal, get_args

from server.release import gap as gaps
from server.release import keys as ledger_keys
from server.release.chain import Links, chain, require_format
from server.release.gap import Gap
from server.release.keys import Key
from server.release.snapshot import Snapshot, broken, thawed
from server.store.port import Frozen, LedgerKey
from shared.canonical import decode, encode
from shared.errors import NotCanonicalError
from shared.flaw import Flaw
from shared.release_errors import BrokenExportError, BrokenLedgerError

Variant = Literal["full", "public"]
MAGIC: Final = "releases"
FORMAT: Final = 1
_HEAD: Final = {"feltlogg", "format", "keys", "municipality", "newest", "releases", "variant"}
_SIGNED: Final = {"cut_on", "digest", "key", "number", "previous"}
_UNREADABLE: Final = (NotCanonicalError, AttributeError, KeyError, TypeError, ValueError)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """What an export holds, every part of it verified.

    Shapes:  n_before   releases from before there was a key, which the first key names
             snapshots  with their figures; none in a public export
             kept       the same as they were frozen
             gaps       numbers that a restore has lost, as the releases after them say
    """

    municipality: str
    variant: Variant
    n_releases: int
    n_before: int
    newest: str
    keys: tuple[Key, ...]
    snapshots: tuple[Snapshot, ...] = field(repr=False)
    kept: tuple[Frozen, ...] = field(repr=False)
    introduced: tuple[LedgerKey, ...] = field(repr=False)
    gaps: tuple[Gap, ...] = ()


def spelt(
    municipality: str, kept: Sequence[Frozen], introduced: Sequence[LedgerKey], variant: Variant
) -> bytes:
    """Spell a ledger, verified first; the same ledger always gives the same bytes.

    Errors:  BrokenReleaseError, BrokenLedgerError
    """
    made = chain(kept, municipality, introduced)
    head = {
        "feltlogg": MAGIC,
        "format": FORMAT,
        "keys": len(introduced),
        "municipality": municipality,
        "newest": made[-1].digest if made else "",
        "releases": len(kept),
        "variant": variant,
    }
    keys = [{"key": decode(one.statement), "signature": one.signature} for one in introduced]
    told = [
        {"body": decode(item.body), "digest": item.digest, "signature": item.signature}
        if variant == "full"
        else {"release": one.statement, "signature": item.signature}
        for item, one in zip(kept, made, strict=True)
    ]
    return b"".join(encode(line) + b"\n" for line in (head, *keys, *told))


def verify(export: bytes) -> Verified:
    """Read an export and believe none of it unseen; nothing but these bytes is looked at.

    Errors:  BrokenReleaseError or BrokenLedgerError naming the first release or key that does not
             fit, BrokenExportError naming a line that is neither
    """
    first, *lines = export.split(b"\n")
    head = _head(first)
    town, n_keys, n_releases = head["municipality"], head["keys"], head["releases"]
    introduced = tuple(_key(line, at) for at, line in enumerate(lines[:n_keys], start=1))
    keys = ledger_keys.verified(introduced, town)
    links = Links(town, keys)
    kept: list[Frozen] = []
    for line in lines[n_keys : n_keys + n_releases]:
        if head["variant"] == "full":
            kept.append(_with_figures(line, links))
        else:
            links.add(*_without_figures(line, links), town)
    links.end()
    if links.n_seen < n_releases or lines[n_keys + n_releases :] != [b""]:
        raise _broken(2 + n_keys + links.n_seen)
    if links.newest != head["newest"]:
        raise _broken(1)
    return Verified(
        municipality=town,
        variant=head["variant"],
        n_releases=n_releases,
        n_before=len(keys[0].before) if keys else n_releases,
        newest=links.newest,
        keys=keys,
        snapshots=tuple(thawed(one) for one in kept),
        kept=tuple(kept),
        introduced=introduced,
        gaps=tuple(links.gaps),
    )


def _head(line: bytes) -> Mapping[str, Any]:
    try:
        head: Mapping[str, Any] = decode(line)
        counts, texts = (head["keys"], head["releases"]), (head["municipality"], head["newest"])
        is_ours = (head["feltlogg"], head["format"]) == (MAGIC, FORMAT) and set(head) == _HEAD
        is_known = head["variant"] in get_args(Variant) and type(head["format"]) is int
        if not (is_ours and is_known and all(type(text) is str for text in texts)):
            raise ValueError
        if any(type(n) is not int or n < 0 for n in counts):
            raise ValueError
    except _UNREADABLE as error:
        raise _broken(1) from error
    return head


def _key(line: bytes, at: int) -> LedgerKey:
    try:
        statement, signature = _parts(decode(line), "key", "signature")
        return LedgerKey(number=at, statement=encode(statement), signature=signature)
    except _UNREADABLE as error:
        raise BrokenLedgerError(Flaw(BrokenLedgerError.code, "", str(at))) from error


def _with_figures(line: bytes, links: Links) -> Frozen:
    try:
        body, digest, signature = _parts(decode(line), "body", "digest", "signature")
        at = _at(body, links)
        kept = Frozen(number=at, digest=digest, body=encode(body), signature=signature)
    except _UNREADABLE as error:
        raise broken(links.after(None)) from error
    one = thawed(kept)
    links.add(one.statement, signature, one.municipality)
    require_format(one, signature)
    return kept


def _without_figures(line: bytes, links: Links) -> tuple[Mapping[str, Any], str]:
    try:
        statement, signature = _parts(decode(line), "release", "signature")
        if signature:
            date.fromisoformat(statement["cut_on"])
        texts = (statement["digest"], statement["key"], statement["previous"], signature)
        if set(statement) - {"gap"} != _SIGNED or any(type(text) is not str for text in texts):
            raise ValueError
        is_at = type(statement["number"]) is int and statement["number"] == _at(statement, links)
        if not is_at or bool(signature) != bool(statement["cut_on"]):
            raise ValueError
    except _UNREADABLE as error:
        raise broken(links.after(None)) from error
    return statement, signature


def _at(told: Mapping[str, Any], links: Links) -> int:
    if at := links.after(gaps.parsed(told)):
        return at
    raise ValueError


def _parts(value: Mapping[str, Any], *names: str) -> tuple[Any, ...]:
    if set(value) != set(names):
        raise ValueError
    return tuple(value[name] for name in names)


def _broken(line: int) -> BrokenExportError:
    return BrokenExportError(Flaw(BrokenExportError.code, "", str(line)))
