"""When in the week: how much of a month's figures is told by square, how near, and how long."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import groupby
from math import sqrt
from pathlib import Path

from server.demo.year import Delivery, year
from server.disclosure.draw import Draw
from server.disclosure.further import UNTOLD, folded
from server.disclosure.protect import protect, protect_further
from server.disclosure.rhythm import Rhythm
from server.release import rhythm
from server.release.count import count, count_further
from server.release.months import Month
from server.release.snapshot import Snapshot, snapshot
from server.store.port import Kept
from shared.profile import Profile
from tests.bench.table import Row, median, seconds
from tests.shipped import bergen

TODAY = date(2026, 11, 25)
KEY = b"bench" * 7


def rows(_: Path) -> Iterator[Row]:
    """Measure an invented year in Bergen, release by release and month by month."""
    profile = bergen()
    kept = list(_kept(year(profile, 1, TODAY)))
    releases = list(_releases(profile, kept))
    took, told, missed = list[float](), list[Rhythm](), list[float]()
    for month in _months(releases):
        counted = rhythm.counted(profile, month, releases, kept)
        draw = Draw(key=KEY, municipality=profile.code, number=max(month.numbers) + 1)
        made = []
        took.append(seconds(lambda: made.append(rhythm.made(counted, profile, draw))))  # noqa: B023
        if counted and made and made[0][0]:
            told.append(made[0][0])
            missed += _misses(counted, made[0][0])
    yield Row(what="months told, of 12", measured=len(told), unit="months")
    for place in ("SENTRUM", "*"):
        share = _share(told, place)
        yield Row(what=f"meetings told by square, {place}", measured=share * 100, unit="%")
    rms = sqrt(sum(one * one for one in missed) / len(missed))
    yield Row(what="a square, rms off its share", measured=rms, unit="meetings")
    yield Row(what="a month, with its attack", measured=median(took), unit="s", floor=10.0)


def _kept(sent: Sequence[Delivery]) -> Iterator[Kept]:
    first = sent[0].day
    for seq, one in enumerate(sent, start=1):
        number = (one.day - first).days // 7 + 1
        yield Kept(
            seq=seq, device=str(one.phone), received_on=one.day, record=one.record, release=number
        )


def _releases(profile: Profile, kept: Sequence[Kept]) -> Iterator[Snapshot]:
    grid, base = profile.grid, profile.release.base
    for number, group in groupby(kept, key=lambda one: one.release or 0):
        own = list(group)
        draw = Draw(key=KEY, municipality=profile.code, number=number)
        table = protect(count(profile, own), grid, base, draw)
        further = protect_further(count_further(profile, own), table, grid, draw)
        day = kept[0].received_on + timedelta(weeks=number)
        yield snapshot(profile, draw, day, table, "", further=further)


def _months(releases: Sequence[Snapshot]) -> Iterator[Month]:
    numbers: Mapping[str, set[int]] = defaultdict(set)
    for one in releases:
        numbers[f"{one.cut_on:%Y-%m}"].add(one.number)
    for name in list(numbers)[:12]:
        yield Month(name, frozenset(numbers[name]))


def _share(told: Sequence[Rhythm], place: str) -> float:
    parts = sum(
        n
        for one in told
        for share, n in one.table.cells.items()
        if share.larger == place and share.value != UNTOLD
    )
    return parts / sum(one.figures[place] for one in told)


def _misses(counted: rhythm.Counted, told: Rhythm) -> Iterator[float]:
    """Tell how far each square that is told is from its share of what was counted."""
    heads = folded(counted.shares)
    for share, n in told.table.cells.items():
        whole = sum(each for at, each in heads.items() if at.larger == share.larger)
        if share.value != UNTOLD:
            yield n - heads.get(share, 0) * told.figures[share.larger] / whole
