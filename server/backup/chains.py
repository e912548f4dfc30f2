"""Whether every municipality's releases hang together."""

from server.release.snapshot import chain
from server.store.db import Db
from server.store.port import Frozen


def require_chains(releases: Db) -> None:
    """Verify every hash and every link.

    Errors:  BrokenReleaseError
    """
    for (town,) in releases.rows("select distinct municipality from release"):
        found = releases.rows(
            "select number, digest, body from release where municipality = :town order by number",
            town=town,
        )
        chain([Frozen(number=n, digest=digest, body=body) for n, digest, body in found], town)
