"""Signing in by password and app, by recovery code and by what is no passkey."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from threading import Barrier, Thread
from typing import cast

import httpx
import pyotp
import pytest

from server.access.door import MOST_WRONG, WINDOW, Door, Refused
from server.access.passwords import IN_LINE, Passwords, fits
from server.access.sessions import COOKIE, FRESH, Session
from server.access.table import ROUTES
from server.access.totp import STEP_S
from server.store.accounts import Account
from shared.errors import TooManyTriesError
from shared.hazmat.password import is_right, stretched
from tests.desk import Desk, desk

PHRASE = "fire hester på en bro"
SEED = re.compile(r'<p class="seed"><code>([A-Z2-7 ]+)</code>')
TICKET = re.compile(r'name="ticket" value="([^"]+)"')
CODES = re.compile(r"<li><code>([0-9A-Z-]{19})</code></li>")
WRONG = "0" * 6


@pytest.fixture
def browser(tmp_path: Path) -> Iterator[Desk]:
    """Open a server, and a browser with nobody signed in."""
    with desk(tmp_path) as opened:
        yield opened


def set_up(browser: Desk) -> str:
    """Set up password and app as somebody who is signed in, and give the app's seed."""
    page = browser.get("/account/password").text
    seed, ticket = cast("re.Match[str]", SEED.search(page)), TICKET.search(page)
    assert ticket
    answer = browser.press(
        "/account/password",
        "/account/password",
        ticket=ticket.group(1),
        password=PHRASE,
        second=shown(browser, seed.group(1).replace(" ", "")),
    )
    assert (answer.status_code, answer.headers["location"]) == (303, "/account?done=password")
    return seed.group(1).replace(" ", "")


def shown(browser: Desk, seed: str) -> str:
    """Read the app."""
    return pyotp.TOTP(seed).at(browser.hands())


def enter(
    browser: Desk, second: str, login: str = "auditor", password: str = PHRASE
) -> httpx.Response:
    """Send the form with password and code."""
    browser.cookies.clear()
    return browser.post("/sign-in/password", login=login, password=password, second=second)


def later(browser: Desk, steps: int = 2) -> None:
    """Wait until the app shows another code."""
    browser.hands.at += timedelta(seconds=STEP_S * steps)


def test_password_and_app_let_in_once_for_each_code(browser: Desk) -> None:
    """Whoever looked over a shoulder has a code that was used."""
    browser.sign_in_as("auditor")
    seed = set_up(browser)
    assert enter(browser, shown(browser, seed)).status_code == 400, "used when it was set up"
    later(browser)
    code = shown(browser, seed)
    first = enter(browser, f"{code[:3]} {code[3:]}", login=" Auditor ")
    assert (first.status_code, first.headers["location"]) == (303, "/releases")
    assert browser.get("/releases").status_code == 200
    assert enter(browser, code).status_code == 400
    later(browser)
    assert enter(browser, shown(browser, seed)).status_code == 303


def test_a_wrong_try_says_the_same_whatever_was_wrong(browser: Desk) -> None:
    """A page that knows who works here is a list of who works here."""
    browser.sign_in_as("auditor")
    seed = set_up(browser)
    browser.sign_in_as("administrator")
    later(browser)
    told = {
        enter(browser, second, login, password).text.replace(f'value="{login}"', "")
        for login, password, second in (
            ("nobody", PHRASE, shown(browser, seed)),
            ("auditor", "another password", shown(browser, seed)),
            ("auditor", PHRASE, WRONG),
            ("auditor", PHRASE, ""),
            ("auditor", PHRASE, "AAAA-AAAA-AAAA-AAAA"),
            ("administrator", PHRASE, WRONG),
            ("", "", ""),
        )
    }
    assert len({TICKET.sub("", one) for one in told}) == 1


def test_guesses_close_the_password_for_a_while_known_or_not(browser: Desk) -> None:
    """And not the other ways in, or whoever guesses locks the coordinator out."""
    browser.sign_in_as("auditor")
    seed = set_up(browser)
    for login in ("auditor", "nobody"):
        browser.services.wrong_sign_ins.__init__()  # type: ignore[misc]  # another address
        for _ in range(MOST_WRONG):
            assert enter(browser, WRONG, login).status_code == 400
        assert enter(browser, WRONG, login).status_code == 429
    later(browser)
    assert enter(browser, shown(browser, seed)).status_code == 429, "the right one too"
    assert browser.sign_in().status_code == 303
    browser.hands.at += WINDOW
    assert enter(browser, shown(browser, seed)).status_code == 303


def test_a_right_one_begins_the_count_anew(browser: Desk) -> None:
    """A person who mistypes every morning is not locked out in the second week."""
    browser.sign_in_as("auditor")
    seed = set_up(browser)
    for _ in range(3):
        later(browser)
        for _ in range(3):
            enter(browser, WRONG)
        assert enter(browser, shown(browser, seed)).status_code == 303


