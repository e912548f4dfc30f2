"""What an operator types, as an operator types it."""

import json
import os
import signal
import socket
from pathlib import Path
from typing import Any

import httpx
import pytest
from click.testing import CliRunner, Result

from server.__main__ import feltlogg as commands
from server.clock import now
from shared import wire
from shared.canonical import encode
from shared.hazmat.tokens import CODE_SIGNS, tidy_code
from shared.version import VERSION
from tests.builders import SANDVIK, contact, sandvik_texts
from tests.processes import Program, free_port, run
from tests.serving import TOKEN, batch, serving

TODAY = now().date()  # the real programs go by the real clock
QUICK = 15.0


def feltlogg(folder: Path, *words: str) -> Result:
    """Run one command for Sandvik, in this process."""
    settings = {"FELTLOGG_DATA": str(folder), "FELTLOGG_PROFILE": str(SANDVIK)}
    return CliRunner().invoke(commands, words, env=settings)


def told(folder: Path, *words: str) -> Any:
    """Run one command with --json and read its answer."""
    done = feltlogg(folder, *words, "--json")
    assert done.exit_code == 0, done.output
    return json.loads(done.stdout)


def one_sentence(code: int, told: str, *words: str) -> None:
    """Check that a command refused with one line naming what to mend, and no trace."""
    assert code == 1, told
    said = [line for line in told.splitlines() if not line.startswith("{")]
    assert len(said) == 1, told
    assert all(word in said[0] for word in words), said


class Sandvik(Program):
    """`serve` for Sandvik, in a folder and on a port of its own."""

    def __init__(self, folder: Path) -> None:
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        folder.mkdir(exist_ok=True)
        super().__init__(
            folder / "server.log",
            "server",
            "serve",
            FELTLOGG_DATA=str(folder),
            FELTLOGG_PORT=str(self.port),
            FELTLOGG_PROFILE=str(SANDVIK),
        )
        self.await_answer(f"{self.url}/readyz")

    def post(self, path: str, body: bytes, **headers: str) -> httpx.Response:
        """Send one request over the real wire."""
        given = {key.replace("_", "-"): value for key, value in headers.items()}
        return httpx.post(self.url + path, content=body, headers=given, trust_env=False)

    def enrol(self, code: str) -> httpx.Response:
        """Enrol a phone."""
        return self.post(
            "/v1/enrol", encode({"code": code, "token": TOKEN}), content_type=wire.ANSWER_TYPE
        )

    def sync(self, body: bytes) -> wire.Answer:
        """Send a batch and read the answer."""
        answer = self.post(
            "/v1/sync", body, content_type=wire.BATCH_TYPE, authorization=f"Bearer {TOKEN}"
        )
        return wire.decode_answer(answer.content)


def test_help_names_every_command(tmp_path: Path) -> None:
    """A command nobody can find does not exist."""
    done = feltlogg(tmp_path, "--help")
    assert done.exit_code == 0
    for command in ("serve", "run", "demo", "device", "release", "feed", "profile", "sign-in"):
        assert f"\n  {command} " in done.stdout
    assert VERSION in feltlogg(tmp_path, "--version").stdout


def test_wrong_use_is_exit_code_2(tmp_path: Path) -> None:
    """A script can tell a typo from a refusal."""
    assert feltlogg(tmp_path, "nonsense").exit_code == 2
    assert feltlogg(tmp_path, "device", "enrol").exit_code == 2


def test_phones_are_looked_after_from_the_terminal(tmp_path: Path) -> None:
    """The first phone must not need a browser."""
    assert told(tmp_path, "device", "list") == {"devices": []}
    code = told(tmp_path, "device", "enrol", "--label", "Telefon 1")["code"]
    assert len(tidy_code(code)) == CODE_SIGNS
    for words, named in ((("end", "nobody"), "ID"), (("enrol", "--label", " "), "label")):
        done = feltlogg(tmp_path, "device", *words)
        one_sentence(done.exit_code, done.stderr, named)
    refused = feltlogg(tmp_path, "device", "end", "nobody", "--json")
    assert refused.exit_code == 1
    assert json.loads(refused.stdout)["error"] == "input.flawed"


def test_an_enrolled_phone_is_listed_and_ended(tmp_path: Path) -> None:
    """A phone is lost on a Saturday night, and the terminal is what is at hand."""
    with serving(tmp_path) as server:
        known = server.services.intake
        with known.transaction(server.services.municipality) as tx:
            (phone,) = tx.devices()
    (listed,) = told(tmp_path, "device", "list")["devices"]
    assert (listed["id"], listed["state"], listed["label"]) == (phone.id, "active", "phone")
    assert phone.id in feltlogg(tmp_path, "device", "list").stdout
    assert told(tmp_path, "device", "end", phone.id) == {"ended": phone.id}
    assert told(tmp_path, "device", "list")["devices"][0]["state"] == "ended"
    assert feltlogg(tmp_path, "device", "end", phone.id).exit_code == 1


def test_a_sign_in_is_made_from_the_terminal(tmp_path: Path) -> None:
    """The first coordinator has nobody to ask."""
    made = told(tmp_path, "sign-in")
    assert made["url"] == "http://127.0.0.1:8000/sign-in"
    assert len(tidy_code(made["code"])) == CODE_SIGNS


