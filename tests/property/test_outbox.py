"""What was told of a batch, kept in one row, is read as it was told."""

from hypothesis import given
from hypothesis import strategies as st

from client.sync.outbox import read, read_signed, spell
from client.sync.trust import Signed
from client.vault.promises import Batch, read_batch
from shared.flaw import Flaw
from shared.proof import Statement
from shared.receipt import Receipt

TEXTS = st.text("aZ09._-", max_size=9)  # as they come from canonical JSON
SAFE = st.builds(
    Receipt, st.sampled_from(["kept", "known"]), st.integers(1, 4) | st.integers(1), st.just(())
)
FLAWS = st.lists(st.builds(Flaw, TEXTS, TEXTS, TEXTS), max_size=3).map(tuple)
REFUSED = st.builds(Receipt, st.just("refused"), st.just(0), FLAWS)
STATEMENTS = st.builds(
    Statement,
    device=TEXTS,
    day=TEXTS,
    epoch=TEXTS,
    records=st.integers(0, 2000),
    rest=TEXTS,
    root=TEXTS,
)
LEAVES = st.lists(st.binary(min_size=32, max_size=32), max_size=4).map(tuple)
SIGNED = st.builds(Signed, STATEMENTS, st.text("AZaz09-_"), LEAVES)


@st.composite
def counted(draw: st.DrawFn) -> list[Receipt]:
    """Draw receipts as a server gives them: most count up."""
    begin = draw(st.integers(1, 99))
    return [Receipt("kept", begin + n) for n in range(draw(st.integers(0, 9)))]


@given(st.lists(counted() | st.lists(SAFE | REFUSED, max_size=3)), st.none() | SIGNED)
def test_what_was_told_is_read_as_it_was_told(
    parts: list[list[Receipt]], signed: Signed | None
) -> None:
    """A receipt at another's place would tell a record received that is not."""
    receipts = [one for part in parts for one in part]
    told = spell(receipts, signed)
    assert list(read(told)) == receipts
    assert read_signed(told) == signed


def test_receipts_that_count_up_cost_next_to_nothing() -> None:
    """A full batch is kept as its ends."""
    assert spell([Receipt("kept", n) for n in range(7, 2007)]) == b'[[["kept",7,2000]]]\n'


@given(st.sets(st.integers(0, 2**48 - 1)), st.binary(), st.integers(0, 2**48 - 1))
def test_a_batch_names_its_rows_and_no_other(nths: set[int], told: bytes, other: int) -> None:
    """By it alone a record waits no more."""
    batch = read_batch(Batch(sorted(nths), told).spell())
    assert (list(batch.nths), batch.told) == (sorted(nths), told)
    assert [batch.index(nth) for nth in sorted(nths)] == list(range(len(nths)))
    assert (batch.index(other) is None) == (other not in nths)
