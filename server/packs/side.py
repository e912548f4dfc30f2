"""The tables of a longer pack: places side by side, and how each has developed.

Source:  docs/spec/packs.md#what-it-says
"""

from collections.abc import Callable, Sequence
from typing import Final

from server.feeds.edition import Edition
from server.release import labels, tables
from server.release.tables import Matrix, Value
from server.release.views import Figures, Picture

MOST: Final = 6  # periods beside each other, as many as a sheet has room for


def side_by_side(edition: Edition, now: Figures) -> tuple[Matrix, ...]:
    """Lay out each theme in every larger area, for whom the whole municipality is one place."""
    picture = edition.beside
    if picture is None:
        return ()
    return (
        _matrix(
            edition,
            edition.say("web.pack.side_by_side"),
            edition.say("web.view.theme"),
            [(labels.place(edition.profile, one, edition.language), one) for one in picture.places],
            [(labels.theme(edition.profile, one, edition.language), one) for one in picture.themes],
            lambda place, theme: now.total(place=place, theme=theme),
        ),
    )


def over_time(
    edition: Edition,
    picture: Picture,
    shown: Sequence[Figures],
    short: Callable[[Figures], str],
) -> tuple[Matrix, ...]:
    """Lay out every place in each of the last periods, where there is more than one of both."""
    last = shown[-MOST:]
    if min(len(last), len(picture.places)) < 2:  # noqa: PLR2004 - one of either is no development
        return ()
    of = {one.period: one for one in last}
    return (
        _matrix(
            edition,
            edition.say("web.pack.over_time"),
            edition.say("web.view.place"),
            [(short(one), one.period) for one in last],
            [(labels.place(edition.profile, one, edition.language), one) for one in picture.places],
            lambda period, place: of[period].total(place=place),
            is_summed=False,
        ),
    )


def _matrix(  # noqa: PLR0913, PLR0917 - a caption, both axes, and what stands where they meet
    edition: Edition,
    caption: str,
    corner: str,
    columns: Sequence[tuple[str, str]],
    rows: Sequence[tuple[str, str]],
    figure: Callable[[str, str], int],
    *,
    is_summed: bool = True,
) -> Matrix:
    language = edition.language
    found = {row: [figure(column, row) for _, column in columns] for _, row in rows}
    darkest = max(tables.FAINTEST_TOP, *(n for each in found.values() for n in each))

    def value(n: int, *, is_sum: bool = False) -> Value:
        shade = 0 if is_sum else -(-n * tables.SHADES // darkest)
        return Value(labels.shown(n, language), shade)

    def line(each: Sequence[int], *, is_sum: bool = False) -> tuple[Value, ...]:
        total = (value(sum(each), is_sum=True),) if is_summed else ()
        return (*(value(n, is_sum=is_sum) for n in each), *total)

    sums = [sum(each) for each in zip(*found.values(), strict=True)]
    heads = (*(name for name, _ in columns), *((edition.say("web.view.sum"),) if is_summed else ()))
    return Matrix(
        caption,
        corner,
        heads,
        tuple((name, line(found[row])) for name, row in rows),
        line(sums, is_sum=True),
    )
