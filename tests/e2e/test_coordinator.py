"""A coordinator's fortnight in a real Chromium, and a member who sees one group at one level."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from html import unescape
from io import BytesIO
from pathlib import Path

import httpx
import pikepdf
import pytest
from docx import Document
from pdfua import Validator
from playwright.sync_api import Browser, Page, expect

from server.access.table import GRANTS, ROUTES
from server.services import opened
from server.settings import from_env
from shared.hazmat.tokens import new_id
from shared.words.catalogue import say
from tests.browser import chromium, window
from tests.processes import Server, feltlogg, run

pytestmark = pytest.mark.browser
READING = re.compile(r"/(?:groups|feeds|packs)/([a-z0-9-]+(?:\.system)?)(?=[./?]|$)")
LEADS = re.compile(r'<a\b[^>]*\bhref="(/[^"#]*)')
HERS = {"anyone", "signed_in", *GRANTS["member"]}
ASSESSED = "Flere unge ved elva på kvelden."
CHOICES = 4
WEEKS = 15  # the quarter that ended last is among them on every day of the year


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Serve Bergen with an invented autumn."""
    folder = tmp_path_factory.mktemp("coordinator")
    built = run("server", "demo", "--weeks", str(WEEKS), "--build-only", FELTLOGG_DATA=str(folder))
    assert built.returncode == 0, built.stderr
    started = Server(folder / "demo")
    yield started
    started.stop()


@pytest.fixture(scope="module")
def browser(server: Server) -> Iterator[Browser]:  # noqa: ARG001 - started before a loop runs
    """Start one Chromium."""
    with chromium() as started:
        yield started


def come_in(page: Page, server: Server, code: str) -> Page:
    """Follow a link with a code in it, as it came in a message."""
    page.goto(f"{server.url}/sign-in#{code}")
    page.get_by_role("button", name=say("nb", "web.sign_in.send")).click()
    return page


def readings(server: Server) -> set[str]:
    """Name every product there is, at every level, as the feeds do."""
    with opened(replace(from_env({}), folder=server.folder)) as services:
        return set(services.profile.readings)


def follow(page: Page, name: str) -> None:
    """Choose in the menu."""
    page.locator(f"#nav-{name}").click()
    expect(page.locator("h1")).to_have_text(say("nb", f"web.{name}.title"))


def press(page: Page, key: str, **values: object) -> None:
    """Press a button by what it says."""
    page.locator("main").get_by_role("button", name=say("nb", key, **values), exact=True).click()


def lead(page: Page, key: str, **values: object) -> None:
    """Follow a link by what it says."""
    page.locator("main").get_by_role("link", name=say("nb", key, **values), exact=True).click()


def hand_out(page: Page, server: Server, code: str, number: int) -> Mapping[str, bytes]:
    """Write an assessment, hand the newest pack out, and give its files by their endings."""
    follow(page, "packs")
    page.locator(f'main a[href="/packs/{code}"]').click()
    page.locator("#text").fill(ASSESSED)
    press(page, "web.packs.hand_out")
    expect(page.locator("main")).to_contain_text(say("nb", "web.packs.done", number=number))
    links = page.locator(f'main a[href^="/packs/{code}/{number}."]')
    found = {}
    for link in links.all():
        address = link.get_attribute("href") or ""
        answer = page.request.get(server.url + address)
        assert answer.ok, address
        found[address.rpartition(".")[2]] = answer.body()
    return found


def test_a_coordinator_gets_from_what_came_in_to_the_meeting(
    browser: Browser, server: Server, tmp_path: Path
) -> None:
    """Sign in, read, approve a place, cut a release, make the fortnight's brief and the quarter."""
    with window(browser, width=1280) as page:
        come_in(page, server, feltlogg(server.folder, "sign-in")["code"])
        expect(page.locator("h1")).to_have_text(say("nb", "web.home.title"))
        follow(page, "incoming")
        page.locator("#kind").select_option("contact")
        page.locator("#where").select_option("SENTRUM")
        page.locator("#state").select_option("waits")
        page.get_by_role("button", name=say("nb", "web.groups.choose_send"), exact=True).click()
        expect(page.locator("tbody tr").first).to_contain_text("Kontakt ute")
        approve(page)
        cut(page)
        brief = hand_out(page, server, "brief-14", 1)
        quarter = hand_out(page, server, "lokalt-sentrum", 2)
        for made in (brief, quarter):
            assert set(made) == {"pdf", "docx"}
            path = tmp_path / "pack.pdf"
            path.write_bytes(made["pdf"])
            assert not Validator().validate(str(path)).findings
            said = "\n".join(part.text for part in Document(BytesIO(made["docx"])).paragraphs)
            assert ASSESSED in said
        with pikepdf.open(BytesIO(brief["pdf"])) as pdf:
            assert len(pdf.pages) == 1


