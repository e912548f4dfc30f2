"""One row for each thing measured: what it took, what the bare limit took, and the aim."""

import statistics
import time
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from typing import Any


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

    @property
    def ratio(self) -> float | None:
        """The measured over the limit; None where the figure stands alone."""
        return self.measured / self.limit if self.limit else None

    @property
    def verdict(self) -> str:
        """What became of floor and aim."""
        ratio = self.ratio
        return _verdict(self.measured if ratio is None else ratio, self.floor, self.aim)

    def values(self) -> dict[str, Any]:
        """Give the row for a file of figures, to be compared with a later one."""
        return {**asdict(self), "ratio": self.ratio, "verdict": self.verdict}

    def cells(self) -> tuple[str, ...]:
        """Give the row as printed."""
        ratio = self.ratio
        return (
            self.what,
            f"{self.measured:.4g} {self.unit}",
            f"{self.limit:.4g} {self.unit} ({self.limit_is})" if self.limit else "–",
            f"{ratio:.3g}×" if ratio is not None else "–",
            "–" if self.floor is None else f"≤ {self.floor:.3g}",
            "–" if self.aim is None else f"≤ {self.aim:.3g}",
            self.verdict,
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
