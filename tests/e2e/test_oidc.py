"""Signing in by OpenID Connect, against a provider of somebody else's making."""

import base64
import hashlib
import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from server.access import feed_tokens
from server.access.oidc import OidcProvider
from server.access.oidc_settings import OidcSettings, is_safe, read
from server.access.provider import Flow, NotProvedError, ProviderAwayError
from server.access.sessions import COOKIE
from server.release.cut import cut
from server.web.sso import AWAY, BACK
from server.web.sso import COOKIE as FLOW_COOKIE
from shared.errors import InputError
from tests.builders import contact
from tests.desk import Desk, desk
from tests.provider import agreed, provider

CLIENT = "feltlogg-test"
HELD = "held by both"
PEOPLE: list[dict[str, Any]] = [
    {"sub": "boss", "name": "Bo Boss", "preferred_username": "Bo.Boss", "roles": ["Felt.Boss"]},
    {"sub": "member", "name": "Mo", "roles": ["Felt.X", "Other"]},
    {"sub": "stranger", "name": "Sy", "roles": ["Other"]},
    {"sub": "invited", "name": "Iv"},
]
GIVEN = '[roles]\n"Felt.Boss" = "coordinator"\n"Felt.X" = "member:x"\n'


@pytest.fixture(scope="module")
def issuer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Run one provider for all."""
    with provider(tmp_path_factory.mktemp("provider"), PEOPLE) as url:
        yield url


@pytest.fixture
def browser(issuer: str, tmp_path: Path) -> Iterator[Desk]:
    """Open a server that asks it, with a release, and a browser with nobody signed in."""
    settings = tmp_path / "oidc.toml"
    (tmp_path / "client.txt").write_text(f"{HELD}\n", "utf-8")
    named = f'issuer = "{issuer}"\nclient_id = "{CLIENT}"\nclient_secret_file = "client.txt"\n'
    settings.write_text(f"{named}{GIVEN}", "utf-8")
    with desk(tmp_path / "data", FELTLOGG_OIDC=str(settings)) as opened:
        opened.hands.at = datetime.now(UTC)
        opened.receive(*(contact() for _ in range(12)))
        one = opened.services
        cut(one.intake, one.releases, one.profile, one.release_keys, opened.hands())
        yield opened


def sent(browser: Desk, path: str = "/sign-in/sso") -> str:
    """Follow the way to the provider."""
    answer = browser.get(path)
    assert answer.status_code == 303
    return str(answer.headers["location"])


def back(browser: Desk, state: str, code: str) -> httpx.Response:
    """Follow the way back."""
    return browser.get(f"{BACK}?state={state}&code={code}")


def come(browser: Desk, sub: str) -> httpx.Response:
    """Go there and come back."""
    return back(browser, *agreed(sent(browser), sub))


def test_a_mapped_person_comes_in_with_the_role_of_their_claim(browser: Desk) -> None:
    """The account is made by the mapping, and by nothing else."""
    answer = come(browser, "boss")
    assert answer.status_code == 200
    assert 'http-equiv="refresh" content="0; url=/"' in answer.text
    assert FLOW_COOKIE not in browser.cookies
    assert browser.get("/incoming").status_code == 200
    with browser.services.intake.transaction(browser.services.municipality) as tx:
        person = tx.accounts.named("bo.boss")
        assert person
        assert (person.role, person.name) == ("coordinator", "Bo Boss")
        assert person.subject
        assert person.subject.endswith(" boss")
    browser.cookies.clear()
    assert come(browser, "boss").status_code == 200
    with browser.services.intake.transaction(browser.services.municipality) as tx:
        assert len(tx.accounts.all()) == 1


def test_a_member_by_claim_sees_that_group_only(browser: Desk) -> None:
    """And only for as long as the claim is said again."""
    assert come(browser, "member").status_code == 200
    assert browser.get("/groups/x").status_code == 200
    assert browser.get("/incoming").status_code == 403
    other = next(code for code in browser.services.profile.readings if code != "x")
    assert browser.get(f"/groups/{other}").status_code == 404


@pytest.mark.parametrize("sub", ["stranger", "invited", "nobody at all"])
def test_nobody_gets_an_account_who_is_not_named(browser: Desk, sub: str) -> None:
    """A whole municipality can sign in at the provider; few have anything to do here."""
    assert come(browser, sub).status_code == 403
    assert COOKIE not in browser.cookies
    with browser.services.intake.transaction(browser.services.municipality) as tx:
        assert tx.accounts.all() == []


def test_an_invited_person_binds_their_account_and_comes_by_it(browser: Desk) -> None:
    """Once, in a fresh session of their own; the role stays the one they were given here."""
    person = browser.sign_in_as("auditor")
    answer = back(browser, *agreed(sent(browser, "/account/sso"), "invited"))
    assert 'url=/account"' in answer.text
    browser.cookies.clear()
    assert come(browser, "invited").status_code == 200
    assert browser.get("/releases").status_code == 200
    browser.cookies.clear()
    browser.sign_in_as("administrator")
    assert back(browser, *agreed(sent(browser, "/account/sso"), "invited")).status_code == 403
    with browser.services.intake.transaction(browser.services.municipality) as tx:
        found = tx.accounts.get(person.id)
        assert found
        assert found.subject


def test_who_was_ended_here_is_out_whatever_the_claim_says(browser: Desk) -> None:
    """The coordinator has the last word."""
    come(browser, "boss")
    with browser.services.intake.transaction(browser.services.municipality) as tx:
        (person,) = tx.accounts.all()
    browser.sign_in()
    browser.press(f"/users/{person.id}", f"/users/{person.id}/end")
    browser.cookies.clear()
    assert come(browser, "boss").status_code == 403


def test_the_way_there_carries_pkce_state_and_nonce(browser: Desk, issuer: str) -> None:
    """A code that is caught on its way is worth nothing without what never left us."""
    url = urlsplit(sent(browser))
    said = {key: value[0] for key, value in parse_qs(url.query).items()}
    assert f"{url.scheme}://{url.netloc}" == issuer
    assert said["code_challenge_method"] == "S256"
    assert said["response_type"] == "code"
    assert said["redirect_uri"] == f"{browser.services.public_url}{BACK}"
    kept = browser.services.tickets.read("sso", browser.cookies[FLOW_COOKIE], browser.hands())
    assert kept
    hashed = hashlib.sha256(kept["verifier"].encode()).digest()
    assert said["code_challenge"] == base64.urlsafe_b64encode(hashed).rstrip(b"=").decode()
    assert (said["state"], said["nonce"]) == (kept["state"], kept["nonce"])
    assert kept["verifier"] not in url.query


def test_an_answer_is_taken_from_the_browser_that_asked_and_once(browser: Desk) -> None:
    """Another's answer put into a browser would sign its owner in as somebody else."""
    state, code = agreed(sent(browser), "boss")
    cookie = browser.cookies[FLOW_COOKIE]
    for wrong_state, wrong_code in (("x", code), (state, ""), ("", ""), (state, "nonsense")):
        browser.cookies[FLOW_COOKIE] = cookie
        assert back(browser, wrong_state, wrong_code).status_code == 403
    browser.cookies.clear()
    assert back(browser, state, code).status_code == 403, "no cookie"
    browser.cookies[FLOW_COOKIE] = cookie
    assert back(browser, state, code).status_code == 200
    browser.cookies.clear()
    browser.cookies[FLOW_COOKIE] = cookie
    assert back(browser, state, code).status_code == 403, "a second time"


