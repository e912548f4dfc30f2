"""The tree over a batch's receipts, against its definition and against every path that is wrong."""

import hashlib

from hypothesis import given
from hypothesis import strategies as st

from shared import tree

LEAVES = st.lists(st.binary(max_size=8), max_size=70).map(lambda some: [*map(tree.leaf, some)])


def by_definition(leaves: list[bytes]) -> bytes:
    """Split at the largest power of two below the number of leaves, as RFC 9162 has it."""
    if len(leaves) < 2:
        return leaves[0] if leaves else hashlib.sha256(b"").digest()
    split = 1 << (len(leaves) - 1).bit_length() - 1
    left, right = by_definition(leaves[:split]), by_definition(leaves[split:])
    return hashlib.sha256(b"\x01" + left + right).digest()


@given(LEAVES)
def test_the_root_is_that_of_the_definition(leaves: list[bytes]) -> None:
    """Other programs have the same tree."""
    assert tree.root(leaves) == by_definition(leaves)


@given(LEAVES.filter(bool), st.data())
def test_a_leaf_leads_to_the_root_from_its_own_place_only(
    leaves: list[bytes], data: st.DataObject
) -> None:
    """A receipt cut out of a batch must not fit another place, another leaf or another batch."""
    at = data.draw(st.integers(0, len(leaves) - 1))
    root, path, n = tree.root(leaves), tree.path(leaves, at), len(leaves)
    assert tree.root_above(leaves[at], at, n, path) == root
    assert len(path) <= (n - 1).bit_length()
    assert tree.root_above(tree.leaf(b"another"), at, n, path) != root
    assert tree.root_above(leaves[at], at, n, (*path, root)) is None
    if path:
        assert tree.root_above(leaves[at], at, n, path[:-1]) is None
    for other in {at - 1, at + 1, n} & set(range(-1, n + 1)):
        if not (0 <= other < n and leaves[other] == leaves[at]):
            assert tree.root_above(leaves[at], other, n, path) != root
