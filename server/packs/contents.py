"""What a meeting pack says of one picture and one of its periods.

Source:  docs/spec/packs.md
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from server.charts.area import COLUMNS
from server.feeds.edition import Edition
from server.packs.pack import Axis, Block, Line, Pack, Spot
from server.packs.side import over_time, side_by_side
from server.release import further_tables, heat, labels, tables
from server.release.changes import Change, are_alike, sure
from server.release.tables import Matrix
from server.release.views import Figures, Picture
from shared.area_map import area_map
from shared.product import Period

SHORT: Final[frozenset[Period]] = frozenset(("week", "fortnight"))  # fit one page: no appendix
PERIODS: Final = 13
NEWS: Final = 5


def contents(edition: Edition, period: Figures, text: str) -> Pack:
    """Put a pack together; `text` is the coordinator's own, paragraphs apart by empty lines."""
    picture, language = edition.picture, edition.language
    newest = picture.newest
    if newest is None:
        raise ValueError
    at = picture.periods.index(period)
    before = picture.periods[at - 1] if at else None
    shown = lately(picture, period)
    wide = edition.beside or picture  # by place: as near as the reader sees at all
    here, there = _same(wide, period), before and _same(wide, before)
    blocks = (
        *_blocks(edition, picture, period, before),
        *(_blocks(edition, edition.beside, here, there, only="place") if edition.beside else ()),
    )
    is_short = picture.reading.view.period in SHORT
    return Pack(
        language=language,
        title=edition.title,
        period=named(edition, period),
        service=edition.profile.service.say(language),
        purpose=picture.reading.product.purpose.say(language),
        total=_line(edition, edition.say("web.pack.total"), period, before, lambda of: of.total()),
        news=tuple(_news(edition, blocks, period, before)),
        blocks=blocks,
        trend=tuple((short(edition, one), one.total()) for one in shown),
        trend_shown=tuple(
            (named(edition, one), labels.shown(one.total(), language)) for one in shown
        ),
        side=()
        if is_short
        else (
            *side_by_side(edition, here),
            *over_time(edition, wide, lately(wide, here), partial(short, edition)),
        ),
        spots=_spots(edition, period),
        effort=tuple(_effort(edition, period, here)),
        observed=heat.observed(picture, period, edition.profile, language),
        matrices=() if is_short else tuple(_matrices(edition, period)),
        text=tuple(part.strip() for part in text.split("\n\n") if part.strip()),
        notes=(*_beside(edition), *labels.remarks(picture, edition.profile, language)),
        release=period.releases[1],
        digest=newest.digest,
        made_on=period.last,
    )


def _matrices(edition: Edition, period: Figures) -> Iterable[Matrix]:
    """Give all figures, the further tables, and when in the week: the appendix."""
    picture, profile, language = edition.picture, edition.profile, edition.language
    yield from tables.matrices(picture, period, profile, language)
    yield from further_tables.further(period, profile, language)
    if week := further_tables.week(picture, period, profile, language):
        told = edition.say("web.rhythm.caption", place=week.place, period=week.period)
        untold = edition.say("web.rhythm.untold", shown=week.untold)
        yield replace(week.table, caption=f"{told}. {untold}")


def lately(picture: Picture, until: Figures) -> tuple[Figures, ...]:
    """Give the periods that a development is drawn from."""
    at = picture.periods.index(until)
    return picture.periods[max(0, at + 1 - PERIODS) : at + 1]


def named(edition: Edition, period: Figures) -> str:
    """Name a period as people do: a fortnight by its days, a quarter by its name."""
    last = edition.say("web.day", d=period.last.day, m=period.last.month, y=period.last.year)
    kind = edition.picture.reading.view.period
    return edition.say(f"web.groups.period_named.{kind}", last=last, period=period.period)


def short(edition: Edition, period: Figures) -> str:
    """Name a period in the little room there is below a bar."""
    is_calendar = edition.picture.reading.view.period not in ("week", "fortnight", "four_weeks")
    return period.period if is_calendar else f"{period.last.day}.{period.last.month}."


def _same(picture: Picture, period: Figures) -> Figures:
    """Find a period of one picture in another of the same reader."""
    return next(one for one in picture.periods if one.period == period.period)


