"""The audit log tells when somebody has been at it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from server.access.audit import EACH, TERMINAL, Auditor
from server.access.audit_chain import Chain, digest, read, verify
from server.access.audit_export import export, verify_export
from server.store.audit import Seal
from server.store.memory_intake import MemoryIntake
from shared.access_errors import BrokenAuditError
from shared.canonical import encode
from shared.signed import Signer
from tests.golden import DAY, NOW, TODAY

HERE = "9902"
AUDITOR = Auditor(Signer(HERE, bytes(range(32))))
Lines = list[tuple[int, bytes]]


def written(n: int = 5, each: timedelta = timedelta(minutes=1)) -> tuple[Lines, list[Seal]]:
    """Write some lines, a while apart, and seal where it stands."""
    intake = MemoryIntake()
    for at in range(n):
        with intake.transaction(HERE) as tx:
            AUDITOR.note(tx, NOW + at * each, TERMINAL, "device-ended", f"phone {at}")
    with intake.transaction(HERE) as tx:
        AUDITOR.seal(tx, NOW + n * each)
        return list(tx.audit.lines()), list(tx.audit.seals())


def fault(lines: Lines, seals: list[Seal], key: str = "") -> tuple[str, str]:
    """Name the first thing that does not fit."""
    with pytest.raises(BrokenAuditError) as caught:
        verify(lines, seals, HERE, key)
    (flaw,) = caught.value.flaws
    return flaw.code, flaw.bound


def test_a_log_that_nobody_touched_adds_up() -> None:
    """And says how far it is sealed, and by whom."""
    lines, seals = written()
    found = verify(lines, seals, HERE, AUDITOR.public)
    assert (found.n_seen, found.n_sealed, found.key) == (5, 5, AUDITOR.public)
    line = read(*lines[2])
    assert (line.number, line.by, line.did, line.about) == (
        3, TERMINAL, "device-ended", "phone 2",
    )  # fmt: skip
    assert line.at == NOW + timedelta(minutes=2)
    assert verify([], [], HERE).n_seen == 0


def test_the_first_line_of_a_day_and_each_hundredth_are_sealed_at_once() -> None:
    """What is not sealed can be cut off unseen; that is never more than a day, or a hundred."""
    _, seals = written(4, each=DAY)
    assert [one.number for one in seals] == [1, 2, 3, 4]
    _, seals = written(EACH + 3, each=timedelta(seconds=1))
    assert [one.number for one in seals] == [1, EACH, EACH + 3]


def changed(lines: Lines) -> Lines:
    """Let another phone be the one that ended."""
    number, line = lines[2]
    return [*lines[:2], (number, line.replace(b"phone 2", b"phone 9")), *lines[3:]]


def removed(lines: Lines) -> Lines:
    """Take one line out and close the gap."""
    return [*lines[:2], *((number - 1, line) for number, line in lines[3:])]


def moved(lines: Lines) -> Lines:
    """Let two lines change places."""
    return [lines[0], (2, lines[2][1]), (3, lines[1][1]), *lines[3:]]


def doubled(lines: Lines) -> Lines:
    """Write one line twice."""
    return [*lines, (6, lines[-1][1])]


@pytest.mark.parametrize(
    ("harm", "found"),
    [
        (changed, ("audit.changed", "3")),
        (removed, ("audit.missing", "3")),
        (lambda lines: [*lines[:2], *lines[3:]], ("audit.missing", "3")),
        (moved, ("audit.missing", "2")),
        (doubled, ("audit.missing", "6")),
        (lambda lines: lines[:4], ("audit.cut_short", "5")),
        (lambda lines: lines[1:], ("audit.missing", "1")),
        (lambda _: [], ("audit.cut_short", "1")),
        (lambda lines: [(1, b"{}"), *lines[1:]], ("audit.changed", "1")),
        (lambda lines: [(1, b"no json"), *lines[1:]], ("audit.changed", "1")),
        (lambda lines: [(1, lines[0][1] + b" "), *lines[1:]], ("audit.changed", "1")),
    ],
)
def test_harm_is_found_at_the_line_it_was_done_to(
    harm: Callable[[Lines], Lines], found: tuple[str, str]
) -> None:
    """Whoever hides what they did must not be able to do it quietly."""
    lines, seals = written()
    assert fault(harm(lines), seals) == found


def test_a_chain_written_anew_does_not_fit_its_seals() -> None:
    """Hashes alone can be computed again by anyone; the signature cannot."""
    lines, seals = written()
    chain: Lines = []
    intake = MemoryIntake()
    other = Auditor(Signer(HERE, bytes(32)))
    for number in range(1, 6):
        with intake.transaction(HERE) as tx:
            other.note(tx, NOW, TERMINAL, "sign-out", f"{number}")
    with intake.transaction(HERE) as tx:
        chain, theirs = list(tx.audit.lines()), list(tx.audit.seals())
    assert fault(chain, seals) == ("audit.changed", "1")
    assert fault(chain, theirs, AUDITOR.public) == ("audit.other_key", "1")
    assert verify(lines, seals, HERE, AUDITOR.public).n_seen == 5


def test_a_seal_is_taken_from_its_signer_only() -> None:
    """Nor from the same signer in another municipality, or for another line."""
    lines, seals = written()
    forged = [seals[0], replace(seals[1], signature=seals[0].signature)]
    assert fault(lines, forged) == ("audit.forged", "5")
    with pytest.raises(BrokenAuditError):
        verify(lines, seals, "9903")
    moved_seal = [seals[0], replace(seals[1], number=4)]
    assert fault(lines, moved_seal) == ("audit.cut_short", "4")


def begun(n_days: int = 6, n_old: int = 3) -> tuple[MemoryIntake, Lines, list[Seal]]:
    """Write a line a day, and delete the lines of so many days."""
    intake = MemoryIntake()
    for at in range(n_days):
        with intake.transaction(HERE) as tx:
            AUDITOR.note(tx, NOW + at * DAY, TERMINAL, "device-ended", f"phone {at}")
    before = NOW.date() + n_old * DAY
    with intake.transaction(HERE) as tx:
        whole = list(tx.audit.lines()), list(tx.audit.seals())
        assert AUDITOR.begin_anew(tx, before, TODAY) == bool(n_old)
        assert not AUDITOR.begin_anew(tx, before, TODAY), "once"
    return intake, *whole


def test_a_log_whose_oldest_part_is_gone_still_adds_up() -> None:
    """It says where it begins; what it follows is signed, and so is what comes."""
    intake, *_ = begun()
    with intake.transaction(HERE) as tx:
        AUDITOR.note(tx, NOW + 9 * DAY, TERMINAL, "sign-out")
        lines, seals = list(tx.audit.lines()), list(tx.audit.seals())
    assert [number for number, _ in lines] == [4, 5, 6, 7]
    found = verify(lines, seals, HERE, AUDITOR.public)
    assert (found.n_gone, found.begun_on, found.n_seen) == (3, TODAY.isoformat(), 7)
    spelt = list(export(lines, seals, HERE, AUDITOR.public))
    alone = verify_export(spelt, AUDITOR.public)
    assert (alone.n_gone, alone.n_seen, alone.newest) == (3, 7, found.newest)
    for at in range(1, len(spelt)):
        with pytest.raises(BrokenAuditError):
            verify_export([*spelt[:at], spelt[at][:-1], *spelt[at + 1 :]], AUDITOR.public)
    with pytest.raises(BrokenAuditError):
        verify_export([spelt[0], *spelt[2:]], AUDITOR.public)


def test_the_newest_line_stays_however_old_it_is() -> None:
    """The next one must follow something."""
    intake, *_ = begun(n_days=2, n_old=99)
    with intake.transaction(HERE) as tx:
        assert [number for number, _ in tx.audit.lines()] == [2]


def test_nobody_without_the_key_can_let_a_log_begin_later() -> None:
    """Whoever can write in the database has its seals, and must not hide behind one."""
    intake, whole, seals = begun()
    assert fault(whole[3:], seals[2:]) == ("audit.missing", "1")
    assert fault(whole[3:], seals[3:]) == ("audit.missing", "1")
    with intake.transaction(HERE) as tx:
        lines, kept = list(tx.audit.lines()), list(tx.audit.seals())
    beginning = kept[0]
    assert fault(lines, [replace(beginning, signature=seals[2].signature), *kept[1:]]) == (
        "audit.forged", "3",
    )  # fmt: skip
    assert fault(lines, [replace(beginning, number=4), *kept[1:]]) == ("audit.changed", "4")
    assert fault(lines[1:], kept) == ("audit.missing", "4")
    assert fault(whole, kept) == ("audit.missing", "4")
    other = Auditor(Signer(HERE, bytes(32)))
    with intake.transaction(HERE) as tx:
        assert not other.begin_anew(tx, date(2099, 1, 1), TODAY)
    said = replace(beginning, statement=beginning.statement.replace(AUDITOR.public.encode(), b"x"))
    assert fault(lines, [said, *kept[1:]], AUDITOR.public) == ("audit.other_key", "3")


def test_what_somebody_wrote_down_is_held_against_the_beginning_too() -> None:
    """A number from before it can only be told to be gone."""
    intake, whole, _ = begun()
    with intake.transaction(HERE) as tx:
        lines, seals = list(tx.audit.lines()), list(tx.audit.seals())
    third = digest(whole[2][1])
    assert verify(lines, seals, HERE, witness=(3, third)).n_gone == 3
    for witness, code in (((3, "0" * 64), "audit.changed"), ((2, third), "audit.deleted")):
        with pytest.raises(BrokenAuditError) as caught:
            verify(lines, seals, HERE, witness=witness)
        assert caught.value.flaws[0].code == code


def test_a_beginning_that_does_not_add_up_is_not_deleted() -> None:
    """A run must not wipe away what somebody has been at."""
    intake, *_ = begun(n_old=0)
    with intake.transaction(HERE) as tx:
        tx.audit.add(2, b"{}")
        assert not AUDITOR.begin_anew(tx, date(2099, 1, 1), TODAY)
        assert len(list(tx.audit.lines())) == 6


def test_an_export_is_verified_alone_and_harm_in_it_is_found() -> None:
    """An auditor takes it home, and needs neither server nor trust."""
    lines, seals = written()
    spelt = list(export(lines, seals, HERE, AUDITOR.public))
    assert verify_export(spelt, AUDITOR.public).n_sealed == 5
    for at in range(len(spelt)):
        for harmed in (
            [*spelt[:at], *spelt[at + 1 :]],
            [*spelt[:at], spelt[at].replace(b"02T21", b"03T21"), *spelt[at + 1 :]],
            [*spelt[:at], spelt[at][:-1], *spelt[at + 1 :]],
            spelt[:at],
        ):
            a_seal_that_later_ones_make_up_for = [*spelt[:2], *spelt[3:]]
            if harmed not in (spelt, a_seal_that_later_ones_make_up_for):
                with pytest.raises(BrokenAuditError):
                    verify_export(harmed, AUDITOR.public)


def test_a_log_goes_on_after_somebody_has_been_at_it() -> None:
    """A server that refused to work would hide more than it shows."""
    intake = MemoryIntake()
    with intake.transaction(HERE) as tx:
        tx.audit.add(1, b"nonsense")
        AUDITOR.note(tx, NOW, TERMINAL, "sign-out")
        found = list(tx.audit.lines()), list(tx.audit.seals())
    assert fault(*found) == ("audit.changed", "1")
    assert [one.number for one in found[1]] == [2]


def test_a_line_has_no_place_for_what_was_written() -> None:
    """Six members and no more; anything else is not a line."""
    lines, _ = written(1)
    assert set(encode({}).decode()) <= set("{}")
    with pytest.raises(BrokenAuditError):
        Chain(HERE).line(1, lines[0][1].replace(b'"n":1', b'"n":1,"note":"x"'))
