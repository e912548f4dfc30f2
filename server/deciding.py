"""What a coordinator decides on a proposed place: approve, merge, refuse, take back.

Source:  docs/spec/wire.md#decisions
"""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from server.access.audit import Deed
from server.approved import Written, code_of, join
from server.asking import stopped, tidy
from server.placing import approve, merge, take_back
from server.store.port import IntakeTransaction
from shared.codebook import Code, Field, Form
from shared.errors import InputError
from shared.flaw import Flaw
from shared.language import Language
from shared.line import misfit
from shared.news import MAX_TEXT, REASONS, Decision
from shared.place import PlaceCode
from shared.profile import Profile
from shared.record import Record, RecordId


class Settled(NamedTuple):
    """What was decided, and what became of a place by it, if of any."""

    decision: Decision
    deed: Deed | None
    place: str


def settle(
    tx: IntakeTransaction, record: Record, form: Mapping[str, str], folder: Written, today: date
) -> Settled:
    """Decide on a proposal, and let its place follow.

    Errors:  InputError naming each field at fault; ProfileError
    """
    profile, code = join(folder, tx.places.all()).profile, code_of(record.root)
    made = decision(record, form, profile)
    if code in folder.profile.places:
        raise InputError(Flaw("input.place_in_folder", "verdict"))
    deed: Deed | None
    match made.verdict:
        case "approved":
            approve(tx, record, form, profile, today)
            deed = "place-added"
        case "merged":
            into = profile.places[PlaceCode(made.text)]
            deed = "place-closed" if merge(tx, record, into) else None
        case _:
            deed = "place-undone" if take_back(tx, record) else None
    join(folder, tx.places.all())  # rather refuse one place than begin with a flaw next time
    tx.decide(made, today)
    return Settled(made, deed, code)


def decision(record: Record, form: Mapping[str, str], profile: Profile) -> Decision:
    """Read the decision a form holds.

    Shapes:  form  verdict; place when merged; reason and sentence when refused
    Errors:  InputError naming each field at fault
    """
    match form.get("verdict"):
        case "approved":
            return Decision(record=record.id, verdict="approved", text=code_of(record.root))
        case "merged":
            return _merged(record, form.get("place", ""), profile)
        case "refused":
            return _refused(record.id, form.get("reason", ""), tidy(form.get("sentence", "")))
        case _:
            return Decision(record=record.id, verdict="open")


def _merged(record: Record, place: str, profile: Profile) -> Decision:
    if PlaceCode(place) not in profile.offered or place == code_of(record.root):
        raise InputError(Flaw("input.no_place", "place"))
    return Decision(record=record.id, verdict="merged", text=place)


def _refused(record: RecordId, reason: str, sentence: str) -> Decision:
    flaws = []
    if reason not in REASONS:
        flaws.append(Flaw("input.no_reason", "reason"))
    if misfit(sentence, MAX_TEXT):
        flaws.append(Flaw("input.no_sentence", "sentence", str(MAX_TEXT)))
    else:
        flaws.extend(stopped(sentence, "sentence"))
    if flaws:
        raise InputError(*flaws)
    return Decision(record=record, verdict="refused", reason=reason, text=sentence)


def name_of(record: Record, profile: Profile) -> str:
    """Give the name a place was proposed under."""
    fields = _form(record, profile).fields.values()
    names = (record.answers.get(field.key) for field in fields if field.type == "name")
    return next((str(name) for name in names if name), "–")


def district_of(record: Record, profile: Profile, language: Language) -> str:
    """Name the district a place was proposed in."""
    field = _form(record, profile).role("district")
    return _told(field, record, language) if field else ""


def facts(record: Record, profile: Profile, language: Language) -> list[tuple[str, str]]:
    """Give what was answered besides the name, as (question, answer) in the reader's words."""
    fields = _form(record, profile).fields.values()
    return [
        (field.label.say(language), _told(field, record, language))
        for field in fields
        if field.type != "name" and isinstance(record.answers.get(field.key), str)
    ]


def _form(record: Record, profile: Profile) -> Form:
    return profile.codebooks.get(record.book, profile.codebook).forms["place"]


def _told(field: Field, record: Record, language: Language) -> str:
    answer = str(record.answers.get(field.key, ""))
    option = field.options.get(Code(answer))
    return option.label.say(language) if option else answer
