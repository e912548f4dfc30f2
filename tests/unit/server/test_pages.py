"""The coordinator's pages, pressed as a browser without JavaScript presses them."""

import re
from collections.abc import Iterator
from datetime import timedelta
from html import unescape
from pathlib import Path

import pytest

from server.access.tries import PER_ADDRESS
from server.enrolment import LONGEST_LABEL
from server.qr import as_svg
from server.store.devices import EnrolmentCode
from server.store.port import Refusal
from server.web.styles import sheet
from shared.flaw import Flaw
from shared.hazmat.tokens import new_id
from shared.invite import invite, read
from shared.language import LANGUAGES
from tests.builders import DAY, contact, correction, observation, place, shift, withdrawal
from tests.desk import WEEK, Desk, desk

PAGES = (
    "/",
    "/incoming",
    "/refusals",
    "/questions",
    "/proposals",
    "/devices",
    "/groups",
    "/groups/x",
    "/groups/y",
    "/meetings",
    "/releases",
    "/releases/next",
    "/retention",
    "/explained",
    "/dpia",
)
CODE = re.compile(r"[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}")
WRONG = "AAAA-AAAA-AAAA-AAAA"
CROWD = [contact(heads=6, ages={"minor": 4, "adult": 2}) for _ in range(8)]


@pytest.fixture
def browser(tmp_path: Path) -> Iterator[Desk]:
    """Open a server with nobody signed in."""
    with desk(tmp_path) as opened:
        yield opened


@pytest.fixture
def coordinator(browser: Desk) -> Desk:
    """Sign the coordinator in."""
    assert browser.sign_in().status_code == 303
    return browser


@pytest.mark.parametrize("path", [*PAGES, "/releases/1", "/devices/some/end"])
def test_without_a_session_every_page_leads_to_sign_in(browser: Desk, path: str) -> None:
    """Deny by default, and say what to do."""
    answer = browser.get(path)
    assert (answer.status_code, answer.headers["location"]) == (303, "/sign-in")
    program = browser.get(path, accept="application/json")
    assert (program.status_code, program.json()["code"]) == (401, "access.sign_in")


def test_a_one_time_code_opens_one_session(browser: Desk) -> None:
    """Used up is used up; the cookie is closed to scripts and to other sites."""
    code = browser.code()
    first = browser.post("/sign-in", code=code.lower().replace("-", " "))
    assert (first.status_code, first.headers["location"]) == (303, "/")
    cookie = first.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert browser.get("/").status_code == 200
    browser.cookies.clear()
    again = browser.post("/sign-in", code=code)
    assert again.status_code == 400
    assert "set-cookie" not in again.headers


def test_a_session_ends_after_a_working_day_and_at_sign_out(coordinator: Desk) -> None:
    """A municipal PC is used by others."""
    kept = dict(coordinator.cookies)
    assert coordinator.press("/", "/sign-out").status_code == 303
    coordinator.cookies = kept
    assert coordinator.get("/").status_code == 303
    coordinator.sign_in()
    coordinator.hands.at += timedelta(hours=12)
    assert coordinator.get("/").status_code == 303


def test_guessing_is_slowed_down(browser: Desk) -> None:
    """Ten wrong codes, then wait."""
    for _ in range(PER_ADDRESS):
        assert browser.post("/sign-in", code=WRONG).status_code == 400
    assert browser.post("/sign-in", code=WRONG).status_code == 429
    browser.hands.at += timedelta(minutes=11)
    assert browser.post("/sign-in", code=WRONG).status_code == 400


def test_a_guesser_locks_nobody_out(browser: Desk) -> None:
    """Behind a proxy the guesser has the coordinator's address; and phones are counted apart."""
    for _ in range(PER_ADDRESS + 1):
        browser.post("/sign-in", code=WRONG)
    assert browser.sign_in().status_code == 303
    browser.services.wrong_enrolments.note("127.0.0.1", browser.hands())


