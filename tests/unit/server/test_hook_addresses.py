"""Which addresses may be told, whatever a name server says and however one is spelt."""

import asyncio
import socket
from collections.abc import Callable
from ipaddress import ip_address
from typing import Any

import pytest

from server.hooks import post as posting
from server.hooks.address import Reach, Target, is_allowed, read_reach, target
from server.hooks.post import Answer, post
from shared.errors import InputError
from tests.evil import Authority, evil, says

OPEN = Reach()
HERE = Reach(is_here=True)
INSIDE = read_reach("sak.example, 10.20.0.0/16", is_here=False)
Answers = Callable[..., None]


def named(host: str, scheme: str = "https") -> Target:
    """Give an address with this name."""
    return Target(scheme, host, 443, "/")


@pytest.mark.parametrize(
    "hostile",
    [
        "127.0.0.1", "127.8.8.8", "0.0.0.0", "10.0.0.1", "172.16.0.1", "192.168.1.1", "100.64.0.1",  # noqa: S104 - one that must be refused
        "169.254.169.254", "198.18.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "192.0.2.1",
        "::1", "::", "fe80::1", "fc00::1", "fd00:ec2::254", "ff02::1", "fec0::1", "2001:db8::1",
        "::ffff:127.0.0.1", "::ffff:169.254.169.254", "::ffff:10.0.0.1", "::127.0.0.1", "::a00:1",
        "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::a00:1", "2002:7f00:1::",
        "2002:a9fe:a9fe::1", "2001:0:7f00:1::", "fe80::1%eth0",
    ],
)  # fmt: skip
def test_nobody_inside_is_told_unless_named(hostile: str) -> None:
    """A form on a page must not reach what only this machine can."""
    assert not is_allowed(ip_address(hostile), named("ute.example"), OPEN)


@pytest.mark.parametrize("open_one", ["93.184.215.14", "2606:2800:21f::1", "64:ff9b::5db8:d70e"])
def test_the_open_net_is_told(open_one: str) -> None:
    """Also through a net that translates."""
    assert is_allowed(ip_address(open_one), named("ute.example"), OPEN)


def test_named_hosts_and_nets_are_told_and_no_others() -> None:
    """Inside systems live on private nets; where clouds hand out keys nobody does."""
    assert is_allowed(ip_address("192.168.4.4"), named("sak.example"), INSIDE)
    assert not is_allowed(ip_address("192.168.4.4"), named("other.example"), INSIDE)
    assert not is_allowed(ip_address("169.254.169.254"), named("sak.example"), INSIDE)
    assert is_allowed(ip_address("10.20.3.3"), named("other.example"), INSIDE)
    assert is_allowed(ip_address("::ffff:10.20.3.3"), named("other.example"), INSIDE)
    assert not is_allowed(ip_address("10.21.3.3"), named("other.example"), INSIDE)
    only = read_reach("169.254.7.0/24", is_here=False)
    assert is_allowed(ip_address("169.254.7.9"), named("other.example"), only)
    assert not is_allowed(ip_address("93.184.215.14"), named("sak.example", "http"), INSIDE)
    assert is_allowed(ip_address("127.0.0.1"), named("localhost", "http"), HERE)
    assert not is_allowed(ip_address("10.0.0.1"), named("localhost", "http"), HERE)


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("http://ute.example/", "hook.not_https"),
        ("ftp://ute.example/", "hook.not_an_address"),
        ("file:///etc/passwd", "hook.not_an_address"),
        ("//ute.example/", "hook.not_an_address"),
        ("https:///x", "hook.not_an_address"),
        ("https://", "hook.not_an_address"),
        ("", "hook.not_an_address"),
        ("https://user@ute.example/", "hook.not_an_address"),
        ("https://user:pass@ute.example/", "hook.not_an_address"),
        ("https://ute.example\\@10.0.0.1/", "hook.not_an_address"),
        ("https://ute.example/#x", "hook.not_an_address"),
        ("https://ute.example:0/", "hook.not_an_address"),
        ("https://ute.example:99999/", "hook.not_an_address"),
        ("https://ute.example:x/", "hook.not_an_address"),
        ("https://ute.example/ x", "hook.not_an_address"),
        ("https://ute.example/\r\nhost: x", "hook.not_an_address"),
        ("https://ute.example/\N{ZERO WIDTH SPACE}", "hook.not_an_address"),
        ("https://kødd.example/", "hook.not_an_address"),
        ("https://[::1/", "hook.not_an_address"),
        ("https://ute..example/", "hook.not_an_address"),
        ("https://ute%2eexample/", "hook.not_an_address"),
        ("https://ute.example/" + "x" * 500, "hook.not_an_address"),
        ("https://127.0.0.1/", "hook.private"),
        ("https://[::1]/", "hook.private"),
        ("https://[::ffff:10.0.0.1]/", "hook.private"),
        ("https://169.254.169.254/latest", "hook.private"),
    ],
)
def test_what_is_no_address_is_not_registered(url: str, code: str) -> None:
    """What two programs could read in two ways is read in none."""
    with pytest.raises(InputError) as caught:
        target(url, OPEN)
    assert [flaw.code for flaw in caught.value.flaws] == [code]


