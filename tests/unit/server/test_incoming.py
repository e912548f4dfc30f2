"""What came in, through a sieve: kind, place and state, and a way on through any number of them."""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest

from server import sieve
from server.release.cut import cut
from shared.errors import NotFoundError
from tests.builders import contact, contact_online, correction, observation, shift, withdrawal
from tests.desk import Desk, desk

ROW = re.compile(r'<tr><th scope="row">([^<]*)')
OLDER = re.compile(r'href="(/incoming\?before=[^"]*)"')


@pytest.fixture
def coordinator(tmp_path: Path) -> Iterator[Desk]:
    """Sign in to a server with some of everything, the first of it counted in a release."""
    with desk(tmp_path) as opened:
        first = contact()
        opened.receive(shift(), first, contact(), observation())
        made = opened.services
        cut(made.intake, made.releases, made.profile, made.release_keys, opened.hands())
        opened.receive(correction(first), contact_online(), withdrawal(first))
        opened.sign_in()
        yield opened


def listed(coordinator: Desk, choices: str) -> list[str]:
    """Give the kinds that a choice shows, newest first."""
    return ROW.findall(unescape(coordinator.get(f"/incoming?{choices}").text))


def test_every_record_is_in_one_kind_and_in_one_state(coordinator: Desk) -> None:
    """Nothing falls between, nothing is shown twice."""
    kinds = sieve.kinds(coordinator.services.profile)
    everything = listed(coordinator, "")
    assert len(everything) == 7
    by_kind = [row for kind in kinds for row in listed(coordinator, f"kind={kind}")]
    by_state = [
        row for state in ("waits", "counted") for row in listed(coordinator, f"state={state}")
    ]
    assert sorted(by_kind) == sorted(by_state) == sorted(everything)
    assert len(listed(coordinator, "kind=contact")) == 2
    assert len(listed(coordinator, "kind=correction&state=waits")) == 1
    assert listed(coordinator, "kind=correction&state=counted") == []


def test_a_larger_area_has_what_its_districts_have(coordinator: Desk) -> None:
    """And a meeting online is in none of them."""
    grid = coordinator.services.profile.grid
    for larger in coordinator.services.profile.areas:
        inside = [one for one, its in grid.area_of.items() if its == larger]
        apart = [row for one in inside for row in listed(coordinator, f"where={one}")]
        assert sorted(listed(coordinator, f"where={larger}")) == sorted(apart)
    assert listed(coordinator, f"where={grid.online_area}&kind=contact_online") != []


def test_nothing_that_fits_says_so_and_leads_back(coordinator: Desk) -> None:
    """An empty list is not a dead end, and does not claim that nothing ever came."""
    page = unescape(coordinator.get("/incoming?kind=place").text)
    assert "Ingen registreringer passer til valgene." in page
    assert 'href="/incoming"' in page
    assert '<option value="place" selected' in page


def test_what_there_is_not_is_not_found(coordinator: Desk) -> None:
    """A choice nobody could have made in the form."""
    for choices in ("kind=nothing", "where=nowhere", "state=gone", "note=open", "kind=contact%00"):
        assert coordinator.get(f"/incoming?{choices}").status_code == 404


def test_the_older_ones_keep_the_choice(coordinator: Desk) -> None:
    """Page by page, each once, to the end."""
    coordinator.receive(*(record for _ in range(30) for record in (contact(), observation())))
    address, rows = "/incoming?kind=contact", []
    while address:
        page = unescape(coordinator.get(address).text)
        rows += ROW.findall(page)
        found = OLDER.search(page)
        address = found[1] if found else ""
    assert len(rows) == 32


def test_one_page_reads_a_bounded_number_of_records(coordinator: Desk) -> None:
    """Whoever seeks a needle is asked to go on, and finds it in the end."""
    profile = coordinator.services.profile
    asked = sieve.sieve("contact_online", "", "", profile)
    coordinator.receive(*(observation() for _ in range(sieve.READ * sieve.READINGS)))
    with coordinator.services.intake.transaction(coordinator.services.municipality) as tx:
        first = sieve.sift(tx.newest, asked, profile, 25, None)
        second = sieve.sift(tx.newest, asked, profile, 25, first.older)
    assert (len(first.kept), len(second.kept), second.older) == (0, 1, None)
    with pytest.raises(NotFoundError):
        sieve.sieve("contact_online", "", "waiting", profile)
