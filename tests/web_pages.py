"""Every page of the site that a browser can open, read off the routes, with life in the house."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from fastapi.routing import APIRoute, APIRouter

from server.access.sign_in import COORDINATOR
from server.hooks.registry import Registry, Wanted
from server.store.port import Refusal
from server.web import pages, sign_in
from shared.flaw import Flaw
from tests.builders import DAY, SANDVIK, contact, observation, place, shift
from tests.desk import WEEK, Desk, desk
from tests.processes import Server, feltlogg

NO_PAGES = ("/audit/export", "/dpia/file", "/static/")
FILES = (".svg", ".{suffix}")
PARAMETER = re.compile(r"\{(\w+)(?::\w+)?\}")
CROWD = tuple(contact(heads=6, ages={"minor": 4, "adult": 2}) for _ in range(8))
ASKED = re.compile(r"/questions/([0-9a-f-]{36})/end")
MEETING = re.compile(r"/meetings/([0-9a-f-]{36})")
PHONE = re.compile(r"/devices/([^/\"]+)/end")


@dataclass(frozen=True, slots=True)
class Site:
    """A running server with something on every page, and where its pages are."""

    server: Server
    paths: tuple[str, ...]

    @property
    def code(self) -> str:
        """Make a one-time code to sign in with."""
        made: str = feltlogg(self.server.folder, "sign-in", FELTLOGG_PROFILE=str(SANDVIK))["code"]
        return made


def routes() -> Iterator[str]:
    """Walk the addresses of all pages, parameters and all."""
    for route in (*all_routes(pages.router), *all_routes(sign_in.router)):
        if _is_page(route):
            yield route.path


def all_routes(router: APIRouter) -> Iterator[APIRoute]:
    """Walk a router and those it includes, which FastAPI keeps as they were."""
    for route in router.routes:
        if isinstance(route, APIRoute):
            yield route
        elif (included := getattr(route, "original_router", None)) is not None:
            yield from all_routes(included)


def _is_page(route: APIRoute) -> bool:
    is_file = route.path.startswith(NO_PAGES) or route.path.endswith(FILES)
    return "GET" in (route.methods or ()) and not is_file


@contextmanager
def site(folder: Path) -> Iterator[Site]:
    """Serve Sandvik with records, releases, questions, proposals, refusals and a silent phone."""
    with desk(folder) as opened:
        opened.sign_in()
        known = _live(opened)
    paths = tuple(PARAMETER.sub(lambda found: known[found[1]], route) for route in routes())
    server = Server(folder, FELTLOGG_PROFILE=str(SANDVIK))
    try:
        yield Site(server, paths)
    finally:
        server.stop()


def _live(opened: Desk) -> Mapping[str, str]:
    """Let things happen; give a value for each parameter of an address.

    A new parameter is a KeyError here: add what it may be, and its page is looked at too.
    """
    proposed = place()
    opened.receive(shift(), *CROWD, observation())
    for _ in range(2):
        opened.press("/releases", "/releases/cut")
        opened.hands.at += WEEK
        opened.sign_in()
        opened.receive(contact())
    listed = place(called="Naust")
    opened.receive(listed, proposed)
    form = {"verdict": "approved", "name": "Naustet", "type": "open", "district": "d1"}
    opened.press("/proposals", f"/proposals/{listed.id}/decide", **form)
    today = opened.hands.at.date()
    opened.press(
        "/questions",
        "/questions/ask",
        text="Hvem møtes ved kaia?",
        where="",
        first=today.isoformat(),
        last=(today + timedelta(13)).isoformat(),
    )
    asks = "/groups/x/wishes"
    last = (today + timedelta(13)).isoformat()
    about = {"topic": "calm", "where": "place:quay", "last": last}
    opened.press(asks, f"{asks}/ask", text="Samler flere seg på kaia?", **about)
    with opened.services.intake.transaction(opened.services.municipality) as tx:
        (wish,) = tx.wishes.all(9)
        flaws = (Flaw("record.missing_field", "heads"),)
        phone = tx.devices()[0].id
        tx.refuse([Refusal(device=phone, record_id=None, received_on=DAY, flaws=flaws)])
    on = (today + WEEK).isoformat()
    opened.press("/meetings", "/meetings/add", product="x", on=on, where="Rådhuset")
    (meeting,) = set(MEETING.findall(opened.get("/meetings").text))
    (question,) = set(ASKED.findall(opened.get("/questions").text))
    (device,) = set(PHONE.findall(opened.get("/devices").text))
    return {
        "code": "x",
        "number": "1",
        "device_id": device,
        "hook_id": _told(opened),
        "person_id": COORDINATOR,
        "meeting_id": meeting,
        "question_id": question,
        "record_id": proposed.id,
        "wish_id": wish.id,
    }


def _told(opened: Desk) -> str:
    """Register a reader and an inside system who do not answer, and try the first."""
    registry = Registry(opened.services.outgoing)
    registry.add(Wanted("Sakssystemet", "http://127.0.0.1:1/", "", 7))
    hook, _ = registry.add(Wanted("Arkivet", "http://127.0.0.1:1/", "x", 1))
    registry.test(hook)
    return hook.id