def test_many_guesses_at_once_are_not_more_than_one_by_one(browser: Desk) -> None:
    """The count is taken before the hash is computed; a crowd does not slip through."""
    browser.sign_in_as("auditor")
    set_up(browser)
    door, now = browser.services.door, browser.hands()
    found: list[object] = []
    gate = Barrier(4)

    def guess() -> None:
        gate.wait()
        for _ in range(MOST_WRONG):
            try:
                found.append(door.by_password("auditor", PHRASE, WRONG, now))
            except TooManyTriesError as error:
                found.append(type(error))

    crowd = [Thread(target=guess) for _ in range(4)]
    for one in crowd:
        one.start()
    for one in crowd:
        one.join()
    assert sum(isinstance(one, Refused) for one in found) == MOST_WRONG


def test_who_has_ended_is_not_let_in_by_anything(browser: Desk) -> None:
    """Nor told that they ever were."""
    person = browser.sign_in_as("auditor")
    seed = set_up(browser)
    later(browser)
    with browser.services.intake.transaction(browser.services.municipality) as tx:
        tx.accounts.put(replace(person, ended_on=browser.hands().date()))
    assert enter(browser, shown(browser, seed)).status_code == 400


def test_a_recovery_code_stands_for_the_app_and_not_for_the_password(browser: Desk) -> None:
    """Whoever finds the sheet of paper still lacks the password."""
    browser.sign_in_as("auditor")
    set_up(browser)
    codes = CODES.findall(browser.press("/account", "/account/recovery").text)
    assert len(set(codes)) == 10
    browser.cookies.clear()
    assert browser.post("/sign-in", code=codes[0]).status_code == 400
    assert enter(browser, codes[0].lower()).status_code == 303
    assert enter(browser, codes[0]).status_code == 400
    assert enter(browser, codes[1]).status_code == 303
    assert "8" in browser.get("/account").text


def test_a_recovery_code_lets_in_where_there_is_no_password(browser: Desk) -> None:
    """Whoever has only a passkey, and lost it, must have a way back; new codes void the old."""
    browser.sign_in_as("auditor")
    old = CODES.findall(browser.press("/account", "/account/recovery").text)
    new = CODES.findall(browser.press("/account", "/account/recovery").text)
    browser.cookies.clear()
    assert browser.post("/sign-in", code=old[0]).status_code == 400
    assert browser.post("/sign-in", code=new[0]).status_code == 303
    assert browser.post("/sign-in", code=new[0]).status_code == 400


def test_a_password_form_comes_back_as_it_was_with_the_same_seed(browser: Desk) -> None:
    """A person who mistypes must not have to scan again."""
    browser.sign_in_as("auditor")
    page = browser.get("/account/password").text
    seed, ticket = (
        cast("re.Match[str]", SEED.search(page)),
        cast("re.Match[str]", TICKET.search(page)),
    )
    again = browser.press(
        "/account/password",
        "/account/password",
        ticket=ticket.group(1),
        password="short",  # noqa: S106 - too short to be one
        second=WRONG,
    )
    assert again.status_code == 400
    assert cast("re.Match[str]", SEED.search(again.text)).group(1) == seed.group(1)
    assert 'id="password-wrong"' in again.text
    assert 'id="second-wrong"' in again.text


def test_a_seed_is_kept_for_whom_it_was_drawn(browser: Desk) -> None:
    """A ticket that is somebody else's, changed or old sets nothing up."""
    browser.sign_in_as("auditor")
    theirs = cast("re.Match[str]", TICKET.search(browser.get("/account/password").text)).group(1)
    browser.sign_in_as("administrator")
    for ticket in (theirs, "", theirs[:-4] + "AAAA", "ø"):
        answer = browser.press(
            "/account/password", "/account/password", ticket=ticket, password=PHRASE, second=WRONG
        )
        assert answer.status_code == 400
    with browser.services.intake.transaction(browser.services.municipality) as tx:
        assert tx.accounts.secrets("a administrator").password is None


def test_a_seed_lies_sealed_and_a_password_as_a_hash(browser: Desk) -> None:
    """Whoever copies the database has neither; nor may one person's seed be put at another's."""
    browser.sign_in_as("auditor")
    seed = set_up(browser)
    with browser.services.intake.transaction(browser.services.municipality) as tx:
        secrets = tx.accounts.secrets("a auditor")
    assert secrets.password
    assert secrets.password.startswith("$argon2id$v=19$m=65536,t=3,p=1$")
    assert secrets.totp
    assert seed.encode() not in secrets.totp
    door = browser.services.door
    assert door.opened_seed("a auditor", secrets) == seed
    assert door.opened_seed("another", secrets) is None


def test_changing_the_proof_of_person_takes_a_fresh_session(browser: Desk) -> None:
    """A machine left open for an hour must not become somebody's for good."""
    browser.sign_in_as("auditor")
    browser.hands.at += FRESH
    assert browser.get("/account/password").status_code == 403
    page = browser.get("/account").text
    assert "/account/recovery" not in page
    for path in ("/account/recovery", "/account/passkeys", "/account/passkeys/remove"):
        assert browser.press("/account", path).status_code == 403, path


