"""Several of few, as tiles; the team's own come first, and the first one chosen may lead."""

import flet as ft

from client.ui.desk import Desk
from client.ui.parts.button import plain_button
from client.ui.parts.tile import signed, tile, tiles
from client.ui.safe import Act
from client.ui.theme import SPACE_S, quiet
from shared.codebook import Code, Field

N_FIRST = 12
FEW_MORE = 4  # a door to so few is no shorter than they are


def many_field(  # noqa: PLR0913 - what is asked, what stands, and the two things to do
    desk: Desk,
    field: Field,
    chosen: object,
    on_answer: Act,
    *,
    order: tuple[Code, ...],
    last: object,
    on_all: Act,
    shows_all: bool,
    signs: str,
) -> ft.Control:
    """Draw the options; once the highest number is chosen the others wait."""
    codes = chosen if isinstance(chosen, tuple) else ()
    is_full = len(codes) >= field.max
    shown = in_sight(order, codes, shows_all=shows_all)
    drawn: list[ft.Control] = [quiet(desk.say("many.limit", n=field.max, chosen=len(codes)))]
    if isinstance(last, tuple) and last != codes:
        label = desk.say("repeat.field", answer=_list(desk, field, last))
        on_tap = desk.tap(on_answer, field.key, last)
        drawn.append(plain_button(f"{field.key}-last", label, on_tap, icon=ft.Icons.REPLAY))
    drawn.append(
        tiles(
            [
                tile(
                    f"{field.key}-{code}",
                    _label(desk, field, code, codes),
                    desk.tap(on_answer, field.key, toggled(codes, code)),
                    chosen=code in codes,
                    open_=code in codes or not is_full,
                    sign=sign,
                )
                for code, sign in signed(shown, signs)
            ]
        )
    )
    if len(shown) < len(order):
        label = desk.say("many.all", n=len(order) - len(shown))
        drawn.append(plain_button(f"{field.key}-all", label, desk.tap(on_all, field.key)))
    return ft.Column(spacing=SPACE_S, controls=drawn)


def in_sight(
    order: tuple[Code, ...], chosen: tuple[str, ...], *, shows_all: bool
) -> tuple[Code, ...]:
    """Give the codes that have a tile: all, or the first few and those that are chosen."""
    if shows_all or len(order) <= N_FIRST + FEW_MORE:
        return order
    return tuple(code for at, code in enumerate(order) if at < N_FIRST or code in chosen)


def toggled(codes: tuple[str, ...], code: str) -> tuple[str, ...]:
    """Add the code last, or take it out."""
    return tuple(one for one in codes if one != code) if code in codes else (*codes, code)


def _list(desk: Desk, field: Field, codes: tuple[str, ...]) -> str:
    known = (field.options.get(Code(code)) for code in codes)
    return ", ".join(desk.word(option.label) for option in known if option)


def _label(desk: Desk, field: Field, code: Code, codes: tuple[str, ...]) -> str:
    label = desk.word(field.options[code].label)
    leads = field.role == "topics" and codes[:1] == (code,)
    return desk.say("many.first", label=label) if leads else label
