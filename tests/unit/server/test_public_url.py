"""The server under its public address, behind a proxy that speaks TLS for it."""

import re
from pathlib import Path

import pytest

from server.settings import from_env
from shared.errors import InputError
from tests.desk import FORM, Desk, desk
from tests.serving import Serving, problem, serving

URL = "https://felt.sandvik.example"
OURS = ("felt.sandvik.example", "127.0.0.1:8000", "localhost:9000", "[::1]:8000", "LOCALHOST")
STRANGERS = ("evil.example", "evil.example:8000", "127.0.0.1.evil.example", "", "[", "a b")


@pytest.mark.parametrize("host", STRANGERS)
@pytest.mark.parametrize("path", ["/", "/sign-in", "/healthz", "/static/site.css", "/nope"])
def test_another_name_gets_no_answer(server: Serving, host: str, path: str) -> None:
    """A stranger's page that gives its own name our address must read nothing of ours."""
    answer = server.ask("GET", path, headers={"host": host})
    problem(answer, 421, "access.wrong_host")
    assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("host", OURS)
def test_our_own_names_are_answered(tmp_path: Path, host: str) -> None:
    """The public one, and those a machine has for itself; the port is the proxy's business."""
    with serving(tmp_path, FELTLOGG_URL=URL) as server:
        assert server.ask("GET", "/healthz", headers={"host": host}).status_code == 200


def test_the_name_it_listens_on_is_its_own(tmp_path: Path) -> None:
    """A server on an inner network may be asked for by the name it was told."""
    with serving(tmp_path, FELTLOGG_HOST="felt.inner") as server:
        assert server.ask("GET", "/healthz", headers={"host": "felt.inner:8000"}).is_success


@pytest.mark.parametrize("url", [URL, "http://felt.example"])
def test_the_public_address_decides_what_the_browser_is_told(tmp_path: Path, url: str) -> None:
    """What the proxy speaks with us is plain either way, and says nothing."""
    is_safe = url == URL
    with desk(tmp_path, FELTLOGG_URL=url) as opened:
        answer = opened.sign_in()
        assert ("secure" in answer.headers["set-cookie"].lower()) is is_safe
        assert ("strict-transport-security" in answer.headers) is is_safe
        language = opened.post("/language", language="en", back="/")
        assert ("secure" in language.headers["set-cookie"].lower()) is is_safe


def test_the_enrolment_page_shows_the_address_a_phone_can_reach(tmp_path: Path) -> None:
    """A phone told http://127.0.0.1 calls itself."""
    with desk(tmp_path, FELTLOGG_URL=URL) as opened:
        opened.sign_in()
        assert URL in opened.press("/devices", "/devices/enrol", label="Felt 2").text


@pytest.mark.parametrize(
    ("origin", "status"),
    [
        (URL, 400),
        ("http://felt.sandvik.example", 403),
        ("https://evil.example", 403),
        ("null", 403),
    ],
)
def test_a_form_is_taken_from_the_public_address_alone(
    tmp_path: Path, origin: str, status: int
) -> None:
    """A page fetched without TLS is anybody's, whatever its name; 400 is the wrong code's."""
    with desk(tmp_path, FELTLOGG_URL=URL) as opened:
        assert sent_from(opened, origin, "felt.sandvik.example") == status


def test_a_proxy_that_keeps_the_name_to_itself_still_works(tmp_path: Path) -> None:
    """The browser names the public address; we are called by the inner one."""
    with desk(tmp_path, FELTLOGG_URL=URL) as opened:
        assert sent_from(opened, URL, "127.0.0.1:8000") == 400
        assert sent_from(opened, "http://127.0.0.1:8000", "127.0.0.1:8000") == 400


def sent_from(opened: Desk, origin: str, host: str) -> int:
    """Send a wrong code from a page at `origin` and give the status."""
    phone = Serving(opened.app(), opened.services, opened.folder)
    headers = {"content-type": FORM, "origin": origin, "host": host}
    return phone.ask("POST", "/sign-in", b"code=AAAA", headers).status_code


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("", ""),
        ("https://Felt.Example/", "https://felt.example"),
        ("https://felt.example:443", "https://felt.example"),
        ("http://[::1]:8080", "http://[::1]:8080"),
    ],
)
def test_an_address_is_kept_as_browsers_spell_it(given: str, kept: str) -> None:
    """A slash too many must not turn every form away."""
    assert from_env({"FELTLOGG_URL": given}).url == kept


@pytest.mark.parametrize(
    "url",
    [
        " ",
        "felt.example",
        "ftp://felt.example",
        "https://",
        "https://[::1",
        "https://a:b",
        "https://felt.example/felt",
        "https://felt.example?x=1",
        "https://me@felt.example",
    ],
)
def test_what_is_no_address_names_the_variable(url: str) -> None:
    """Operations must see which of the settings to mend."""
    with pytest.raises(InputError) as caught:
        from_env({"FELTLOGG_URL": url})
    assert re.fullmatch("FELTLOGG_URL", caught.value.flaws[0].field)
