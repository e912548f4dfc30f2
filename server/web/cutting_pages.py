"""What the next release would hold, the button that cuts it, and how far a long cut has come."""

from functools import partial
from typing import Final

from fastapi import APIRouter, Depends, Response
from fastapi.responses import RedirectResponse

from server.release.cut import cut
from server.release.preview import Gets, Hindrance, Preview, look_through, preview
from server.services import Services
from server.web.asks import AsksServices
from server.web.frame import AsksOwnForm, AsksSession, at_home
from server.web.paper import Paper
from server.web.render import AsksPaper
from shared.words.catalogue import explain

SEE_OTHER: Final = 303
SHORT_S: Final = 2  # as long as most cuts take, and nobody calls it waiting
BRIEF_S: Final = 0.3
AGAIN_S: Final = 3
CUTTING: Final = "/releases/cutting"

router = APIRouter(prefix="/releases", include_in_schema=False)


@router.get("/next")
def next_release(services: AsksServices, paper: AsksPaper, *, stay: bool = False) -> Response:
    """Show what a cut now would publish, and no figure of it.

    What only the records can tell is looked for beside; until it is known the page comes again.
    """
    now = services.clock()
    found = preview(services.intake, services.ledger.read(), services.profile, now)
    known = _looked(services, found)
    answer = paper.page(
        "release_next.html",
        found=found,
        next=found.next,
        known=known,
        lacks=[(one.field, explain(paper.language, one)) for one in known.lacks] if known else (),
        grid=services.profile.grid,
        further=[paper.words(one.label) for one in services.profile.grid.further.values()],
        gets=[(one.reading, _got(one, found, paper)) for one in found.gets],
        expired=list(dict.fromkeys(paper.words(one.product.label) for one in found.expired)),
        is_cutting=services.cutting.is_under_way,
        stay=stay,
    )
    return answer if known or stay else _again(answer, "/releases/next")


@router.post("/cut", dependencies=[Depends(at_home)])
def cut_next(services: AsksServices, session: AsksSession, _: AsksOwnForm) -> Response:
    """Cut the next release, or join in waiting for the one that is being cut.

    Errors:  RestoredError, TooSoonError, NothingNewError, ProfileLacksError, NotSafeError
    """
    work = partial(_cut, services, session.person)
    doing = services.cutting.begin(work, services.clock())
    try:
        return _done(doing.result(SHORT_S))
    except TimeoutError:
        return RedirectResponse(CUTTING, SEE_OTHER)


@router.get("/cutting")
def cutting(services: AsksServices, paper: AsksPaper, *, stay: bool = False) -> Response:
    """Tell that a release is being cut, and go on to how it went.

    Errors:  those of `cut_next`
    """
    doing, begun_at = services.cutting.last, services.cutting.begun_at
    if doing is None or begun_at is None:  # another process cuts, or none does
        return RedirectResponse("/releases", SEE_OTHER)
    if doing.done():
        return _done(doing.result())
    for_s = max(0, round((services.clock() - begun_at).total_seconds()))
    answer = paper.page("release_cutting.html", for_s=for_s, stay=stay)
    return answer if stay else _again(answer, CUTTING)


def _cut(services: Services, person: str) -> int:
    frozen = cut(
        services.intake,
        services.releases,
        services.profile,
        services.release_keys,
        services.clock(),
    )
    with services.intake.transaction(services.municipality) as tx:
        services.auditor.note(tx, services.clock(), person, "release-cut", str(frozen.number))
    return frozen.number


def _done(number: int) -> Response:
    return RedirectResponse(f"/releases?done={number}", SEE_OTHER)


def _again(answer: Response, address: str) -> Response:
    """Let a browser come again by itself; no script is needed for that."""
    answer.headers["Refresh"] = f"{AGAIN_S}; url={address}"
    return answer


def _looked(services: Services, found: Preview) -> Hindrance | None:
    """Look through what waits, or join in; None where that takes longer than a page may."""
    now = services.clock()
    look = partial(look_through, services.intake, services.profile, now)
    about = found.next.number, found.next.state, found.n_new, services.today()
    doing = services.looking.begin(look, now, about)
    try:
        return doing.result(BRIEF_S)
    except TimeoutError:
        return None


def _got(one: Gets, found: Preview, paper: Paper) -> str:
    """Say what one reader has of it: the period it ends, or what that waits for."""
    if one.period:
        kind = one.reading.view.period
        last = paper.day(found.on)
        return paper.say(f"web.groups.period_named.{kind}", last=last, period=one.period)
    if one.from_on:
        return paper.say("web.next.from_on", day=paper.day(one.from_on))
    key = "web.next.lacking_one" if one.lacking == 1 else "web.next.lacking"
    return paper.say(key, n=one.lacking)
