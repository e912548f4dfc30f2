"""The command that registers who is told, as a coordinator at a terminal uses it."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from server.__main__ import feltlogg
from tests.builders import SANDVIK
from tests.receiver import Receiver

SECRET = re.compile(r"whsec_[A-Za-z0-9+/]{43}=")


class Terminal:
    """A terminal on a server's folder."""

    def __init__(self, folder: Path) -> None:
        self._env = {"FELTLOGG_DATA": str(folder), "FELTLOGG_PROFILE": str(SANDVIK)}

    def type(self, *words: str, **more: str) -> Result:
        """Run one command."""
        return CliRunner().invoke(feltlogg, ["webhook", *words], env={**self._env, **more})

    def json(self, *words: str) -> dict[str, Any]:
        """Run one command that goes well, and read its answer."""
        done = self.type(*words, "--json")
        assert done.exit_code == 0, done.output
        found: dict[str, Any] = json.loads(done.stdout)
        return found


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    """Give a terminal."""
    return Terminal(tmp_path / "server")


@pytest.fixture
def there(tmp_path: Path) -> Iterator[Receiver]:
    """Start somebody who says yes once, and no ever after."""
    started = Receiver(tmp_path / "receiver", "204", "503")
    yield started
    started.stop()


def test_one_is_registered_tested_and_ended(terminal: Terminal, there: Receiver) -> None:
    """The secret is told once; the log says how each try went; the audit log who did what."""
    made = terminal.json("add", "--group", "x", "--label", "Arkivet", "--url", there.url)
    assert SECRET.fullmatch(str(made["secret"]))
    id_ = str(made["id"])
    (listed,) = terminal.json("list")["webhooks"]
    assert listed["group"] == "x"
    assert "secret" not in json.dumps(listed)
    assert terminal.json("test", id_) == {"status": 204}
    failed = terminal.type("test", id_)
    assert (failed.exit_code, "something was wrong" in failed.output) == (1, True)
    told = terminal.type("log", id_).output
    assert "503, tries" not in told
    assert [line.split()[1:3] for line in told.splitlines()] == [
        ["feltlogg.test", "503"],
        ["feltlogg.test", "204"],
    ]
    assert SECRET.fullmatch(terminal.type("rotate", id_).output.strip())
    assert terminal.json("pause", id_) == {"paused": id_}
    assert "paused: hand" in terminal.type("list").output
    assert terminal.json("resume", id_) == {"resumed": id_}
    assert terminal.json("end", id_) == {"ended": id_}
    assert "ended" in terminal.type("list").output
    again = terminal.type("end", id_)
    assert (again.exit_code, "has ended" in again.output) == (1, True)


def test_what_does_not_fit_is_refused_with_its_field(terminal: Terminal) -> None:
    """Nobody is told by mistake."""
    for words, said in (
        (("--group", "x", "--url", "http://sak.example/"), "https"),
        (("--group", "nobody", "--url", "https://sak.example/"), "whom"),
        (("--inside", "--url", "https://10.1.2.3/"), "FELTLOGG_WEBHOOK_PRIVATE"),
    ):
        done = terminal.type(
            "add", "--label", "Arkivet", *words, FELTLOGG_URL="https://felt.example"
        )
        assert (done.exit_code, said in done.output) == (1, True), done.output
    assert terminal.type("add", "--label", "A", "--url", "https://sak.example/").exit_code == 2
    assert terminal.type("log", "nobody").exit_code == 1
    assert terminal.type("list").output == "Nobody is told.\n"


def test_a_setting_that_names_no_net_stops_the_start(terminal: Terminal) -> None:
    """A slip in a list of nets must not open another."""
    done = terminal.type("list", FELTLOGG_WEBHOOK_PRIVATE="10.0.0.0/33")
    assert (done.exit_code, "FELTLOGG_WEBHOOK_PRIVATE" in done.output) == (1, True)
