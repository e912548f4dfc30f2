"""One question with the right field under it, or one line once it is settled."""

from collections.abc import Mapping
from dataclasses import dataclass

import flet as ft

from client.ui.hand import Hand
from client.ui.memory import unchanged
from client.ui.parts.choice_field import choice_field
from client.ui.parts.count_field import count_field
from client.ui.parts.flag_field import flag_field
from client.ui.parts.many_field import many_field
from client.ui.parts.name_field import name_field
from client.ui.parts.place_field import PlaceField
from client.ui.parts.split_field import split_field
from client.ui.spoken import spoken
from client.ui.theme import RADIUS, SPACE_L, SPACE_S, SPACE_XS, quiet, title
from client.ui.tid import fid, spot, tid
from shared.codebook import Field
from shared.flaw import Flaw


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """All that decides how a question looks; equal values need no new drawing."""

    field: Field
    answer: object
    language: str
    flaw: Flaw | None = None
    heads: int | None = None
    is_line: bool = False
    is_shared: bool = False
    text: str = ""
    recent: tuple[str, ...] = ()
    prefix: str = ""


@ft.component
def _Question(hand: Hand, asked: Asked) -> ft.Control:
    if asked.is_line:
        return _line(hand, asked)
    desk, field = hand.desk, asked.field
    drawn: list[ft.Control] = [
        title(desk.word(field.label)),
        quiet(desk.word(field.help)) if field.help else ft.Container(visible=False),
        _wrong(desk.explain(asked.flaw) if asked.flaw else ""),
        _field(hand, asked),
    ]
    return fid(
        f"field-{field.key}",
        ft.Column(
            spacing=SPACE_S,
            horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
            controls=drawn,
        ),
    )


def question(hand: Hand, asked: Asked) -> ft.Control:
    """Draw one question, unless it looks the same as last time."""
    drawn = unchanged(_Question, hand, asked)
    room = ft.Padding.only(top=SPACE_XS, bottom=SPACE_XS if asked.is_line else SPACE_L)
    return ft.Container(key=spot(asked.field.key), padding=room, content=drawn)


def _field(  # noqa: PLR0911 - one return for each type of field
    hand: Hand, asked: Asked
) -> ft.Control:
    desk, field, answer = hand.desk, asked.field, asked.answer
    match field.type:
        case "one":
            return choice_field(desk, field, answer, hand.answer, prefix=asked.prefix)
        case "many":
            return many_field(desk, field, answer, hand.answer)
        case "count":
            return count_field(desk, field, answer, hand.answer)
        case "split":
            return split_field(
                desk,
                field,
                answer,
                asked.heads,
                hand.answer,
                on_share=hand.share,
                on_gather=hand.gather,
                is_shared=asked.is_shared,
            )
        case "flag":
            return flag_field(desk, field, answer, hand.answer)
        case "place" | "places":
            return PlaceField(desk, field, answer, asked.recent, hand.answer)
        case "name":
            return name_field(desk, field, asked.text, hand.text)
        case "sealed" | "question" | "derived":
            return ft.Container()


def _line(hand: Hand, asked: Asked) -> ft.Control:
    desk, field = hand.desk, asked.field
    label, value = desk.word(field.label), spoken(desk, field, asked.answer)
    row = ft.Row(
        controls=[
            ft.Column(
                expand=True,
                spacing=0,
                tight=True,
                controls=[quiet(label), ft.Text(value, size=17, weight=ft.FontWeight.W_600)],
            ),
            ft.Icon(ft.Icons.EDIT_OUTLINED, size=20, color=ft.Colors.PRIMARY),
        ]
    )
    button = ft.TextButton(
        content=row,
        on_click=desk.tap(hand.open, field.key),
        style=ft.ButtonStyle(
            shape=ft.RoundedRectangleBorder(radius=RADIUS),
            bgcolor=ft.Colors.SURFACE_CONTAINER_LOW,
            color=ft.Colors.ON_SURFACE,
            padding=ft.Padding.symmetric(horizontal=16, vertical=10),
        ),
    )
    return fid(f"field-{field.key}", tid(f"{field.key}-edit", button, desk.say("change")))


def _wrong(sentence: str) -> ft.Control:
    return ft.Row(
        visible=bool(sentence),
        spacing=SPACE_S,
        controls=[
            ft.Icon(ft.Icons.ERROR_OUTLINE, size=20, color=ft.Colors.ERROR),
            ft.Container(expand=True, content=ft.Text(sentence, size=15, color=ft.Colors.ERROR)),
        ],
    )


def asked_of(hand: Hand, field: Field, *, prefix: str = "") -> Asked:
    """Gather all that decides how `field` looks now."""
    sheet = hand.sheet
    if sheet is None:
        return Asked(field=field, answer=None, language=hand.desk.language)
    answers: Mapping[str, object] = sheet.draft.answers
    answer, heads = answers.get(field.key), answers.get(field.of or "")
    settled = field.key in sheet.given or field.type == "place"
    return Asked(
        field=field,
        answer=answer,
        language=hand.desk.language,
        flaw=sheet.flaws.get(field.key),
        heads=heads if type(heads) is int else None,
        is_line=answer is not None and settled and field.key not in sheet.opened,
        is_shared=field.key in sheet.shared,
        text=hand.texts.get(field.key, answer if isinstance(answer, str) else ""),
        recent=hand.recent if field.type in ("place", "places") else (),
        prefix=prefix,
    )
