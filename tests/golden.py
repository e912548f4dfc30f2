"""Stores as earlier programs left them: `python -m tests.golden` dumps the newest schema.

The dumps in tests/schemas are written once, by the program of their day, and never again: each
holds what `fill` does, in the database's own words. A step from one schema to the next is tried on
every one of them.
"""

import sqlite3
import tempfile
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any

from server.store.accounts import Account, Membership, Passkey, Secrets, Visit, Way
from server.store.audit import Seal
from server.store.devices import EnrolmentCode
from server.store.meetings import Meeting
from server.store.packs import KeptPack, PackFiles
from server.store.places import ApprovedPlace
from server.store.port import (
    Arrival,
    FeedToken,
    Frozen,
    Intake,
    IntakeTransaction,
    LedgerKey,
    Refusal,
    Releases,
)
from shared.codebook import Code
from shared.flaw import Flaw
from shared.parcel import Parcel
from shared.place import PlaceCode
from shared.record import Record, RecordId, spell
from tests.builders import contact, correction, observation, place, shift, withdrawal
from tests.golden_hooks import hook, hooked
from tests.golden_wishes import asked

SCHEMAS = Path(__file__).parent / "schemas"
TOWNS = ("9902", "9903")
NOW = datetime(2026, 7, 2, 21, 30, tzinfo=UTC)
TODAY = NOW.date()
DAY = timedelta(days=1)
NEWS = 2  # the first schema with questions and decisions
SIGNED = 4  # the first that knows which key is signed with
LEDGER = 3  # the first schema of releases with signatures
PACKS = 4  # the first with meeting packs
MEETINGS = 5  # the first with meetings
ENDS = 5  # the first that knows how phones ended
RESTORED = 10  # the first that knows of a restore
DELETES = 11  # the first that deletes in time
PLACES = 12  # the first with approved places
HOOKS = 13  # the first that tells inside systems by webhook
HOOKS_OF_READERS = 6  # the first of releases that tells readers so
WISHES = 14  # the first in which groups ask
RESCUED = 6  # the first with sealed records handed in for a phone that is no more
HASH = "$argon2id$"
ACCESS = 9  # the first with accounts and an audit log
# Whom a program without accounts signed in; a step makes an account of it.
COORDINATOR = Account(
    id="coordinator",
    login="coordinator",
    name="coordinator",
    role="coordinator",
    made_on=(NOW + DAY).date(),
)


def fill(intake: Intake, schema: int) -> None:
    """Do a bit of everything in two municipalities, in turns, as a program of that schema can."""
    for town in TOWNS:
        with intake.transaction(town) as tx:
            _phones(tx, town)
    for town in TOWNS:
        with intake.transaction(town) as tx:
            _later(tx, town, schema)
    if schema >= RESTORED:
        intake.note_restore(NOW)
        with intake.transaction(TOWNS[0]) as tx:
            tx.resume(1, NOW, TODAY - DAY)


def _later(tx: IntakeTransaction, town: str, schema: int) -> None:
    _records(tx, town)
    if schema >= NEWS:
        _news(tx, town)
    if schema >= SIGNED:
        tx.signer(f"key of {town}")
    if schema >= ENDS:
        tx.bury(f"two-{town}", 4, TODAY + DAY)
    if schema >= RESCUED:
        tx.hold(f"one-{town}", [parcel_of(town, 0)], TODAY)
    if schema >= ACCESS:
        _people(tx, town)
    if schema >= DELETES:
        _delete(tx, town)
    if schema >= PLACES:
        _places(tx, town)
    if schema >= HOOKS:
        hook(tx.hooks, town, "")
    if schema >= WISHES:
        asked(tx, town)


def _phones(tx: IntakeTransaction, town: str) -> None:
    for name, lasts in (("one", DAY), ("two", DAY), ("waiting", DAY), ("late", -DAY)):
        code = EnrolmentCode(label=f"{name} of {town}", expires_at=NOW + lasts)
        tx.add_enrolment_code(f"code {name} {town}", code)
    for name in ("one", "two"):
        tx.enrol(f"code {name} {town}", f"token {name} {town}", f"{name}-{town}", NOW)
    tx.hear(f"one-{town}", TODAY)
    tx.end_device(f"two-{town}", TODAY + DAY)
    tx.add_sign_in_code(f"sign-in {town}", "coordinator", NOW + DAY)
    tx.accounts.put(COORDINATOR)


