"""What a coordinator decides on a group's question: approve, reword, decline, take back, end.

Source:  docs/spec/access.md#a-groups-question
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Final, Literal

from server.asking import ask, require_room, stopped, tidy
from server.store.port import IntakeTransaction
from server.store.wishes import WHY_NOT, Wish
from server.wishing import unanswered
from shared.errors import InputError
from shared.flaw import Flaw
from shared.line import misfit
from shared.news import MAX_TEXT
from shared.profile import Profile

Did = Literal["approved", "declined", "reopened", "ended", "resumed"]
DID: Final[Mapping[str, Did]] = {
    "approve": "approved",
    "decline": "declined",
    "reopen": "reopened",
    "end": "ended",
    "resume": "resumed",
}


def decide(
    tx: IntakeTransaction, wish: Wish, form: Mapping[str, str], profile: Profile, today: date
) -> Did | None:
    """Do what a form says with a wish; None where it is no longer as its reader saw it.

    Shapes:  form  act; text and last when approved; reason and sentence when declined
    Errors:  InputError naming each field at fault
    """
    did = DID.get(form.get("act", ""))
    match did:
        case "approved":
            is_done = _approve(tx, wish, form, profile, today)
        case "declined":
            is_done = _decline(tx, wish, form, today)
        case "reopened":
            is_done = _reopen(tx, wish)
        case "ended":
            is_done = tx.end_question(wish.question or "", today)
        case "resumed":
            require_room(tx, today)
            is_done = tx.resume_question(wish.question or "")
        case _:
            is_done = False
    return did if is_done else None


def _approve(
    tx: IntakeTransaction, wish: Wish, form: Mapping[str, str], profile: Profile, today: date
) -> bool:
    if wish.answer:
        return False
    where = f"area:{wish.area}" if wish.area else f"place:{wish.place}"
    days = {"first": today.isoformat(), "last": form.get("last", "")}
    asked = {"text": form.get("text", ""), "where": where, **days}
    made = ask(tx, asked, profile, today, wish.topic)
    out = replace(wish, answer="approved", question=made.id, decided_on=today)
    if tx.wishes.answer(out, ""):
        return True
    tx.remove_question(made.id)  # somebody else was faster
    return False


def _decline(tx: IntakeTransaction, wish: Wish, form: Mapping[str, str], today: date) -> bool:
    reason, sentence = form.get("reason", ""), tidy(form.get("sentence", ""))
    flaws = [] if reason in WHY_NOT else [Flaw("input.no_reason", "reason")]
    if misfit(sentence, MAX_TEXT) and (sentence or reason == "other"):
        flaws.append(Flaw("input.no_sentence", "sentence", str(MAX_TEXT)))
    flaws.extend(stopped(sentence, "sentence"))
    if flaws:
        raise InputError(*flaws)
    made = replace(wish, answer="declined", reason=reason, sentence=sentence, decided_on=today)
    return tx.wishes.answer(made, "")


def _reopen(tx: IntakeTransaction, wish: Wish) -> bool:
    """Let it wait again; what went out for it goes with its text."""
    if wish.answer not in ("approved", "declined"):
        return False
    if not tx.wishes.answer(unanswered(wish), wish.answer):
        return False
    if wish.question:
        tx.remove_question(wish.question)
    return True
