"""GET and POST /proposals: places the team has proposed, and what has become of each."""

from collections.abc import Mapping
from typing import Final

from fastapi import APIRouter, Depends, Response
from fastapi.responses import RedirectResponse

from server.approved import code_of
from server.deciding import district_of, facts, name_of, settle
from server.placing import MAX_NAME, close, known, reopen, suggested
from server.services import Services
from server.store.news import Proposal
from server.store.places import ApprovedPlace
from server.web.asks import AsksServices
from server.web.frame import AsksOwnForm, AsksSession, at_home
from server.web.paper import Paper
from server.web.render import AsksPaper
from shared.errors import InputError, NotFoundError
from shared.flaw import Flaw
from shared.news import MAX_TEXT, REASONS, VERDICTS
from shared.place import PlaceCode
from shared.words.catalogue import explain

SEE_OTHER = 303
BAD = 400
LISTED = 200
TURNED: Final = ("closed", "reopened")
NOTHING: Mapping[str, str] = {"place": "", "reason": "", "sentence": ""}
_PLACE: Final = ("name", "type", "district", "point", "is_public", "sure")

router = APIRouter(prefix="/proposals", include_in_schema=False)


@router.get("")
def proposals(
    services: AsksServices, paper: AsksPaper, done: str = "", proposal: str = "", place: str = ""
) -> Response:
    """List what was proposed, newest first, the undecided before the decided; and what is approved.

    Shapes:  done  a verdict on a proposal, or what was done with a place
    """
    profile = services.profile
    with services.intake.transaction(services.municipality) as tx:
        found, places = tx.proposals(LISTED), tx.places.all()
    is_told = done in VERDICTS and any(one.record.id == proposal for one in found)
    about = next((one for one in places if one.code == place), None)
    return paper.page(
        "proposals.html",
        rows=[
            (one, name_of(one.record, profile), district_of(one.record, profile, paper.language))
            for one in sorted(found, key=lambda one: one.decision is not None)
        ],
        places=[(one, _state(one, services)) for one in places if one.state != "undone"],
        done=done if is_told else "",
        about=proposal,
        turned=done if about and done in TURNED else "",
        place=about,
    )


def _state(place: ApprovedPlace, services: Services) -> str:
    if place.code in services.folder.profile.places:
        return "in_folder"
    return "same" if place.same_as else place.state


@router.get("/{record_id}")
def proposal(services: AsksServices, paper: AsksPaper, record_id: str) -> Response:
    """Show one proposal and the three ways to decide on it.

    Errors:  NotFoundError
    """
    return _one(services, paper, record_id, {})


@router.post("/{record_id}/decide", dependencies=[Depends(at_home)])
def decide(services: AsksServices, paper: AsksPaper, record_id: str, form: AsksOwnForm) -> Response:
    """Keep a decision, or take one back; what does not fit comes back with the reason.

    Errors:  NotFoundError, ProfileError
    """
    try:
        verdict = _settled(services, paper, record_id, form)
    except InputError as error:
        return _one(services, paper, record_id, form, BAD, flaws=error.flaws)
    return RedirectResponse(f"/proposals?done={verdict}&proposal={record_id}", SEE_OTHER)


def _settled(services: Services, paper: Paper, record_id: str, form: Mapping[str, str]) -> str:
    now, who = services.clock(), paper.account.id
    with services.intake.transaction(services.municipality) as tx:
        found = next((one for one in tx.proposals(LISTED) if one.record.id == record_id), None)
        if found is None:
            raise NotFoundError
        made = settle(tx, found.record, form, services.folder, services.today())
        services.auditor.note(tx, now, who, "proposal-decided", record_id)
        if made.deed is not None:
            services.auditor.note(tx, now, who, made.deed, made.place)
    return made.decision.verdict


@router.post("/places/{place_code}/close", dependencies=[Depends(at_home)])
def close_place(
    services: AsksServices, session: AsksSession, place_code: str, _: AsksOwnForm
) -> Response:
    """Take a place out of use; it is kept for the records that name it.

    Errors:  NotFoundError, InputError
    """
    with services.intake.transaction(services.municipality) as tx:
        _require_ours(services, place_code)
        if close(tx, place_code):
            services.auditor.note(
                tx, services.clock(), session.account.id, "place-closed", place_code
            )
    return RedirectResponse(f"/proposals?done=closed&place={place_code}", SEE_OTHER)


@router.post("/places/{place_code}/reopen", dependencies=[Depends(at_home)])
def reopen_place(
    services: AsksServices, session: AsksSession, place_code: str, _: AsksOwnForm
) -> Response:
    """Take a place into use again.

    Errors:  NotFoundError, InputError
    """
    with services.intake.transaction(services.municipality) as tx:
        _require_ours(services, place_code)
        if reopen(tx, place_code):
            services.auditor.note(
                tx, services.clock(), session.account.id, "place-reopened", place_code
            )
    return RedirectResponse(f"/proposals?done=reopened&place={place_code}", SEE_OTHER)


def _require_ours(services: Services, code: str) -> None:
    if PlaceCode(code) in services.folder.profile.places:
        raise InputError(Flaw("input.place_in_folder", "code"))


def _one(  # noqa: PLR0913 - all that the page may show
    services: Services,
    paper: Paper,
    record_id: str,
    form: Mapping[str, str],
    status: int = 200,
    *,
    flaws: tuple[Flaw, ...] = (),
) -> Response:
    with services.intake.transaction(services.municipality) as tx:
        found = next((one for one in tx.proposals(LISTED) if one.record.id == record_id), None)
        if found is None:
            raise NotFoundError
        became = known(tx, found.record)
    profile = services.profile
    return paper.page(
        "proposal.html",
        status,
        proposal=found,
        name=name_of(found.record, profile),
        facts=facts(found.record, profile, paper.language),
        merged=_place(found, paper),
        became=became,
        is_in_folder=code_of(found.record.root) in services.folder.profile.places,
        typed={**NOTHING, **_wished(found, services), **form},
        wrong={flaw.field: explain(paper.language, flaw) for flaw in flaws},
        asks_about_name=any(flaw.code == "input.name_asks" for flaw in flaws) or "sure" in form,
        reasons=REASONS,
        most=MAX_TEXT,
        most_name=MAX_NAME,
    )


def _wished(found: Proposal, services: Services) -> Mapping[str, str]:
    """Give what the form of a place begins with."""
    wish = suggested(found.record, services.profile)
    told = {"name": wish.name, "type": wish.type, "district": wish.district}
    return {**dict.fromkeys(_PLACE, ""), **told}


def _place(found: Proposal, paper: Paper) -> str:
    if found.decision is None or found.decision.verdict != "merged" or paper.profile is None:
        return ""
    place = paper.profile.places.get(PlaceCode(found.decision.text))
    return paper.words(place.label) if place else found.decision.text
