"""A practice is a whole evening on the real road, and reaches neither disk nor network."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cache

import pytest

from client.form.draft import answered
from client.logbook import Logbook
from client.practice import practice
from shared.codebook import Code
from shared.errors import LockedVaultError
from shared.receipt import Receipt
from shared.record import RecordId, spell
from shared.wire import decode_answer, encode_batch
from tests.builders import CONTACT_ANSWERS, SHIFT_ANSWERS, contact, sandvik

EVENING = datetime(2026, 7, 1, 18, 0, tzinfo=UTC)
REACHING = ("open", "os.", "shutil.", "socket.", "sqlite3.", "subprocess.", "tempfile.")


def evening(book: Logbook) -> RecordId:
    """Start, log, undo, log again, count, fill in, correct, end and send: three records in all."""
    book.shifts.start("WALKERS", {})
    draft = answered(book.records.begin("contact"), CONTACT_ANSWERS)
    book.held.hold(draft.id)
    book.records.finish(draft)
    assert book.records.take_back(draft)
    book.records.finish(draft)
    counted = book.tallies.step(1)
    assert counted is not None
    book.records.finish(answered(counted, CONTACT_ANSWERS))
    book.records.correct(draft.id, {"heads": 4, "ages": {"minor": 4}}, Code("slip"))
    shift = book.shifts.end(SHIFT_ANSWERS)
    book.held.release_all()
    book.sync()
    return shift


def test_a_practised_evening_is_received_to_the_last_record() -> None:
    """Records, batches, receipts and the sum are those of the real road."""
    book = practice(sandvik(), lambda: EVENING)
    found = book.records.reckoning(evening(book))
    assert (found.saved, found.received) == (3, 3)
    assert book.records.status().waiting == 0
    assert book.history.longest_waiting() is None


def test_what_a_server_would_refuse_is_refused_in_practice_too() -> None:
    """A receipt for nonsense would teach the wrong thing."""
    book = practice(sandvik(), lambda: EVENING)
    book.shifts.start("WALKERS", {})
    body = encode_batch(
        [spell(contact(heads=9_999)), b"no record", spell(contact())], profile="", app=""
    )
    link = book._posting._dial("")  # noqa: SLF001 - the server of this logbook, asked directly
    reply = link.post("/", body, media_type="", token=None, packed=False)
    verdicts = [one.verdict for one in decode_answer(reply.body).receipts]
    assert verdicts == ["refused", "refused", "kept"]
    assert decode_answer(reply.body).receipts[-1] == Receipt("kept", 1)


def test_a_practice_that_is_shut_is_gone() -> None:
    """Whoever leaves it leaves nothing."""
    book = practice(sandvik(), lambda: EVENING)
    evening(book)
    book.shut()
    assert not book.is_open
    for use in (book.records.entries, book.shifts.going, book.sync, book.records.status):
        with pytest.raises(LockedVaultError):
            use()


def test_two_practices_know_nothing_of_each_other() -> None:
    """The next one begins with an empty street."""
    evening(practice(sandvik(), lambda: EVENING))
    fresh = practice(sandvik(), lambda: EVENING)
    assert not fresh.records.entries()
    assert fresh.shifts.ended() is None


def test_no_file_is_opened_and_no_connection_made() -> None:
    """Told by the interpreter itself, whichever thread it happens in."""
    evening(practice(sandvik(), lambda: EVENING))  # whatever is loaded late is loaded now
    with reaches() as found:
        evening(practice(sandvik(), lambda: EVENING))
    assert not found
    with reaches() as found, pytest.raises(FileNotFoundError):
        open("/no/such/file")  # noqa: PTH123, SIM115 - the alarm rings when it should
    assert found


@contextmanager
def reaches() -> Iterator[list[str]]:
    """Note every reach for the world outside this process, until the block ends."""
    noted = ear()
    found = noted[0] = []
    try:
        yield found
    finally:
        noted[0] = None


@cache
def ear() -> list[list[str] | None]:
    """Begin to listen; the interpreter has no way to end it."""
    noted: list[list[str] | None] = [None]

    def hear(event: str, _arguments: object) -> None:
        if noted[0] is not None and event.startswith(REACHING):
            noted[0].append(event)

    sys.addaudithook(hear)
    return noted
