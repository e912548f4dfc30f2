"""Alive, ready and which version."""

from shared.version import VERSION
from tests.serving import Serving


def test_an_alive_server_says_which_it_is(server: Serving) -> None:
    """Operations see at once what runs where."""
    assert server.ask("GET", "/healthz").json() == {"status": "alive", "version": VERSION}


def test_a_ready_server_has_written_to_both_stores(server: Serving) -> None:
    """A server that answers but cannot keep anything must not get the phones' records."""
    files = [server.folder / "server" / f"{name}.db-wal" for name in ("intake", "releases")]
    before = [path.read_bytes() for path in files]
    assert server.ask("GET", "/readyz").json() == {"status": "ready", "version": VERSION}
    assert all(path.read_bytes() != old for path, old in zip(files, before, strict=True))