def _people(tx: IntakeTransaction, town: str) -> None:
    group = Membership(reading="x", until=TODAY + DAY)
    member = Account(
        id=f"m-{town}",
        login="m",
        name=f"Mo of {town}",
        role="member",
        made_on=TODAY,
        groups=(group,),
        subject=f"s {town}",
    )
    tx.accounts.put(member)
    tx.accounts.put_secrets(member.id, Secrets(password=HASH, totp=b"sealed", totp_step=3))
    tx.accounts.add_passkey(
        member.id,
        Passkey(id=f"k {town}", public_key=b"key", uses=2, label="Nøkkel", made_on=TODAY),
    )
    tx.accounts.put_recovery(member.id, [f"recovery 1 {town}", f"recovery 2 {town}"])
    tx.accounts.begin(visit(f"session one {town}", NOW, member.id, "passkey"))
    tx.accounts.begin(visit(f"session two {town}", NOW, member.id))
    tx.accounts.spend(f"spent {town}", NOW + DAY, NOW)
    tx.accounts.note_wrong(f"wrong {town}", NOW)
    for _ in range(2):
        place = tx.audit.next()
        tx.audit.add(place.number, f"line {place.number} of {town}".encode())
    tx.audit.add_seal(Seal(number=1, statement=f"seal of {town}".encode(), signature="signed"))


def _access(tx: IntakeTransaction, town: str) -> list[Any]:
    return [
        tx.accounts.all(),
        tx.accounts.secrets(f"m-{town}"),
        tx.accounts.passkeys(f"m-{town}"),
        tx.accounts.recovery_left(f"m-{town}"),
        tx.accounts.visits(f"m-{town}", NOW),
        tx.accounts.wrong_since(f"wrong {town}", NOW - DAY),
        list(tx.audit.lines()),
        tx.audit.seals(),
    ]


def visit(name: str, now: datetime, person: str = "", way: Way = "code") -> Visit:
    """Give a session that was just begun."""
    return Visit(
        session_hash=name,
        person=person or name,
        way=way,
        begun_at=now,
        idle_at=now + DAY / 2,
        expires_at=now + DAY,
    )


def _records(tx: IntakeTransaction, town: str) -> None:
    seen, spot, gone = (_named(one, town, at) for at, one in enumerate(_first()))
    changes = (correction(seen, heads=3), correction(spot, called="Brygga"), withdrawal(gone))
    later = [_named(change, town, at) for at, change in enumerate(changes, start=10)]
    tx.add(f"one-{town}", [_plain(one) for one in (seen, spot, gone)], TODAY)
    tx.finish_cut(tx.begin_cut(NOW).number)
    tx.add(f"two-{town}", [_plain(_named(shift(), town, 20))], TODAY)
    tx.add(f"one-{town}", [_plain(one) for one in later], TODAY + DAY)
    tx.begin_cut(NOW + DAY * 7)
    tx.add(f"one-{town}", [_plain(_named(place(called="Parken"), town, 30))], TODAY + DAY)
    flaws = (Flaw("record.out_of_range", "heads", "1-40"),)
    for record_id in (id_of(town, 40), None):
        refusal = Refusal(device=f"one-{town}", record_id=record_id, received_on=TODAY, flaws=flaws)
        tx.refuse([refusal])


def _first() -> tuple[Record, ...]:
    return contact(heads=4), place(called="Naustet"), place(called="Huset")


