"""Whatever goes wrong is said in one shape, in the reader's language, and gives nothing away."""

import json
import re
from pathlib import Path

import pytest

from server.web.languages import preferred
from server.web.problems import RETRY_AFTER_S, STATUS, status_of
from shared.backup_errors import BackupError
from shared.errors import (
    KeysError,
    KnownError,
    LinkError,
    StoreBusyError,
    StoreFullError,
    VaultError,
)
from shared.language import Language
from shared.words.catalogue import CATALOGUE
from tests.house.errors_page import known_errors
from tests.serving import Serving, problem

ROOT = Path(__file__).parents[3]
CANARY = "Ola-Nordmann-kanari"


def test_an_unknown_address_is_a_problem(server: Serving) -> None:
    """Even the framework's own answers have our shape."""
    for path in ("/nope", "/v1", "/v1/sync/", "/%00", "/%ff", "/" + "x" * 8_000, "/../etc/passwd"):
        problem(server.ask("GET", path), 404, "access.not_found")


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "PATCH", "TRACE", "OPTIONS"])
def test_a_wrong_method_names_the_right_ones(server: Serving, method: str) -> None:
    """A program's author sees what the address does answer to."""
    answer = server.ask(method, "/v1/sync")
    problem(answer, 405, "access.wrong_method")
    assert answer.headers["allow"] == "POST"


def test_a_person_gets_a_page_and_a_program_gets_json(server: Serving) -> None:
    """A browser showing braces tells a coordinator nothing."""
    page = server.ask("GET", "/nope", headers={"accept": "text/html"})
    assert page.status_code == 404
    assert page.headers["content-type"].startswith("text/html")
    problem(server.ask("GET", "/nope", headers={"accept": "*/*"}), 404, "access.not_found")


@pytest.mark.parametrize(("error", "status"), [(StoreBusyError, 503), (StoreFullError, 507)])
def test_a_store_in_trouble_asks_for_patience(
    server: Serving, error: type[KnownError], status: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A phone told to wait waits; a phone told nothing hammers."""

    def refuse(_: object) -> None:
        raise error

    monkeypatch.setattr("server.store.sqlite_file.SqliteFile.prove_writable", refuse)
    answer = server.ask("GET", "/readyz")
    problem(answer, status, error.code)
    assert int(answer.headers["retry-after"]) > 0


def test_a_mistake_of_ours_shows_nothing(
    server: Serving, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """A trace on a stranger's screen, or an answer in a log, is a leak."""

    def fail(_: object) -> None:
        raise KeyError(CANARY)

    monkeypatch.setattr("server.store.sqlite_file.SqliteFile.prove_writable", fail)
    answer = server.ask("GET", f"/readyz?{CANARY}")
    problem(answer, 500, "error.internal")
    logged = capfd.readouterr().err
    assert CANARY not in answer.text + logged
    failure = json.loads(logged.splitlines()[0])
    assert failure["event"] == "request.failed"
    assert re.fullmatch(r"KeyError tests/unit/server/test_problems.py:\d+", failure["where"])


def test_every_answer_carries_the_security_headers(server: Serving) -> None:
    """One answer without them is the one that gets framed."""
    for path in ("/healthz", "/nope", "/sign-in"):
        headers = server.ask("GET", path).headers
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] in ("no-referrer", "same-origin")
        assert "server" not in headers


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("", "nb"),
        ("nn-NO,nb;q=0.8", "nn"),
        ("no", "nb"),
        ("de, en;q=0.5, nb;q=0.4", "en"),
        ("en;q=0, nn;q=x, nb", "nb"),
        ("fr", "nb"),
        ("," * 9_999, "nb"),
    ],
)
def test_a_problem_speaks_the_readers_language(
    server: Serving, header: str, language: Language
) -> None:
    """A remedy that is not understood is none."""
    assert preferred(header) == language
    answer = server.ask("GET", "/nope", headers={"accept-language": header})
    assert answer.headers["content-language"] == language
    assert answer.json()["detail"] == CATALOGUE["access.not_found"].say(language)


OURS = ("store.newer", "release.broken", "release.ledger_broken", "audit.broken")
NOT_DONE = ("query.not_done",)


def test_every_error_has_a_status_of_its_own_or_its_familys() -> None:
    """An expected error that comes out as a 500 is an unexpected one."""
    elsewhere = (BackupError, KeysError, VaultError, LinkError)  # no web page meets these
    for error in known_errors():
        if not issubclass(error, elsewhere):
            assert any(kind in STATUS for kind in error.__mro__), error
            if error.code not in OURS + NOT_DONE:
                assert status_of(error()) < 500 or status_of(error()) in RETRY_AFTER_S, error


CODE = re.compile(r'"((?:wire|record|profile|input|vault|link|error|access)\.[a-z_]+)"')
NO_CODES = {"vault.db", "access.js", "profile.toml"}


def test_every_code_in_the_sources_has_a_sentence() -> None:
    """Whoever meets a code is told what it means and what to do."""
    found: set[str] = {error.code for error in known_errors()}
    for package in ("shared", "server", "client"):
        for path in (ROOT / package).rglob("*.py"):
            if "words" not in path.parts:
                found |= set(CODE.findall(path.read_text("utf-8")))
    for code in sorted(found - NO_CODES):
        assert code in CATALOGUE, f"{code} has no sentence"
