"""How long each thing is kept: `retention.toml`, with a period for every field there is.

Source:  docs/spec/retention.md#periods
"""

from collections.abc import Iterable, Mapping
from typing import Final, get_args

from shared.codebook import Codebook, FieldKey, Kind
from shared.language import Words
from shared.profiles.table import Table
from shared.retention import STAYS, Retention

FILE_NAME: Final = "retention.toml"
SHORTEST: Final = 5  # weeks: a whole month's observations are read together
LONGEST: Final = 52
LONGEST_PARCEL: Final = 57  # as long as what is deleted is known again
LONGEST_QUESTION: Final = 260
LONGEST_MEETING: Final = 260
LONGEST_PHONE: Final = 260
SHORTEST_AUDIT: Final = 13
LONGEST_AUDIT: Final = 520
NEVER_HELD: Final = "derived"  # worked out by whoever shows it


def retention(file: Table | None, books: Iterable[Codebook], wipe_days: int) -> Retention:
    """Read every period; without a file all go with their record.

    Units:  wipe_days  since a phone was last heard, after which it has emptied itself
    """
    if file is None:
        return Retention()
    rows = file.table("weeks")
    record = rows.whole("record", SHORTEST, LONGEST)
    found = Retention(
        version=file.whole("version", 1, 9_999),
        record=record,
        refusal=rows.whole("refusal", 1, LONGEST),
        parcel=rows.whole("parcel", 1, LONGEST_PARCEL),
        question=rows.whole("question", 1, LONGEST_QUESTION),
        wish=rows.whole("wish", 1, LONGEST_QUESTION),
        ticket=rows.whole("ticket", 1, LONGEST),
        meeting=rows.whole("meeting", 1, LONGEST_MEETING),
        webhook=rows.whole("webhook", 1, LONGEST),
        # A phone that comes back must be told to empty itself, by somebody who still knows it.
        phone=rows.whole("phone", wipe_days // 7 + 1, LONGEST_PHONE),
        audit=rows.whole("audit", SHORTEST_AUDIT, LONGEST_AUDIT),
        fields=_fields(file.table("fields"), list(books), record),
        stays=_stays(file.table("stays")),
    )
    rows.done()
    return found


def _stays(told: Table) -> Mapping[str, Words]:
    """Read why each thing without a period has none."""
    found = {name: told.words(name) for name in STAYS}
    told.done()
    return found


def _fields(
    told: Table, books: list[Codebook], record: int
) -> Mapping[Kind, Mapping[FieldKey, int]]:
    found: dict[Kind, Mapping[FieldKey, int]] = {}
    for kind in get_args(Kind):
        forms = [book.forms[kind] for book in books if kind in book.forms]
        # What ties an answer to its question is counted until the record goes.
        tied = {form.tag.key for form in forms if form.tag}
        fields = (field for form in forms for field in form.fields.values())
        keys = dict.fromkeys(one.key for one in fields if one.type != NEVER_HELD)
        if not told.has(kind) and keys:
            told.raw(kind, dict, "table")
            continue
        periods = told.table(kind)
        found[kind] = {key: _weeks(periods, key, record, is_tied=key in tied) for key in keys}
        periods.done()
    told.done()
    return found


def _weeks(periods: Table, key: FieldKey, record: int, *, is_tied: bool) -> int:
    if not periods.has(key):
        periods.flaw("profile.no_period", key, str(record))
        return record
    weeks = periods.whole(key, 1, LONGEST)
    if weeks > record:
        periods.flaw("profile.outlives_record", key, str(record))
    elif is_tied and weeks < record:
        periods.flaw("profile.tied_to_record", key, str(record))
    return weeks