def _news(tx: IntakeTransaction, town: str) -> None:
    from shared.news import Decision, Question  # noqa: PLC0415 - the first schema had none

    question = Question(
        id=id_of(town, 50), text="Hvem møtes ved kaia?", first=TODAY, last=TODAY + DAY, place="quay"
    )
    tx.add_question(question)
    over = replace(question, id=id_of(town, 51), place=None, area="d1")
    tx.add_question(over)
    tx.end_question(over.id, TODAY)
    answer = _named(observation(), town, 52)
    tx.add(f"one-{town}", [Arrival(answer, spell(answer), question.id)], TODAY + DAY)
    refused = Decision(
        record=id_of(town, 30), verdict="refused", reason="unclear", text="Hvilken av dem?"
    )
    tx.decide(refused, TODAY)


def _delete(tx: IntakeTransaction, town: str) -> None:
    from server.store.retiring import Deletion  # noqa: PLC0415 - what earlier programs did not have

    shorter = replace(_named(shift(), town, 20), answers={"walk_type": "walk"})
    tx.retention.shorten({4: spell(shorter)})
    one = Deletion(number=1, day=TODAY, statement=f"of {town}".encode(), signature="its own")
    tx.retention.add_deletion(one)
    withdrawn = [3, 7]
    tx.retention.let_go(withdrawn, tx.retention.going(withdrawn), one.number)
    tx.retention.note_sweep(TODAY)


def _places(tx: IntakeTransaction, town: str) -> None:
    tx.places.put(approved(town, 1))
    tx.places.put(replace(approved(town, 2), at=(604_102, 55_064), is_public=True))
    tx.places.use([approved(town, 2).code])
    tx.places.put(replace(approved(town, 1), state="closed", same_as=PlaceCode("quay")))


def approved(town: str, at: int) -> ApprovedPlace:
    """Give an approved place of a municipality."""
    return ApprovedPlace(
        code=PlaceCode(f"p{at}-{town}"),
        name=f"Naustet i {town}",
        type=Code("open"),
        district=Code("d1"),
        added_on=TODAY,
    )


def told(intake: Intake) -> dict[str, Any]:
    """Tell everything an intake knows of the two, but for the numbers it gave."""
    found = {}
    for town in TOWNS:
        with intake.transaction(town) as tx:
            found[town] = [
                tx.devices(),
                tx.enrolment_codes(NOW),
                [tx.device_of(f"token {name} {town}") for name in ("one", "two", "three")],
                [(one.device, one.received_on, one.record, one.release) for one in tx.newest(99)],
                [tx.kept_on(f"one-{town}", day) for day in (TODAY, TODAY + DAY)],
                tx.refusals(99),
                [[kept.record for kept in tx.in_cut(number)] for number in (1, 2, 3)],
                (tx.n_new(), [kept.record for kept in tx.to_cut()]),
                _access(tx, town),
                (tx.questions(), tx.open_questions(TODAY), tx.answers()),
                tx.proposals(99),
                tx.decisions(f"one-{town}", TODAY - DAY),
                tx.signer("none"),
                tx.parcels(),
                (
                    tx.retention.deletions(),
                    tx.retention.newest_deletion(),
                    len(tx.retention.leaves(1)),
                    tx.retention.last_sweep(),
                ),
                [root is not None for root in tx.retention.changes().values()],
                [(left := tx.retention.gone(id_of(town, at))) and left[0].nth for at in (2, 3, 12)],
                (tx.places.version(), tx.places.all(), tx.wishes.all(9)),
                hooked(tx.hooks, town),
                (tx.in_doubt(), tx.resumptions(), tx.set_aside()),
            ]
    return found


def freeze(releases: Releases, schema: int) -> None:
    """Freeze figures and hand out keys in both municipalities, as a program of that schema can."""
    for town in TOWNS:
        with releases.transaction(town) as tx:
            for number in (1, 2):
                body = f"figures {number} of {town}".encode()
                signature = f"signature {number}" if schema >= LEDGER else ""
                digest = f"digest {number}"
                tx.freeze(Frozen(number=number, digest=digest, body=body, signature=signature))
            if schema >= LEDGER:
                spelt = f"statement of {town}".encode()
                tx.introduce(LedgerKey(number=1, statement=spelt, signature="its own"))
            for name in ("open", "ended"):
                token = FeedToken(id=name, group="x", label=name, expires_at=NOW + DAY)
                tx.add_feed_token(f"key {name} {town}", token)
            tx.end_feed_token("ended", NOW)
            if schema >= PACKS:
                tx.keep_pack(_pack_of(town), PackFiles(pdf=b"%PDF \xff", docx=b"PK\xff"))
                tx.keep_draft("x", "2026-Q3", f"draft of {town}")
            if schema >= MEETINGS:
                first = _meeting_of(town)
                tx.put_meeting(first)
                tx.put_meeting(replace(first, starts=time(9, 30), sequence=1))
            if schema >= HOOKS_OF_READERS:
                hook(tx.hooks, town, "x")


