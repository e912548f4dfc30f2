"""Columns side by side, with the number over each; drawn once the charts are loaded."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import flet as ft

from client.ui.theme import SPACE_S, lettering, quiet

HIGH = 150
ABOVE = 1.25  # of the highest column: room for the number over it
_LABEL = 32  # room for the words under the columns at twice their size
_CROWD = 7  # columns beside which whole words have no room


@dataclass(frozen=True, slots=True)
class Group:
    """Columns that stand together over one word: a number for each series."""

    label: str
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Series:
    """What the columns of one colour count."""

    label: str
    color: ft.ColorValue


def load_charts() -> None:
    """Load what draws charts; slow, and needed on one screen only."""
    import flet_charts  # type: ignore[import-untyped]  # noqa: F401, PLC0415 - has no types; slow


def columns(groups: Sequence[Group], series: Sequence[Series], label: str) -> ft.Control:
    """Draw a chart that is one picture to a screen reader; its numbers stand in words beside it."""
    import flet_charts as charts  # noqa: PLC0415 - loaded by `load_charts`, beside the loop

    highest = max((n for group in groups for n in group.numbers), default=0)
    chart = charts.BarChart(
        height=HIGH,
        interactive=False,
        animation=0,
        min_y=0,
        max_y=max(1, highest) * ABOVE,
        groups=[_group(charts, at, group, series) for at, group in enumerate(groups)],
        tooltip=charts.BarChartTooltip(
            bgcolor=ft.Colors.TRANSPARENT, margin=0, padding=ft.Padding.all(2)
        ),
        bottom_axis=charts.ChartAxis(
            label_size=_LABEL,
            labels=[
                charts.ChartAxisLabel(value=at, label=_under(group.label, len(groups)))
                for at, group in enumerate(groups)
            ],
        ),
        border=ft.Border(bottom=ft.BorderSide(1, ft.Colors.OUTLINE)),
    )
    drawn = ft.Semantics(label=label, image=True, exclude_semantics=True, content=chart)
    if len(series) == 1:
        return drawn
    return ft.Column(spacing=SPACE_S, controls=[drawn, _legend(series)])


def _under(label: str, n_groups: int) -> ft.Control:
    """Write the word under a column; of `20–22` only where it begins, where there are many."""
    short = label.partition("–")[0] if n_groups > _CROWD else label
    return ft.Text(short, size=12, color=ft.Colors.ON_SURFACE_VARIANT)


def _group(charts: Any, at: int, group: Group, series: Sequence[Series]) -> Any:  # noqa: ANN401 - the package has no types
    return charts.BarChartGroup(
        x=at,
        spacing=2,
        rods=[
            charts.BarChartRod(
                to_y=n,
                width=14 if len(series) > 1 else 18,
                color=one.color,
                border_radius=ft.BorderRadius.only(top_left=2, top_right=2),
                selected=n > 0,
                tooltip=charts.BarChartRodTooltip(
                    text=str(n), text_style=lettering(12, color=ft.Colors.ON_SURFACE)
                ),
            )
            for n, one in zip(group.numbers, series, strict=True)
        ],
    )


def _legend(series: Sequence[Series]) -> ft.Control:
    return ft.Row(
        wrap=True,
        spacing=SPACE_S * 2,
        controls=[
            ft.Row(
                tight=True,
                spacing=SPACE_S,
                controls=[
                    ft.Container(width=12, height=12, border_radius=2, bgcolor=one.color),
                    quiet(one.label),
                ],
            )
            for one in series
        ],
    )
