"""Two municipalities in one database never see each other, whichever method is asked."""

import inspect
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any, TypeAlias, get_args

from server.store.accounts import Accounts, Passkey, Secrets
from server.store.audit import AuditLog, Seal
from server.store.devices import EnrolmentCode
from server.store.hooks import Delivery, Hook, Hooks, Outcome
from server.store.memory_intake import MemoryIntake
from server.store.memory_releases import MemoryReleases
from server.store.places import Places
from server.store.port import (
    FeedToken,
    Frozen,
    Intake,
    IntakeTransaction,
    LedgerKey,
    Refusal,
    Releases,
    ReleasesTransaction,
)
from server.store.retiring import Deletion, Retention, Rows
from server.store.wishes import Wishes
from shared.errors import KnownError
from shared.news import Decision, Question
from tests.builders import contact
from tests.contract.news_contract import plain
from tests.contract.releases_contract import FILES, MEETING, PACK
from tests.golden import (
    COORDINATOR,
    DAY,
    HASH,
    NOW,
    TODAY,
    TOWNS,
    approved,
    fill,
    freeze,
    id_of,
    parcel_of,
    shown,
    told,
    visit,
)
from tests.golden_wishes import wish_of
from tests.stores import MARKS

HERE, THERE = TOWNS
ELSEWHERE = "9904"
LINE = "0" * 64
Asks: TypeAlias = Mapping[str, Callable[[Any], object]]

QUESTION = Question(id=id_of(HERE, 50), text="Vår?", first=TODAY, last=TODAY + DAY)
REFUSED = Decision(record=id_of(HERE, 30), verdict="refused", reason="unclear", text="Hvor?")

