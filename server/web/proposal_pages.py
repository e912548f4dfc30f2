"""GET and POST /proposals: places the team has proposed, and what was decided on each."""

from collections.abc import Mapping

from fastapi import APIRouter, Depends, Response
from fastapi.responses import RedirectResponse

from server.deciding import decision, district_of, facts, name_of
from server.services import Services
from server.store.news import Proposal
from server.web.asks import AsksServices
from server.web.frame import AsksOwnForm, at_home
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
NOTHING: Mapping[str, str] = {"place": "", "reason": "", "sentence": ""}

router = APIRouter(prefix="/proposals", include_in_schema=False)


@router.get("")
def proposals(
    services: AsksServices, paper: AsksPaper, done: str = "", proposal: str = ""
) -> Response:
    """List what was proposed, newest first, the undecided before the decided."""
    profile = services.profile
    with services.intake.transaction(services.municipality) as tx:
        found = tx.proposals(LISTED)
    return paper.page(
        "proposals.html",
        rows=[
            (one, name_of(one.record, profile), district_of(one.record, profile, paper.language))
            for one in sorted(found, key=lambda one: one.decision is not None)
        ],
        done=done if done in VERDICTS and any(one.record.id == proposal for one in found) else "",
        about=proposal,
    )


@router.get("/{record_id}")
def proposal(services: AsksServices, paper: AsksPaper, record_id: str) -> Response:
    """Show one proposal and the three ways to decide on it.

    Errors:  NotFoundError
    """
    return _one(services, paper, record_id, NOTHING)


@router.post("/{record_id}/decide", dependencies=[Depends(at_home)])
def decide(services: AsksServices, paper: AsksPaper, record_id: str, form: AsksOwnForm) -> Response:
    """Keep a decision, or take one back; what does not fit comes back with the reason.

    Errors:  NotFoundError
    """
    with services.intake.transaction(services.municipality) as tx:
        found = next((one for one in tx.proposals(LISTED) if one.record.id == record_id), None)
        if found is None:
            raise NotFoundError
        try:
            made = decision(found.record.id, form, services.profile)
        except InputError as error:
            flaws = error.flaws
        else:
            tx.decide(made, services.today())
            services.auditor.note(
                tx, services.clock(), paper.account.id, "proposal-decided", record_id
            )
            return RedirectResponse(
                f"/proposals?done={made.verdict}&proposal={record_id}", SEE_OTHER
            )
    typed = {key: form.get(key, "") for key in NOTHING}
    return _one(services, paper, record_id, typed, BAD, flaws=flaws)


def _one(  # noqa: PLR0913 - all that the page may show
    services: Services,
    paper: Paper,
    record_id: str,
    typed: Mapping[str, str],
    status: int = 200,
    *,
    flaws: tuple[Flaw, ...] = (),
) -> Response:
    with services.intake.transaction(services.municipality) as tx:
        found = next((one for one in tx.proposals(LISTED) if one.record.id == record_id), None)
    if found is None:
        raise NotFoundError
    profile = services.profile
    return paper.page(
        "proposal.html",
        status,
        proposal=found,
        name=name_of(found.record, profile),
        facts=facts(found.record, profile, paper.language),
        merged=_place(found, paper),
        typed=typed,
        wrong={flaw.field: explain(paper.language, flaw) for flaw in flaws},
        reasons=REASONS,
        most=MAX_TEXT,
    )


def _place(found: Proposal, paper: Paper) -> str:
    if found.decision is None or found.decision.verdict != "merged" or paper.profile is None:
        return ""
    place = paper.profile.places.get(PlaceCode(found.decision.text))
    return paper.words(place.label) if place else found.decision.text
