"""A server that is killed tells everything once it is back: real processes, real sockets."""

import json
import signal
from pathlib import Path
from typing import Any

from standardwebhooks import Webhook

from tests.builders import SANDVIK, contact
from tests.desk import desk
from tests.postgres import quick
from tests.processes import Server, feltlogg, free_port
from tests.receiver import Receiver

SETTINGS = {"FELTLOGG_PROFILE": str(SANDVIK)}


def released(folder: Path, more: dict[str, str]) -> None:
    """Take records in and cut a release, while no server runs."""
    plain = {key: more[key] for key in more if key != "FELTLOGG_PROFILE"}
    with desk(folder, **plain) as opened:
        opened.receive(*(contact(heads=6, ages={"minor": 6}) for _ in range(6)))
    feltlogg(folder, "release", "cut", **more)


def registered(folder: Path, more: dict[str, str], url: str) -> dict[str, Any]:
    """Register a reader of x."""
    made: dict[str, Any] = feltlogg(
        folder, "webhook", "add", "--group", "x", "--label", "Arkivet", "--url", url, **more
    )
    return made


def test_what_was_cut_before_a_kill_is_told_after_it(tmp_path: Path) -> None:
    """Kill -9 while the receiver keeps us waiting: that very release is told, by the same id."""
    folder, more = tmp_path / "server", SETTINGS
    hangs = Receiver(tmp_path / "first", "hang")
    made = registered(folder, more, hangs.url)
    released(folder, more)
    port = free_port()
    server = Server(folder, port, **more)
    (cut_short,) = hangs.await_told(1)
    server.stop(signal.SIGKILL)
    hangs.stop(signal.SIGKILL)
    there = Receiver(tmp_path / "second", "204", port=hangs.port)
    server = Server(folder, port, **more)
    try:
        (told,) = there.await_told(1)
        Webhook(made["secret"]).verify(told["body"], told["headers"])
        assert told["headers"]["webhook-id"] == cut_short["headers"]["webhook-id"]
        assert told["body"] == cut_short["body"]
        assert json.loads(told["body"])["data"]["release"] == 1
    finally:
        server.stop()
        there.stop()
    log = server.log.read_text()
    assert '"hook.told"' in log
    for canary in (made["secret"], "key=secret", "Arkivet", str(there.port)):
        assert canary not in log


def test_several_servers_tell_each_release_once(tmp_path: Path) -> None:
    """Each claims before it sends, so that a receiver is not told by all of them."""
    with quick().database() as url:
        more = {**SETTINGS, "FELTLOGG_DATABASE": url}
        folder = tmp_path / "server"
        there = Receiver(tmp_path / "receiver", "204")
        for _ in range(2):
            registered(folder, more, there.url)
        servers = [Server(folder, None, **more) for _ in range(2)]
        try:
            released(folder, more)
            there.await_told(2)
            log = [
                feltlogg(folder, "webhook", "log", one["id"], **more)
                for one in listed(folder, more)
            ]
        finally:
            for server in servers:
                server.stop()
        assert len(there.told()) == 2
        assert len({one["headers"]["webhook-id"] for one in there.told()}) == 2
        assert [one["deliveries"][0]["tries"] for one in log] == [1, 1]
        there.stop()


def listed(folder: Path, more: dict[str, str]) -> list[dict[str, Any]]:
    """List who is told."""
    found: list[dict[str, Any]] = feltlogg(folder, "webhook", "list", **more)["webhooks"]
    return found
