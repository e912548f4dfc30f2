"""One row for each thing measured: what it took, what the bare limit took, and the aim."""

import statistics
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One measurement.

    Units:   measured, limit  in `unit`, medians; limit None where the figure stands alone
             floor, aim       of the ratio measured/limit, or of `measured` where there is no limit
    """

    what: str
    measured: float
    unit: str
    limit: float | None = None
    limit_is: str = ""
    floor: float | None = None
    aim: float | None = None

    def cells(self) -> tuple[str, ...]:
        """Give the row as printed."""
        ratio = self.measured / self.limit if self.limit else None
        judged = self.measured if ratio is None else ratio
        return (
            self.what,
            f"{self.measured:.4g} {self.unit}",
            f"{self.limit:.4g} {self.unit} ({self.limit_is})" if self.limit else "–",
            f"{ratio:.2f}×" if ratio is not None else "–",
            "–" if self.floor is None else f"≤ {self.floor:g}",
            "–" if self.aim is None else f"≤ {self.aim:g}",
            _verdict(judged, self.floor, self.aim),
        )


def _verdict(judged: float, floor: float | None, aim: float | None) -> str:
    if aim is not None and judged <= aim:
        return "aim reached"
    if floor is not None:
        return "within floor" if judged <= floor else "OVER FLOOR"
    return ""


HEADINGS = ("what", "measured", "limit in this run", "ratio", "floor", "aim", "")


def printed(rows: Iterable[Row]) -> str:
    """Lay rows out as a Markdown table."""
    lines = [HEADINGS, *(row.cells() for row in rows)]
    widths = [max(len(line[at]) for line in lines) for at in range(len(HEADINGS))]
    filled = [
        "| "
        + " | ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True))
        + " |"
        for line in lines
    ]
    rule = "|" + "|".join("-" * (width + 2) for width in widths) + "|"
    return "\n".join([filled[0], rule, *filled[1:]])


def seconds(work: Callable[[], object]) -> float:
    """Time one run."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def median(values: Iterable[float]) -> float:
    """Give the middle value."""
    return statistics.median(values)
