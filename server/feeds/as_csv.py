"""A group's figures as CSV that opens right in Excel: the same release gives the same bytes.

UTF-8 with a byte-order mark, semicolons and CRLF, which is what a Norwegian Excel expects.
Every row has the same columns; the first says whether it is a figure or a note, so that a
program can filter the notes away and a person cannot lose them.

Source:  docs/spec/feeds.md#csv
"""

import csv
import io
from collections.abc import Iterator
from itertools import chain

from server.feeds import further_rows, level_rows, rows
from server.feeds.edition import Edition
from server.feeds.rows import Row

MEDIA_TYPE = "text/csv; charset=utf-8"
COLUMNS = ("row", *rows.COLUMNS, *level_rows.OWN, "note")
DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n")
BYTE_ORDER_MARK = "\ufeff"


def feed(edition: Edition) -> bytes:
    """Spell an edition as CSV."""
    text = io.StringIO(newline="")
    more = further_rows.OWN if further_rows.has_any(edition) else ()
    writer = csv.DictWriter(
        text, (*COLUMNS, *more), restval="", delimiter=";", lineterminator="\r\n", strict=True
    )
    writer.writeheader()
    own: Row = {"row": "note", "municipality": edition.profile.code, "group": edition.code}
    figures: Iterator[Row] = ({"row": "figure", **row} for row in rows.figures(edition))
    notes: Iterator[Row] = ({**own, "note": note} for note in edition.notes)
    levels: Iterator[Row] = ({"row": "level", **row} for row in level_rows.levels(edition))
    further: Iterator[Row] = ({"row": "further", **row} for row in further_rows.further(edition))
    rhythm: Iterator[Row] = ({"row": "rhythm", **row} for row in further_rows.rhythm(edition))
    for row in chain(figures, _effort(edition), levels, further, rhythm, notes):
        writer.writerow({key: harmless(value) for key, value in row.items()})
    return (BYTE_ORDER_MARK + text.getvalue()).encode()


def _effort(edition: Edition) -> Iterator[Row]:
    """Give hours as rows of their own, with what an hour brought in words."""
    for row in rows.effort(edition):
        told = {name: row[name] for name in rows.COLUMNS if name in row}
        shown = str(row["hours"])
        yield {**told, "row": "effort", "value": row["hours"], "shown": shown, "note": row["shown"]}


def harmless(value: str | int) -> str | int:
    """Keep a spreadsheet from running a text as a formula."""
    if isinstance(value, str) and value.startswith(DANGEROUS):
        return f"'{value}"
    return value