def test_the_name_of_a_phone_names_nobody(coordinator: Desk) -> None:
    """It stands on pages and in lists; what stops a text stops it, a name takes a second look."""
    for label in ("ring 12 33 44 55", "kari@skole.example", "@kari"):
        page = coordinator.press("/devices", "/devices/enrol", label=label)
        assert page.status_code == 400
        assert 'id="sure"' not in page.text
    asked = coordinator.press("/devices", "/devices/enrol", label="Fatimas telefon")
    assert asked.status_code == 400
    assert "kan peke på noen" in asked.text
    assert 'id="sure"' in asked.text
    sure = coordinator.press("/devices", "/devices/enrol", label="Fatimas telefon", sure="yes")
    assert sure.status_code == 200
    assert "Engangskode" in sure.text or "engangskode" in sure.text


@pytest.mark.parametrize("path", ["/releases/cut", "/devices/enrol", "/devices/x/end", "/sign-out"])
def test_a_form_from_elsewhere_does_nothing(coordinator: Desk, path: str) -> None:
    """Without the session's own token, nothing happens."""
    coordinator.receive(*CROWD)
    assert coordinator.post(path, label="Felt 2").status_code == 403
    assert coordinator.post(path, label="Felt 2", form_token="0" * 64).status_code == 403
    assert coordinator.get("/releases/1").status_code == 404


def test_what_came_in_is_shown_with_its_state(coordinator: Desk) -> None:
    """The own team sees kinds, days, places and states, and no heads."""
    first = contact(heads=37, ages={"minor": 37})
    coordinator.receive(shift(), first, correction(first), withdrawal(first), observation())
    page = unescape(coordinator.get("/incoming").text)
    for text in ("Prat ute", "Kaia", "Prat ute, rettet", "Trukket tilbake", "Venter", "1.7.2026"):
        assert text in page, text
    assert "37" not in re.sub(r"<[^>]*>", "", page)  # a form's own token may hold it
    assert "Ingen registreringer er avvist." in unescape(coordinator.get("/refusals").text)


def test_long_lists_have_pages(coordinator: Desk) -> None:
    """Twenty-five at a time, and a way on and back."""
    coordinator.receive(*(contact() for _ in range(60)))
    first = coordinator.get("/incoming").text
    (before,) = re.findall(r"/incoming\?before=(\d+)", first)
    second = coordinator.get(f"/incoming?before={before}").text
    assert first.count("<tr><th") - first.count("<thead>") >= 25
    assert "Til de nyeste" in second


def test_a_refusal_is_one_plain_sentence(coordinator: Desk) -> None:
    """Which field, what is wrong, what to do; never what was written."""
    flaws = (Flaw("record.missing_field", "heads"),)
    with coordinator.services.intake.transaction(coordinator.services.municipality) as tx:
        phone = tx.devices()[0].id
        tx.refuse([Refusal(device=phone, record_id=None, received_on=DAY, flaws=flaws)])
    assert "Antall: " in unescape(coordinator.get("/refusals").text)


def test_a_new_phone_gets_a_code_that_is_shown_once(coordinator: Desk) -> None:
    """The code is on the answer to the form, and nowhere else."""
    page = coordinator.press("/devices", "/devices/enrol", label="  Felt   <b>2</b> ")
    (code,) = set(CODE.findall(page.text))
    assert "Felt &lt;b&gt;2&lt;/b&gt;" in page.text
    listed = coordinator.get("/devices")
    assert code not in listed.text
    assert "Felt &lt;b&gt;2&lt;/b&gt;" in listed.text
    with coordinator.services.intake.transaction(coordinator.services.municipality) as tx:
        assert len(tx.enrolment_codes(coordinator.hands())) == 1


def test_a_new_phones_code_is_also_a_link_for_its_camera(coordinator: Desk) -> None:
    """The square is drawn here, with nothing a strict content policy would stop, and named."""
    page = coordinator.press("/devices", "/devices/enrol", label="Felt 2")
    (code,) = set(CODE.findall(page.text))
    (link,) = re.findall(r'href="(feltlogg:[^"]+)"', page.text)
    assert read(unescape(link)) == invite(coordinator.services.public_url, code)
    (drawn,) = re.findall(r"<svg.*?</svg>", page.text, re.DOTALL)
    assert drawn == as_svg(unescape(link))
    assert not re.findall(r"style=|<style|<script|href", drawn)
    assert 'role="img" aria-label="QR-kode' in page.text


