"""How much room a question has, and how much of it words take on this phone."""

from typing import Final

from client.ui.desk import Desk
from client.ui.theme import SPACE_M, WIDTH

COLUMN: Final = 480  # of the questions, where they stand beside others

_NARROW: Final = frozenset("iljtfrI.,:;/()-'!|")
_BROAD: Final = frozenset("mwMWÆæ@%")


def room(desk: Desk) -> int:
    """Give the width a question can count on, in logical pixels."""
    width = desk.state.width or int(desk.page.width or 0) or WIDTH
    return min(width - 2 * SPACE_M, COLUMN)


def least(desk: Desk, label: str, size: int) -> float:
    """Give the least width a label can have without breaking a word, in logical pixels."""
    return max(map(_breadth, label.split()), default=0.0) * size * desk.state.zoom


def _breadth(word: str) -> float:
    """Give the width of a word in ems of Inter, a little generously."""
    return sum(0.33 if sign in _NARROW else 0.9 if sign in _BROAD else 0.6 for sign in word)
