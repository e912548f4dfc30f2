"""The only road from raw counts to figures that may be told.

Source:  docs/spec/privacy.md#the-gates
"""

from collections.abc import Mapping
from types import MappingProxyType

from server.disclosure.draw import Draw
from server.disclosure.rounding import rounded
from server.disclosure.table import Cell, RawTable, SafeTable
from shared.profile import Grid


class GateError(Exception):
    """A table that must not be told: a bug or a forgery, never honest use."""


def protect(raw: RawTable, grid: Grid, base: int, draw: Draw) -> SafeTable:
    """Round a table with one draw, and let it out only if it passes the gates.

    Errors:  GateError
    """
    for area, age, theme in raw.cells:
        if area not in grid.areas or age not in grid.ages or theme not in grid.themes:
            raise GateError
    return pass_gates(base, rounded(raw, grid, base, draw))


def pass_gates(base: int, cells: Mapping[Cell, int]) -> SafeTable:
    """Let through figures that are all multiples of the base; also when a release is read again.

    Errors:  GateError
    """
    if base < 1 or any(type(n) is not int or n < 0 or n % base for n in cells.values()):
        raise GateError
    told = {cell: cells[cell] for cell in sorted(cells) if cells[cell]}
    return SafeTable(base, MappingProxyType(told))