def test_an_address_no_phone_trusts_gets_no_link(tmp_path: Path) -> None:
    """A square that every phone refuses would only confuse; the code can still be typed."""
    with desk(tmp_path, FELTLOGG_URL="http://felt.example") as opened:
        opened.sign_in()
        page = opened.press("/devices", "/devices/enrol", label="Felt 2")
    assert len(set(CODE.findall(page.text))) == 1
    assert "feltlogg://" not in page.text
    assert "<svg" not in page.text
    assert "ingen trygg adresse" in page.text


@pytest.mark.parametrize("label", ["", "   ", "x" * (LONGEST_LABEL + 1), "a\x07b"])
def test_a_phone_without_a_good_name_is_not_enrolled(coordinator: Desk, label: str) -> None:
    """The form comes back with a sentence."""
    page = coordinator.press("/devices", "/devices/enrol", label=label)
    assert page.status_code == 400
    assert 'role="alert"' in page.text


def test_ending_a_phone_asks_once_and_then_does_it(coordinator: Desk) -> None:
    """A lost phone is ended with two presses, and stays ended."""
    (path,) = re.findall(r'href="(/devices/[^"]+/end)"', coordinator.get("/devices").text)
    assert "Avslutte Felt 1?" in coordinator.get(path).text
    assert coordinator.press(path, path).status_code == 303
    assert "Avsluttet 2.7.2026" in coordinator.get("/devices").text
    assert coordinator.get(path).status_code == 404


def test_the_coordinator_cuts_a_release_and_the_group_sees_it(coordinator: Desk) -> None:
    """From records to the focus group's page with one press."""
    assert "Ingen tall ennå." in coordinator.get("/groups/x").text
    coordinator.receive(*CROWD)
    assert coordinator.press("/releases", "/releases/cut").headers["location"] == "/releases?done=1"
    assert "Utgave 1 er laget" in coordinator.get("/releases?done=1").text
    assert "kan lages fra 8.7.2026" in coordinator.get("/releases").text
    page = unescape(coordinator.get("/groups/x").text)
    assert "Bryggen: møter etter hovedtema" in page
    assert "0 betyr «ingen, noen få, eller bare én gjeng»" in page
    assert "SHA-256" in page
    assert "Neset" not in page
    assert "Bryggen" in coordinator.get("/releases/1").text
    assert "Ingen hel periode ennå." in coordinator.get("/groups/y").text


def test_cutting_too_soon_or_without_news_says_so(coordinator: Desk) -> None:
    """A page with a plain sentence, not a stack of words from a machine."""
    token = re.search(r'name="form_token" value="(\w+)"', coordinator.get("/").text)
    assert token
    answer = coordinator.post("/releases/cut", form_token=token.group(1))
    assert answer.status_code == 409
    assert "release.nothing_new" in answer.text
    coordinator.receive(*CROWD)
    assert coordinator.post("/releases/cut", form_token=token.group(1)).status_code == 303
    coordinator.receive(contact())
    assert "release.too_soon" in coordinator.post("/releases/cut", form_token=token.group(1)).text


OURS = '<script src="/static/access.js" defer></script>'  # passkeys cannot be had without


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_whole_in_every_language(coordinator: Desk, language: str) -> None:
    """One landmark, one heading, a way past the menu, no loose ends; nothing from elsewhere."""
    coordinator.receive(*CROWD)
    for _ in range(2):
        coordinator.press("/releases", "/releases/cut")
        coordinator.hands.at += WEEK
        coordinator.sign_in()
        coordinator.receive(contact())
    assert coordinator.post("/language", language=language, back="/groups").status_code == 303
    for path in (*PAGES, "/releases/1", "/groups/x?period=2026-07-02", "/sign-in", "/groups/zz"):
        page = coordinator.get(path).text
        assert f'<html lang="{language}">' in page, path
        assert page.count("<main") == page.count("<h1") == 1, path
        assert 'href="#main"' in page, path
        assert page.count("<table") == page.count("<caption"), path
        page = page.replace(OURS, "")
        assert not re.search(r"<script|style=|onclick|https?://(?!www\.w3\.org)", page), path
        assert "web." not in re.sub(r"<[^>]*>", "", page), path


