"""Inviting, changing, ending and resetting people, over the real pages."""

import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import httpx
import pytest

from server.access.sign_in import COORDINATOR, INVITED
from server.store.accounts import Account, Membership
from tests.desk import Desk, desk

LINK = re.compile(r'<code id="link">([^<]+)#([0-9A-Z-]{19})</code>')


@pytest.fixture
def browser(tmp_path: Path) -> Iterator[Desk]:
    """Open a server with the coordinator signed in."""
    with desk(tmp_path) as opened:
        opened.sign_in()
        yield opened


def invite(browser: Desk, role: str = "auditor", **more: str) -> httpx.Response:
    """Send the form."""
    form = {"name": "Kari N", "login": "kari", "role": role, **more}
    return browser.press("/users", "/users/invite", **form)


def known(browser: Desk, login: str = "kari") -> Account:
    """Find somebody."""
    with browser.services.intake.transaction(browser.services.municipality) as tx:
        found = tx.accounts.named(login)
    assert found
    return found


def test_an_invitation_is_a_link_that_works_once(browser: Desk) -> None:
    """The code stands behind the #, where no log sees it, and beside it for typing."""
    answer = invite(browser)
    found = LINK.search(answer.text)
    assert found
    assert found.group(1) == "http://127.0.0.1:8000/sign-in"
    assert answer.text.count(found.group(2)) == 2
    assert found.group(2) not in browser.get("/users").text
    assert known(browser).role == "auditor"
    browser.cookies.clear()
    assert browser.post("/sign-in", code=found.group(2)).headers["location"] == "/account"
    assert browser.post("/sign-in", code=found.group(2)).status_code == 400


def test_an_invitation_runs_out(browser: Desk) -> None:
    """A link in an old message opens nothing."""
    found = LINK.search(invite(browser).text)
    assert found
    browser.hands.at += INVITED
    browser.cookies.clear()
    assert browser.post("/sign-in", code=found.group(2)).status_code == 400


def test_a_member_gets_groups_until_a_day(browser: Desk) -> None:
    """At the level that was ticked, and no other."""
    until = browser.hands().date() + timedelta(days=40)
    invite(browser, "member", **{"reading:x": "1", "reading:none": "1", "until": str(until)})
    assert known(browser).groups == (Membership(reading="x", until=until),)


@pytest.mark.parametrize(
    ("form", "field"),
    [
        ({"name": "  "}, "name"),
        ({"name": "x" * 81}, "name"),
        ({"login": "kari nordmann!"}, "login"),
        ({"login": ""}, "login"),
        ({"login": COORDINATOR}, "login"),
        ({"role": "king"}, "role"),
        ({"role": "member", "until": "2027-01-01"}, "readings"),
        ({"role": "member", "reading:x": "1", "until": ""}, "until"),
        ({"role": "member", "reading:x": "1", "until": "2020-01-01"}, "until"),
    ],
)
def test_what_does_not_fit_comes_back_with_the_reason(
    browser: Desk, form: dict[str, str], field: str
) -> None:
    """As it was filled in; nobody types a form twice."""
    answer = invite(browser, **{"name": "Kari <N>", "login": "kari.n", **form})
    assert answer.status_code == 400
    assert f'href="#{field}"' in answer.text
    if "name" not in form:
        assert 'value="Kari &lt;N&gt;"' in answer.text
    with browser.services.intake.transaction(browser.services.municipality) as tx:
        assert [one.login for one in tx.accounts.all()] == [COORDINATOR]


def test_a_change_counts_and_is_kept(browser: Desk) -> None:
    """Name, login and role; groups go with the role."""
    until = str(browser.hands().date() + timedelta(days=40))
    invite(browser, "member", **{"reading:x": "1", "until": until})
    kari = known(browser)
    page = f"/users/{kari.id}"
    answer = browser.press(page, f"{page}/change", name="K", login="k.n", role="administrator")
    assert answer.headers["location"] == f"/users?done=changed&about={kari.id}"
    changed = known(browser, "k.n")
    assert (changed.name, changed.role, changed.groups) == ("K", "administrator", ())
    wrong = browser.press(page, f"{page}/change", name="", login=COORDINATOR, role="auditor")
    assert wrong.status_code == 400


