"""Further tables and rhythms as rectangles: the same columns in CSV, in a workbook and in OData.

Source:  docs/spec/feeds.md#further-tables
"""

from collections.abc import Iterator
from typing import Final

from server.disclosure.further import UNTOLD
from server.feeds.edition import Edition
from server.feeds.rows import Row, when
from server.release import labels

NOT_TOLD: Final = 0  # the weekday of those of whom it is not told when
WHEN: Final = (
    "municipality", "group", "period_type", "period", "first_cut_on", "last_cut_on",
    "first_release", "last_release", "place_code", "place",
)  # fmt: skip
FURTHER: Final = (*WHEN, "table_code", "table", "answer_code", "answer", "value", "shown")
RHYTHM: Final = (
    "municipality", "group", "period_type", "period", "place_code", "place",
    "weekday", "part_code", "part", "value", "shown",
)  # fmt: skip
OWN: Final = ("table_code", "table", "answer_code", "answer", "weekday", "part_code", "part")
FURTHER_KEY: Final = ("period", "place_code", "table_code", "answer_code")
RHYTHM_KEY: Final = ("period", "place_code", "weekday", "part_code")


def has_any(edition: Edition) -> bool:
    """Tell whether a picture has a further table or a rhythm: none of old releases has."""
    picture = edition.picture
    return bool(picture.rhythms) or any(one.further for one in picture.periods)


def further(edition: Edition) -> Iterator[Row]:
    """Give every place × answer of every table of every period that tells it, zeros too."""
    profile, language = edition.profile, edition.language
    for period in edition.picture.periods:
        for code, told in period.further.items():
            for (place, answer), n in told.cells.items():
                yield {
                    **when(edition, period),
                    "place_code": place,
                    "place": labels.place(profile, place, language),
                    "table_code": code,
                    "table": labels.table(profile, code, language),
                    "answer_code": answer,
                    "answer": labels.answer(profile, code, answer, language),
                    "value": n,
                    "shown": labels.shown(n, language),
                }


def rhythm(edition: Edition) -> Iterator[Row]:
    """Give every square of the week of every place and period, and what is not told, zeros too."""
    profile, language, picture = edition.profile, edition.language, edition.picture
    for one in picture.rhythms:
        for place, cells in one.cells.items():
            for (weekday, part), n in cells.items():
                yield {
                    "municipality": profile.code,
                    "group": edition.code,
                    "period_type": picture.reading.view.levels_period,
                    "period": one.period,
                    "place_code": place,
                    "place": labels.place(profile, place, language),
                    "weekday": NOT_TOLD if part == UNTOLD else int(weekday),
                    "part_code": part,
                    "part": labels.part(profile, part, language),
                    "value": n,
                    "shown": labels.shown(n, language),
                }
