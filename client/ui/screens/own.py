"""Own figures: what this phone has counted in a shift or a week, for the team itself."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import flet as ft

from client.figures import Count, Figures, figures
from client.finding.asking import in_shift, on_days
from client.finding.days import week_of
from client.finding.plan import Plan
from client.ui.days import day_words, headed, short_day
from client.ui.desk import Desk
from client.ui.memory import held, redrawer
from client.ui.parts.bars import bars
from client.ui.parts.columns import Group, Series, columns, load_charts
from client.ui.parts.frame import frame
from client.ui.parts.tile import tile, tiles
from client.ui.spoken import spoken
from client.ui.state import News, State
from client.ui.theme import RADIUS, SPACE_L, SPACE_M, SPACE_S, SPACE_XS, quiet, title
from client.ui.tid import fid
from shared.codebook import Role
from shared.record import RecordId

MOST_PLACES = 5


@dataclass
class Told:
    """What is asked for, and what was counted."""

    scope: str = ""
    figures: Figures | None = None


@ft.component
def OwnScreen(desk: Desk, state: State, news: News) -> ft.View:
    """Draw the figures of the scope chosen."""
    del state  # taken so that a change of language or notice redraws
    told = held(Told)
    redraw = redrawer()
    shift = _shift(news)
    if told.scope == "":
        told.scope = "shift" if shift else "week"

    async def read() -> None:
        told.figures = await desk.work(_counted, desk, told.scope, shift)
        redraw()

    async def choose(scope: str) -> None:
        told.scope = scope
        await read()

    ft.use_effect(desk.effect(read), [news.version])
    scopes = [
        tile(f"own-{one}", desk.say(key), desk.tap(choose, one), chosen=one == told.scope)
        for one, key in _scopes(news)
    ]
    return frame(
        desk, "own", desk.say("own.title"), [tiles(scopes), _honest(desk), *_drawn(desk, told)]
    )


def _scopes(news: News) -> Iterator[tuple[str, str]]:
    """List what can be asked for, and what it is called now."""
    if _shift(news):
        yield "shift", "saved.shift" if news.glance.shift else "own.shift"
    yield "week", "saved.week"
    yield "last_week", "own.last_week"


def _shift(news: News) -> RecordId | None:
    """Give the shift going on, or the one that ended last."""
    glance = news.glance
    return glance.shift.id if glance.shift else glance.last_shift


def _counted(desk: Desk, scope: str, shift: RecordId | None) -> Figures:
    load_charts()
    history, today = desk.phone.history, desk.phone.moment().date()
    if scope == "shift" and shift is not None:
        found = history.standing(Plan((in_shift(shift),)))
        return figures(found, sorted({one.day for one in found}), desk.phone.form)
    days = week_of(today - timedelta(weeks=scope == "last_week"))
    found = history.standing(Plan((on_days(frozenset(days)),)))
    return figures(found, days, desk.phone.form)


def _honest(desk: Desk) -> ft.Control:
    return ft.Container(
        border_radius=RADIUS,
        padding=SPACE_M,
        bgcolor=ft.Colors.SURFACE_CONTAINER_LOW,
        content=ft.Row(
            vertical_alignment=ft.CrossAxisAlignment.START,
            controls=[
                ft.Icon(ft.Icons.INFO_OUTLINE, size=20, color=ft.Colors.ON_SURFACE_VARIANT),
                ft.Container(expand=True, content=quiet(desk.say("own.honest"))),
            ],
        ),
    )


def _drawn(desk: Desk, told: Told) -> list[ft.Control]:
    counted = told.figures
    if counted is None:
        return [ft.ProgressBar()]
    if not counted.total.contacts:
        return [
            fid("own-none", title(desk.say("own.none"))),
            quiet(desk.say("own.none_help")),
        ]
    return [_total(desk, counted.total), *_blocks(desk, counted)]


def _total(desk: Desk, total: Count) -> ft.Control:
    return fid("own-total", title(_count_words(desk, total), 24))


def _count_words(desk: Desk, count: Count) -> str:
    n, heads = count.contacts, count.heads
    contacts = desk.say("own.one_contact" if n == 1 else "own.contacts", n=n)
    return f"{contacts} · {desk.say('head' if heads == 1 else 'heads', n=heads)}"


def _blocks(desk: Desk, counted: Figures) -> Iterator[ft.Control]:
    if len(counted.by_day) > 1:
        yield _block(desk, "own.by_day", _by_day(desk, counted))
    if counted.by_block:
        yield _block(desk, "own.by_block", _by_block(desk, counted))
    if counted.by_age:
        yield _block(desk, "own.by_age", [bars(_labelled(desk, "ages", counted.by_age.items()))])
    if counted.by_place:
        most = list(counted.by_place.items())[:MOST_PLACES]
        yield _block(desk, "own.by_place", [bars(_labelled(desk, "place", most))])


def _block(desk: Desk, key: str, controls: Sequence[ft.Control]) -> ft.Control:
    heading = ft.MergeSemantics(content=ft.Semantics(header=True, content=title(desk.say(key))))
    return fid(
        key.replace(".", "-").replace("_", "-"),
        ft.Container(
            padding=ft.Padding.only(top=SPACE_L - SPACE_M),
            content=ft.Column(
                spacing=SPACE_M,
                horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
                controls=[heading, *controls],
            ),
        ),
    )


def _by_day(desk: Desk, counted: Figures) -> list[ft.Control]:
    groups = [
        Group(short_day(desk, day), (count.contacts, count.heads))
        for day, count in counted.by_day.items()
    ]
    series = [
        Series(desk.say("own.of_contacts"), ft.Colors.OUTLINE),
        Series(desk.say("own.of_heads"), ft.Colors.PRIMARY),
    ]
    lines = [
        _line(desk, day, [_count_words(desk, count)])
        for day, count in counted.by_day.items()
        if count.contacts
    ]
    return [columns(groups, series, desk.say("own.chart")), _lines(lines)]


def _by_block(desk: Desk, counted: Figures) -> list[ft.Control]:
    labels = _block_labels(desk)
    used = {code for _, code in counted.by_block}
    shown = [code for code in labels if code in used]
    groups = [
        Group(
            labels[code],
            (sum(n for (_, one), n in counted.by_block.items() if one == code),),
        )
        for code in shown
    ]
    lines = [
        _line(desk, day, _block_words(labels, counted, day))
        for day in sorted({day for day, _ in counted.by_block})
    ]
    series = [Series(desk.say("own.of_contacts"), ft.Colors.PRIMARY)]
    return [columns(groups, series, desk.say("own.chart")), _lines(lines)]


def _block_labels(desk: Desk) -> dict[str, str]:
    field = desk.phone.form("contact").role("block")
    options = field.options if field else {}
    return {str(code): desk.word(option.label) for code, option in options.items()}


def _block_words(labels: dict[str, str], counted: Figures, day: date) -> list[str]:
    found = [(code, counted.by_block.get((day, code), 0)) for code in labels]
    return [f"{labels[code]}: {n}" for code, n in found if n]


def _labelled(desk: Desk, role: Role, counted: Iterable[tuple[str, int]]) -> list[tuple[str, int]]:
    field = desk.phone.form("contact").role(role)
    return [(spoken(desk, field, code) if field else code, n) for code, n in counted]


def _line(desk: Desk, day: date, words: Sequence[str]) -> ft.Control:
    """Write a day and its numbers; a line breaks between them, never within one."""
    parts = [ft.Text(f"{headed(day_words(desk, day))}:", size=15, weight=ft.FontWeight.W_500)]
    parts += [ft.Text(one, size=15) for one in words]
    row = ft.Row(wrap=True, spacing=SPACE_S + SPACE_XS, run_spacing=0, controls=[*parts])
    return ft.MergeSemantics(content=row)


def _lines(lines: Sequence[ft.Control]) -> ft.Control:
    return ft.Column(
        spacing=SPACE_XS,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=list(lines),
    )