# Every method, asked in a third municipality with the names that are known in the first.
INTAKE: Asks = {
    "add_enrolment_code": lambda tx: tx.add_enrolment_code(
        f"code waiting {HERE}", EnrolmentCode(label=f"waiting of {HERE}", expires_at=NOW + DAY)
    ),
    "enrolment_codes": lambda tx: tx.enrolment_codes(NOW),
    "enrol": lambda tx: tx.enrol(f"code waiting {HERE}", f"token one {HERE}", f"one-{HERE}", NOW),
    "device_of": lambda tx: tx.device_of(f"token one {HERE}"),
    "devices": lambda tx: tx.devices(),
    "hear": lambda tx: tx.hear(f"one-{HERE}", date(2026, 12, 1)),
    "add": lambda tx: tx.add(f"one-{HERE}", plain(contact(id=id_of(HERE, 0), heads=2)), TODAY),
    "kept_on": lambda tx: tx.kept_on(f"one-{HERE}", TODAY),
    "kept_of": lambda tx: tx.kept_of(f"one-{HERE}"),
    "refuse": lambda tx: tx.refuse(
        [Refusal(device=f"one-{HERE}", record_id=None, received_on=TODAY, flaws=())]
    ),
    "refusals": lambda tx: tx.refusals(99),
    "newest": lambda tx: tx.newest(99),
    "cuts": lambda tx: tx.cuts(),
    "n_new": lambda tx: tx.n_new(),
    "to_cut": lambda tx: list(tx.to_cut()),
    "last_cut": lambda tx: tx.last_cut(),
    "in_cut": lambda tx: [list(tx.in_cut(number)) for number in (1, 2)],
    "begin_cut": lambda tx: tx.begin_cut(NOW),
    "finish_cut": lambda tx: tx.finish_cut(2),
    "add_question": lambda tx: tx.add_question(QUESTION),
    "questions": lambda tx: tx.questions(),
    "open_questions": lambda tx: tx.open_questions(TODAY),
    "end_question": lambda tx: tx.end_question(QUESTION.id, TODAY),
    "resume_question": lambda tx: tx.resume_question(id_of(HERE, 51)),
    "remove_question": lambda tx: tx.remove_question(id_of(HERE, 50)),
    "answers": lambda tx: tx.answers(),
    "proposals": lambda tx: tx.proposals(99),
    "decide": lambda tx: tx.decide(REFUSED, TODAY),
    "decisions": lambda tx: tx.decisions(f"one-{HERE}", TODAY - DAY),
    "hold": lambda tx: tx.hold(f"one-{HERE}", [parcel_of(HERE, 1)], TODAY),
    "parcels": lambda tx: tx.parcels(),
    "drop_parcels": lambda tx: tx.drop_parcels([parcel_of(HERE, 0).id]),
    "signer": lambda tx: tx.signer("its own"),
    "forget_signer": lambda tx: tx.forget_signer(),
    "use_sign_in_code": lambda tx: tx.use_sign_in_code(f"sign-in {HERE}", NOW),
    "add_sign_in_code": lambda tx: tx.add_sign_in_code(f"s {HERE}", "coordinator", NOW + DAY),
    "bury": lambda tx: tx.bury(f"one-{HERE}", 1, NOW.date()),
    "confirm_device": lambda tx: tx.confirm_device(f"one-{HERE}"),
    "end_device": lambda tx: tx.end_device(f"one-{HERE}", NOW.date()),
    "in_doubt": lambda tx: tx.in_doubt(),
    "set_aside": lambda tx: tx.set_aside(),
    "resumptions": lambda tx: tx.resumptions(),
    "resume": lambda tx: tx.resume(3, NOW, TODAY),
    "came": lambda tx: tx.came(0, date(2099, 1, 1)),
}
ACCOUNTS: Asks = {
    "get": lambda tx: tx.get(f"m-{HERE}"),
    "named": lambda tx: tx.named("m"),
    "of_subject": lambda tx: tx.of_subject(f"s {HERE}"),
    "all": lambda tx: tx.all(),
    "secrets": lambda tx: tx.secrets(f"m-{HERE}"),
    "put_secrets": lambda tx: tx.put_secrets(f"m-{HERE}", Secrets(password=HASH)),
    "spend_step": lambda tx: tx.spend_step(f"m-{HERE}", 99),
    "passkeys": lambda tx: tx.passkeys(f"m-{HERE}"),
    "passkey": lambda tx: tx.passkey(f"k {HERE}"),
    "use_passkey": lambda tx: tx.use_passkey(f"k {HERE}", 9, TODAY),
    "remove_passkey": lambda tx: tx.remove_passkey(f"m-{HERE}", f"k {HERE}"),
    "recovery_left": lambda tx: tx.recovery_left(f"m-{HERE}"),
    "recovery_of": lambda tx: tx.recovery_of(f"recovery 1 {HERE}"),
    "use_recovery": lambda tx: tx.use_recovery(f"m-{HERE}", f"recovery 1 {HERE}"),
    "put": lambda tx: tx.put(replace(COORDINATOR, id=f"m-{HERE}", name="theirs")),
    "add_passkey": lambda tx: tx.add_passkey(
        f"m-{HERE}", Passkey(id=f"k {HERE}", public_key=b"", uses=0, label="", made_on=TODAY)
    ),
    "put_recovery": lambda tx: tx.put_recovery(f"m-{HERE}", [f"recovery 1 {HERE}"]),
    "visit": lambda tx: tx.visit(f"session one {HERE}", NOW),
    "visits": lambda tx: tx.visits(f"m-{HERE}", NOW),
    "prolong": lambda tx: tx.prolong(f"session one {HERE}", NOW),
    "end": lambda tx: tx.end(f"session one {HERE}"),
    "end_all": lambda tx: tx.end_all(f"m-{HERE}"),
    "begin": lambda tx: tx.begin(visit(f"session one {HERE}", NOW + DAY * 9)),
    "spend": lambda tx: tx.spend(f"spent {HERE}", NOW + DAY, NOW + DAY * 9),
    "note_wrong": lambda tx: tx.note_wrong(f"wrong {HERE}", NOW + DAY * 9),
    "wrong_since": lambda tx: tx.wrong_since(f"wrong {HERE}", NOW - DAY),
    "forget_wrong": lambda tx: tx.forget_wrong(f"wrong {HERE}"),
}
AUDIT: Asks = {
    "lines": lambda tx: list(tx.lines()),
    "newest": lambda tx: tx.newest(9),
    "seals": lambda tx: tx.seals(),
    "last_seal": lambda tx: tx.last_seal(),
    "next": lambda tx: tx.next(),
    "add": lambda tx: tx.add(1, b"theirs"),
    "add_seal": lambda tx: tx.add_seal(Seal(number=1, statement=b"theirs", signature="")),
    "begin_after": lambda tx: tx.begin_after(Seal(number=1, statement=b"theirs", signature="")),
}
WISHES: Asks = {
    "add": lambda tx: tx.add(wish_of(HERE, 60)),
    "get": lambda tx: tx.get(id_of(HERE, 60)),
    "of": lambda tx: tx.of("x", 99),
    "all": lambda tx: tx.all(99),
    "sent": lambda tx: tx.sent([replace(wish_of(HERE, 61), question=id_of(HERE, 50))]),
    "n_waiting": lambda tx: tx.n_waiting(TODAY),
    "answer": lambda tx: tx.answer(replace(wish_of(HERE, 60), answer="withdrawn"), ""),
}
RETENTION: Asks = {
    "fate_of": lambda tx: tx.fate_of(id_of(HERE, 0), LINE),
    "take_turn": lambda tx: tx.take_turn(),
    "fillers": lambda tx: tx.fillers(1, 2),
    "changes": lambda tx: tx.changes(),
    "lines": lambda tx: list(tx.lines(0, 99)),
    "shorten": lambda tx: tx.shorten({1: b"{}"}),
    "going": lambda tx: tx.going([1, 2]),
    "let_go": lambda tx: tx.let_go([1, 2], [], 1),
    "add_deletion": lambda tx: tx.add_deletion(
        Deletion(number=1, day=TODAY, statement=b"theirs", signature="")
    ),
    "deletions": lambda tx: tx.deletions(),
    "newest_deletion": lambda tx: tx.newest_deletion(),
    "leaves": lambda tx: tx.leaves(1),
    "gone": lambda tx: tx.gone(id_of(HERE, 2)),
    "days_of": lambda tx: [tx.days_of(rows) for rows in get_args(Rows)],
    "forget": lambda tx: [tx.forget(rows, date(2099, 1, 1)) for rows in get_args(Rows)],
    "last_sweep": lambda tx: tx.last_sweep(),
    "note_sweep": lambda tx: tx.note_sweep(NOW.date()),
    "note_stale": lambda tx: tx.note_stale(),
    "knows_marks": lambda tx: tx.knows_marks(),
}
PLACES: Asks = {
    "version": lambda tx: tx.version(),
    "all": lambda tx: tx.all(),
    "put": lambda tx: tx.put(replace(approved(HERE, 1), name="theirs")),
    "use": lambda tx: tx.use([approved(HERE, 1).code]),
}
HOOK = Hook(
    id=f"live-{HERE}",
    label="theirs",
    reading="x",
    every=1,
    sealed=b"",
    made_on=TODAY,
    told=1,
    looked_on=TODAY,
)
TOLD = Delivery(hook=HOOK.id, number=2, id="theirs", event="feltlogg.test", day=TODAY)
HOOKS: Asks = {
    "all": lambda tx: tx.all(),
    "get": lambda tx: tx.get(HOOK.id),
    "reseal": lambda tx: tx.reseal(HOOK.id, b"theirs"),
    "pause": lambda tx: tx.pause(HOOK.id, "hand"),
    "resume": lambda tx: tx.resume(HOOK.id),
    "look": lambda tx: tx.look(HOOK, 9, TODAY + DAY),
    "waiting": lambda tx: tx.waiting(HOOK.id),
    "claim": lambda tx: tx.claim(HOOK.id, NOW + DAY * 9, NOW + DAY * 10),
    "settle": lambda tx: tx.settle(TOLD, Outcome(204), NOW, NOW + DAY),
    "log": lambda tx: tx.log(HOOK.id, 9),
    "end": lambda tx: tx.end(HOOK.id, TODAY),
    "forget": lambda tx: tx.forget(date(2099, 1, 1)),
    "add": lambda tx: tx.add(HOOK),
    "queue": lambda tx: tx.queue(TOLD),
}
RELEASES: Asks = {
    "releases": lambda tx: tx.releases(),
    "published": lambda tx: tx.published(0),
    "newest": lambda tx: tx.newest(),
    "feed_tokens": lambda tx: tx.feed_tokens(),
    "feed_token": lambda tx: tx.feed_token(f"key open {HERE}", NOW),
    "end_feed_token": lambda tx: tx.end_feed_token("open", NOW),
    "ledger_keys": lambda tx: tx.ledger_keys(),
    "introduce": lambda tx: tx.introduce(LedgerKey(number=1, statement=b"theirs", signature="")),
    "packs": lambda tx: tx.packs("x"),
    "pack_files": lambda tx: tx.pack_files("x", 1),
    "draft": lambda tx: tx.draft("x", "2026-W01"),
    "keep_draft": lambda tx: tx.keep_draft("x", "2026-W01", "theirs"),
    "meetings": lambda tx: [tx.meetings(), tx.meetings("x")],
    "put_meeting": lambda tx: [
        tx.put_meeting(replace(MEETING, where="theirs")),
        tx.put_meeting(replace(MEETING, where="theirs", sequence=1)),
    ],
    "forget_meetings": lambda tx: tx.forget_meetings(date(2099, 1, 1)),
    "keep_pack": lambda tx: tx.keep_pack(PACK, FILES),
    "freeze": lambda tx: tx.freeze(Frozen(number=1, digest="theirs", body=b"theirs")),
    "add_feed_token": lambda tx: tx.add_feed_token(
        f"key open {HERE}", FeedToken(id="open", group="y", label="", expires_at=NOW + DAY)
    ),
}


