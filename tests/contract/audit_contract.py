"""What every Intake owes its callers about the audit log. Adapters supply `intake`."""

import pytest

from server.store.audit import Seal
from server.store.port import Intake
from tests.contract.intake_contract import HERE, THERE


class AuditContract:
    """Run with a fresh, empty `intake` for each test."""

    def test_lines_come_back_as_they_were_written(self, intake: Intake) -> None:
        """A hash over other bytes is another hash."""
        for text in (b"one", b"\0two", "tre æ".encode()):
            with intake.transaction(HERE) as tx:
                tx.audit.add(tx.audit.next().number, text)
        with intake.transaction(HERE) as tx:
            assert list(tx.audit.lines()) == [(1, b"one"), (2, b"\0two"), (3, "tre æ".encode())]
            assert list(tx.audit.lines(after=2)) == [(3, "tre æ".encode())]
            assert tx.audit.newest(2) == [(3, "tre æ".encode()), (2, b"\0two")]
            assert tx.audit.newest(9, before=2) == [(1, b"one")]
            assert tx.audit.next() == (4, "tre æ".encode())
        with intake.transaction(THERE) as tx:
            assert tx.audit.next() == (1, b"")

    def test_what_was_undone_is_not_in_the_log(self, intake: Intake) -> None:
        """A line stands for what was done, in the same transaction; its number is not lost."""
        with pytest.raises(RuntimeError), intake.transaction(HERE) as tx:
            tx.audit.add(tx.audit.next().number, b"undone")
            raise RuntimeError
        with intake.transaction(HERE) as tx:
            assert tx.audit.next() == (1, b"")

    def test_what_comes_before_a_beginning_is_gone(self, intake: Intake) -> None:
        """Numbers go on, and so does the hash of the line before."""
        seals = [Seal(number=n, statement=b"said %d" % n, signature="") for n in (1, 2, 3)]
        with intake.transaction(HERE) as tx:
            for text in (b"one", b"two", b"three"):
                tx.audit.add(tx.audit.next().number, text)
            for seal in seals:
                tx.audit.add_seal(seal)
            beginning = Seal(number=2, statement=b"begins", signature="signed")
            tx.audit.begin_after(beginning)
        with intake.transaction(HERE) as tx:
            assert list(tx.audit.lines()) == [(3, b"three")]
            assert tx.audit.newest(9) == [(3, b"three")]
            assert tx.audit.newest(9, before=3) == []
            assert tx.audit.seals() == [beginning, seals[2]]
            assert tx.audit.next() == (4, b"three")

    def test_seals_are_kept_in_order_and_for_ever(self, intake: Intake) -> None:
        """A statement that could be replaced would prove nothing."""
        with intake.transaction(HERE) as tx:
            assert tx.audit.last_seal() is None
            second, first = (
                Seal(number=n, statement=b"said %d" % n, signature=f"signed {n}") for n in (2, 1)
            )
            for seal in (second, first, Seal(number=1, statement=b"other", signature="other")):
                tx.audit.add_seal(seal)
            assert tx.audit.seals() == [first, second]
            assert tx.audit.last_seal() == second
