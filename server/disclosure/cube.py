"""The cube method: choose 0 or 1 for every cell, each with its own chance, so that sums hold.

A walk through the cube [0, 1]ⁿ that begins at the chances and ends in a corner. Each step goes
along a line on which the sums do not change, to one of the two faces it meets, with chances that
keep the mean where it was. So every cell is 1 with exactly its chance, whatever the sums.

Sums, products and comparisons are element by element, never a library's matrix product: the same
numbers come out on every machine. After Deville and Tillé, Efficient balanced sampling: the cube
method, Biometrika 91 (2004).

Source:  docs/spec/privacy.md#the-walk
"""

from collections.abc import Callable
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Vector: TypeAlias = NDArray[np.float64]
Chance: TypeAlias = Callable[[], float]

AT_ONCE = 100  # cells that are landed together; more are found in very large grids only
NOTHING = 1e-9  # what is nearer than this to zero, or to a face, is there


def fly(at: Vector, rows: Vector, chance: Chance) -> None:
    """Walk on while all the sums can be kept; `at` is where it ends.

    Shapes:  at    n chances, changed in place to 0, 1 or what is still open
             rows  sums × n weights, the most important first
    """
    while (still := _open(at)).size:
        part = still[: len(rows) + 1]  # one more than there are sums always leaves a way to go
        line = way(rows[:, part])
        if line is None:
            if part.size == still.size:
                return
            raise AssertionError
        _step(at, part, line, chance)


def land(at: Vector, rows: Vector, chance: Chance) -> None:
    """Walk to a corner; where all sums cannot be kept, the last ones are let go first.

    Of very many cells the first ones are landed before the others, so that a step never costs
    more, however large a grid is.

    Shapes:  as of `fly`; afterwards every entry of `at` is 0 or 1
    """
    while (still := _open(at)).size:
        part = still[:AT_ONCE]
        line = way(rows[:, part], letting_go=True)
        if line is None:
            raise AssertionError
        _step(at, part, line, chance)


def way(rows: Vector, *, letting_go: bool = False) -> Vector | None:
    """Find a line along which the sums stand still; None when there is none.

    Shapes:  letting_go  keep only as many of the first sums as leave a line
    """
    size = rows.shape[1]
    room, heads = np.empty((size, size)), np.empty(0, dtype=np.intp)
    for row in rows[rows.any(axis=1)]:
        basis = room[: len(heads)]
        left = row - (row[heads, None] * basis).sum(axis=0)
        head = int(np.abs(left).argmax())
        if abs(left[head]) < NOTHING:
            continue
        if len(heads) == size - 1:
            if letting_go:
                break
            return None
        left = left / left[head]
        basis -= basis[:, head, None] * left
        room[len(heads)] = left
        heads = np.append(heads, head)
    basis = room[: len(heads)]
    free = int(np.setdiff1d(np.arange(size), heads)[0])
    line = np.zeros(size)
    line[free] = 1.0
    line[heads] = -basis[:, free]
    line[np.abs(line) < NOTHING] = 0.0
    return line


def _step(at: Vector, part: NDArray[np.intp], line: Vector, chance: Chance) -> None:
    here = at[part]
    ahead, back = _room(here, line), _room(here, -line)
    gone = ahead if chance() * (ahead + back) < back else -back
    there = here + gone * line
    there[there < NOTHING] = 0.0
    there[there > 1.0 - NOTHING] = 1.0
    at[part] = there


def _room(here: Vector, line: Vector) -> float:
    """Tell how far one may go before the first cell reaches a face."""
    up, down = line > 0, line < 0
    return float(np.concatenate(((1.0 - here[up]) / line[up], here[down] / -line[down])).min())


def _open(at: Vector) -> NDArray[np.intp]:
    return np.flatnonzero((at > 0.0) & (at < 1.0))
