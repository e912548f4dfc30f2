"""For how long a record has waited, told from its day and block; no time was ever kept."""

from client.clock import slot
from client.ui.days import day_words
from client.ui.desk import Desk
from client.ui.spoken import time_words
from client.ui.state import Glance
from shared.codebook import Form
from shared.record import Record


def since_words(desk: Desk, glance: Glance) -> str:
    """Say from when the longest waiting record is; nothing when it is from just now.

    A correction or withdrawal has the day of what it changes, which tells nothing of its wait.
    """
    record = glance.longest_waiting
    if record is None or record.kind == "withdrawal" or record.replaces is not None:
        return ""
    form = desk.phone.form(record.kind, record.book)
    is_ours = glance.shift is not None and record.shift == glance.shift.id
    if _is_now(desk, form, record, is_ours=is_ours):
        return ""
    day = desk.say("sync.this_shift") if is_ours else day_words(desk, record.day)
    return " ".join(part for part in (day, time_words(desk, form, record)) if part)


def _is_now(desk: Desk, form: Form, record: Record, *, is_ours: bool) -> bool:
    """Tell whether a record is of the part of the day the clock is in."""
    moment, block = desk.phone.moment(), form.role("block")
    if not is_ours and record.day != moment.date():
        return False
    if block is None or block.key not in record.answers:
        return True
    codes = list(block.options)
    return record.answers[block.key] == codes[slot(moment, len(codes))]
