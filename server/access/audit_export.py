"""The audit log as a file, and a file verified alone.

Source:  docs/spec/access.md#the-audit-log
"""

from collections.abc import Iterable, Iterator
from typing import Final

from server.access.audit_chain import BEGINNING_KEYS, Chain, broken, is_beginning, said_in
from server.store.audit import Seal
from shared.canonical import encode

_HEAD_KEYS: Final = frozenset(("feltlogg_audit", "key", "municipality", "n"))


def export(
    lines: Iterable[tuple[int, bytes]], seals: Iterable[Seal], municipality: str, key: str
) -> Iterator[bytes]:
    """Spell a log as lines: what it is, each line as it is kept, each seal after what it seals.

    Its last line was sealed for it, and the heading says its number.
    """
    kept = list(seals)
    by_number = {one.number: one for one in kept if not is_beginning(one)}
    n = max(by_number, default=0)
    yield encode({"feltlogg_audit": 1, "key": key, "municipality": municipality, "n": n})
    for one in kept:
        if is_beginning(one):
            yield encode({"beginning": one.statement.decode(), "signature": one.signature})
    for number, line in lines:
        yield line
        if number in by_number:
            seal = by_number[number]
            yield encode({"seal": seal.statement.decode(), "signature": seal.signature})


def verify_export(
    export: Iterable[bytes], key: str = "", witness: tuple[int, str] | None = None
) -> Chain:
    """Verify an export alone, without a server; against a known key where there is one.

    Errors:  BrokenAuditError naming the first line that does not fit
    """
    lines = iter(export)
    head = said_in(next(lines, b""), _HEAD_KEYS, 0)
    chain = Chain(str(head["municipality"]), key, witness)
    for line in lines:
        if line.startswith(b'{"beginning":'):
            chain.begin(_beginning(line))
        elif line.startswith(b'{"seal":'):
            said = said_in(line, frozenset(("seal", "signature")), chain.n_seen)
            sealed = Seal(
                number=chain.n_seen,
                statement=str(said["seal"]).encode(),
                signature=str(said["signature"]),
            )
            chain.seal(sealed)
        else:
            chain.line(chain.n_seen + 1, line)
    if not chain.n_sealed == chain.n_seen == head["n"]:
        broken("audit.cut_short", chain.n_seen + 1)
    chain.end()
    return chain


def _beginning(line: bytes) -> Seal:
    said = said_in(line, frozenset(("beginning", "signature")), 0)
    statement = str(said["beginning"]).encode()
    told = said_in(statement, BEGINNING_KEYS, 0)
    number = told["begins_after"]
    if type(number) is not int or number < 1:
        broken("audit.changed", 0)
    return Seal(number=number, statement=statement, signature=str(said["signature"]))
