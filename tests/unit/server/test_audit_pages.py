"""The audit log on its page, as a file and in the terminal."""

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from server.__main__ import feltlogg
from server.access.audit_export import verify_export
from server.web.audit_pages import SHOWN
from tests.builders import SANDVIK
from tests.desk import Desk, desk


@pytest.fixture
def browser(tmp_path: Path) -> Iterator[Desk]:
    """Open a server, with the coordinator signed in."""
    with desk(tmp_path) as opened:
        opened.sign_in()
        yield opened


def test_the_page_tells_who_did_what(browser: Desk) -> None:
    """In words, with the names of today; and it is filtered by person, deed and day."""
    browser.press("/devices", "/devices/enrol", label="Felt 7")
    page = browser.get("/audit").text
    assert "laget kode til telefon" in page
    assert "logget inn med engangskode" in page
    assert "Felt 7" not in page
    told = browser.get("/audit?did=device-offered").text
    assert "<td>laget kode til telefon</td>" in told
    assert "<td>logget inn med engangskode</td>" not in told
    assert "<td>" not in browser.get("/audit?by=terminal").text.replace('<td class="', "")
    tomorrow = (browser.hands() + timedelta(days=2)).date()
    assert "<td>laget" not in browser.get(f"/audit?first={tomorrow}").text
    assert browser.get("/audit?first=x&did=x&by=%00").status_code == 200


def test_a_long_log_is_read_page_by_page(browser: Desk) -> None:
    """Each line once, newest first, filters kept on the way."""
    one = browser.services
    for _ in range(2 * SHOWN):
        with one.intake.transaction(one.municipality) as tx:
            one.auditor.note(tx, browser.hands(), "terminal", "sign-out")
    seen, at = [], "/audit?by=terminal"
    while at:
        page = browser.get(at).text
        seen += [int(row.split("<")[0]) for row in page.split('<td class="n roomy">')[1:]]
        older = page.partition('href="/audit?by=terminal&amp;before=')[2].partition('"')[0]
        at = f"/audit?by=terminal&before={older}" if older else ""
    assert seen == sorted(set(seen), reverse=True)
    assert len(seen) == 2 * SHOWN


def test_the_file_is_verified_by_whoever_has_it(browser: Desk, tmp_path: Path) -> None:
    """Also in the terminal, and against what somebody wrote down."""
    answer = browser.get("/audit/export")
    assert answer.headers["content-type"] == "application/x-ndjson"
    found = verify_export(answer.content.splitlines(), browser.services.auditor.public)
    assert found.n_sealed == found.n_seen == 2
    file = tmp_path / "log.ndjson"
    file.write_bytes(answer.content)
    run = CliRunner().invoke
    told = run(feltlogg, ["audit", "verify", str(file), "--json"])
    assert told.exit_code == 0, told.output
    seen = f"2:{json.loads(told.output)['digest']}"
    assert run(feltlogg, ["audit", "verify", str(file), "--seen", seen]).exit_code == 0
    for wrong in ("2:" + "0" * 64, "3:" + "0" * 64, "x", "2"):
        assert run(feltlogg, ["audit", "verify", str(file), "--seen", wrong]).exit_code == 1
    assert run(feltlogg, ["audit", "verify", str(file), "--key", "A" * 43]).exit_code == 1
    file.write_bytes(answer.content.replace(b"koordinator", b"administrator"))
    harmed = run(feltlogg, ["audit", "verify", str(file)])
    assert harmed.exit_code == 1
    assert "Line 1 was changed" in harmed.output
    assert run(feltlogg, ["audit", "verify", str(tmp_path / "none")]).exit_code == 1


def test_people_and_the_log_in_the_terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A server without a browser near is run the same way."""
    monkeypatch.setenv("FELTLOGG_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("FELTLOGG_PROFILE", str(SANDVIK))

    def told(*words: str, code: int = 0) -> dict[str, object]:
        found = CliRunner().invoke(feltlogg, [*words, "--json"])
        assert found.exit_code == code, found.output
        said: dict[str, object] = json.loads(found.output)
        return said

    assert told("audit", "verify")["lines"] == 0
    made = told(
        *("user", "invite", "--name", "Mo", "--login", "mo", "--role", "member"),
        *("--group", "x", "--until", "2999-01-01"),
    )
    assert str(made["link"]).startswith("http://127.0.0.1:8000/sign-in#")
    assert made["groups"] == {"x": "2999-01-01"}
    person = str(made["id"])
    told("user", "invite", "--name", "Mo", "--login", "mo", "--role", "auditor", code=1)
    assert told("user", "reset", person)["code"] != made["code"]
    told("user", "end", person)
    assert told("user", "list")["users"][0]["ended_on"]  # type: ignore[index]
    told("user", "resume", person)
    told("user", "end", "none", code=1)
    assert told("audit", "verify")["lines"] == 4
    told("audit", "export", str(tmp_path / "log"))
    told("audit", "export", str(tmp_path / "log"), code=1)
    assert told("audit", "verify", str(tmp_path / "log"))["sealed"] == 5