def _beside(edition: Edition) -> Iterable[str]:
    """Say what the areas leave out that the whole has."""
    restricted = edition.profile.grid.restricted
    if edition.beside is not None and restricted in edition.picture.themes:
        name = labels.theme(edition.profile, restricted, edition.language)
        yield edition.say("web.pack.areas_without", theme=name)


def _effort(edition: Edition, *of: Figures) -> Iterable[tuple[str, int, str]]:
    """Give the field work behind a period, of each place once: the whole first, then its areas."""
    rows = (row for one in of for row in tables.effort(one, edition.profile, edition.language))
    yield from dict.fromkeys(row for row in rows if row[1])


def _blocks(
    edition: Edition,
    picture: Picture,
    now: Figures,
    before: Figures | None,
    only: Axis | None = None,
) -> Iterable[Block]:
    """Give each axis the reader sees more than one of: themes, places, ages."""
    profile, language = edition.profile, edition.language
    axes: tuple[tuple[Axis, Sequence[str], Callable[[str], str]], ...] = (
        ("theme", picture.themes, lambda code: labels.theme(profile, code, language)),
        ("place", picture.places, lambda code: labels.place(profile, code, language)),
        ("age", picture.ages, lambda code: labels.age(profile, code, language)),
    )
    for axis, codes, name in axes:
        if len(codes) > 1 and only in (None, axis):
            lines = [_of(edition, axis, code, name(code), now, before) for code in codes]
            yield Block(axis=axis, title=edition.say(f"web.pack.by_{axis}"), lines=tuple(lines))


def _of(  # noqa: PLR0913, PLR0917 - one axis of the picture
    edition: Edition, axis: Axis, code: str, name: str, now: Figures, before: Figures | None
) -> Line:
    def sum_of(figures: Figures) -> int:
        return figures.total(**{axis: code})

    return _line(edition, name, now, before, sum_of)


def _line(
    edition: Edition,
    name: str,
    now: Figures,
    before: Figures | None,
    sum_of: Callable[[Figures], int],
) -> Line:
    language, base = edition.language, edition.picture.base
    change = Change(sum_of(now), sum_of(before) if before else None)
    is_like = before is None or are_alike(now.n_releases, before.n_releases)
    found = sure(change, base, now.n_releases) if is_like else "no"
    return Line(
        name=name,
        now=labels.shown(change.now, language),
        before="" if change.before is None else labels.shown(change.before, language),
        change="" if found == "no" else f"{change.by:+d}".replace("-", "−"),
        sure=found,
    )


def _news(
    edition: Edition, blocks: Sequence[Block], now: Figures, before: Figures | None
) -> Iterable[str]:
    """Say what changed, the surest and largest first; or why nothing can be said."""
    if before is not None and not are_alike(now.n_releases, before.n_releases):
        yield edition.say("web.pack.unlike", now=now.n_releases, before=before.n_releases)
    changed = [line for block in blocks for line in block.lines if line.sure != "no"]
    changed.sort(key=lambda one: (one.sure != "clear", -abs(int(one.change.replace("−", "-")))))
    for line in changed[:NEWS]:
        key = f"web.pack.{line.sure}_{'down' if line.change.startswith('−') else 'up'}"
        yield edition.say(key, name=line.name, now=line.now, before=line.before)


def _spots(edition: Edition, period: Figures) -> tuple[Spot, ...]:
    """Draw a map where the reader sees districts; elsewhere the list says as much."""
    picture = edition.picture
    seen = [one for code, one in edition.profile.districts.items() if code in picture.places]
    if len(seen) < 2:  # noqa: PLR2004 - one place is no map
        return ()
    totals = {one.code: period.total(place=one.code) for one in seen}
    darkest = max(tables.FAINTEST_TOP, *totals.values())
    return tuple(
        Spot(
            name=labels.place(edition.profile, cell.code, edition.language),
            shown=labels.shown(totals[cell.code], edition.language),
            row=cell.row,
            column=cell.column,
            span=cell.span,
            outline=edition.profile.outlines.get(cell.code, ()),
            shade=-(-totals[cell.code] * tables.SHADES // darkest),
        )
        for cell in area_map(seen, COLUMNS)
    )