def answered(ask: Callable[[Any], object], tx: object) -> object:
    """Ask, and give the answer or the refusal."""
    try:
        return ask(tx)
    except KnownError as error:
        return type(error)


def methods(port: type) -> set[str]:
    """Name what a port promises."""
    found = inspect.getmembers(port, inspect.isfunction)
    return {each for each, _ in found if not each.startswith("_")}


class IsolationContract:
    """Run with a fresh, empty `intake` and `releases` for each test."""

    def test_every_method_is_asked(self) -> None:
        """A method added to a port and not here is one nobody tried."""
        assert INTAKE.keys() == methods(IntakeTransaction)
        assert ACCOUNTS.keys() == methods(Accounts)
        assert AUDIT.keys() == methods(AuditLog)
        assert WISHES.keys() == methods(Wishes)
        assert RETENTION.keys() == methods(Retention)
        assert PLACES.keys() == methods(Places)
        assert HOOKS.keys() == methods(Hooks)
        assert RELEASES.keys() == methods(ReleasesTransaction)

    def test_a_municipality_among_others_is_as_alone(self, intake: Intake) -> None:
        """Whatever it asks, and whatever names it gives, the others are not there."""
        alone = MemoryIntake(MARKS)
        alone.note_restore(NOW)  # as `fill` does; that is one thing they all share
        fill(intake, 99)
        before = told(intake)
        with intake.transaction(ELSEWHERE) as tx, alone.transaction(ELSEWHERE) as model:
            for each, ask in INTAKE.items():
                assert answered(ask, tx) == answered(ask, model), each
            for each, ask in ACCOUNTS.items():
                assert answered(ask, tx.accounts) == answered(ask, model.accounts), each
            for each, ask in AUDIT.items():
                assert answered(ask, tx.audit) == answered(ask, model.audit), each
            for each, ask in WISHES.items():
                assert answered(ask, tx.wishes) == answered(ask, model.wishes), each
            for each, ask in RETENTION.items():
                assert answered(ask, tx.retention) == answered(ask, model.retention), each
            for each, ask in PLACES.items():
                assert answered(ask, tx.places) == answered(ask, model.places), each
            for each, ask in HOOKS.items():
                assert answered(ask, tx.hooks) == answered(ask, model.hooks), each
        assert told(intake) == before

    def test_a_municipalitys_releases_among_others_are_as_alone(self, releases: Releases) -> None:
        """Nor can its readers read, or its keys open, anybody else's."""
        alone = MemoryReleases()
        freeze(releases, 99)
        before = shown(releases)
        with releases.transaction(ELSEWHERE) as tx, alone.transaction(ELSEWHERE) as model:
            for each, ask in RELEASES.items():
                assert answered(ask, tx) == answered(ask, model), each
            for each, ask in HOOKS.items():
                assert answered(ask, tx.hooks) == answered(ask, model.hooks), each
        assert shown(releases) == before