def test_an_address_is_taken_apart_as_it_will_be_asked() -> None:
    """The name goes to the certificate and the header, the number to the connection."""
    found = target("https://Ute.example:8443/in?a=b", OPEN)
    assert found == Target("https", "ute.example", 8443, "/in?a=b")
    assert found.authority == "ute.example:8443"
    assert found.at(ip_address("2606:2800:21f::1")) == "https://[2606:2800:21f::1]:8443/in?a=b"
    assert target("https://ute.example", OPEN).path == "/"
    assert target("https://ute.example.", OPEN).authority == "ute.example"


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Answers:
    """Let the system's name server say something else each time."""

    def say(*turns: list[str]) -> None:
        waiting = list(turns)

        def ask(*_: object, **__: object) -> list[Any]:
            found = waiting.pop(0)
            return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (one, 443)) for one in found]

        monkeypatch.setattr(socket, "getaddrinfo", ask)

    return say


@pytest.mark.parametrize(
    "found", [["127.0.0.1"], ["93.184.215.14", "10.0.0.1"], ["169.254.169.254"]]
)
def test_a_name_that_leads_inside_is_refused(answers: Answers, found: list[str]) -> None:
    """One address of several is enough: who knows which a program would take."""
    answers(found)
    assert asyncio.run(post("https://ute.example/", b"{}", {}, OPEN)) == Answer(0, "hook.private")


def test_the_name_is_asked_once_and_the_connection_goes_where_it_said(
    answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A name server that says another thing the second time is not asked a second time."""
    answers(["93.184.215.14"], ["127.0.0.1"])
    asked: list[str] = []

    async def tried(to: Target, url: str, *_: object) -> Answer:
        asked.append(f"{to.host} {url}")
        return Answer(200)

    monkeypatch.setattr(posting, "_tried", tried)
    assert asyncio.run(post("https://ute.example/in", b"{}", {}, OPEN)).is_yes
    assert asked == ["ute.example https://93.184.215.14:443/in"]


def test_a_name_that_is_not_found_is_said_to_be(monkeypatch: pytest.MonkeyPatch) -> None:
    """A slip in a name looks different from a closed door."""

    def fails(*_: object, **__: object) -> None:
        raise socket.gaierror

    monkeypatch.setattr(socket, "getaddrinfo", fails)
    answer = asyncio.run(post("https://ute.example/", b"{}", {}, OPEN))
    assert answer == Answer(0, "hook.no_address")


def test_what_is_registered_is_judged_again_at_each_try() -> None:
    """A setting that was taken back counts at once."""
    answer = asyncio.run(post("http://127.0.0.1/", b"{}", {}, OPEN))
    assert answer == Answer(0, "hook.not_https")


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    """Make somebody who signs certificates."""
    return Authority(tmp_path_factory.mktemp("authority"))


@pytest.mark.parametrize(
    ("trusted", "name", "expected"),
    [
        (True, "localhost", Answer(200)),
        (True, "other.example", Answer(0, "hook.certificate")),
        (False, "localhost", Answer(0, "hook.certificate")),
    ],
)
def test_the_certificate_is_checked_for_the_name_though_the_number_was_asked(
    authority: Authority,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    expected: Answer,
    *,
    trusted: bool,
) -> None:
    """A municipality's own authority counts where the machine's list has it."""
    if trusted:
        monkeypatch.setenv("SSL_CERT_FILE", str(authority.file))
    endless = says(b"HTTP/1.1 200 OK\r\ncontent-length: 9999999\r\n\r\n")
    with evil(endless, authority.server(name)) as port:
        url = f"https://localhost:{port}/in"
        assert asyncio.run(post(url, b"{}", {}, HERE)) == expected
