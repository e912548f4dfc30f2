"""One hash over a list such that any of its leaves can be shown to be in it, without the others.

Source:  docs/spec/wire.md#proof
"""

import hashlib
from collections.abc import Iterator, Sequence

LEAF = b"\0"
NODE = b"\1"


def leaf(content: bytes) -> bytes:
    """Hash what stands at one place of the list."""
    return hashlib.sha256(LEAF + content).digest()


def root(leaves: Sequence[bytes]) -> bytes:
    """Hash the whole list; the root of none is the hash of nothing."""
    level = leaves
    while len(level) > 1:
        level = _above(level)
    return level[0] if level else hashlib.sha256().digest()


def path(leaves: Sequence[bytes], index: int) -> tuple[bytes, ...]:
    """Give the hashes that lead from one leaf to the root, the nearest first."""
    return tuple(_path(leaves, index))


def _path(level: Sequence[bytes], index: int) -> Iterator[bytes]:
    while len(level) > 1:
        beside = index ^ 1
        if beside < len(level):
            yield level[beside]
        level, index = _above(level), index // 2


def root_above(leaf: bytes, index: int, n: int, steps: Sequence[bytes]) -> bytes | None:
    """Climb from one leaf of `n` to the root; None where the path does not fit its place."""
    if not 0 <= index < n:
        return None
    left, found = iter(steps), leaf
    while n > 1:
        if index % 2 or index + 1 < n:
            step = next(left, None)
            if step is None:
                return None
            found = _node(step, found) if index % 2 else _node(found, step)
        index, n = index // 2, (n + 1) // 2
    return found if next(left, None) is None else None


def _above(level: Sequence[bytes]) -> list[bytes]:
    sha256, pairs = hashlib.sha256, zip(level[::2], level[1::2], strict=False)
    above = [sha256(NODE + one + other).digest() for one, other in pairs]  # as `_node` does
    return above + list(level[len(level) & ~1 :])


def _node(one: bytes, other: bytes) -> bytes:
    return hashlib.sha256(NODE + one + other).digest()