def test_the_language_link_leads_only_home(browser: Desk) -> None:
    """A crafted form must not send anybody elsewhere."""
    for back in ("//evil.example", "/\\evil.example", "evil", ""):
        assert browser.post("/language", language="en", back=back).headers["location"] == "/"
    assert "set-cookie" not in browser.post("/language", language="xx", back="/").headers


def test_a_form_larger_than_a_page_is_refused(browser: Desk) -> None:
    """Anyone may send a form; nobody may fill the memory with one."""
    assert browser.post("/sign-in", code="A" * 20_000).status_code in (413, 422)


def test_only_listed_files_are_given(browser: Desk) -> None:
    """The style sheet, its signs, the typeface and the icon, and nothing by its path."""
    for name, its in ((sheet().name, "text/css"), (sheet().font, "font/woff2")):
        answer = browser.get(f"/static/{name}")
        assert answer.headers["content-type"].startswith(its)
        assert "immutable" in answer.headers["cache-control"]
    assert browser.get("/static/icon.svg").headers["content-type"] == "image/svg+xml"
    for name in ("nothing.css", "site.css", "designsystemet-LICENSE.txt", "..%2fstyles.py"):
        assert browser.get(f"/static/{name}").status_code == 404


def test_the_page_of_phones_says_how_each_ended_and_which_is_silent(coordinator: Desk) -> None:
    """Ended and not heard from, emptied with a count, and one that nobody has heard for long."""
    services = coordinator.services
    today = services.today()
    phones = {name: new_id() for name in ("lost", "told", "whole", "silent")}
    with services.intake.transaction(services.municipality) as tx:
        long_ago = services.now() - timedelta(days=40)
        for name, id_ in phones.items():
            code = EnrolmentCode(label=name, expires_at=services.now())
            tx.add_enrolment_code(name, code)
            tx.enrol(name, f"token of {name}", id_, long_ago)
        tx.hear(phones["silent"], today - timedelta(days=25))
        for name in ("lost", "told", "whole"):
            tx.end_device(phones[name], today)
        tx.bury(phones["told"], 3, today)
        tx.bury(phones["whole"], 0, today)
    page = " ".join(coordinator.get("/devices").text.split())
    assert "Ikke hørt fra på 25 dager" in page
    assert "tømmer seg etter 60 dager" in page
    assert "Ikke hørt fra siden." in page
    assert "3 registreringer var ikke sendt." in page
    assert "Alt på den var mottatt." in page


def test_the_front_page_says_what_waits(coordinator: Desk) -> None:
    """A release, a place, a refusal and a silent phone; and where each is seen to."""
    assert "Ingenting venter." in coordinator.get("/").text
    coordinator.receive(*CROWD, place())
    with coordinator.services.intake.transaction(coordinator.services.municipality) as tx:
        phone = tx.devices()[0].id
        flaws = (Flaw("record.missing_field", "heads"),)
        tx.refuse([Refusal(device=phone, record_id=None, received_on=DAY, flaws=flaws)])
    coordinator.hands.at += timedelta(days=40)
    coordinator.sign_in()
    page = " ".join(unescape(coordinator.get("/").text).split())
    for sentence, address in (
        ("Det er tid for utgave 1.", "/releases"),
        ("1 forslag til nytt sted venter på svar.", "/proposals"),
        ("1 registrering er avvist", "/refusals"),
        ("1 telefon er ikke hørt fra på lenge.", "/devices"),
    ):
        assert re.search(rf'{re.escape(sentence)}[^<]*</p><a [^>]*href="{address}"', page), sentence
    assert "Ingenting venter." not in page
