"""Delete what is due: each step one transaction with its statement, so that each is done once.

Source:  docs/spec/retention.md#a-run
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Final, get_args

from server.access.audit import Auditor
from server.release.chain import chain
from server.release.keys import Signs
from server.release.signing import signer_of
from server.retention.schedule import (
    NEVER_GONE,
    Ages,
    counted,
    due_fields,
    open_after,
    still_read,
    through,
)
from server.retention.shorten import is_of, shorter
from server.retention.statement import STEP, Pen, Statement, digest_of, signed
from server.store.port import Intake, IntakeTransaction, Releases
from server.store.retiring import Deletion, Rows
from shared import tree
from shared.flaw import Flaw
from shared.profile import Profile
from shared.retention import WEEK
from shared.retention_errors import CutBegunError, OddClockError, RetentionError

AUDIT: Final = "audit"  # lines of the audit log, as a statement names them
AT_ONCE: Final = 1_000  # records: phones wait for one step, and not for all of them
REACH: Final = 5 * WEEK  # since it was last looked; further only when somebody says so


@dataclass(frozen=True, slots=True, kw_only=True)
class Keeper:
    """What a run works on: both stores, the municipality, who signs, and the local day."""

    intake: Intake
    releases: Releases
    profile: Profile
    ledger: Signs
    auditor: Auditor
    today: date


def run(keeper: Keeper, *, sure_of: date | None = None) -> Sequence[Deletion]:
    """Delete all that is due, in steps that a crash leaves whole; running again goes on.

    Shapes:  sure_of  the day a person has said it is, when the clock alone is not believed
    Errors:  OddClockError, CutBegunError, OtherLedgerKeyError, BrokenLedgerError,
             BrokenReleaseError, StoreError
    """
    with _turn(keeper) as tx:
        _require_near(tx, keeper, sure_of)
    pen = _pen(keeper)
    done = [
        *_steps(keeper, pen, _shorten),
        *_steps(keeper, pen, _let_go),
        *_steps(keeper, pen, _forget),
    ]
    with keeper.releases.transaction(keeper.profile.code) as told:
        told.forget_meetings(keeper.today - keeper.profile.retention.meeting * WEEK)
    with _turn(keeper) as tx:
        tx.retention.note_sweep(keeper.today)
    keeper.intake.overwrite()
    return done


def _pen(keeper: Keeper) -> Pen:
    """Take the ledger's key; it is introduced after a whole ledger, if there is none yet."""
    town = keeper.profile.code
    with keeper.releases.transaction(town) as told:
        keys = told.ledger_keys()
        before = () if keys else chain(told.releases(), town, keys)
        return Pen(*signer_of(told, town, keeper.ledger, [one.digest for one in before]))


@contextmanager
def _turn(keeper: Keeper) -> Iterator[IntakeTransaction]:
    """Work while nobody else of the municipality keeps, cuts or deletes."""
    with keeper.intake.transaction(keeper.profile.code) as tx:
        tx.retention.take_turn()
        yield tx


def _require_near(tx: IntakeTransaction, keeper: Keeper, sure_of: date | None) -> None:
    """Refuse a day that a wrong clock may show, unless a person has said it is that day.

    Errors:  OddClockError, CutBegunError
    """
    found = hindrance(tx, keeper)
    if found is not None and not (isinstance(found, OddClockError) and sure_of == keeper.today):
        raise found


def hindrance(tx: IntakeTransaction, keeper: Keeper) -> RetentionError | None:
    """Tell why a run would be refused now."""
    try:
        cuts = counted(tx.cuts(), keeper.profile)
    except CutBegunError as error:
        return error
    last = tx.retention.last_sweep() or (cuts[-1].day if cuts else keeper.today)
    if last <= keeper.today <= last + REACH:
        return None
    return OddClockError(Flaw(OddClockError.code, "", keeper.today.isoformat()))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Step:
    """What one transaction has done, and how far it has come; `after` is None at the end."""

    after: int | None = None
    release: int = 0
    fields: Sequence[str] = ()
    rows: Sequence[str] = ()
    seqs: Sequence[int] = ()