def test_whoever_dawdles_begins_anew(browser: Desk) -> None:
    """Ten minutes are enough to find a phone."""
    state, code = agreed(sent(browser), "boss")
    browser.hands.at += AWAY
    assert back(browser, state, code).status_code == 403


def test_an_id_token_of_another_time_or_nonce_proves_nothing(issuer: str) -> None:
    """Each of them was somebody's break-in once."""
    where = "http://127.0.0.1:8000/back"
    now = datetime.now(UTC)

    def found(settings: OidcSettings, *, nonce: str = "", at: datetime = now) -> object:
        asker = OidcProvider(settings)
        url, flow = asker.begin(where)
        state, code = agreed(url, "boss")
        return asker.finish(
            where, Flow(flow.state, nonce or flow.nonce, flow.verifier), state, code, at
        )

    right = OidcSettings(issuer=issuer, client_id=CLIENT, client_secret=HELD)
    assert found(right)
    with pytest.raises(NotProvedError):
        found(right, nonce="another")
    with pytest.raises(NotProvedError):
        found(right, at=now + timedelta(days=2))
    with pytest.raises(NotProvedError):
        found(right, at=now - timedelta(days=2))


def test_a_provider_with_another_name_is_not_asked(issuer: str) -> None:
    """The issuer is pinned; a look-alike that answers at another address is none."""
    lookalike = issuer.replace("127.0.0.1", "localhost")
    for wrong in (f"{issuer}/", "http://127.0.0.1:9", lookalike.upper()):
        with pytest.raises(ProviderAwayError):
            OidcProvider(OidcSettings(issuer=wrong, client_id=CLIENT)).begin("http://127.0.0.1/")