def shown(releases: Releases) -> dict[str, Any]:
    """Tell everything a store of releases knows of the two."""
    found = {}
    for town in TOWNS:
        with releases.transaction(town) as tx:
            keys = [tx.feed_token(f"key {name} {town}", NOW) for name in ("open", "ended", "no")]
            packs = [tx.packs("x"), tx.pack_files("x", 1), tx.draft("x", "2026-Q3")]
            found[town] = [
                tx.releases(),
                tx.newest(),
                tx.ledger_keys(),
                tx.feed_tokens(),
                keys,
                packs,
                tx.meetings(),
                hooked(tx.hooks, town),
            ]
    return found


def _meeting_of(town: str) -> Meeting:
    return Meeting(id=f"m {town}", product="x", on=TODAY, where=f"at {town}", changed_at=NOW)


def _pack_of(town: str) -> KeptPack:
    return KeptPack(
        reading="x",
        period="2026-Q2",
        language="nb",
        release=2,
        made_on=TODAY,
        text=f"text of {town}",
    )


def sqlite_dump(path: Path) -> str:
    """Spell a SQLite file as the statements that make it."""
    db = sqlite3.connect(path)
    ((version,),) = db.execute("pragma user_version").fetchall()
    # The table SQLite counts in cannot be made by a statement, and newer schemas leave it empty.
    lines = "\n".join(line for line in db.iterdump() if "sqlite_sequence" not in line)
    db.close()
    return f"{lines}\nPRAGMA user_version = {version};\n"


def _plain(record: Record) -> Arrival:
    return Arrival(record, spell(record))


def _named(record: Record, town: str, at: int) -> Record:
    root = record.replaces and id_of(town, at - 10)
    return replace(record, id=id_of(town, at), replaces=root)


def parcel_of(town: str, at: int) -> Parcel:
    """Give a sealed record of a municipality; nothing in it opens."""
    return Parcel(id=id_of(town, 90 + at), key="0123456789abcdef", sealed=bytes([at + 1]) * 304)


def id_of(town: str, at: int) -> RecordId:
    """Give the id of the record, or the question, of that number in a municipality."""
    return RecordId(f"00000000-0000-4000-8000-{int(town):06d}{at:06d}")


def main() -> None:
    """Dump the newest schema of each zone and engine, unless that was done before."""
    from tests.postgres import quick  # noqa: PLC0415 - what earlier programs did not have
    from tests.stores import (  # noqa: PLC0415 - as above
        postgres_intake,
        postgres_releases,
        sqlite_intake,
        sqlite_releases,
    )

    with tempfile.TemporaryDirectory() as made, quick().database() as url:
        folder = Path(made)
        _do_all(sqlite_intake(folder / "intake.db"), sqlite_releases(folder / "releases.db"))
        _do_all(postgres_intake(url), postgres_releases(url))
        for zone in ("intake", "releases"):
            text = sqlite_dump(folder / f"{zone}.db")
            number = text.rpartition("=")[2].strip(" ;\n")
            _keep(f"sqlite-{zone}-{number}", text)
            _keep(f"postgres-{zone}-{number}", quick().dump(url, zone))


def _do_all(intake: Intake, releases: Releases) -> None:
    fill(intake, 99)
    freeze(releases, 99)
    intake.close()
    releases.close()


def _keep(name: str, text: str) -> None:
    path = SCHEMAS / f"{name}.sql"
    if not path.exists():
        path.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