def _steps(
    keeper: Keeper, pen: Pen, work: Callable[[IntakeTransaction, Keeper, int], _Step]
) -> Iterator[Deletion]:
    after: int | None = 0
    while after is not None:
        with _turn(keeper) as tx:
            step = work(tx, keeper, after)
            made = _stated(tx, keeper, pen, step) if step.fields or step.rows else None
        after = step.after
        if made is not None:
            yield made


def _stated(tx: IntakeTransaction, keeper: Keeper, pen: Pen, step: _Step) -> Deletion:
    """Write down what a step does, in its own transaction, and let go of its records."""
    before = tx.retention.newest_deletion()
    number = before.number + 1 if before else 1
    gone = tx.retention.going(step.seqs)
    fill = -len(gone) % STEP
    leaves = sorted([*(one.leaf for one in gone), *tx.retention.fillers(number, fill)])
    day = max(keeper.today, before.day) if before else keeper.today
    made = signed(
        pen,
        Statement(
            number=number,
            day=day.isoformat(),
            rule=keeper.profile.retention.version,
            release=step.release,
            fields=sorted(step.fields),
            rows=sorted(step.rows),
            leaves=len(leaves),
            root=tree.root(leaves).hex() if leaves else "",
            key=pen.key,
            previous=digest_of(before),
        ),
    )
    tx.retention.add_deletion(made)
    if step.seqs:
        tx.retention.let_go(step.seqs, gone, number)
    return made


def _shorten(tx: IntakeTransaction, keeper: Keeper, after: int) -> _Step:
    """Remove from records the fields whose time is over."""
    releases = counted(tx.cuts(), keeper.profile)
    due = due_fields(keeper.profile, releases, keeper.today)
    last = max((seq for seq, _ in due), default=0)
    lines = list(islice(tx.retention.lines(after, releases[-1].last_seq if last else 0), AT_ONCE))
    held = open_after(releases) + 1, still_read(keeper.profile)
    short, lost = shorter(lines, due, Ages.of(tx), held)
    tx.retention.shorten(short)
    number = next((one.number for one in reversed(releases) if one.last_seq <= last), 0)
    return _Step(after=lines[-1][0] if lines else None, release=number, fields=sorted(lost))


def _let_go(tx: IntakeTransaction, keeper: Keeper, after: int) -> _Step:
    """Delete records whose time is over, with all that changes them."""
    releases = counted(tx.cuts(), keeper.profile)
    last = through(releases, keeper.profile.retention.record, keeper.today)
    some = list(islice(tx.retention.lines(after, last), AT_ONCE))
    if not some:
        return _Step()
    read_last, ages, kinds = open_after(releases), Ages.of(tx), still_read(keeper.profile)
    free = [
        seq for seq, line in some if seq <= read_last or ages.waits(seq) or not is_of(kinds, line)
    ]
    seqs = sorted(set(ages.chain(free)))
    number = next(one.number for one in releases if one.last_seq >= some[-1][0])
    return _Step(after=some[-1][0], release=number, rows=("record",) if seqs else (), seqs=seqs)


def _forget(tx: IntakeTransaction, keeper: Keeper, _: int) -> _Step:
    """Delete the rows that go by a day of their own."""
    before = {rows: keeper.today - weeks * WEEK for rows, weeks in periods(keeper.profile).items()}
    before["gone"] = keeper.today - NEVER_GONE
    gone: list[str] = [one for one in get_args(Rows) if tx.retention.forget(one, before[one])]
    oldest = keeper.today - keeper.profile.retention.audit * WEEK
    if keeper.auditor.begin_anew(tx, oldest, keeper.today):
        tx.retention.note_stale()
        gone.append(AUDIT)
    return _Step(rows=gone)


def periods(profile: Profile) -> dict[Rows, int]:
    """Give the weeks that rows with a day of their own are kept."""
    rule = profile.retention
    return {
        "refusal": rule.refusal,
        "parcel": rule.parcel,
        "question": rule.question,
        "wish": rule.wish,
        "sign_in_code": rule.ticket,
        "session": rule.ticket,
        "enrolment_code": rule.ticket,
        "spent": rule.ticket,
        "wrong_try": rule.ticket,
        "device": rule.phone,
        "account": rule.audit,
    }
