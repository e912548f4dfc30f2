"""What coordinators and field said to each other that never was: questions, answers, proposals."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta

from server.approved import Written
from server.convening import add, cancel
from server.deciding import settle
from server.demo.chance import Dice
from server.demo.invented import Town, answers
from server.placing import suggested
from server.store.meetings import MeetingsTransaction
from server.store.news import NewsTransaction
from server.store.port import IntakeTransaction
from server.store.wishes import Wishes
from server.wishing import ask as ask_field
from server.wishing import scope_of
from shared.answers import Answers
from shared.codebook import Form
from shared.news import Decision, Question
from shared.product import Period
from shared.profile import Profile
from shared.record import Record, RecordId

ASKED = (
    ("Samles det flere her etter midnatt enn før helgen?", 2),
    ("Ser dere mer til snus og vape blant de yngste?", 3),
)
WISHED = ("Samles flere her rett etter skoletid?", "Er det roligere etter at lyset kom?")
WRITER = "demo"
PROPOSED = ("Trappa ved vannet", "Plenen bak biblioteket", "Bua ved banen")
REFUSED = "Bua er for liten til å nevnes for seg. Bruk plassen utenfor."
DAYS = 14
SOON, LATER = 3, 17
SLOTS = (("08:30", "09:30"), ("10:00", "11:30"), ("12:30", "14:00"))
WHERE = ("Møterom 2", "Rådhuset, møterom 3", "Teams")
FRIDAY = 4
HELD: Mapping[Period, int] = {"week": 6, "fortnight": 4, "month": 3, "quarter": 2, "half_year": 1}


def ask(tx: NewsTransaction, where: Town, dice: Dice, today: date) -> tuple[Question, ...]:
    """Ask about one place and about everywhere."""
    places = (where.one(dice), None)
    asked = tuple(
        Question(
            id=dice.id(), text=text, place=place, first=today, last=today + timedelta(DAYS - 1)
        )
        for (text, _), place in zip(ASKED, places, strict=True)
    )
    for question in asked:
        tx.add_question(question)
    return asked


def replies(asked: tuple[Question, ...], where: Town, dice: Dice, today: date) -> Iterator[Record]:
    """Answer each question a few times, and propose a few places."""
    book = where.profile.codebook
    seen, place, shift = book.forms["observation"], book.forms["place"], dice.id()

    def record(form: Form, more: Answers, shift: RecordId | None = None) -> Record:
        told = {**answers(form, where, today, dice, {}), **more}
        return Record(
            id=dice.id(), kind=form.kind, book=book.version, day=today, answers=told, shift=shift
        )

    for question, (_, n) in zip(asked, ASKED, strict=True):
        if seen.tag is not None:
            for _ in range(n):
                yield record(seen, {seen.tag.key: question.id}, shift)
    for name in PROPOSED:
        yield record(place, {key: name for key, f in place.fields.items() if f.type == "name"})


def meet(tx: MeetingsTransaction, profile: Profile, dice: Dice, now: datetime, today: date) -> None:
    """Plan the next meetings of everyone who meets, on working days; the last is cancelled."""
    planned = []
    for product in profile.products.values():
        every = product.view.period
        if every not in HELD:
            continue
        on = today + timedelta(dice.whole(SOON, LATER))
        on += timedelta(max(0, 7 - on.weekday()) if on.weekday() > FRIDAY else 0)
        starts, ends = dice.one(SLOTS, (1, 1, 1))
        form = {"product": product.code, "on": f"{on}", "starts": starts, "ends": ends}
        more = {"where": dice.one(WHERE, (1, 1, 1)), "every": every, "times": f"{HELD[every]}"}
        planned += add(tx, {**form, **more}, profile, now, today)
    cancel(tx, planned[-1], now)


def wish(wishes: Wishes, profile: Profile, today: date) -> None:
    """Let two groups ask the field to look for something; both wait for a person."""
    groups = [code for code in profile.groups if code in profile.readings]
    last = str(today + timedelta(DAYS))
    for code, text in zip(groups, WISHED, strict=False):
        scope = scope_of(profile.readings[code], profile)
        topic, area = next(iter(scope.topics)), next(iter(scope.areas))
        form = {"text": text, "last": last, "topic": topic, "where": f"area:{area}"}
        ask_field(wishes, form, scope, today, (code, WRITER))


def decide(tx: IntakeTransaction, folder: Written, today: date) -> None:
    """Refuse the last place proposed and approve the one before; the others wait for a person."""
    last, listed = (one.record for one in tx.proposals(2))
    refusal = Decision(record=last.id, verdict="refused", reason="too_small", text=REFUSED)
    tx.decide(refusal, today)
    wish = suggested(listed, folder.profile)
    some = next(iter(folder.profile.codebook.place_types))
    form = {"name": wish.name, "type": wish.type or some, "district": wish.district}
    settle(tx, listed, {**form, "verdict": "approved", "sure": "yes"}, folder, today)
