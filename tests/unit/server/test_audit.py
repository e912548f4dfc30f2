"""The audit log tells when somebody has been at it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from server.access.audit import (
    EACH,
    TERMINAL,
    Auditor,
    Chain,
    export,
    read,
    verify,
    verify_export,
)
from server.store.audit import Seal
from server.store.memory_intake import MemoryIntake
from shared.access_errors import BrokenAuditError
from shared.canonical import encode
from shared.signed import Signer
from tests.golden import DAY, NOW

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