def approve(page: Page) -> None:
    """Say yes to the place that was proposed last."""
    follow(page, "proposals")
    undecided = page.locator("main tbody tr").filter(has_text=say("nb", "web.proposals.state.open"))
    proposed = undecided.locator("a").first
    name = proposed.inner_text()
    proposed.click()
    press(page, "web.proposals.approve_send")
    follow(page, "proposals")
    row = page.locator("main table").first.locator("tbody tr").filter(has_text=name)
    expect(row).to_contain_text(say("nb", "web.proposals.state.approved"))


def cut(page: Page) -> None:
    """See what the next release will hold, and cut it."""
    follow(page, "releases")
    number = page.locator("main tbody tr").count() + 1
    lead(page, "web.next.see", number=number)
    expect(page.locator("main")).to_contain_text(say("nb", "web.next.no_figures"))
    press(page, "web.releases.cut", number=number)
    expect(page.locator("main")).to_contain_text(
        say("nb", "web.releases.done", number=number), timeout=60_000
    )


def invited(server: Server, role: str, *more: str) -> str:
    """Invite somebody by the command, and give the code of the link."""
    who = ("--name", "Ola", "--login", f"ola-{new_id()[:8]}", "--role", role, *more)
    made: str = feltlogg(server.folder, "user", "invite", *who)["code"]
    return made


def crawl(page: Page, server: Server) -> dict[str, int]:
    """Ask for everything that links lead to from where somebody begins; give how each ended."""
    seen: dict[str, int] = {}
    waiting = {"/"}
    while waiting:
        address = waiting.pop()
        answer = page.request.get(server.url + address)
        seen[address] = answer.status
        if "text/html" in answer.headers.get("content-type", ""):
            waiting |= {unescape(found) for found in LEADS.findall(answer.text())}
        waiting = {one for one in waiting - seen.keys() if _is_new(one, seen)}
    return seen


def _is_new(address: str, seen: Mapping[str, int]) -> bool:
    """Tell whether a page is asked for with few other choices yet; calendars have no end."""
    page = address.partition("?")[0]
    return sum(one.partition("?")[0] == page for one in seen) < CHOICES


def test_a_member_of_e_sees_e_at_her_level_and_nothing_else(
    browser: Browser, server: Server
) -> None:
    """Every link she is shown opens, and names no other group; what she guesses is not there."""
    until = ("--group", "e.system", "--until", str(datetime.now(UTC).date() + timedelta(30)))
    with window(browser) as page:
        come_in(page, server, invited(server, "member", *until))
        reached = crawl(page, server)
        assert {one for one, status in reached.items() if status != httpx.codes.OK} == set()
        named = {found[1] for one in reached if (found := READING.match(one))}
        assert named == {"e.system"}
        page.goto(f"{server.url}/groups/e.system")
        expect(page.locator("table").first).to_contain_text("Bergen sentrum")
        expect(page.locator("main")).not_to_contain_text("Bergenhus")
        nowhere = page.request.get(f"{server.url}/groups/nowhere")
        for other in readings(server):
            for address in (f"/groups/{other}", f"/feeds/{other}.json", f"/feeds/{other}/odata"):
                answer = page.request.get(server.url + address)
                if other != "e.system":
                    assert answer.status == nowhere.status == httpx.codes.NOT_FOUND, address
        for route, permission in ROUTES.items():
            method, _, address = route.partition(" ")
            if method == "GET" and permission not in HERS and "{" not in address:
                answer = page.request.get(server.url + address)
                assert answer.status == httpx.codes.FORBIDDEN, address


def test_no_link_is_shown_that_does_not_open(browser: Browser, server: Server) -> None:
    """Whoever may not open a page is not led to it."""
    for role in ("administrator", "auditor"):
        with window(browser) as page:
            come_in(page, server, invited(server, role))
            reached = crawl(page, server)
        assert len(reached) > 5
        assert {one for one, status in reached.items() if status != httpx.codes.OK} == set()
