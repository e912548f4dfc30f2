"""The phone alone: unlock, save one contact, open a long list and search it."""

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from client.finding.asking import asked
from client.phone import Phone
from client.shelves.promises import keep_record
from client.sync.enrol import Enrolment
from client.vault.file import read_lock
from client.vault.lock import check_lock
from shared.hazmat.kdf import stretch
from shared.record import spell
from tests.bench.records import contacts
from tests.bench.table import Row, median, seconds
from tests.processes import PIN
from tests.shipped import bergen, bergen_texts

N_SAVES = 200
N_UNLOCKS = 5
N_ROWS = 10_000
SOUGHT = ("torg cannabis", "SEN-TORGALLM", "12.11", "må rettes", "finnes ikke", "a e i")


def rows(folder: Path) -> Iterator[Row]:
    """Measure each beside its limit."""
    phone = ready_phone(folder / "phone")
    yield _save(phone, folder)
    yield _list(phone)
    yield _search(phone)
    yield _unlock(phone, folder / "phone")
    phone.lock()


def ready_phone(folder: Path) -> Phone:
    """Give a phone with Bergen's profile and a PIN, enrolled without a server."""
    phone = Phone(folder)
    phone._inside.learn(bergen())  # noqa: SLF001 - enrolled without a server
    phone._enrolment = Enrolment(  # noqa: SLF001 - the same
        url="http://127.0.0.1:1",
        token="bench",  # noqa: S106 - opens nothing
        device="bench",
        municipality=bergen().code,
        epoch="bench",
        profile=bergen_texts(),
    )
    phone.choose_pin(PIN)
    return phone


def _unlock(phone: Phone, folder: Path) -> Row:
    took, kdf, profile = [], [], check_lock(read_lock(folder))
    for _ in range(N_UNLOCKS):
        phone.lock()
        took.append(seconds(lambda: phone.unlock(PIN)))
        kdf.append(seconds(lambda: stretch(PIN, bytes(16), profile)))
    return Row(
        what=f"phone: unlock beyond the key derivation, over {N_ROWS} sealed records",
        measured=(median(took) - median(kdf)) * 1000,
        unit="ms",
        floor=100,
        aim=30,
    )


def _save(phone: Phone, folder: Path) -> Row:
    today = datetime.now(UTC).date()
    db = sqlite3.connect(folder / "bare.db", isolation_level=None)
    db.execute("pragma journal_mode = wal")
    db.execute("pragma synchronous = full")
    db.execute("create table line (at integer primary key, spelt blob)")
    took, bare = [], []
    phone.shifts.start("", {})
    for record in contacts(N_SAVES, today, seed=7):
        draft = phone.records.begin("contact")
        for key, answer in record.answers.items():
            draft = draft.answer(key, answer)
        took.append(seconds(partial(phone.records.finish, draft)))
        insert = partial(db.execute, "insert into line (spelt) values (?)", (spell(record),))
        bare.append(seconds(insert))
    db.close()
    return Row(
        what="phone: save one contact, checked, sealed and durable",
        measured=median(took) * 1000,
        unit="ms",
        limit=median(bare) * 1000,
        limit_is="one bare FULL commit of the same bytes",
        floor=4,
        aim=2,
    )


def _list(phone: Phone) -> Row:
    vault = phone._inside.vault  # noqa: SLF001 - filled as fast as a vault can be
    with vault.transaction():
        for record in contacts(N_ROWS, datetime.now(UTC).date(), seed=8):
            keep_record(vault, record)
    took = [seconds(lambda: phone.records.entries(50)) for _ in range(N_UNLOCKS)]
    return Row(
        what=f"phone: list of {N_ROWS} sealed records to first 50 rows",
        measured=median(took) * 1000,
        unit="ms",
        floor=150,
        aim=50,
    )


def _search(phone: Phone) -> Row:
    """Search for words few, many and no records have, from the typed word to 50 rows."""
    today = datetime.now(UTC).date()

    def search(typed: str) -> None:
        phone.history.find(asked(typed, bergen(), "nb", today))

    took = [seconds(partial(search, typed)) for typed in SOUGHT * N_UNLOCKS]
    return Row(
        what=f"phone: search text or code over {N_ROWS} sealed records, the slowest of its kind",
        measured=max(median(took[at :: len(SOUGHT)]) for at in range(len(SOUGHT))) * 1000,
        unit="ms",
        floor=400,
        aim=150,
    )
