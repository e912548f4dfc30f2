"""A reader's figures as one rectangle: the same columns in CSV, in a workbook and in OData.

Source:  docs/spec/feeds.md#the-columns
"""

from collections.abc import Iterator, Mapping
from typing import Final

from server.feeds.edition import Edition
from server.release import labels

Row = Mapping[str, str | int]

DAYS: Final = frozenset(("first_cut_on", "last_cut_on"))
NUMBERS: Final = frozenset(("first_release", "last_release", "value"))
COLUMNS: Final = (
    "municipality", "group", "period_type", "period", "first_cut_on", "last_cut_on",
    "first_release", "last_release", "place_code", "place", "age_code", "age",
    "theme_code", "theme", "value", "shown",
)  # fmt: skip
KEY: Final = ("period", "place_code", "age_code", "theme_code")


def figures(edition: Edition) -> Iterator[Row]:
    """Give every place × age × theme of every period, oldest first, zeros too."""
    picture, profile, language = edition.picture, edition.profile, edition.language
    places = {code: labels.place(profile, code, language) for code in picture.places}
    ages = {code: labels.age(profile, code, language) for code in picture.ages}
    themes = {code: labels.theme(profile, code, language) for code in picture.themes}
    for period in picture.periods:
        when: Row = {
            "municipality": profile.code,
            "group": edition.code,
            "period_type": picture.reading.view.period,
            "period": period.period,
            "first_cut_on": period.first.isoformat(),
            "last_cut_on": period.last.isoformat(),
            "first_release": period.releases[0],
            "last_release": period.releases[1],
        }
        for cell, n in period.cells.items():
            yield {
                **when,
                "place_code": cell.area,
                "place": places[cell.area],
                "age_code": cell.age,
                "age": ages[cell.age],
                "theme_code": cell.theme,
                "theme": themes[cell.theme],
                "value": n,
                "shown": labels.shown(n, language),
            }
