"""GET /: what waits for the coordinator, and what came in the last days."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from fastapi import APIRouter, Response
from fastapi.responses import RedirectResponse

from server import incoming
from server.access.table import home_of
from server.asking import state_of
from server.release import ledger
from server.release.ledger import Next
from server.services import Services
from server.store.devices import Device
from server.web.asks import AsksServices
from server.web.device_pages import silent_days
from server.web.paper import Paper
from server.web.render import AsksPaper

TALLIED = 200
DAYS = 7
COUNTED = 200
SEE_OTHER = 303

router = APIRouter(include_in_schema=False)


@dataclass(frozen=True, slots=True)
class Matter:
    """Something that waits: a sentence, and the page where it is seen to."""

    sentence: str
    address: str
    label: str


@router.get("/")
def home(services: AsksServices, paper: AsksPaper) -> Response:
    """Show what waits, and how many records of each kind came on each of the last days.

    Whoever may not see records begins on a page of their own.
    """
    if not paper.may("records.read"):
        return RedirectResponse(home_of(paper.account), SEE_OTHER)
    with services.intake.transaction(services.municipality) as tx:
        recent = tx.newest(TALLIED)
        n_proposals = sum(one.decision is None for one in tx.proposals(COUNTED))
        n_wishes = tx.wishes.n_waiting(services.today())
        n_refusals = len(tx.refusals(COUNTED))
        phones = tx.devices()
        asked, answers = tx.questions(), tx.answers()
    days = incoming.days(recent, services.profile, paper.language, is_all=len(recent) < TALLIED)
    coming = ledger.due(services.intake, services.profile, services.clock())
    is_open = [one for one in asked if state_of(one, services.today()) == "open"]
    return paper.page(
        "home.html",
        matters=[
            *_release(coming, paper),
            *_counted("proposals", n_proposals, paper),
            *_counted("wishes", n_wishes, paper),
            *_counted("refusals", n_refusals, paper),
            *_counted("devices", _n_silent(phones, services), paper),
            *_to_confirm(sum(one.is_doubted for one in phones), paper),
        ],
        next=coming,
        kinds=days.kinds,
        rows=days.rows[:DAYS],
        has_phones=bool(phones),
        questions=[(one.question.text, answers.get(one.question.id, 0)) for one in is_open],
    )


def _release(coming: Next, paper: Paper) -> Iterator[Matter]:
    if coming.may_be_cut or coming.state == "restored":
        sentence = paper.say(f"web.home.release.{coming.state}", number=coming.number)
        yield Matter(sentence, "/releases", paper.say("web.nav.releases"))


def _counted(name: str, n: int, paper: Paper) -> Iterator[Matter]:
    """Say how many of something wait, if any do."""
    if n:
        sentence = paper.say(f"web.home.{name}.one" if n == 1 else f"web.home.{name}.many", n=n)
        yield Matter(sentence, f"/{name}", paper.say(f"web.nav.{name}"))


def _to_confirm(n: int, paper: Paper) -> Iterator[Matter]:
    if n:
        sentence = paper.say(f"web.home.confirm.{'one' if n == 1 else 'many'}", n=n)
        yield Matter(sentence, "/devices", paper.say("web.nav.devices"))


def _n_silent(phones: Sequence[Device], services: Services) -> int:
    rule, today = services.profile.phones, services.today()
    return sum(bool(silent_days(one, rule, today)) for one in phones if not one.ended_on)
