"""A reader's levels as one rectangle: the same columns in CSV, in a workbook and in OData.

Source:  docs/spec/feeds.md#levels
"""

from collections.abc import Iterator
from typing import Final

from server.feeds.edition import Edition
from server.feeds.rows import Row
from server.release import level_labels

OWN: Final = ("place_type", "indicator_code", "indicator", "step_code", "trend")
COLUMNS: Final = (
    "municipality", "group", "period_type", "period", "place_type", "place_code", "place",
    "indicator_code", "indicator", "step_code", "shown", "trend",
)  # fmt: skip
KEY: Final = ("period", "place_type", "place_code", "indicator_code")


def levels(edition: Edition) -> Iterator[Row]:
    """Give every level that is told, oldest period first."""
    profile, language, view = edition.profile, edition.language, edition.picture.reading.view
    for period in edition.picture.levels:
        for (at, code), level in period.cells.items():
            yield {
                "municipality": profile.code,
                "group": edition.code,
                "period_type": view.levels_period,
                "period": period.period,
                "place_type": at.spot,
                "place_code": at.code,
                "place": level_labels.spot(profile, period, view, at, language),
                "indicator_code": code,
                "indicator": level_labels.indicator(profile, code, language),
                "step_code": level.step,
                "shown": level_labels.step(profile, code, level, language),
                "trend": level.trend,
            }