def test_a_provider_that_is_away_closes_its_own_way_only(tmp_path: Path) -> None:
    """The page says it, and a one-time code still works."""
    settings = tmp_path / "oidc.toml"
    settings.write_text(f'issuer = "http://127.0.0.1:9"\nclient_id = "x"\n{GIVEN}', "utf-8")
    with desk(tmp_path / "data", FELTLOGG_OIDC=str(settings)) as opened:
        assert opened.get("/sign-in/sso").status_code == 403
        assert opened.sign_in().status_code == 303


def test_signing_out_goes_by_the_provider_too(browser: Desk, issuer: str) -> None:
    """Or the next person at the machine is in with one press."""
    come(browser, "boss")
    answer = browser.press("/incoming", "/sign-out")
    assert answer.status_code == 200
    assert f'href="{issuer}/oauth2/end_session?client_id={CLIENT}' in answer.text
    assert browser.get("/incoming").status_code == 303
    browser.sign_in()
    assert browser.press("/incoming", "/sign-out").status_code == 303, (
        "who came otherwise stays ours"
    )


def test_feed_keys_work_on_beside_it(browser: Desk) -> None:
    """Excel and Power BI have no window in which to sign in."""
    services = browser.services
    with services.releases.transaction(services.municipality) as tx:
        key, _ = feed_tokens.issue(tx, group="x", label="", lasts=timedelta(9), now=browser.hands())
    basic = base64.b64encode(f"excel:{key}".encode()).decode()
    for shown in (f"Bearer {key}", f"Basic {basic}"):
        assert browser.get("/feeds/x.csv", authorization=shown, accept="*/*").status_code == 200
    come(browser, "member")
    assert browser.get("/feeds/x.csv").status_code == 200


def test_without_settings_there_is_no_such_way(tmp_path: Path) -> None:
    """Neither a button nor a page."""
    with desk(tmp_path) as opened:
        assert opened.get("/sign-in/sso").status_code == 404
        assert "/sign-in/sso" not in opened.get("/sign-in").text


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("no toml", "oidc.toml"),
        ('client_id = "x"', "issuer"),
        ('issuer = "http://elsewhere.example"\nclient_id = "x"', "issuer"),
        ('issuer = "https://id.example"\nclient_id = ""', "client_id"),
        ('issuer = "https://id.example"\nclient_id = "x"\n[roles]\na = "king"', "roles.a"),
        ('issuer = "https://id.example"\nclient_id = "x"\n[roles]\na = "member:zz"', "roles.a"),
        ('issuer = "https://id.example"\nclient_id = "x"\n[roles]\na = "member"', "roles.a"),
        (
            'issuer = "https://id.example"\nclient_id = "x"\nclient_secret_file = "none"',
            "client_secret_file",
        ),
    ],
)
def test_settings_that_do_not_fit_are_named(tmp_path: Path, text: str, at: str) -> None:
    """At the start, not at the first sign-in."""
    path = tmp_path / "oidc.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(InputError) as caught:
        read(path, frozenset(("x",)))
    assert [flaw.bound for flaw in caught.value.flaws] == [at]


def test_only_safe_addresses_are_asked() -> None:
    """A document that names another scheme is not followed."""
    assert is_safe("https://id.example/x")
    for wrong in ("http://id.example", "ftp://x", "", None, 7, "https://", "javascript:x"):
        assert not is_safe(wrong)
    assert json.dumps(PEOPLE)
