"""A passkey in a real Chromium, with an authenticator of its own that asks for no finger."""

from collections.abc import Iterator
from contextlib import closing
from urllib.parse import parse_qsl

import pytest
from playwright.sync_api import Browser, Page, Request, expect

from shared.hazmat.tokens import new_id
from shared.words.catalogue import say
from tests.browser import chromium
from tests.builders import SANDVIK
from tests.processes import Server, feltlogg

pytestmark = pytest.mark.browser
AUTHENTICATOR = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Serve under a name; passkeys are bound to names."""
    port_of_its_own = Server(tmp_path_factory.mktemp("passkey"), FELTLOGG_PROFILE=str(SANDVIK))
    yield port_of_its_own
    port_of_its_own.stop()


@pytest.fixture(scope="module")
def browser(server: Server) -> Iterator[Browser]:  # noqa: ARG001 - started before a loop runs
    """Start one Chromium."""
    with chromium() as started:
        yield started


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Open a window with an authenticator."""
    with closing(browser.new_context(locale="nb-NO")) as context:
        opened = context.new_page()
        tool = context.new_cdp_session(opened)
        tool.send("WebAuthn.enable")
        tool.send("WebAuthn.addVirtualAuthenticator", {"options": AUTHENTICATOR})
        yield opened


def address(server: Server) -> str:
    """Reach it by name."""
    return server.url.replace("127.0.0.1", "localhost")


def by_code(page: Page, server: Server) -> None:
    """Sign in as the coordinator."""
    made = feltlogg(server.folder, "sign-in", FELTLOGG_PROFILE=str(SANDVIK))["code"]
    page.goto(f"{address(server)}/sign-in#{made}")
    expect(page.get_by_label(say("nb", "web.sign_in.code"), exact=True)).to_have_value(made)
    assert made not in page.url, "the address no longer shows it"
    page.get_by_role("button", name=say("nb", "web.sign_in.send")).click()


def make(page: Page, server: Server, label: str) -> None:
    """Make a passkey on one's own account."""
    page.goto(f"{address(server)}/account")
    page.get_by_label(say("nb", "web.account.passkey_label"), exact=True).fill(label)
    page.get_by_role("button", name=say("nb", "web.account.passkey_add")).click()
    expect(page.get_by_text(say("nb", "web.account.done.passkey"))).to_be_visible()


def show(page: Page, server: Server) -> Request:
    """Sign in with it, and give what was sent."""
    page.goto(f"{address(server)}/sign-in")
    with page.expect_request(lambda one: one.method == "POST") as sent:
        page.get_by_role("button", name=say("nb", "web.sign_in.passkey_send")).click()
    return sent.value


def test_a_passkey_is_made_used_and_removed(page: Page, server: Server) -> None:
    """Two taps and no name: the way in for every day."""
    by_code(page, server)
    label = f"PC {new_id()}"
    make(page, server, label)
    page.get_by_role("button", name=say("nb", "web.sign_out")).click()
    show(page, server)
    expect(page).to_have_url(f"{address(server)}/")
    page.goto(f"{address(server)}/account")
    expect(page.get_by_text(label)).to_be_visible()
    page.get_by_role(
        "button", name=say("nb", "web.account.passkey_remove_named", label=label)
    ).click()
    expect(page.get_by_text(say("nb", "web.account.done.removed"))).to_be_visible()
    page.get_by_role("button", name=say("nb", "web.sign_out")).click()
    show(page, server)
    expect(page.get_by_text(say("nb", "web.sign_in.wrong_passkey"))).to_be_visible()


def test_what_was_sent_once_lets_nobody_in_again(page: Page, server: Server) -> None:
    """Whoever copied the request, a proxy or a page beside, has nothing."""
    by_code(page, server)
    make(page, server, "")
    page.get_by_role("button", name=say("nb", "web.sign_out")).click()
    sent = show(page, server)
    expect(page).to_have_url(f"{address(server)}/")
    form: dict[str, str | float | bool] = dict(
        parse_qsl(sent.post_data or "", keep_blank_values=True)
    )
    page.context.clear_cookies()
    again = page.request.post(f"{address(server)}/sign-in/passkey", form=form, max_redirects=0)
    assert again.status == 400
    fresh = page.goto(f"{address(server)}/sign-in")
    assert fresh
    ticket = page.locator('input[name="ticket"]').get_attribute("value") or ""
    other = page.request.post(
        f"{address(server)}/sign-in/passkey", form={**form, "ticket": ticket}, max_redirects=0
    )
    assert other.status == 400, "the answer is to another challenge"
    elsewhere = page.request.post(
        f"{server.url}/sign-in/passkey", form={**form, "ticket": ticket}, max_redirects=0
    )
    assert elsewhere.status == 400, "the passkey is of another host"


def test_a_browser_that_says_no_is_told_so_in_place(page: Page, server: Server) -> None:
    """No finger, no key, a cancelled window: the page says it and keeps the other ways."""
    page.goto(f"{address(server)}/sign-in")
    page.get_by_role("button", name=say("nb", "web.sign_in.passkey_send")).click()
    expect(page.get_by_text(say("nb", "web.sign_in.passkey_failed"))).to_be_visible()
    expect(page.get_by_label(say("nb", "web.sign_in.login"), exact=True)).to_be_visible()


def test_nothing_on_the_page_breaks_the_content_policy(page: Page, server: Server) -> None:
    """A script that has to be allowed more is one too many."""
    said: list[str] = []
    page.on("console", lambda one: said.append(one.text))
    page.on("pageerror", lambda one: said.append(str(one)))
    by_code(page, server)
    page.goto(f"{address(server)}/account")
    page.goto(f"{address(server)}/account/password")
    assert not [one for one in said if "Content Security Policy" in one or "Error" in one], said
