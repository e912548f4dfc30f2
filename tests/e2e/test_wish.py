"""A focus group's question, in real processes: asked and approved over HTTP, synced, and shown."""

import asyncio
import re
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from html import unescape
from pathlib import Path

import httpx
import pytest

from client.phone import Phone
from tests.processes import PIN, Server, feltlogg, phone
from tests.ui.pocket import drawn

WHAT = "Samler flere seg på Torgallmenningen om natta?"
TOKEN = re.compile(r'name="form_token" value="([0-9a-f]+)"')
OWN = "/groups/e/wishes"


@pytest.fixture
def ends() -> Iterator[ExitStack]:
    """Close what was opened."""
    with ExitStack() as stack:
        yield stack


def browser(url: str) -> httpx.Client:
    """Open a browser."""
    return httpx.Client(base_url=url, trust_env=False, headers={"accept": "text/html"})


def sign_in(asker: httpx.Client, code: str) -> None:
    """Sign in with a one-time code."""
    assert asker.post("/sign-in", data={"code": code}).status_code == 303


def press(asker: httpx.Client, page: str, path: str, **form: str) -> httpx.Response:
    """Send a form from a page, with the token that page carries."""
    found = TOKEN.search(asker.get(page).text)
    assert found
    return asker.post(path, data={"form_token": found[1], **form})


def test_a_groups_question_reaches_the_screen_of_a_phone(tmp_path: Path, ends: ExitStack) -> None:
    """A member asks, the coordinator approves, a phone calls; and another group sees nothing."""
    server = Server(tmp_path / "server")
    last = (datetime.now(UTC).date() + timedelta(9)).isoformat()
    until = (datetime.now(UTC).date() + timedelta(60)).isoformat()
    codes = {
        group: feltlogg(
            server.folder,
            *("user", "invite", "--name", f"Mo {group}", "--login", f"mo{group}"),
            *("--role", "member", "--group", group, "--until", until),
        )["code"]
        for group in ("e", "a")
    }
    code = feltlogg(server.folder, "device", "enrol", "--label", "Felt 1")["code"]
    assert phone(tmp_path / "phone", "enrol", code, server.url)["enrolled"]
    begin_shift(tmp_path / "phone")
    member, office, other = (ends.enter_context(browser(server.url)) for _ in range(3))
    sign_in(member, codes["e"])
    about = {"topic": "RUS", "where": "place:SEN-TORGALLM", "text": WHAT, "last": last}
    assert press(member, OWN, f"{OWN}/ask", **about).status_code == 303
    assert "Venter på svar" in unescape(member.get(OWN).text)
    assert phone(tmp_path / "phone", "sync")["unsent"] == 0
    assert shown(tmp_path / "phone") == ""
    sign_in(office, feltlogg(server.folder, "sign-in")["code"])
    (wish,) = set(re.findall(r'href="(/wishes/[0-9a-f-]{36})"', office.get("/wishes").text))
    done = press(office, wish, f"{wish}/decide", act="approve", text=WHAT, last=last)
    assert done.status_code == 303
    assert "Ute til og med" in unescape(member.get(OWN).text)
    sign_in(other, codes["a"])
    assert other.get(OWN).status_code == 404
    assert WHAT not in unescape(other.get("/groups/a/wishes").text)
    assert phone(tmp_path / "phone", "sync")["unsent"] == 0
    server.stop()
    words = shown(tmp_path / "phone")
    assert WHAT in words
    assert "Torgallmenningen" in words
    log = server.log.read_text()
    assert WHAT not in log
    assert "RUS" not in log


def begin_shift(folder: Path) -> None:
    """Begin a shift on a phone."""
    held = Phone(folder)
    held.unlock(PIN)
    team = next(one for one in held.profile.teams.values() if one.field)
    held.shifts.start(team.code, {})
    held.lock()


def shown(folder: Path) -> str:
    """Open the phone in a new process's place, without a network, and read the shift's question."""

    async def walk() -> str:
        async with drawn(Phone(folder)) as app:
            await app.type("unlock-pin", PIN)
            await app.press("unlock-go")
            await app.find("home-saved")
            await app.find("home-end-shift")
            return app.words("question-0")

    return asyncio.run(walk())
