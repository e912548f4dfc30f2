"""Everything the application answers to, as one OpenAPI document, and who may ask it."""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from contextlib import contextmanager
from copy import copy
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import count
from pathlib import Path
from typing import Any, Literal, NamedTuple, TypeAlias

import schemathesis
from fastapi.openapi.utils import get_openapi
from fastapi.routing import APIRoute
from starlette.types import Receive, Scope, Send

from server.access import feed_tokens, sessions
from server.access.sign_in import COORDINATOR, by_code, invite_coordinator
from server.hooks.registry import Registry, Wanted
from server.release.cut import cut
from server.store.wishes import Wish
from server.web import pages, sign_in
from server.web.frame import FORM_TOKEN
from server.web.scripts import OPENING, program
from server.web.styles import VENDOR
from shared.hazmat.tokens import new_id
from shared.news import Question
from tests.builders import contact, place
from tests.contract.releases_contract import FILES, MEETING, PACK
from tests.golden import approved
from tests.serving import NOW, TOKEN, Serving, serving
from tests.web_pages import all_routes

Asker: TypeAlias = Literal["nobody", "phone", "coordinator", "reader"]
FORM = "application/x-www-form-urlencoded"
LIKELY: Mapping[str, Mapping[str, Sequence[str]]] = {
    "/devices/enrol": {"label": ("Felt 3", "")},
    "/groups/{code}/subscribe/keys": {"label": ("Ark", ""), "days": ("9", "x")},
    "/incoming/notes": {"notes": ("1,2", "x")},
    "/language": {"language": ("nn", "xx"), "back": ("/devices", "//elsewhere")},
    "/meetings/add": {
        "product": ("x", "nobody"),
        "on": ("2026-07-14", "2026-07-01", "x"),
        "starts": ("09:30", "x", ""),
        "where": ("Rådhuset", "", "12345678"),
    },
    "/meetings/{meeting_id}/move": {
        "on": ("2026-07-15", "2026-07-01"),
        "starts": ("", "25:00"),
        "sequence": ("", "0", "7"),
    },
    "/webhooks/add": {
        "label": ("Arkivet", ""),
        "url": ("http://127.0.0.1:1/", "ftp://sted.example"),
        "whom": ("reader:x", "inside", "nobody"),
        "every": ("1", "99"),
    },
    "/packs/{code}/draft": {"period": ("", "2001"), "text": ("Mer ute.", "x" * 2_001)},
    "/packs/{code}/hand-out": {"period": ("", "2001"), "text": ("Mer ute.", "www.sted.no")},
    "/proposals/{record_id}/decide": {
        "verdict": ("approved", "merged", "refused", "x"),
        "place": ("quay", "nowhere"),
        "name": ("Naustet", ""),
        "type": ("open", "x"),
        "district": ("d1", "x"),
        "point": ("", "70.1, 20.1", "x"),
        "reason": ("unclear", "x"),
        "sentence": ("", "Hvor er det?"),
    },
    "/questions/ask": {
        "text": ("Hva skjer?", ""),
        "where": ("", "place:quay", "area:x"),
        "first": ("2026-07-02", "x"),
        "last": ("2026-07-03", "2026-07-01"),
    },
    "/groups/{code}/wishes/ask": {
        "topic": ("calm", "none", "rus"),
        "where": ("place:quay", "area:EAST", "place:beach", ""),
        "text": ("Samler flere seg?", "", "Se www.sted.no/ola"),
        "last": ("2026-07-09", "2027-07-09", "x"),
    },
    "/wishes/{wish_id}/decide": {
        "act": ("approve", "decline", "reopen", "end", "resume", "x"),
        "text": ("Samler flere seg?", ""),
        "last": ("2026-07-09", "x"),
        "reason": ("known", "other", "x"),
        "sentence": ("", "Se tallene."),
    },
    "/sign-in": {"code": ("AAAA-AAAA-AAAA-AAAA", "")},
    "/sign-in/password": {
        "login": ("koordinator", ""),
        "password": ("a long password", ""),
        "second": ("000000", ""),
    },
    "/sign-in/passkey": {"ticket": ("AAAA", ""), "answer": ("{}", "")},
    "/account/passkeys": {"ticket": ("AAAA", ""), "answer": ("{}", ""), "label": ("PC", "")},
    "/account/passkeys/remove": {"passkey": ("AAAA", "")},
    "/account/password": {"ticket": ("AAAA", ""), "password": ("x", ""), "second": ("000000", "")},
    "/account/sessions/end": {"session": ("0123456789abcdef", "")},
    "/users/invite": {
        "name": ("Kari", ""),
        "login": ("kari", "!"),
        "role": ("member", "king"),
        "reading:x": ("1", ""),
        "until": ("2027-01-01", "x"),
    },
    "/users/{person_id}/change": {
        "name": ("Kari", ""),
        "login": ("koordinator", "!"),
        "role": ("coordinator", "auditor"),
    },
}


class Shown(NamedTuple):
    """What somebody shows at the door."""

    headers: Mapping[str, str]
    cookies: Mapping[str, str]


