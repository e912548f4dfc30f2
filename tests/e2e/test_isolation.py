"""Two municipalities in one process: at every route of one, the other's people are strangers."""

import shutil
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path

import pytest

from server.web.towns import Towns
from tests.builders import SANDVIK
from tests.every_request import Town, town
from tests.every_route import STRANGERS, Door, Shown, Way, credentials, ways
from tests.postgres import quick

HOSTS = ("here.example", "there.example")
LOCAL = ("127.0.0.1", "localhost:8000", "[::1]")
NOBODY = "421 access.wrong_host"
TOKENS = ("a" * 43, "b" * 43)
# Shown to whoever asks, or opened by a code or a signature that is in what is sent.
OPEN = {
    *("/healthz", "/readyz", "/sign-in", "/language", "/explained", "/v1/enrol", "/v1/farewell"),
}


@pytest.fixture(params=["files", "one database"])
def both(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Town, Town]]:
    """Open two that differ in nothing but their code: each code, group and place is at both."""
    with ExitStack() as opened:
        url = opened.enter_context(quick().database()) if request.param != "files" else ""
        found = []
        for code, host, token in zip(("9902", "9903"), HOSTS, TOKENS, strict=True):
            profile = tmp_path / f"profile-{code}"
            shutil.copytree(SANDVIK, profile)
            head = profile / "profile.toml"
            head.write_text(head.read_text().replace('"9902"', f'"{code}"'))
            own = {"FELTLOGG_PROFILE": str(profile), "FELTLOGG_URL": f"http://{host}"}
            made = opened.enter_context(town(tmp_path / code, FELTLOGG_DATABASE=url, **own))
            assert made.server.enrol(made.server.code("own"), token).status_code == 200
            found.append(made)
        yield found[0], found[1]


def test_at_every_route_what_opens_the_one_is_nothing_at_the_other(
    both: tuple[Town, Town],
) -> None:
    """Not only at the doors somebody thought of: the list is the application's own."""
    here, there = both
    apps = {host: one.server.app for host, one in zip(HOSTS, both, strict=True)}
    door, shown = Door(Towns(apps)), credentials(here, TOKENS[0])
    table = ways(here)
    assert table == ways(there)
    closed: set[str] = set()
    for way in table:
        for who, own in shown.items():
            for known in (here.known, there.known):
                here.sign_in()
                stranger = door.ask(HOSTS[1], way, known, STRANGERS[who])
                assert door.ask(HOSTS[1], way, known, own) == stranger, (way, who)
        if way.path not in OPEN and not way.path.startswith(("/static/", "/sign-in/")):
            closed.add(way.path)
    assert len(closed) > 30
    opened = {way.path for way in table if _opens(door, here, way, shown)}
    assert closed - opened == set()


def _opens(door: Door, here: Town, way: Way, shown: Mapping[str, Shown]) -> bool:
    """Tell whether anybody gets further at home than a stranger; else nothing would be tried."""
    for who, own in shown.items():
        here.sign_in()
        stranger = door.ask(HOSTS[0], way, here.known, STRANGERS[who])
        if door.ask(HOSTS[0], way, here.known, own) != stranger:
            return True
    return False


def test_who_names_none_of_them_is_answered_by_nobody(both: tuple[Town, Town]) -> None:
    """Also this machine's own names: nobody can tell whose those would be."""
    apps = {name: one.server.app for name, one in zip(HOSTS, both, strict=True)}
    alone, chosen = Door(Towns(apps)), Door(Towns(apps, local=apps[HOSTS[1]]))
    for host in (*LOCAL, "oslo.example", "", "[", "here.example.evil.example"):
        for way in (Way("GET", "/healthz"), Way("GET", "/sign-in"), Way("POST", "/v1/sync")):
            assert alone.ask_as(host, way) == NOBODY, (host, way)
        wanted = "200" if host in LOCAL else NOBODY
        assert chosen.ask_as(host, Way("GET", "/healthz")) == wanted, host
