"""A group's figures as an Excel workbook: figures, what each column is, and what figures mean.

Texts are written as texts, so that none is run as a formula; the file's own dates are the
release's, so that the same release gives the same bytes.

Source:  docs/spec/feeds.md#xlsx
"""

import io
from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Final

from xlsxwriter import Workbook  # type: ignore[import-untyped]
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

from server.feeds import further_rows, level_rows, rows
from server.feeds.edition import Edition

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
BEFORE_ANY: Final = date(2000, 1, 1)
WIDE, WIDEST = 24, 100


def feed(edition: Edition) -> bytes:
    """Spell an edition as a workbook of three sheets."""
    made = io.BytesIO()
    # In memory: the process of readers has no folder to put a file in.
    book = Workbook(made, {"in_memory": True, "default_date_format": "yyyy-mm-dd"})
    newest = edition.picture.newest
    cut_on = newest.cut_on if newest else BEFORE_ANY
    book.set_properties(
        {
            "title": edition.title,
            "author": edition.profile.service.say(edition.language),
            "created": datetime(cut_on.year, cut_on.month, cut_on.day, tzinfo=UTC),
        }
    )
    _figures(book, book.add_worksheet(edition.say("web.sheet.figures")), edition)
    if told := tuple(rows.effort(edition)):
        _effort(book, book.add_worksheet(edition.say("web.effort.hours")), edition, told)
    if said := tuple(level_rows.levels(edition)):
        _rows(book, edition, "web.levels.sheet", level_rows.COLUMNS, said)
    if more := tuple(further_rows.further(edition)):
        _rows(book, edition, "web.further.title", further_rows.FURTHER, more)
    if week := tuple(further_rows.rhythm(edition)):
        _rows(book, edition, "web.rhythm.title", further_rows.RHYTHM, week)
    _columns(book, book.add_worksheet(edition.say("web.sheet.columns")), edition)
    _notes(book, book.add_worksheet(edition.say("web.sheet.notes")), edition)
    book.close()
    return made.getvalue()


def _figures(book: Workbook, sheet: Worksheet, edition: Edition) -> None:
    _head(book, sheet, [edition.say(f"web.column.{name}") for name in rows.COLUMNS])
    n = 0
    for n, row in enumerate(rows.figures(edition), start=1):
        for at, name in enumerate(rows.COLUMNS):
            _write(sheet, n, at, name, row[name])
    sheet.autofilter(0, 0, n, len(rows.COLUMNS) - 1)
    for at, name in enumerate(rows.COLUMNS):
        sheet.set_column(at, at, WIDE if name in ("place", "age", "theme") else WIDE // 2)


def _effort(book: Workbook, sheet: Worksheet, edition: Edition, told: tuple[rows.Row, ...]) -> None:
    """Write hours and rates as numbers; a rate that cannot be told stays empty."""
    when = ("period", "first_cut_on", "last_cut_on", "place_code", "place")
    heads = [edition.say(f"web.column.{name}") for name in when]
    rates = [edition.say(f"web.effort.as_{name}") for name in ("low", "about", "high")]
    said = (edition.say("web.effort.hours"), *rates, edition.say("web.effort.per_hour"))
    _head(book, sheet, [*heads, *said])
    for n, row in enumerate(told, start=1):
        for at, name in enumerate((*when, *rows.EFFORT, "shown")):
            if name in row:
                _write(sheet, n, at, name, row[name])
    sheet.set_column(0, len(heads) + len(said) - 1, WIDE // 2)


def _rows(
    book: Workbook,
    edition: Edition,
    title: str,
    columns: Sequence[str],
    told: Sequence[rows.Row],
) -> None:
    """Write a sheet of its own."""
    sheet = book.add_worksheet(edition.say(title))
    _head(book, sheet, [edition.say(f"web.column.{name}") for name in columns])
    for n, row in enumerate(told, start=1):
        for at, name in enumerate(columns):
            _write(sheet, n, at, name, row[name])
    sheet.autofilter(0, 0, len(told), len(columns) - 1)
    sheet.set_column(0, len(columns) - 1, WIDE // 2)


def _write(sheet: Worksheet, line: int, at: int, name: str, value: str | int) -> None:
    if isinstance(value, int):
        sheet.write_number(line, at, value)
    elif name in rows.DAYS:
        day = date.fromisoformat(value)
        sheet.write_datetime(line, at, datetime(day.year, day.month, day.day))  # noqa: DTZ001
    else:
        sheet.write_string(line, at, value)


def _columns(book: Workbook, sheet: Worksheet, edition: Edition) -> None:
    _head(book, sheet, [edition.say(f"web.sheet.{part}") for part in ("column", "code", "means")])
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    more = further_rows.OWN if further_rows.has_any(edition) else ()
    for line, name in enumerate((*rows.COLUMNS, *level_rows.OWN, *more), start=1):
        texts = (edition.say(f"web.column.{name}"), name, edition.say(f"web.means.{name}"))
        for at, text in enumerate(texts):
            sheet.write_string(line, at, text, wrapped)
    sheet.set_column(0, 1, WIDE)
    sheet.set_column(2, 2, WIDEST)


def _notes(book: Workbook, sheet: Worksheet, edition: Edition) -> None:
    _head(book, sheet, [edition.title])
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    for line, note in enumerate(edition.notes, start=1):
        sheet.write_string(line, 0, note, wrapped)
    sheet.set_column(0, 0, WIDEST)


def _head(book: Workbook, sheet: Worksheet, names: list[str]) -> None:
    bold = book.add_format({"bold": True, "bottom": 1})
    for at, name in enumerate(names):
        sheet.write_string(0, at, name, bold)
    sheet.freeze_panes(1, 0)
