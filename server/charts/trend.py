"""A total over time as bars."""

from collections.abc import Sequence

MOST_NAMES = 8
STEPS = 4


def trend(totals: Sequence[tuple[str, int]], name: str, *, width: int, height: int) -> bytes:
    """Draw the name and the total of each period, oldest first, with a name under some."""
    from pygal import Bar  # type: ignore[import-untyped] # noqa: PLC0415 - large; see below

    from server.charts.drawn import config, drawn  # noqa: PLC0415 - loaded when bars are drawn

    chart = Bar(config(width, height), show_minor_x_labels=False)
    top = max((total for _, total in totals), default=0)
    chart.y_labels = _steps(top)
    labels = [period for period, _ in totals]
    step = -(-len(labels) // MOST_NAMES) or 1
    chart.x_labels = labels
    chart.x_labels_major = labels[::-1][::step]
    chart.add(name, [total for _, total in totals])
    return drawn(chart)


def _steps(top: int) -> list[int]:
    """Choose a few round figures from 0 to above the highest."""
    step = next(
        size * 10**power
        for power in range(9)
        for size in (1, 2, 5)
        if size * 10**power * STEPS >= max(top, STEPS)
    )
    return list(range(0, top + step, step))
