"""Records on the wire become receipts: the only way in.

Source:  docs/spec/wire.md#receipts
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from datetime import date, timedelta
from functools import lru_cache
from itertools import chain, islice
from typing import NamedTuple, TypeAlias, cast

from server.fitting import Fitter
from server.store.arriving import Arriving
from server.store.devices import Device
from server.store.port import Arrival, IntakeTransaction, Refusal
from shared.canonical import decode
from shared.codebook import FieldKey
from shared.errors import NotCanonicalError, OverQuotaError
from shared.flaw import Flaw
from shared.ids import is_id
from shared.profile import Profile
from shared.receipt import Receipt
from shared.record import Record, flaws
from shared.wire import read_line

OLDEST_DAYS = 400
AHEAD = timedelta(days=1)
MOST_FLAWS = 20
MOST_A_DAY = 20_000


class Unread(NamedTuple):
    """A line of a batch that is no record, and why."""

    spelt: bytes
    flaws: tuple[Flaw, ...]


Judged: TypeAlias = Arrival | Unread


def judge(lines: Sequence[bytes], profile: Profile, today: date) -> Sequence[Judged]:
    """Find what is wrong with each line; done before the store is locked, for it takes longest."""
    fitting, tags = Fitter.of(profile).fit(lines, _days(today)), _tags(profile)
    asked = {kind for _, kind in tags}  # of most kinds no record answers a question
    return [
        Arrival(record, line, _question(record, tags) if record.kind in asked else None)
        if record
        else _judge(line, profile, today)
        for record, line in zip(fitting, lines, strict=True)
    ]


def _judge(spelt: bytes, profile: Profile, today: date) -> Judged:
    _, record, unread = read_line(spelt)
    if record is None:
        return Unread(spelt, unread)
    wrong = chain(flaws(record, profile), _day_flaws(record.day, today))
    # A line may hold a hundred thousand wrong fields; nobody reads, stores or mends so many.
    found = tuple(islice(wrong, MOST_FLAWS))
    return Arrival(record, spelt, _question(record, _tags(profile)), found)


@lru_cache(maxsize=4)
def _days(today: date) -> frozenset[str]:
    """Spell the days that fit."""
    ages = range(-AHEAD.days, OLDEST_DAYS + 1)
    return frozenset((today - timedelta(days=age)).isoformat() for age in ages)


def _day_flaws(day: date, today: date) -> tuple[Flaw, ...]:
    if day > today + AHEAD:
        return (Flaw("record.day_in_future", "day"),)
    if day < today - timedelta(days=OLDEST_DAYS):
        return (Flaw("record.day_too_old", "day", str(OLDEST_DAYS)),)
    return ()


def settle(
    tx: IntakeTransaction, device: Device, judged: Sequence[Judged], profile: Profile, today: date
) -> tuple[Receipt, ...]:
    """Keep what fits and note what is refused; one receipt for each line, in order.

    Errors:  OverQuotaError, on which the caller's transaction must be undone
    """
    arrivals = [one for one in judged if isinstance(one, Arrival)]
    kept = tx.add(device.id, arrivals, today)
    if tx.kept_on(device.id, today) > MOST_A_DAY:
        raise OverQuotaError(Flaw(OverQuotaError.code, "records", str(MOST_A_DAY)))
    receipts = tuple(_in_order(judged, kept) if len(kept) < len(judged) else kept)
    known = _known_fields(profile)
    tx.refuse(
        [
            Refusal(
                device=device.id,
                record_id=_id_of(item),
                received_on=today,
                flaws=tuple(_tidy(flaw, known) for flaw in receipt.flaws),
            )
            for item, receipt in zip(judged, receipts, strict=True)
            if receipt.verdict == "refused"
        ]
    )
    return receipts


def named_in(body: bytes, codes: Iterable[str]) -> frozenset[str]:
    """Find which of these codes a batch names; nearly always there are no such codes.

    A line that is refused counts too: whoever wrote it has the place on the list.
    """
    return frozenset(code for code in codes if f'"{code}"'.encode() in body)


def _in_order(judged: Iterable[Judged], kept: Iterable[Receipt]) -> Iterator[Receipt]:
    told = iter(kept)
    for item in judged:
        yield next(told) if isinstance(item, Arrival) else Receipt("refused", 0, item.flaws)


def _tags(profile: Profile) -> Mapping[tuple[str, str], FieldKey]:
    """Find the field that names a question, by codebook and kind, where there is one."""
    return {
        (book.version, kind): form.tag.key
        for book in profile.codebooks.values()
        for kind, form in book.forms.items()
        if form.tag is not None
    }


def _question(record: Arriving, tags: Mapping[tuple[str, str], FieldKey]) -> str | None:
    key = tags.get((record.book, record.kind))
    return cast("str | None", record.answers.get(key)) if key is not None else None


def _known_fields(profile: Profile) -> frozenset[str]:
    books = profile.codebooks.values()
    forms = (form for book in books for form in book.forms.values())
    return frozenset(key.name for key in fields(Record)).union(
        *(form.fields.keys() for form in forms)
    )


def _tidy(flaw: Flaw, known: frozenset[str]) -> Flaw:
    # A key nobody knows was written by whoever sent it: it may be a name, and is not kept.
    return flaw if flaw.field in known else Flaw(flaw.code, "", flaw.bound)


def _id_of(line: Judged) -> str | None:
    if isinstance(line, Arrival):
        return line.record.id
    try:
        value = decode(line.spelt)
    except NotCanonicalError:
        return None
    found = value.get("id") if isinstance(value, dict) else None
    return found if is_id(found) else None
