"""What each role may do, asked over the real application."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from server.access.sessions import COOKIE, GRAIN, IDLE, LASTS
from server.access.table import GRANTS, HOME, ROLES, ROUTES, Role
from server.release.cut import cut
from tests.builders import contact
from tests.desk import Desk, desk

OWN = "x"
GETS = [
    name.removeprefix("GET ")
    for name, permission in ROUTES.items()
    if name.startswith("GET ") and "{" not in name and permission not in ("anyone", "signed_in")
]


@pytest.fixture
def browser(tmp_path: Path) -> Iterator[Desk]:
    """Open a server with a release, and a browser with nobody signed in."""
    with desk(tmp_path) as opened:
        opened.receive(*(contact() for _ in range(12)))
        one = opened.services
        cut(one.intake, one.releases, one.profile, one.release_keys, opened.hands())
        yield opened


@pytest.mark.parametrize("role", ROLES)
def test_a_role_gets_its_pages_and_no_other(browser: Desk, role: Role) -> None:
    """The table says it, and the application does it."""
    browser.sign_in_as(role, OWN)
    for path in GETS:
        is_theirs = ROUTES[f"GET {path}"] in GRANTS[role]
        # A drawing is theirs before there is one, and where nothing is being cut they are led on.
        assert browser.get(path).status_code in ((200, 303, 404) if is_theirs else (403,)), path
    first = browser.get("/")
    if role == "coordinator":
        assert first.status_code == 200
    else:
        assert (first.status_code, first.headers["location"]) == (303, HOME[role])
        assert browser.get(HOME[role]).status_code == 200


@pytest.mark.parametrize("role", ROLES)
def test_a_menu_leads_only_where_its_reader_may_go(browser: Desk, role: Role) -> None:
    """A link that refuses whoever follows it teaches them not to."""
    browser.sign_in_as(role, OWN)
    page = browser.get(HOME[role]).text
    for path in GETS:
        if f'id="nav-{path[1:]}"' in page:
            assert browser.get(path).status_code == 200, path
    assert ('id="nav-incoming"' in page) == (role == "coordinator")


def test_a_form_is_refused_before_it_is_read(browser: Desk) -> None:
    """A role that may look may still not touch."""
    browser.sign_in_as("auditor")
    assert browser.post("/releases/cut").status_code == 403
    assert browser.post("/devices/enrol", label="mine").status_code == 403


def test_a_member_sees_their_group_at_their_level_and_nothing_of_others(browser: Desk) -> None:
    """Another group, another level and a group that is not there are answered alike."""
    readings = browser.services.profile.readings
    coarse = next(code for code in readings if code.endswith(".system"))
    fine = coarse.removesuffix(".system")
    browser.sign_in_as("member", coarse)
    assert browser.get(f"/groups/{coarse}").status_code == 200
    assert browser.get(f"/feeds/{coarse}.csv").status_code == 200
    listed = browser.get("/groups").text
    assert f'href="/groups/{coarse}"' in listed
    others = ("none", *(code for code in readings if code != coarse))
    told = {browser.get(f"/groups/{code}").text.replace(f"/{code}", "") for code in others}
    assert len(told) == 1
    for code in others:
        assert browser.get(f"/groups/{code}").status_code == 404, code
        assert browser.get(f"/feeds/{code}.csv").status_code == 404, code
        assert f'href="/groups/{code}"' not in listed
    assert f'href="/groups/{fine}"' not in browser.get(f"/groups/{coarse}").text


def test_a_membership_runs_out_by_itself(browser: Desk) -> None:
    """A group that was agreed on for half a year is not seen for longer, signed in or not."""
    member = browser.sign_in_as("member", OWN, days=1)
    assert browser.get(f"/groups/{OWN}").status_code == 200
    with browser.services.intake.transaction(browser.services.municipality) as tx:
        until = (browser.hands() - timedelta(days=1)).date()
        tx.accounts.put(replace(member, groups=(replace(member.groups[0], until=until),)))
    assert browser.get(f"/groups/{OWN}").status_code == 404


def test_who_is_ended_is_out_at_the_next_request(browser: Desk) -> None:
    """Also where their session still has hours to go; and a changed role counts at once."""
    person = browser.sign_in_as("coordinator")
    assert browser.get("/incoming").status_code == 200
    with browser.services.intake.transaction(browser.services.municipality) as tx:
        tx.accounts.put(replace(person, role="auditor"))
    assert browser.get("/incoming").status_code == 403
    with browser.services.intake.transaction(browser.services.municipality) as tx:
        tx.accounts.put(replace(person, ended_on=browser.hands().date()))
    assert browser.get("/incoming").headers["location"] == "/sign-in"


def test_a_role_this_program_does_not_know_may_do_nothing(browser: Desk) -> None:
    """A newer program's role must not be let in by an older one."""
    person = browser.sign_in_as("coordinator")
    with browser.services.intake.transaction(browser.services.municipality) as tx:
        tx.accounts.put(replace(person, role="king"))
    for path in GETS:
        assert browser.get(path).status_code == 403, path


def test_a_session_ends_when_nobody_uses_it(browser: Desk) -> None:
    """A machine in the hall is left on; but whoever works is not thrown out."""
    browser.sign_in()
    for _ in range(4):
        browser.hands.at += IDLE - GRAIN
        assert browser.get("/incoming").status_code == 200
    browser.hands.at += IDLE
    assert browser.get("/incoming").status_code == 303


def test_a_session_ends_after_a_day_however_busy(browser: Desk) -> None:
    """A cookie that was copied works for a day at most."""
    browser.sign_in()
    begun = browser.hands.at
    while browser.hands.at < begun + LASTS - GRAIN:
        browser.hands.at += GRAIN * 3
        assert browser.get("/incoming").status_code == (
            200 if browser.hands.at < begun + LASTS else 303
        )
    browser.hands.at = begun + LASTS
    assert browser.get("/incoming").status_code == 303


def test_a_sign_in_ends_what_the_browser_had(browser: Desk) -> None:
    """A session that somebody planted, or left behind, is over when a person signs in."""
    browser.sign_in()
    planted = browser.cookies[COOKIE]
    browser.sign_in()
    assert browser.cookies[COOKIE] != planted
    browser.cookies[COOKIE] = planted
    assert browser.get("/incoming").status_code == 303


def test_what_people_do_is_in_the_log(browser: Desk) -> None:
    """By whom and to what; never what the phone was called."""
    browser.sign_in()
    browser.press("/devices", "/devices/enrol", label="Hemmelig")
    phone = browser.services
    with phone.intake.transaction(phone.municipality) as tx:
        device = tx.devices()[0].id
    browser.press(f"/devices/{device}/end", f"/devices/{device}/end")
    browser.press("/", "/sign-out")
    with phone.intake.transaction(phone.municipality) as tx:
        lines = [line for _, line in tx.audit.lines()]
    text = b"\n".join(lines).decode()
    done = ("sign-in-code", "device-offered", "device-ended", "sign-out")
    assert [f'"did":"{one}"' in line for one, line in zip(done, text.split("\n"), strict=True)] == [
        True
    ] * 4
    assert f'"about":"{device}"' in text
    assert "Hemmelig" not in text
