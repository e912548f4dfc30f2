"""Several of few, as tiles; the first one chosen leads where the question says so."""

import flet as ft

from client.ui.desk import Desk
from client.ui.parts.tile import tile, tiles
from client.ui.safe import Act
from client.ui.theme import SPACE_S, quiet
from shared.codebook import Field


def many_field(desk: Desk, field: Field, chosen: object, on_answer: Act) -> ft.Control:
    """Draw every option; once the highest number is chosen the others wait."""
    codes = chosen if isinstance(chosen, tuple) else ()
    is_full = len(codes) >= field.max
    drawn: list[ft.Control] = [quiet(desk.say("many.limit", n=field.max, chosen=len(codes)))]
    drawn.append(
        tiles(
            [
                tile(
                    f"{field.key}-{code}",
                    _label(desk, field, code, codes),
                    desk.tap(on_answer, field.key, toggled(codes, code)),
                    chosen=code in codes,
                    open_=code in codes or not is_full,
                )
                for code in field.options
            ]
        )
    )
    return ft.Column(spacing=SPACE_S, controls=drawn)


def toggled(codes: tuple[str, ...], code: str) -> tuple[str, ...]:
    """Add the code last, or take it out."""
    return tuple(one for one in codes if one != code) if code in codes else (*codes, code)


def _label(desk: Desk, field: Field, code: str, codes: tuple[str, ...]) -> str:
    label = desk.word(next(one for one in field.options.values() if one.code == code).label)
    leads = field.role == "topics" and codes[:1] == (code,)
    return desk.say("many.first", label=label) if leads else label
