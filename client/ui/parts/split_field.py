"""Heads over codes: one tap puts all on one code, then steps share them out."""

from collections.abc import Mapping

import flet as ft

from client.ui.desk import AT_A_DESK, Desk
from client.ui.parts.button import plain_button, step_button
from client.ui.parts.tile import signed, tile, tiles
from client.ui.safe import Act
from client.ui.theme import SPACE_M, SPACE_S, quiet
from shared.codebook import Code, Field

ABREAST = 440  # of a code and its steps at a desk, logical pixels: one belongs to the other


def split_field(  # noqa: PLR0913 - what is asked, what is answered, and the four things to do
    desk: Desk,
    field: Field,
    answer: object,
    heads: int | None,
    on_answer: Act,
    *,
    on_step: Act,
    on_share: Act,
    on_gather: Act,
    is_shared: bool,
    signs: str,
) -> ft.Control:
    """Draw tiles while all heads share a code, and steppers once they differ."""
    parts: dict[str, int] = dict(answer) if isinstance(answer, Mapping) else {}
    if heads is None:
        return quiet(desk.say("split.heads_first"))
    if differs(parts, heads, is_shared=is_shared):
        steps = _steps(desk, field, parts, heads, on_step, signs)
        gather = desk.tap(on_gather, field.key)
        steps.append(
            plain_button(
                f"{field.key}-gather", desk.say("split.gather"), gather, icon=ft.Icons.CALL_MERGE
            )
        )
        return ft.Column(spacing=SPACE_S, controls=steps)
    drawn: list[ft.Control] = [
        tiles(
            [
                tile(
                    f"{field.key}-{code}",
                    _counted(desk.word(option.label), parts.get(code)),
                    desk.tap(on_answer, field.key, all_on(parts, code, heads)),
                    chosen=code in parts,
                    sign=sign,
                )
                for (code, option), sign in signed(field.options.items(), signs)
            ]
        )
    ]
    if heads > 1:
        drawn.append(
            plain_button(
                f"{field.key}-share",
                desk.say("split.share"),
                desk.tap(on_share, field.key),
                icon=ft.Icons.CALL_SPLIT,
            )
        )
    return ft.Column(spacing=SPACE_S, controls=drawn)


def differs(parts: Mapping[str, int], heads: int, *, is_shared: bool) -> bool:
    """Tell whether heads are placed one by one."""
    is_partial = len(parts) == 1 and sum(parts.values()) < heads
    return len(parts) > 1 or (heads > 1 and (is_shared or is_partial))


def all_on(parts: Mapping[str, int], code: Code, heads: int) -> dict[str, int] | None:
    """Put all heads on a code, or take them off it."""
    return None if parts.get(code) == heads else {code: heads}


def _counted(label: str, n: int | None) -> str:
    return label if n is None else f"{label}: {n}"


def _steps(  # noqa: PLR0913, PLR0917 - what is asked, what stands, and what a step does
    desk: Desk, field: Field, parts: dict[str, int], heads: int, on_step: Act, signs: str
) -> list[ft.Control]:
    left = heads - sum(parts.values())
    said = "split.done" if left == 0 else "split.left" if left > 0 else "split.over"
    rows: list[ft.Control] = [quiet(desk.say(said, n=abs(left), heads=heads))]
    for (code, option), sign in signed(field.options.items(), signs):
        n, label = parts.get(code, 0), desk.word(option.label)
        rows.append(
            ft.Row(
                spacing=SPACE_S,
                width=ABREAST if desk.width >= AT_A_DESK else None,
                controls=[
                    _sign(sign),
                    ft.Container(expand=True, content=ft.Text(label, size=16)),
                    step_button(
                        f"{field.key}-{code}-minus",
                        ft.Icons.REMOVE,
                        desk.say("count.less", label=label),
                        desk.tap(on_step, field.key, moved(parts, code, -1, heads)),
                        open_=n > 0,
                    ),
                    ft.Container(
                        width=36,
                        alignment=ft.Alignment.CENTER,
                        content=ft.Text(str(n), size=20, weight=ft.FontWeight.W_600),
                    ),
                    step_button(
                        f"{field.key}-{code}-plus",
                        ft.Icons.ADD,
                        desk.say("count.more", label=label),
                        desk.tap(on_step, field.key, moved(parts, code, 1, heads)),
                        open_=n < heads,
                    ),
                ],
            )
        )
    return rows


def _sign(sign: str) -> ft.Control:
    """Draw the key that gives a code one head more."""
    unheard = ft.Semantics(exclude_semantics=True, content=quiet(sign))
    return ft.Container(visible=bool(sign), width=SPACE_M, content=unheard)


def moved(parts: Mapping[str, int], code: Code, step: int, heads: int) -> dict[str, int] | None:
    """Give one head more or less to `code`; when all are placed, one moves over from the most."""
    after = {**parts, code: parts.get(code, 0) + step}
    if sum(after.values()) > heads:
        others = [one for one in after if one != code]
        if others:
            after[max(others, key=lambda one: after[one])] -= 1
        else:
            after[code] = heads
    return {one: n for one, n in after.items() if n > 0} or None
