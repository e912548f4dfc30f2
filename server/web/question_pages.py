"""GET and POST /questions: what the coordinators ask the field, and how many have answered."""

from collections.abc import Mapping
from datetime import timedelta

from fastapi import APIRouter, Depends, Response
from fastapi.responses import RedirectResponse

from server.access.audit import Deed
from server.access.sessions import Session
from server.asking import USUAL_DAYS, ask, require_room, state_of
from server.services import Services
from server.store.port import IntakeTransaction
from server.web.asks import AsksServices
from server.web.frame import AsksOwnForm, AsksSession, at_home
from server.web.paper import Paper
from server.web.render import AsksPaper
from shared.errors import InputError, NotFoundError
from shared.flaw import Flaw
from shared.news import MAX_TEXT, MOST_DAYS, Question
from shared.place import PlaceCode
from shared.profile import Profile
from shared.words.catalogue import explain

SEE_OTHER = 303
BAD = 400
DONE = ("made", "ended", "resumed", "removed")
ORDER = ("open", "coming", "ended", "over")

router = APIRouter(prefix="/questions", include_in_schema=False)


@router.get("")
def questions(
    services: AsksServices, paper: AsksPaper, done: str = "", question: str = ""
) -> Response:
    """List every question with its state, those that are out first, and offer to ask another."""
    today = services.today()
    typed = {
        "text": "",
        "where": "",
        "first": today.isoformat(),
        "last": (today + timedelta(USUAL_DAYS - 1)).isoformat(),
    }
    return _list(services, paper, typed, done=done if done in DONE else "", about=question)


@router.post("/ask", dependencies=[Depends(at_home)])
def ask_field(services: AsksServices, paper: AsksPaper, form: AsksOwnForm) -> Response:
    """Keep a question; what does not fit comes back with the reason at its field."""
    try:
        with services.intake.transaction(services.municipality) as tx:
            made = ask(tx, form, services.profile, services.today())
            services.auditor.note(tx, services.clock(), paper.account.id, "question-asked", made.id)
    except InputError as error:
        typed = {key: form.get(key, "") for key in ("text", "where", "first", "last")}
        return _list(services, paper, typed, BAD, error.flaws)
    return _back("made", made.id)


@router.post("/{question_id}/end", dependencies=[Depends(at_home)])
def end(services: AsksServices, session: AsksSession, question_id: str, _: AsksOwnForm) -> Response:
    """End a question before its time; ending it twice is the same as once."""
    with services.intake.transaction(services.municipality) as tx:
        if tx.end_question(question_id, services.today()):
            _note(services, tx, session, "question-ended", question_id)
    return _back("ended", question_id)


@router.post("/{question_id}/resume", dependencies=[Depends(at_home)])
def resume(
    services: AsksServices, session: AsksSession, question_id: str, _: AsksOwnForm
) -> Response:
    """Open a question again that was ended early.

    Errors:  InputError
    """
    with services.intake.transaction(services.municipality) as tx:
        require_room(tx, services.today())
        if tx.resume_question(question_id):
            _note(services, tx, session, "question-resumed", question_id)
    return _back("resumed", question_id)


@router.get("/{question_id}/remove")
def ask_remove(services: AsksServices, paper: AsksPaper, question_id: str) -> Response:
    """Ask once before a question and its text are deleted.

    Errors:  NotFoundError
    """
    with services.intake.transaction(services.municipality) as tx:
        found = next((one for one in tx.questions() if one.question.id == question_id), None)
    if found is None:
        raise NotFoundError
    return paper.page("question_remove.html", question=found.question)


@router.post("/{question_id}/remove", dependencies=[Depends(at_home)])
def remove(
    services: AsksServices, session: AsksSession, question_id: str, _: AsksOwnForm
) -> Response:
    """Delete a question and its text; deleting it twice is the same as once."""
    with services.intake.transaction(services.municipality) as tx:
        if tx.remove_question(question_id):
            _note(services, tx, session, "question-removed", question_id)
    return _back("removed", "")


def _note(
    services: Services, tx: IntakeTransaction, session: Session, did: Deed, about: str
) -> None:
    services.auditor.note(tx, services.clock(), session.person, did, about)


def _back(done: str, question_id: str) -> Response:
    about = f"&question={question_id}" if question_id else ""
    return RedirectResponse(f"/questions?done={done}{about}", SEE_OTHER)


def _list(  # noqa: PLR0913 - all that the page may show besides the list
    services: Services,
    paper: Paper,
    typed: Mapping[str, str],
    status: int = 200,
    flaws: tuple[Flaw, ...] = (),
    *,
    done: str = "",
    about: str = "",
) -> Response:
    today = services.today()
    with services.intake.transaction(services.municipality) as tx:
        asked, answers = tx.questions(), tx.answers()
    states = [(one, state_of(one, today)) for one in asked]
    known = {one.question.id for one in asked}
    return paper.page(
        "questions.html",
        status,
        rows=[
            (
                one,
                state,
                _where(one.question, services.profile, paper),
                answers.get(one.question.id, 0),
            )
            for one, state in sorted(states, key=lambda row: ORDER.index(row[1]))
        ],
        typed=typed,
        wrong={flaw.field: explain(paper.language, flaw) for flaw in flaws},
        done=done if about in known or done == "removed" else "",
        about=about,
        today=today,
        most_text=MAX_TEXT,
        most_days=MOST_DAYS,
    )


def _where(question: Question, profile: Profile, paper: Paper) -> str:
    area = profile.areas.get(question.area or "")
    place = profile.places.get(PlaceCode(question.place or ""))
    if area or place:
        return paper.words((area or place).label)  # type: ignore[union-attr]  # one of them is there
    return question.area or question.place or paper.say("web.questions.everywhere")
