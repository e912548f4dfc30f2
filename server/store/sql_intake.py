"""What phones sent, in an SQL database; the adapter of `Intake` over SQLite and PostgreSQL."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime

from server.store import (
    sql_cuts,
    sql_devices,
    sql_parcels,
    sql_questions,
    sql_records,
    sql_refusals,
    sql_restored,
    sql_sign_ins,
    sql_signer,
    sql_threads,
)
from server.store.db import Db, Home
from server.store.devices import Device, EnrolmentCode
from server.store.hooks import Came
from server.store.marks import Marks
from server.store.news import Asked, Proposal
from server.store.port import Arrival, Cut, Held, Kept, Refusal
from server.store.restored import Resumption
from server.store.sql_accounts import SqlAccounts
from server.store.sql_audit import SqlAuditLog
from server.store.sql_hooks import SqlHooks
from server.store.sql_places import SqlPlaces
from server.store.sql_retention import SqlRetention
from server.store.sql_wishes import SqlWishes
from shared.hazmat.tokens import new_id
from shared.news import Decision, Question
from shared.parcel import Parcel
from shared.receipt import Receipt
from shared.record import RecordId


class SqlIntake:
    """See `Intake`."""

    def __init__(self, home: Home, marks: Marks) -> None:
        self._home = home
        self._marks = marks
        with home.transaction() as db:
            db.run(
                "insert into store (id, epoch) values (1, :epoch) on conflict do nothing",
                epoch=new_id(),
            )
            ((self._epoch,),) = db.rows("select epoch from store")

    @property
    def epoch(self) -> str:
        """See `Intake.epoch`."""
        epoch: str = self._epoch
        return epoch

    @property
    def backed_on(self) -> date | None:
        """See `Intake.backed_on`."""
        with self._home.transaction() as db:
            ((day,),) = db.rows("select backed_on from store")
        return date.fromisoformat(day) if day else None

    def note_backup(self, today: date) -> None:
        """See `Intake.note_backup`."""
        note_backup(self._home, today)

    def note_restore(self, now: datetime) -> None:
        """See `Restores.note_restore`."""
        with self._home.transaction() as db:
            sql_restored.note(db, now)

    @contextmanager
    def transaction(self, municipality: str) -> Iterator["SqlIntakeTransaction"]:
        """See `Intake.transaction`."""
        with self._home.transaction() as db:
            yield SqlIntakeTransaction(db, municipality, self._marks)

    def overwrite(self) -> bool:
        """See `Intake.overwrite`."""
        with self._home.transaction() as db:
            ((is_stale,),) = db.rows("select is_stale from store")
        if is_stale and self._home.overwrite():
            with self._home.transaction() as db:
                db.run("update store set is_stale = 0")
            return True
        return not is_stale

    def prove_writable(self) -> None:
        """See `Intake.prove_writable`."""
        self._home.prove_writable()

    def close(self) -> None:
        """See `Intake.close`."""
        self._home.close()


def note_backup(home: Home, today: date) -> None:
    """See `Intake.note_backup`; for which no key is needed."""
    with home.transaction() as db:
        db.run("update store set backed_on = :day", day=today.isoformat())


class SqlIntakeTransaction:
    """See `IntakeTransaction`."""

    def __init__(self, db: Db, municipality: str, marks: Marks) -> None:
        self._db = db
        self._here = municipality
        self._marks = marks

    @property
    def accounts(self) -> SqlAccounts:
        """See `IntakeTransaction.accounts`."""
        return SqlAccounts(self._db, self._here)

    @property
    def audit(self) -> SqlAuditLog:
        """See `IntakeTransaction.audit`."""
        return SqlAuditLog(self._db, self._here)

    @property
    def places(self) -> SqlPlaces:
        """See `IntakeTransaction.places`."""
        return SqlPlaces(self._db, self._here)

    @property
    def wishes(self) -> SqlWishes:
        """See `IntakeTransaction.wishes`."""
        return SqlWishes(self._db, self._here)

    def add_enrolment_code(self, code_hash: str, code: EnrolmentCode) -> None:
        """See `IntakeTransaction.add_enrolment_code`."""
        sql_devices.add_code(self._db, self._here, code_hash, code)

    def enrolment_codes(self, now: datetime) -> Sequence[EnrolmentCode]:
        """See `IntakeTransaction.enrolment_codes`."""
        return sql_devices.codes(self._db, self._here, now)

    def enrol(self, code_hash: str, token_hash: str, device_id: str, now: datetime) -> Device:
        """See `IntakeTransaction.enrol`."""
        return sql_devices.enrol(self._db, self._here, (code_hash, token_hash), device_id, now)

    def device_of(self, token_hash: str) -> Device | None:
        """See `IntakeTransaction.device_of`."""
        return sql_devices.of_token(self._db, self._here, token_hash)

    def devices(self) -> Sequence[Device]:
        """See `IntakeTransaction.devices`."""
        return sql_devices.listed(self._db, self._here)

    def hear(self, device_id: str, today: date) -> None:
        """See `IntakeTransaction.hear`."""
        sql_devices.hear(self._db, self._here, device_id, today)

    def end_device(self, device_id: str, today: date) -> bool:
        """See `IntakeTransaction.end_device`."""
        return sql_devices.end(self._db, self._here, device_id, today)

    def bury(self, device_id: str, unsent: int, today: date) -> bool:
        """See `IntakeTransaction.bury`."""
        return sql_devices.bury(self._db, self._here, device_id, unsent, today)

    def add(self, device_id: str, arrivals: Sequence[Arrival], today: date) -> Sequence[Receipt]:
        """See `IntakeTransaction.add`."""
        return sql_records.add(self._db, self._here, device_id, arrivals, today, marks=self._marks)

    def kept_on(self, device_id: str, today: date) -> int:
        """See `IntakeTransaction.kept_on`."""
        return sql_devices.kept_on(self._db, self._here, device_id, today)

    def kept_of(self, device_id: str) -> int:
        """See `IntakeTransaction.kept_of`."""
        return sql_devices.kept_of(self._db, self._here, device_id)

    def refuse(self, refusals: Sequence[Refusal]) -> None:
        """See `IntakeTransaction.refuse`."""
        sql_refusals.add(self._db, self._here, refusals)

    def refusals(self, limit: int) -> Sequence[Refusal]:
        """See `IntakeTransaction.refusals`."""
        return sql_refusals.newest(self._db, self._here, limit)

    def newest(self, limit: int, before: int | None = None) -> Sequence[Kept]:
        """See `IntakeTransaction.newest`."""
        return sql_records.newest(self._db, self._here, limit, before)

    def add_question(self, question: Question) -> None:
        """See `NewsTransaction.add_question`."""
        sql_questions.add(self._db, self._here, question)

    def questions(self) -> Sequence[Asked]:
        """See `NewsTransaction.questions`."""
        return sql_questions.listed(self._db, self._here)

    def open_questions(self, today: date) -> Sequence[Question]:
        """See `NewsTransaction.open_questions`."""
        return sql_questions.open_on(self._db, self._here, today)

    def end_question(self, question_id: str, today: date) -> bool:
        """See `NewsTransaction.end_question`."""
        return sql_questions.end(self._db, self._here, question_id, today)

    def resume_question(self, question_id: str) -> bool:
        """See `NewsTransaction.resume_question`."""
        return sql_questions.resume(self._db, self._here, question_id)

    def remove_question(self, question_id: str) -> bool:
        """See `NewsTransaction.remove_question`."""
        return sql_questions.remove(self._db, self._here, question_id)

    def answers(self) -> Mapping[str, int]:
        """See `NewsTransaction.answers`."""
        return sql_threads.answers(self._db, self._here)

    def proposals(self, limit: int) -> Sequence[Proposal]:
        """See `NewsTransaction.proposals`."""
        return sql_threads.proposals(self._db, self._here, limit)

    def decide(self, decision: Decision, today: date) -> bool:
        """See `NewsTransaction.decide`."""
        return sql_threads.decide(self._db, self._here, decision, today)

    def decisions(self, device_id: str, since: date) -> Sequence[Decision]:
        """See `NewsTransaction.decisions`."""
        return sql_threads.decisions(self._db, self._here, device_id, since)

    def begin_cut(self, now: datetime) -> Cut:
        """See `IntakeTransaction.begin_cut`."""
        return sql_cuts.begin(self._db, self._here, now)

    def finish_cut(self, number: int) -> None:
        """See `IntakeTransaction.finish_cut`."""
        sql_cuts.finish(self._db, self._here, number)

    def last_cut(self) -> Cut | None:
        """See `IntakeTransaction.last_cut`."""
        return sql_cuts.last(self._db, self._here)

    def in_cut(self, number: int) -> Iterator[Kept]:
        """See `IntakeTransaction.in_cut`."""
        return sql_cuts.records(self._db, self._here, number)

    def to_cut(self) -> Iterator[Kept]:
        """See `IntakeTransaction.to_cut`."""
        return sql_cuts.waiting(self._db, self._here)

    def cuts(self) -> Sequence[Cut]:
        """See `IntakeTransaction.cuts`."""
        return sql_cuts.listed(self._db, self._here)

    def n_new(self) -> int:
        """See `IntakeTransaction.n_new`."""
        return sql_cuts.n_new(self._db, self._here)

    def in_doubt(self) -> datetime | None:
        """See `RestoreTransaction.in_doubt`."""
        return sql_restored.in_doubt(self._db, self._here)

    def resume(self, after: int, cut_at: datetime, counted_to: date | None) -> None:
        """See `RestoreTransaction.resume`."""
        sql_restored.resume(self._db, self._here, after, cut_at, counted_to)

    def resumptions(self) -> Sequence[Resumption]:
        """See `RestoreTransaction.resumptions`."""
        return sql_restored.listed(self._db, self._here)

    def set_aside(self) -> int:
        """See `RestoreTransaction.set_aside`."""
        return sql_cuts.set_aside(self._db, self._here)

    def confirm_device(self, device_id: str) -> bool:
        """See `RestoreTransaction.confirm_device`."""
        return sql_restored.confirm(self._db, self._here, device_id)

    def hold(self, device_id: str, parcels: Sequence[Parcel], today: date) -> int:
        """See `IntakeTransaction.hold`."""
        return sql_parcels.hold(self._db, self._here, device_id, parcels, today)

    def parcels(self) -> Sequence[Held]:
        """See `IntakeTransaction.parcels`."""
        return sql_parcels.listed(self._db, self._here)

    def drop_parcels(self, ids: Sequence[RecordId]) -> None:
        """See `IntakeTransaction.drop_parcels`."""
        sql_parcels.drop(self._db, self._here, ids)

    def signer(self, public: str) -> str:
        """See `IntakeTransaction.signer`."""
        return sql_signer.known(self._db, self._here, public)

    def forget_signer(self) -> None:
        """See `IntakeTransaction.forget_signer`."""
        sql_signer.forget(self._db, self._here)

    def add_sign_in_code(self, code_hash: str, person: str, expires_at: datetime) -> None:
        """See `IntakeTransaction.add_sign_in_code`."""
        sql_sign_ins.add_code(self._db, self._here, code_hash, person, expires_at)

    def use_sign_in_code(self, code_hash: str, now: datetime) -> str | None:
        """See `IntakeTransaction.use_sign_in_code`."""
        return sql_sign_ins.use_code(self._db, self._here, code_hash, now)

    @property
    def hooks(self) -> SqlHooks:
        """See `IntakeTransaction.hooks`."""
        return SqlHooks(self._db, self._here)

    def came(self, after: int, before: date) -> Came:
        """See `IntakeTransaction.came`."""
        return sql_records.came(self._db, self._here, after, before)

    @property
    def retention(self) -> SqlRetention:
        """See `IntakeTransaction.retention`."""
        return SqlRetention(self._db, self._here, self._marks)
