"""What phones sent, in memory; an adapter of `Intake`, and what the others are compared with."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime

from server.store import memory_cuts, memory_news, memory_restored, memory_retention
from server.store.devices import Device, EnrolmentCode
from server.store.hooks import Came
from server.store.keeping import Sender, settle, wanted
from server.store.marks import Marks
from server.store.memory_accounts import MemoryAccounts
from server.store.memory_audit import MemoryAuditLog
from server.store.memory_home import MemoryHome, texts
from server.store.memory_hooks import MemoryHooks
from server.store.memory_places import MemoryPlaces
from server.store.memory_retention import MemoryRetention
from server.store.memory_wishes import MemoryWishes
from server.store.memory_zone import Code, Entry, Phone, Ticket, Zone
from server.store.news import Asked, Proposal
from server.store.port import MOST_PARCELS, PER_DEVICE, Arrival, Cut, Held, Kept, Refusal
from server.store.restored import Resumption
from shared.errors import OverQuotaError, UsedCodeError, WrongCodeError
from shared.flaw import Flaw
from shared.hazmat.aead import new_key
from shared.hazmat.tokens import new_id
from shared.news import Decision, Question
from shared.parcel import Parcel
from shared.receipt import Receipt
from shared.record import RecordId


class MemoryIntake:
    """See `Intake`."""

    def __init__(self, marks: Marks | None = None) -> None:
        self._home = MemoryHome(Zone)
        self._marks = marks or Marks(new_key())
        self._epoch = new_id()
        self._backed_on: date | None = None

    @property
    def epoch(self) -> str:
        """See `Intake.epoch`."""
        return self._epoch

    @property
    def backed_on(self) -> date | None:
        """See `Intake.backed_on`."""
        return self._backed_on

    def note_backup(self, today: date) -> None:
        """See `Intake.note_backup`."""
        self._backed_on = today

    def note_restore(self, now: datetime) -> None:
        """See `Restores.note_restore`."""
        self._home.every(lambda zone: memory_restored.note(zone, now))

    @contextmanager
    def transaction(self, municipality: str) -> Iterator["MemoryIntakeTransaction"]:
        """See `Intake.transaction`."""
        with self._home.transaction(municipality) as zone:
            yield MemoryIntakeTransaction(zone, self._marks)

    def overwrite(self) -> bool:
        """See `Intake.overwrite`."""
        return True

    def prove_writable(self) -> None:
        """See `Intake.prove_writable`."""

    def close(self) -> None:
        """See `Intake.close`."""


class MemoryIntakeTransaction:
    """See `IntakeTransaction`."""

    def __init__(self, zone: Zone, marks: Marks) -> None:
        self._zone = zone
        self._marks = marks

    @property
    def accounts(self) -> MemoryAccounts:
        """See `IntakeTransaction.accounts`."""
        return MemoryAccounts(self._zone)

    @property
    def hooks(self) -> MemoryHooks:
        """See `IntakeTransaction.hooks`."""
        return MemoryHooks(self._zone.board)

    def came(self, after: int, before: date) -> Came:
        """See `IntakeTransaction.came`."""
        return memory_cuts.came(self._zone, after, before)

    @property
    def audit(self) -> MemoryAuditLog:
        """See `IntakeTransaction.audit`."""
        return MemoryAuditLog(self._zone)

    @property
    def places(self) -> MemoryPlaces:
        """See `IntakeTransaction.places`."""
        return MemoryPlaces(self._zone)

    @texts
    def add_enrolment_code(self, code_hash: str, code: EnrolmentCode) -> None:
        """See `IntakeTransaction.add_enrolment_code`."""
        for former, item in tuple(self._zone.codes.items()):
            if item.used_with is None and item.code.label == code.label:
                del self._zone.codes[former]
        self._zone.codes[code_hash] = Code(code=code)

    def enrolment_codes(self, now: datetime) -> Sequence[EnrolmentCode]:
        """See `IntakeTransaction.enrolment_codes`."""
        unused = (item.code for item in self._zone.codes.values() if item.used_with is None)
        return [code for code in unused if code.expires_at > now]

    @texts
    def enrol(self, code_hash: str, token_hash: str, device_id: str, now: datetime) -> Device:
        """See `IntakeTransaction.enrol`."""
        item = self._zone.codes.get(code_hash)
        if item is None or (item.used_with is None and item.code.expires_at <= now):
            raise WrongCodeError
        device = self.device_of(token_hash)
        if item.used_with is None:
            if device is None:
                device = self._make(token_hash, device_id, item.code.label, now.date())
            self._zone.codes[code_hash] = replace(item, used_with=token_hash)
        elif item.used_with != token_hash:
            raise UsedCodeError
        if device is None:
            raise UsedCodeError
        return device

    def _make(self, token_hash: str, device_id: str, label: str, today: date) -> Device:
        if device_id in self._zone.phones:
            raise UsedCodeError
        device = Device(id=device_id, label=label, enrolled_on=today)
        number = len(self._zone.phones) + 1
        self._zone.phones[device_id] = Phone(device=device, number=number, token_hash=token_hash)
        return device

    @texts
    def device_of(self, token_hash: str) -> Device | None:
        """See `IntakeTransaction.device_of`."""
        phones = self._zone.phones.values()
        return next((one.device for one in phones if one.token_hash == token_hash), None)

    def devices(self) -> Sequence[Device]:
        """See `IntakeTransaction.devices`."""
        return [phone.device for phone in self._zone.phones.values()]

    @texts
    def hear(self, device_id: str, today: date) -> None:
        """See `IntakeTransaction.hear`."""
        phone = self._zone.phones.get(device_id)
        if phone is not None:
            heard = replace(phone.device, heard_on=today)
            self._zone.phones[device_id] = replace(phone, device=heard)

    @texts
    def end_device(self, device_id: str, today: date) -> bool:
        """See `IntakeTransaction.end_device`."""
        phone = self._zone.phones.get(device_id)
        if phone is None or phone.device.ended_on is not None:
            return False
        ended = replace(phone.device, ended_on=today, is_doubted=False)
        self._zone.phones[device_id] = replace(phone, device=ended)
        return True

    @texts
    def bury(self, device_id: str, unsent: int, today: date) -> bool:
        """See `IntakeTransaction.bury`."""
        phone = self._zone.phones.get(device_id)
        if phone is None:
            return False
        device = phone.device
        if device.emptied_on is None:
            ended_on = device.ended_on or today
            empty = replace(
                device, ended_on=ended_on, emptied_on=today, unsent=unsent, is_doubted=False
            )
            self._zone.phones[device_id] = replace(phone, device=empty)
        return True

    @texts
    def add(self, device_id: str, arrivals: Sequence[Arrival], today: date) -> Sequence[Receipt]:
        """See `IntakeTransaction.add`."""
        phone, zone = self._zone.phones[device_id], self._zone
        known = zone.known | memory_retention.known(zone, self._marks, wanted(arrivals))
        sender = Sender(phone.number, phone.kept)
        receipts, added = settle(arrivals, known, sender, self._marks)
        for arrival in added:
            zone.drawn[""] = zone.last_seq + 1
            zone.known[arrival.record.id] = known[arrival.record.id]
            zone.entries.append(
                Entry(seq=zone.last_seq, device=device_id, received_on=today, arrival=arrival)
            )
        if added:
            before = phone.kept_before if phone.kept_on == today else phone.kept
            zone.phones[device_id] = replace(
                phone, kept=phone.kept + len(added), kept_before=before, kept_on=today
            )
        return receipts

    @texts
    def kept_on(self, device_id: str, today: date) -> int:
        """See `IntakeTransaction.kept_on`."""
        phone = self._zone.phones.get(device_id)
        return phone.kept - phone.kept_before if phone and phone.kept_on == today else 0

    @texts
    def kept_of(self, device_id: str) -> int:
        """See `IntakeTransaction.kept_of`."""
        phone = self._zone.phones.get(device_id)
        return phone.kept if phone else 0

    def refuse(self, refusals: Sequence[Refusal]) -> None:
        """See `IntakeTransaction.refuse`."""
        noted = {(one.device, one.record_id, one.flaws) for one in self._zone.refusals}
        for refusal in refusals:
            fault = refusal.device, refusal.record_id, refusal.flaws
            if fault not in noted:
                noted.add(fault)
                self._zone.refusals.append(refusal)
        for device_id in {one.device for one in refusals}:
            of_phone = [one for one in self._zone.refusals if one.device == device_id]
            for old in of_phone[:-PER_DEVICE]:
                self._zone.refusals.remove(old)

    def refusals(self, limit: int) -> Sequence[Refusal]:
        """See `IntakeTransaction.refusals`."""
        return self._zone.refusals[::-1][:limit]

    def newest(self, limit: int, before: int | None = None) -> Sequence[Kept]:
        """See `IntakeTransaction.newest`."""
        found = [entry for entry in self._zone.entries if before is None or entry.seq < before]
        return [memory_cuts.attributed(self._zone, entry) for entry in found[::-1][:limit]]

    @texts
    def add_question(self, question: Question) -> None:
        """See `NewsTransaction.add_question`."""
        self._zone.questions[question.id] = Asked(question=question)

    def questions(self) -> Sequence[Asked]:
        """See `NewsTransaction.questions`."""
        return list(reversed(self._zone.questions.values()))

    def open_questions(self, today: date) -> Sequence[Question]:
        """See `NewsTransaction.open_questions`."""
        return memory_news.open_on(self._zone, today)

    @texts
    def end_question(self, question_id: str, today: date) -> bool:
        """See `NewsTransaction.end_question`."""
        return memory_news.end(self._zone, question_id, today)

    @texts
    def resume_question(self, question_id: str) -> bool:
        """See `NewsTransaction.resume_question`."""
        return memory_news.resume(self._zone, question_id)

    @texts
    def remove_question(self, question_id: str) -> bool:
        """See `NewsTransaction.remove_question`."""
        return self._zone.questions.pop(question_id, None) is not None

    def answers(self) -> Mapping[str, int]:
        """See `NewsTransaction.answers`."""
        return memory_news.answers(self._zone)

    def proposals(self, limit: int) -> Sequence[Proposal]:
        """See `NewsTransaction.proposals`."""
        return memory_news.proposals(self._zone, limit)

    @texts
    def decide(self, decision: Decision, today: date) -> bool:
        """See `NewsTransaction.decide`."""
        return memory_news.decide(self._zone, decision, today)

    @texts
    def decisions(self, device_id: str, since: date) -> Sequence[Decision]:
        """See `NewsTransaction.decisions`."""
        return memory_news.decisions(self._zone, device_id, since)

    def begin_cut(self, now: datetime) -> Cut:
        """See `IntakeTransaction.begin_cut`."""
        return memory_cuts.begin(self._zone, now)

    def finish_cut(self, number: int) -> None:
        """See `IntakeTransaction.finish_cut`."""
        memory_cuts.finish(self._zone, number)

    def last_cut(self) -> Cut | None:
        """See `IntakeTransaction.last_cut`."""
        return memory_cuts.last(self._zone)

    def in_cut(self, number: int) -> Iterator[Kept]:
        """See `IntakeTransaction.in_cut`."""
        return memory_cuts.records(self._zone, number)

    def to_cut(self) -> Iterator[Kept]:
        """See `IntakeTransaction.to_cut`."""
        return memory_cuts.waiting(self._zone)

    def cuts(self) -> Sequence[Cut]:
        """See `IntakeTransaction.cuts`."""
        return list(self._zone.cuts)

    def n_new(self) -> int:
        """See `IntakeTransaction.n_new`."""
        return memory_cuts.n_new(self._zone)

    def in_doubt(self) -> datetime | None:
        """See `RestoreTransaction.in_doubt`."""
        return memory_restored.in_doubt(self._zone)

    def resume(self, after: int, cut_at: datetime, counted_to: date | None) -> None:
        """See `RestoreTransaction.resume`."""
        memory_restored.resume(self._zone, after, cut_at, counted_to)

    def resumptions(self) -> Sequence[Resumption]:
        """See `RestoreTransaction.resumptions`."""
        return list(self._zone.resumptions.values())

    def set_aside(self) -> int:
        """See `RestoreTransaction.set_aside`."""
        return memory_cuts.set_aside(self._zone)

    @texts
    def confirm_device(self, device_id: str) -> bool:
        """See `RestoreTransaction.confirm_device`."""
        return memory_restored.confirm(self._zone, device_id)

    def hold(self, device_id: str, parcels: Sequence[Parcel], today: date) -> int:
        """See `IntakeTransaction.hold`."""
        for one in parcels:
            found = Held(parcel=one, sent_by=device_id, received_on=today)
            self._zone.parcels.setdefault((one.id, device_id), found)
        held = sum(1 for _, sent_by in self._zone.parcels if sent_by == device_id)
        if held > MOST_PARCELS:
            raise OverQuotaError(Flaw(OverQuotaError.code, "parcels", str(MOST_PARCELS)))
        return held

    def parcels(self) -> Sequence[Held]:
        """See `IntakeTransaction.parcels`."""
        return sorted(
            self._zone.parcels.values(),
            key=lambda one: (one.received_on, one.parcel.id),
        )

    def drop_parcels(self, ids: Sequence[RecordId]) -> None:
        """See `IntakeTransaction.drop_parcels`."""
        for key in tuple(self._zone.parcels):
            if key[0] in ids:
                del self._zone.parcels[key]

    @texts
    def signer(self, public: str) -> str:
        """See `IntakeTransaction.signer`."""
        return self._zone.signer.setdefault("", public)

    def forget_signer(self) -> None:
        """See `IntakeTransaction.forget_signer`."""
        self._zone.signer.clear()

    @texts
    def add_sign_in_code(self, code_hash: str, person: str, expires_at: datetime) -> None:
        """See `IntakeTransaction.add_sign_in_code`."""
        for former, ticket in tuple(self._zone.sign_ins.items()):
            if ticket.person == person:
                del self._zone.sign_ins[former]
        self._zone.sign_ins[code_hash] = Ticket(person=person, expires_at=expires_at)

    @texts
    def use_sign_in_code(self, code_hash: str, now: datetime) -> str | None:
        """See `IntakeTransaction.use_sign_in_code`."""
        ticket = self._zone.sign_ins.pop(code_hash, None)
        return ticket.person if ticket and ticket.expires_at > now else None

    @property
    def wishes(self) -> MemoryWishes:
        """See `IntakeTransaction.wishes`."""
        return MemoryWishes(self._zone)

    @property
    def retention(self) -> MemoryRetention:
        """See `IntakeTransaction.retention`."""
        return MemoryRetention(self._zone, self._marks)
