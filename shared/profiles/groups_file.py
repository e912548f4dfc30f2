"""Councils, meetings, priorities and teams from their TOML files."""

from collections.abc import Mapping
from typing import cast, get_args

from shared.codebook import Code, Codebook, Kind
from shared.place import Area
from shared.profile import Council, Meeting, Priority, Team
from shared.profiles.table import Table


def councils(file: Table, all_areas: Mapping[str, Area]) -> Mapping[str, Council]:
    """Read the police councils."""
    found = {}
    for entry in file.tables("councils"):
        council = Council(
            code=entry.text("code"),
            label=entry.words("label"),
            areas=entry.choices("areas", all_areas),
            meetings_per_year=entry.whole("meetings_per_year", 1, 52),
            product=entry.words("product"),
        )
        found[council.code] = council
        entry.done()
    return found


def meetings(file: Table) -> Mapping[str, Meeting]:
    """Read the meetings that come back every so many days."""
    found = {}
    for entry in file.tables("meetings"):
        meeting = Meeting(
            code=entry.text("code"),
            label=entry.words("label"),
            every_days=entry.whole("every_days", 1, 366),
        )
        found[meeting.code] = meeting
        entry.done()
    return found


def priorities(file: Table, book: Codebook) -> Mapping[str, Priority]:
    """Read the councils' priority areas and the topics tagged with them."""
    topics = _topics(book)
    found = {}
    for entry in file.tables("priorities"):
        tagged = tuple(Code(code) for code in entry.choices("topics", topics, ()))
        priority = Priority(code=entry.text("code"), label=entry.words("label"), topics=tagged)
        found[priority.code] = priority
        entry.done()
    return found


def _topics(book: Codebook) -> tuple[Code, ...]:
    form = book.forms.get("contact")
    field = form.role("topics") if form else None
    return tuple(field.options) if field else ()


def teams(file: Table, book: Codebook) -> Mapping[str, Team]:
    """Read the teams; a field team's shift type is a code of the codebook."""
    found = {}
    for entry in file.tables("teams"):
        shift_type = Code(entry.text("shift_type")) if entry.has("shift_type") else None
        team = Team(
            code=entry.text("code"),
            label=entry.words("label"),
            kinds=tuple(cast("Kind", k) for k in entry.choices("kinds", get_args(Kind), ())),
            shift_type=shift_type,
            field=entry.flag("field", default=False),
        )
        shift = book.forms.get("shift")
        lists = [field.options for field in shift.fields.values()] if shift else []
        if shift_type is not None and not any(shift_type in options for options in lists):
            entry.flaw("profile.unknown_value", "shift_type", shift_type)
        found[team.code] = team
        entry.done()
    return found
