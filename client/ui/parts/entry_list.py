"""Own records in the order they were kept, under a heading for each day and shift."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

import flet as ft

from client.shelves.entries import Entry
from client.ui.days import day_words, headed
from client.ui.desk import Desk
from client.ui.memory import keyed, unchanged
from client.ui.parts.entry_row import EntryRow
from client.ui.spoken import time_words
from client.ui.theme import RADIUS, SPACE_S, quiet
from shared.language import Language
from shared.record import RecordId


@dataclass(frozen=True, slots=True)
class Sheaf:
    """Records that follow each other, of one day and one shift; `first` is the first one's place.

    Shapes:  is_whole  False where the list begins or ends within it
    """

    day: date
    shift: RecordId | None
    first: int
    entries: Sequence[Entry]
    is_whole: bool


def sheaves(
    entries: Sequence[Entry], *, has_newer: bool = False, has_older: bool = False
) -> Iterator[Sheaf]:
    """Part a list into days and shifts."""
    first = 0
    for (day, shift), group in groupby(entries, _bond):
        found = tuple(group)
        begins, ends = first == 0, first + len(found) == len(entries)
        is_whole = not (begins and has_newer) and not (ends and has_older)
        yield Sheaf(day, shift, first, found, is_whole)
        first += len(found)


def _bond(entry: Entry) -> tuple[date, RecordId | None]:
    record = entry.record
    return record.day, entry.id if record.kind == "shift" else record.shift


def entry_list(
    desk: Desk, entries: Sequence[Entry], *, has_newer: bool, has_older: bool
) -> ft.Control:
    """Draw the list; a sheaf that is as it was costs nothing."""
    going = desk.news.glance.shift
    return ft.Column(
        spacing=SPACE_S,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[
            unchanged(
                keyed,
                sheaf.entries[0].id,
                SheafCard,
                desk,
                sheaf,
                _heading(desk, sheaf, going.id if going else None),
                desk.language,
            )
            for sheaf in sheaves(entries, has_newer=has_newer, has_older=has_older)
        ],
    )


def _heading(desk: Desk, sheaf: Sheaf, going: RecordId | None) -> tuple[str, str]:
    """Say which day or shift it is, and how many there are, where all are shown."""
    day = headed(day_words(desk, sheaf.day))
    if going is not None and sheaf.shift == going:
        day = desk.say("find.in_shift", day=day)
    else:
        day = " ".join(part for part in (day, _hours(desk, sheaf)) if part)
    n = len(sheaf.entries)
    count = desk.say("saved.one" if n == 1 else "saved.many", n=n) if sheaf.is_whole else ""
    return day, count


def _hours(desk: Desk, sheaf: Sheaf) -> str:
    """Say from when to when a shift was, where its own record is among those shown."""
    own = (entry.record for entry in sheaf.entries if entry.record.kind == "shift")
    record = next(own, None)
    return time_words(desk, desk.phone.form("shift", record.book), record) if record else ""


@ft.component
def SheafCard(desk: Desk, sheaf: Sheaf, heading: tuple[str, str], language: Language) -> ft.Control:
    """Draw a heading and the rows under it."""
    day, count = heading
    words = ft.Row(
        alignment=ft.MainAxisAlignment.SPACE_BETWEEN,
        vertical_alignment=ft.CrossAxisAlignment.END,
        wrap=True,
        controls=[ft.Text(day, size=15, weight=ft.FontWeight.W_600), quiet(count)],
    )
    return ft.Column(
        spacing=SPACE_S,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[
            ft.Container(
                padding=ft.Padding.only(top=SPACE_S),
                content=ft.MergeSemantics(content=ft.Semantics(header=True, content=words)),
            ),
            ft.Container(
                border_radius=RADIUS,
                bgcolor=ft.Colors.SURFACE_CONTAINER_LOW,
                clip_behavior=ft.ClipBehavior.ANTI_ALIAS,
                content=ft.Column(
                    spacing=0,
                    horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
                    controls=list(_rows(desk, sheaf, language)),
                ),
            ),
        ],
    )


def _rows(desk: Desk, sheaf: Sheaf, language: Language) -> Iterator[ft.Control]:
    for n, entry in enumerate(sheaf.entries):
        if n:
            yield ft.Divider(key=f"line-{entry.id}", height=1, thickness=1)
        yield unchanged(keyed, entry.id, EntryRow, desk, entry, sheaf.first + n, language)