@dataclass(frozen=True)
class Town:
    """A server with something of everything, what there is to know of it, and who asks."""

    server: Serving
    known: Mapping[str, str | int]
    code: str
    feed_key: str
    session: sessions.Session

    @property
    def document(self) -> dict[str, Any]:
        """Describe the programs' routes as the application does, and every page besides."""
        told = self.server.app.openapi()
        hidden = get_openapi(title="pages", version="1", routes=list(_pages()))
        for path, item in hidden["paths"].items():
            if "post" in item:
                item["post"]["requestBody"] = _form(path)
        return {**told, "paths": {**hidden["paths"], **told["paths"]}}

    @property
    def public(self) -> AbstractSet[str]:
        """Name the paths the application describes itself."""
        return set(self.server.app.openapi()["paths"])

    def shown_by(self, asker: Asker) -> Shown:
        """Give what an asker shows at the door."""
        match asker:
            case "nobody":
                return Shown({}, {})
            case "phone":
                return Shown({"authorization": f"Bearer {TOKEN}"}, {})
            case "reader":
                return Shown({"authorization": f"Bearer {self.feed_key}"}, {})
            case "coordinator":
                return Shown({}, {sessions.COOKIE: self.session.secret})

    def sign_in(self) -> None:
        """Let the session be valid, also when somebody has just ended it."""
        services = self.server.services
        with services.intake.transaction(services.municipality) as tx:
            sessions.end(tx, self.session)
            tx.accounts.begin(self.session.visit)

    def fill_in(self, case: schemathesis.Case[Any], choices: Sequence[int]) -> None:
        """Make an honest request of a drawn one: what is there, the right token, likely fields."""
        there = {key: self.known[key] for key in case.path_parameters if key in self.known}
        case.path_parameters.update(there)
        if case.operation.path == "/v1/enrol":
            case.body = {"code": self.code, "token": "v" * 43}
        elif isinstance(case.body, dict):
            likely = LIKELY.get(case.operation.path, {})
            chosen = {
                key: values[choice % len(values)]
                for (key, values), choice in zip(likely.items(), choices, strict=False)
            }
            case.body = {FORM_TOKEN: self.session.form_token, **chosen}


def _form(path: str) -> Mapping[str, Any]:
    fields = (FORM_TOKEN, *LIKELY.get(path, ()))
    shape = {"type": "object", "properties": {key: {"type": "string"} for key in fields}}
    return {"required": True, "content": {FORM: {"schema": {**shape, "required": list(fields)}}}}


class Crowd:
    """The application, asked from another address each time, so that nobody is a guesser."""

    def __init__(self, town: Town) -> None:
        self._app = town.server.app
        self._host = town.server.services.public_url.partition("://")[2]
        self._addresses = count()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on."""
        if scope["type"] == "http":
            scope["client"] = (f"address {next(self._addresses)}", 1)
        await self._app(scope, receive, send)


@contextmanager
def town(folder: Path, **more: str) -> Iterator[Town]:
    """Open a server with records, a release, a question, a proposal and a coordinator."""
    with serving(folder, NOW, **more) as server:
        services, proposed = server.services, place()
        server.sync(*(contact() for _ in range(12)), proposed)
        server.enrol(server.code("another"), "u" * 43)
        wish = Wish(
            id=new_id(),
            reading="x",
            person=COORDINATOR,
            topic="calm",
            text="?",
            asked_on=NOW.date(),
            last=NOW.date(),
            place="quay",
        )
        asked = Question(id=new_id(), text="?", first=NOW.date(), last=NOW.date())
        with services.intake.transaction(services.municipality) as tx:
            tx.add_question(asked)
            tx.places.put(approved(services.municipality, 1))
            tx.wishes.add(wish)
            device = tx.devices()[1].id
        cut(services.intake, services.releases, services.profile, services.release_keys, NOW)
        with services.releases.transaction(services.municipality) as tx:
            key, made = feed_tokens.issue(tx, group="x", label="", lasts=timedelta(9), now=NOW)
            tx.keep_pack(PACK, FILES)
            meeting = replace(MEETING, id=new_id())
            tx.put_meeting(meeting)
        hook, _ = Registry(services.outgoing).add(Wanted("Arkivet", "http://127.0.0.1:1/", "x", 1))
        known: Mapping[str, str | int] = {
            "code": "x",
            "device_id": device,
            "person_id": COORDINATOR,
            "entities": "Figures",
            "key_id": made.id,
            "hook_id": hook.id,
            "group": "x",
            "module": program(OPENING).entry.name.removeprefix("notes-").removesuffix(".js"),
            "meeting_id": meeting.id,
            "name": next(VENDOR.glob("*.woff2")).name,
            "number": 1,
            "place_code": approved(services.municipality, 1).code,
            "question_id": asked.id,
            "record_id": proposed.id,
            "wish_id": wish.id,
        }
        with services.intake.transaction(services.municipality) as tx:
            session = by_code(tx, invite_coordinator(tx, NOW), NOW)
        assert session
        opened = Town(server, known, server.code("third"), key, session)
        opened.sign_in()
        yield opened


def _pages() -> Iterator[APIRoute]:
    for route in (*all_routes(pages.router), *all_routes(sign_in.router)):
        shown = copy(route)
        shown.include_in_schema = True
        yield shown