def test_setting_a_password_ends_every_other_session(browser: Desk) -> None:
    """Whoever sets a new one fears that somebody has the old."""
    browser.sign_in_as("auditor")
    first = browser.cookies.pop(COOKIE)
    browser.sign_in_as("auditor")
    set_up(browser)
    second = browser.cookies[COOKIE]
    browser.cookies[COOKIE] = first
    assert browser.get("/account").status_code == 303
    browser.cookies[COOKIE] = second
    assert browser.get("/account").status_code == 200


def test_sessions_are_listed_and_ended_one_by_one_or_all(browser: Desk) -> None:
    """A browser left signed in at the police station is ended from home."""
    others = []
    for _ in range(3):
        browser.sign_in_as("auditor")
        others.append(browser.cookies.pop(COOKIE))
    browser.sign_in_as("auditor")
    own = browser.cookies[COOKIE]
    handles = re.findall(r'name="session" value="([0-9a-f]+)"', browser.get("/account").text)
    assert len(handles) == 3
    assert not any(secret in browser.get("/account").text for secret in (*others, own))

    def is_in(secret: str) -> bool:
        browser.cookies[COOKIE] = secret
        found = browser.get("/account").status_code == 200
        browser.cookies[COOKIE] = own
        return found

    browser.press("/account", "/account/sessions/end", session=handles[0])
    assert sum(map(is_in, others)) == 2
    browser.press("/account", "/account/sessions/end", session="others")
    assert sum(map(is_in, others)) == 0
    assert is_in(own)


@pytest.mark.parametrize("answer", ["", "{}", "[]", "null", '{"id":"AA","rawId":"AA"}', "ø\0"])
def test_what_is_no_passkey_lets_nobody_in(browser: Desk, answer: str) -> None:
    """Whatever a program sends instead, it is told the same."""
    page = browser.get("/sign-in", host="localhost:8000").text
    ticket = cast("re.Match[str]", TICKET.search(page)).group(1)
    for sent in (ticket, "", "nonsense"):
        found = browser.post("/sign-in/passkey", ticket=sent, answer=answer)
        assert found.status_code == 400


def test_a_host_in_digits_is_offered_no_passkey(browser: Desk) -> None:
    """Browsers make none for it, and the page says what would."""
    assert 'data-passkey="show"' not in browser.get("/sign-in").text
    browser.sign_in_as("auditor")
    assert "localhost" in browser.get("/account").text


def test_a_first_sign_in_by_invitation_leads_to_lasting_ways(browser: Desk) -> None:
    """Whoever closes the page without one has to ask for a link again."""
    browser.sign_in_as("auditor")
    browser.cookies.clear()
    with browser.services.intake.transaction(browser.services.municipality) as tx:
        from server.access.sign_in import invite  # noqa: PLC0415 - used here only

        code = invite(tx, "a auditor", browser.hands())
    assert browser.post("/sign-in", code=code).headers["location"] == "/account"
    assert browser.sign_in().headers["location"] == "/"


def test_a_refused_try_is_in_the_log_without_what_was_typed(browser: Desk) -> None:
    """Passwords are often typed where the name should be."""
    browser.sign_in_as("auditor")
    enter(browser, WRONG, login=PHRASE)
    enter(browser, WRONG)
    with browser.services.intake.transaction(browser.services.municipality) as tx:
        lines = b"\n".join(line for _, line in tx.audit.lines()).decode()
    assert lines.count('"did":"sign-in-refused"') == 2
    assert '"about":"a auditor"' in lines
    assert PHRASE not in lines


def test_a_password_is_long_and_not_one_sign_over_and_over() -> None:
    """Length is what guessing costs."""
    assert fits(PHRASE)
    for short in ("", "kort", "a" * 40, "abababababab", "x" * 300):
        assert not fits(short), short


def test_a_password_is_the_same_however_the_keyboard_spells_it() -> None:
    """Å is one sign on one machine and two on another."""
    kept = stretched("på en bro på en bro")
    assert is_right(kept, "pa\u030a en bro pa\u030a en bro")
    assert not is_right(kept, "pa en bro pa en bro")
    assert not is_right(None, "nobody has this one")
    assert not is_right("no hash", "nobody has this one")


def test_a_crowd_at_the_password_is_turned_away_at_once() -> None:
    """Threads that wait there would answer nobody else."""
    passwords = Passwords()
    for _ in range(IN_LINE):
        assert passwords._line.acquire(blocking=False)  # noqa: SLF001 - stands for the crowd
    with pytest.raises(TooManyTriesError):
        passwords.is_right(None, "x")


def test_forms_of_ones_own_account_come_from_ones_own_pages(browser: Desk) -> None:
    """Another site's page must not make recovery codes, or end sessions."""
    browser.sign_in_as("auditor")
    for name in ROUTES:
        method, path = name.split(" ")
        if method == "POST" and path.startswith("/account"):
            assert browser.post(path, form_token="").status_code == 403, path


def test_the_door_is_built_of_the_services(browser: Desk) -> None:
    """Each process has its own, over the same store."""
    assert isinstance(browser.services.door, Door)
    person: Account = browser.sign_in_as("auditor")
    session = browser.services.door.by_one_time_code("none", browser.hands())
    assert not isinstance(session, Session)
    assert person.role == "auditor"
