"""Whether every municipality's releases hang together."""

from collections.abc import Iterator

from server.release.chain import chain
from server.store.db import Db, Shape
from server.store.port import Frozen, LedgerKey

_HERE = "where municipality = :town order by number"


def require_chains(releases: Db, shape: Shape) -> None:
    """Verify every hash, every link and, in a store that knows of them, every signature.

    Errors:  BrokenReleaseError, BrokenLedgerError
    """
    is_signed = "ledger_key" in {table.name for table in shape.tables}
    for (town,) in releases.rows("select distinct municipality from release"):
        chain(
            _frozen(releases, town, is_signed=is_signed),
            town,
            _keys(releases, town) if is_signed else (),
        )


def _frozen(releases: Db, town: str, *, is_signed: bool) -> Iterator[Frozen]:
    signature = "signature" if is_signed else "''"
    kept = f"select number, digest, body, {signature} from release {_HERE}"  # noqa: S608 - ours
    for number, digest, body, signed in releases.rows(kept, town=town):
        yield Frozen(number=number, digest=digest, body=body, signature=signed)


def _keys(releases: Db, town: str) -> Iterator[LedgerKey]:
    kept = f"select number, statement, signature from ledger_key {_HERE}"  # noqa: S608 - ours
    for number, statement, signature in releases.rows(kept, town=town):
        yield LedgerKey(number=number, statement=statement, signature=signature)