def test_an_end_throws_out_at_once_and_can_be_undone(browser: Desk) -> None:
    """The list offers to take it back."""
    found = LINK.search(invite(browser).text)
    assert found
    kari, own = known(browser), dict(browser.cookies)
    browser.cookies.clear()
    browser.post("/sign-in", code=found.group(2))
    theirs = dict(browser.cookies)
    browser.cookies = dict(own)
    browser.press(f"/users/{kari.id}", f"/users/{kari.id}/end")
    browser.cookies = dict(theirs)
    assert browser.get("/account").status_code == 303
    browser.cookies = dict(own)
    listed = browser.get(f"/users?done=ended&about={kari.id}").text
    assert f'action="/users/{kari.id}/resume"' in listed
    browser.press("/users", f"/users/{kari.id}/resume")
    assert known(browser).ended_on is None
    browser.cookies = dict(theirs)
    assert browser.get("/account").status_code == 303, "the session does not come back"


def test_a_reset_takes_every_way_in_and_gives_a_new_one(browser: Desk) -> None:
    """It asks once, and says what will happen."""
    first = LINK.search(invite(browser).text)
    assert first
    kari = known(browser)
    assert browser.get(f"/users/{kari.id}/reset").status_code == 200
    found = LINK.search(browser.press(f"/users/{kari.id}/reset", f"/users/{kari.id}/reset").text)
    assert found
    browser.cookies.clear()
    assert browser.post("/sign-in", code=first.group(2)).status_code == 400
    assert browser.post("/sign-in", code=found.group(2)).status_code == 303


def test_the_last_coordinator_stays(browser: Desk) -> None:
    """Or nobody could let anybody in again."""
    page = f"/users/{COORDINATOR}"
    assert browser.press(page, f"{page}/end").status_code == 400
    form = {"name": "K", "login": COORDINATOR, "role": "auditor"}
    assert browser.press(page, f"{page}/change", **form).status_code == 400
    assert known(browser, COORDINATOR).ended_on is None
    invite(browser, "coordinator")
    assert browser.press(page, f"{page}/change", **form).status_code == 303


def test_an_administrator_touches_nobody_mightier(browser: Desk) -> None:
    """Whoever could reset a coordinator would be one."""
    invite(browser, "coordinator", login="other")
    browser.sign_in_as("administrator")
    assert 'value="coordinator"' not in browser.get("/users").text
    assert invite(browser, "coordinator", login="third").status_code == 400
    page = f"/users/{COORDINATOR}"
    for act in ("end", "resume", "reset", "change"):
        form = {"name": "K", "login": "k", "role": "auditor"}
        assert browser.press("/users", f"{page}/{act}", **form).status_code == 403, act
    assert "/change" not in browser.get(page).text
    assert invite(browser, "auditor", login="fourth").status_code == 200


def test_an_auditor_sees_who_there_is_and_changes_nobody(browser: Desk) -> None:
    """Reading is what the role is for."""
    browser.sign_in_as("auditor")
    page = browser.get("/users").text
    assert "/users/invite" not in page
    assert COORDINATOR in page


def test_nobody_by_that_id_is_no_page(browser: Desk) -> None:
    """And the same for every step."""
    assert browser.get("/users/none").status_code == 404
    for act in ("end", "resume", "reset"):
        assert browser.press("/users", f"/users/none/{act}").status_code == 404


def test_what_is_done_to_people_is_in_the_log(browser: Desk) -> None:
    """By whom, to whom and what; never a name."""
    invite(browser)
    kari = known(browser)
    page = f"/users/{kari.id}"
    browser.press(page, f"{page}/change", name="K", login="kari", role="auditor")
    browser.press(page, f"{page}/end")
    browser.press(page, f"{page}/resume")
    browser.press(page, f"{page}/reset")
    with browser.services.intake.transaction(browser.services.municipality) as tx:
        text = b"\n".join(line for _, line in tx.audit.lines()).decode()
    for deed in ("invited", "changed", "ended", "resumed", "reset"):
        assert f'"did":"person-{deed}"' in text
    assert text.count(f'"about":"{kari.id}"') == 5
    assert "Kari" not in text
