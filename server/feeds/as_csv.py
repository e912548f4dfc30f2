"""A group's figures as CSV that opens right in Excel: the same release gives the same bytes.

UTF-8 with a byte-order mark, semicolons and CRLF, which is what a Norwegian Excel expects.
Every row has the same columns; the first says whether it is a figure or a note, so that a
program can filter the notes away and a person cannot lose them.

Source:  docs/spec/privacy.md#feeds
"""

import csv
import io
from collections.abc import Iterator

from server.release import labels
from server.release.views import Picture
from shared.language import Language
from shared.profile import Profile
from shared.words.catalogue import say

MEDIA_TYPE = "text/csv; charset=utf-8"
COLUMNS = (
    "row", "municipality", "group", "period_type", "period", "first_cut_on", "last_cut_on",
    "first_release", "last_release", "place_code", "place", "age_code", "age",
    "theme_code", "theme", "value", "shown", "note",
)  # fmt: skip
DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n")
BYTE_ORDER_MARK = "\ufeff"
Row = dict[str, str | int]


def feed(picture: Picture, profile: Profile, language: Language) -> bytes:
    """Spell a picture as CSV, labels and notes in `language`."""
    text = io.StringIO(newline="")
    writer = csv.DictWriter(
        text, COLUMNS, restval="", delimiter=";", lineterminator="\r\n", strict=True
    )
    writer.writeheader()
    for row in (*_figures(picture, profile, language), *_notes(picture, profile, language)):
        writer.writerow({key: harmless(value) for key, value in row.items()})
    return (BYTE_ORDER_MARK + text.getvalue()).encode()


def harmless(value: str | int) -> str | int:
    """Keep a spreadsheet from running a text as a formula."""
    if isinstance(value, str) and value.startswith(DANGEROUS):
        return f"'{value}"
    return value


def _figures(picture: Picture, profile: Profile, language: Language) -> Iterator[Row]:
    for figures in picture.periods:
        for cell, n in figures.cells.items():
            yield {
                "row": "figure",
                "municipality": profile.code,
                "group": picture.reading.code,
                "period_type": picture.reading.view.period,
                "period": figures.period,
                "first_cut_on": figures.first.isoformat(),
                "last_cut_on": figures.last.isoformat(),
                "first_release": figures.releases[0],
                "last_release": figures.releases[1],
                "place_code": cell.area,
                "place": labels.place(profile, cell.area, language),
                "age_code": cell.age,
                "age": labels.age(profile, cell.age, language),
                "theme_code": cell.theme,
                "theme": labels.theme(profile, cell.theme, language),
                "value": n,
                "shown": labels.shown(n, language),
            }


def _notes(picture: Picture, profile: Profile, language: Language) -> Iterator[Row]:
    own = {"row": "note", "municipality": profile.code, "group": picture.reading.code}
    yield {**own, "note": picture.reading.product.purpose.say(language)}
    for note in labels.remarks(picture, profile, language):
        yield {**own, "note": note}
    if picture.newest:
        number, digest = picture.newest.number, picture.newest.digest
        yield {**own, "note": say(language, "web.note.release", number=number, digest=digest)}
