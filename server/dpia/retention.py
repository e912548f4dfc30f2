"""How long each thing is kept; the one place the assessment asks about it."""

from collections.abc import Iterator
from datetime import timedelta

from server import enrolment
from server.access import feed_tokens, sessions, sign_in
from server.dpia.document import Grid
from server.dpia.setup import Setup
from server.dpia.speech import Speech
from server.key_file import KEPT_DAYS
from server.retention.schedule import NEVER_GONE

AN_HOUR = timedelta(hours=1)


def retention(setup: Setup, say: Speech) -> Grid:
    """Give a table of what is kept, and for how long."""
    return Grid((say("head.what"), say("head.how_long")), tuple(_rows(setup, say)))


def _rows(setup: Setup, say: Speech) -> Iterator[tuple[str, str]]:
    phones = setup.profile.phones
    yield say("kept.sent"), say("kept.sent_for", days=phones.keep_days)
    silent = say("kept.silent_for", warn=phones.warn_days, wipe=phones.wipe_days)
    yield say("kept.silent"), silent
    yield say("kept.lost"), say("kept.lost_for")
    rule = setup.profile.retention
    yield say("kept.record"), say("kept.record_for", weeks=rule.record)
    yield say("kept.refusal"), say("kept.weeks_for", weeks=rule.refusal)
    yield say("kept.parcel"), say("kept.weeks_for", weeks=rule.parcel)
    yield say("kept.question"), say("kept.weeks_for", weeks=rule.question)
    yield say("kept.meeting"), say("kept.weeks_for", weeks=rule.meeting)
    yield say("kept.webhook"), say("kept.weeks_for", weeks=rule.webhook)
    yield say("kept.wish"), say("kept.weeks_for", weeks=rule.wish)
    yield say("kept.mark"), say("kept.weeks_for", weeks=NEVER_GONE.days // 7)
    yield say("kept.note"), say("kept.note_for", days=KEPT_DAYS.days)
    hours = {
        "sign_in": _hours(sign_in.LASTS),
        "enrol": _hours(enrolment.LASTS),
        "invite": sign_in.INVITED.days,
    }
    yield say("kept.code"), say("kept.code_for", **hours)
    yield (
        say("kept.session"),
        say("kept.session_for", hours=_hours(sessions.LASTS), idle=_hours(sessions.IDLE)),
    )
    yield say("kept.tries"), say(_for(rule.ticket), weeks=rule.ticket)
    yield say("kept.phone"), say("kept.weeks_for", weeks=rule.phone)
    yield say("kept.ended_account"), say("kept.weeks_for", weeks=rule.audit)
    yield say("kept.audit"), say("kept.audit_for", weeks=rule.audit)
    yield say("kept.reader_key"), say("kept.reader_key_for", days=feed_tokens.LONGEST.days)
    if not rule.stays:
        yield say("kept.release"), say("kept.release_for")
    for name, why in rule.stays.items():
        yield say(f"kept.stays_{name}"), say.words(why)


def _for(weeks: int) -> str:
    return "kept.week_for" if weeks == 1 else "kept.weeks_for"


def _hours(lasts: timedelta) -> int:
    return lasts // AN_HOUR