def test_a_whole_profile_has_no_flaws(tmp_path: Path) -> None:
    """Whoever edits it wants to hear that it is done."""
    assert told(tmp_path, "profile", "check", str(SANDVIK))["flaws"] == []
    assert told(tmp_path, "profile", "check", "bergen")["code"] == "4601"


def test_a_profile_with_typos_names_each_by_file_and_key(tmp_path: Path) -> None:
    """All of them, so that one reading mends the profile."""
    for name, text in sandvik_texts().items():
        (tmp_path / name).write_text(text.replace("weekday", "wekday"), "utf-8")
    (tmp_path / "teams.toml").write_text("[[teams]", "utf-8")
    done = feltlogg(tmp_path, "profile", "check", str(tmp_path))
    assert done.exit_code == 1
    assert "profile.toml: release.weekday: Missing. Add whole number." in done.stderr
    assert "profile.toml: release.wekday: Unknown key. Did you mean weekday?" in done.stderr
    assert "teams.toml: Not valid TOML" in done.stderr
    nowhere = feltlogg(tmp_path, "profile", "check", str(tmp_path / "nowhere"))
    one_sentence(nowhere.exit_code, nowhere.stderr, "nowhere")


def test_a_taken_port_gets_one_sentence(tmp_path: Path) -> None:
    """The most ordinary trouble of all, for either program."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port, free = str(taken.getsockname()[1]), str(free_port())
        for command, variable, other in (
            ("serve", "FELTLOGG_PORT", "FELTLOGG_APP_PORT"),
            ("run", "FELTLOGG_APP_PORT", "FELTLOGG_PORT"),
        ):
            settings = {"FELTLOGG_DATA": str(tmp_path), variable: port, other: free}
            done = run("server", command, **settings)
            one_sentence(done.returncode, done.stderr, port, variable)


@pytest.mark.parametrize("command", ["serve", "run"])
@pytest.mark.parametrize(
    ("variable", "value", "word"),
    [
        ("FELTLOGG_DATA", "/dev/null/data", "FELTLOGG_DATA"),
        ("FELTLOGG_PORT", "eight", "FELTLOGG_PORT"),
        ("FELTLOGG_HOST", "999.1.1.1", "FELTLOGG_HOST"),
        ("FELTLOGG_PROFILE", "nowhere", "nowhere"),
    ],
)
def test_bad_surroundings_get_one_sentence(
    tmp_path: Path, command: str, variable: str, value: str, word: str
) -> None:
    """Operations read one line and know what to mend."""
    settings = {
        "FELTLOGG_DATA": str(tmp_path),
        "FELTLOGG_PORT": str(free_port()),
        "FELTLOGG_APP_PORT": str(free_port()),
        "FELTLOGG_PROFILE": str(SANDVIK),
        variable: value,
    }
    done = CliRunner().invoke(commands, [command], env=settings)
    one_sentence(done.exit_code, done.stderr, word)


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_a_server_stops_in_order(tmp_path: Path, how: signal.Signals) -> None:
    """A stop is not a crash: exit code 0, the store closed, no trace."""
    server = Sandvik(tmp_path)
    assert server.stop(how) == 0
    events = [json.loads(line)["event"] for line in server.log.read_text().splitlines()]
    assert (events[0], events[-1]) == ("server.started", "server.stopped")
    assert not (tmp_path / "server/intake.db-wal").exists()


def test_what_was_receipted_survives_kill_9(tmp_path: Path) -> None:
    """A receipt is a promise; the phone deletes by it."""
    server = Sandvik(tmp_path)
    code = told(tmp_path, "device", "enrol", "--label", "phone")["code"]
    answer = server.enrol(code)
    assert answer.status_code == 200, answer.text
    promised: dict[bytes, int] = {}
    for _ in range(2):
        bodies = [batch(contact(day=TODAY)) for _ in range(10)]
        promised |= {body: server.sync(body).receipts[0].seq for body in bodies}
        os.kill(server.process.pid, signal.SIGKILL)
        server.process.wait(QUICK)
        server = Sandvik(tmp_path)
    for body, seq in promised.items():
        (receipt,) = server.sync(body).receipts
        assert (receipt.verdict, receipt.seq) == ("known", seq)
    assert told(tmp_path, "device", "list")["devices"][0]["heard_on"]
    assert server.stop() == 0


def test_requests_two_readers_could_read_differently_are_refused(tmp_path: Path) -> None:
    """A proxy that sees one request where we see two lets the second in unseen."""
    server = Sandvik(tmp_path)
    bad = (
        b"Content-Length: 4\r\nTransfer-Encoding: chunked\r\n",
        b"Content-Length: 4\r\nContent-Length: 5\r\n",
        b"Content-Length: -1\r\n",
        b"X: " + b"x" * 70_000 + b"\r\n",
    )
    for headers in (*(b"Host: localhost\r\n" + one for one in bad), b""):
        with socket.create_connection(("127.0.0.1", server.port), QUICK) as line:
            line.sendall(b"POST /v1/sync HTTP/1.1\r\n" + headers + b"\r\n")
            first = line.recv(1024).split(b"\r\n")[0]
        assert first.split()[1] in (b"400", b"401", b"431"), (headers[:40], first)
    assert server.stop() == 0
