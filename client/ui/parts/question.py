"""One question with the right field under it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import flet as ft

from client.form.habit import ranked
from client.form.offered import offered
from client.ui.desk import Desk
from client.ui.hand import Hand
from client.ui.keys import NUMBERS
from client.ui.memory import Line, lined, unchanged
from client.ui.parts.choice_field import choice_field
from client.ui.parts.count_field import count_field
from client.ui.parts.flag_field import flag_field
from client.ui.parts.many_field import many_field
from client.ui.parts.name_field import name_field
from client.ui.parts.place_field import PlaceField
from client.ui.parts.split_field import split_field
from client.ui.parts.wary_line import WaryLine
from client.ui.sheet import Sheet
from client.ui.theme import SPACE_L, SPACE_S, SPACE_XS, quiet, title
from client.ui.tid import fid, spot
from shared.codebook import Code, Field
from shared.flaw import Flaw

LABEL: Final = 260  # of the words of a question at a desk, logical pixels
MARK: Final = 4  # of the line beside the question somebody is at


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """All that decides how a question looks; equal values need no new drawing.

    Shapes:  order  the codes to offer: the team's own first, or those in season
             last   what was answered last time
             is_wide  it stands on a form at a desk, where all questions are in sight
             is_at  somebody there is at this question
             signs  the keys that choose its answers
    """

    field: Field
    answer: object
    language: str
    flaw: Flaw | None = None
    heads: int | None = None
    is_shared: bool = False
    text: str = ""
    recent: tuple[str, ...] = ()
    order: tuple[Code, ...] = ()
    last: object = None
    shows_all: bool = False
    prefix: str = ""
    is_titled: bool = True
    is_wide: bool = False
    is_at: bool = False
    signs: str = ""


@ft.component
def _Question(hand: Hand, asked: Asked) -> ft.Control:
    desk, field, line = hand.desk, asked.field, lined(hand.desk)
    words: list[ft.Control] = [
        _title(desk, asked) if asked.is_titled else ft.Container(visible=False),
        _help(desk, field),
    ]
    answers: list[ft.Control] = [
        _wrong(_flaw(desk, asked)),
        _field(hand, asked, line),
    ]
    is_row = asked.is_wide and asked.is_titled
    drawn = _beside(words, answers) if is_row else _stack([*words, *answers])
    return fid(f"field-{field.key}", drawn)


def _help(desk: Desk, field: Field) -> ft.Control:
    """Draw the codebook's help; of what will be sealed, the same for every municipality."""
    if field.type == "sealed":
        return quiet(desk.say("note.help"))
    return quiet(desk.word(field.help)) if field.help else ft.Container(visible=False)


def _title(desk: Desk, asked: Asked) -> ft.Control:
    """Draw the label; at a desk, where all questions are in sight, coming to one is said aloud."""
    label = desk.word(asked.field.label)
    if not asked.is_wide:
        return title(label)
    return ft.Semantics(
        label=desk.say("keys.at", label=label) if asked.is_at else label,
        live_region=asked.is_at,
        container=True,
        exclude_semantics=True,
        content=title(label),
    )


def _beside(words: list[ft.Control], answers: list[ft.Control]) -> ft.Control:
    """Draw the answers to the right of the words, so that Tab goes as the eye does."""
    return ft.Row(
        spacing=SPACE_L,
        vertical_alignment=ft.CrossAxisAlignment.START,
        controls=[
            ft.Container(width=LABEL, content=_stack(words)),
            ft.Container(expand=True, content=_stack(answers)),
        ],
    )


def _stack(drawn: list[ft.Control]) -> ft.Control:
    return ft.Column(
        spacing=SPACE_S, horizontal_alignment=ft.CrossAxisAlignment.STRETCH, controls=drawn
    )


def question(hand: Hand, asked: Asked) -> ft.Control:
    """Draw one question, unless it looks the same as last time."""
    drawn, name = unchanged(_Question, hand, asked), spot(asked.field.key)
    if not asked.is_wide:
        room = ft.Padding.only(top=SPACE_XS, bottom=SPACE_L)
        return ft.Container(key=name, padding=room, content=drawn)
    edge = ft.Colors.PRIMARY if asked.is_at else ft.Colors.TRANSPARENT
    return ft.Container(
        key=name,
        padding=ft.Padding(left=SPACE_S, right=SPACE_S, top=SPACE_S + 4, bottom=SPACE_S + 4),
        border=ft.Border(left=ft.BorderSide(MARK, edge)),
        bgcolor=ft.Colors.SURFACE_CONTAINER_LOW if asked.is_at else None,
        content=drawn,
    )


def _field(  # noqa: PLR0911 - one return for each type of field
    hand: Hand, asked: Asked, line: Line
) -> ft.Control:
    desk, field, answer = hand.desk, asked.field, asked.answer
    match field.type:
        case "one":
            return choice_field(
                desk,
                field,
                answer,
                hand.answer,
                order=asked.order,
                on_all=hand.more,
                prefix=asked.prefix,
                signs=asked.signs,
            )
        case "many":
            return many_field(
                desk,
                field,
                answer,
                hand.step,
                order=asked.order,
                last=asked.last,
                on_all=hand.more,
                shows_all=asked.shows_all,
                signs=asked.signs,
            )
        case "count":
            return count_field(
                desk,
                field,
                answer,
                hand.answer,
                on_step=hand.step,
                is_typed=bool(asked.signs),
            )
        case "split":
            return split_field(
                desk,
                field,
                answer,
                asked.heads,
                hand.answer,
                on_step=hand.step,
                on_share=hand.share,
                on_gather=hand.gather,
                is_shared=asked.is_shared,
                signs=asked.signs,
            )
        case "flag":
            return flag_field(desk, field, answer, hand.answer, signs=asked.signs)
        case "place":
            return PlaceField(desk, field, answer, asked.recent, hand.answer, asked.signs)
        case "places":
            return PlaceField(desk, field, answer, asked.recent, hand.step, asked.signs)
        case "name" | "sealed":
            typed = name_field(desk, field, asked.text, hand.text, on_done=hand.on, line=line)
            return ft.Column(
                spacing=SPACE_XS,
                horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
                controls=[typed, WaryLine(hand, field.key)],
            )
        case "question" | "derived":
            return ft.Container()


def _flaw(desk: Desk, asked: Asked) -> str:
    """Say what is wrong; what the guard has found is said under the line itself."""
    if asked.flaw is None or asked.flaw.code.startswith("guard."):
        return ""
    return desk.explain(asked.flaw)


def _wrong(sentence: str) -> ft.Control:
    return ft.Row(
        visible=bool(sentence),
        spacing=SPACE_S,
        controls=[
            ft.Icon(ft.Icons.ERROR_OUTLINE, size=20, color=ft.Colors.ERROR),
            ft.Container(expand=True, content=ft.Text(sentence, size=15, color=ft.Colors.ERROR)),
        ],
    )


def _order(hand: Hand, sheet: Sheet, field: Field) -> tuple[Code, ...]:
    """List the codes to offer: of one, those in season first; of many, the team's own first."""
    if field.type == "many":
        return ranked(field, sheet.habits)
    now, later = offered(field, hand.seasons)
    shown = [*now, *later] if field.key in hand.whole else now
    chosen = [option for option in later if option.code == sheet.draft.answers.get(field.key)]
    return tuple(dict.fromkeys(option.code for option in (*shown, *chosen)))


def asked_of(  # noqa: PLR0913 - where it stands, each named
    hand: Hand,
    field: Field,
    *,
    prefix: str = "",
    is_titled: bool = True,
    is_wide: bool = False,
    is_at: bool = False,
) -> Asked:
    """Gather all that decides how `field` looks now."""
    sheet = hand.sheet
    if sheet is None:
        every = tuple(field.options)
        return Asked(field=field, answer=None, language=hand.desk.language, order=every)
    answers: Mapping[str, object] = sheet.draft.answers
    answer, heads = answers.get(field.key), answers.get(field.of or "")
    return Asked(
        field=field,
        answer=answer,
        language=hand.desk.language,
        flaw=sheet.flaws.get(field.key),
        heads=heads if type(heads) is int else None,
        is_shared=field.key in sheet.shared,
        text=hand.texts.get(field.key, answer if isinstance(answer, str) else ""),
        recent=hand.recent if field.type in ("place", "places") else (),
        order=_order(hand, sheet, field),
        last=sheet.last.get(field.key),
        shows_all=field.key in hand.whole,
        prefix=prefix,
        is_titled=is_titled,
        is_wide=is_wide,
        is_at=is_at,
        signs=NUMBERS if is_at and hand.desk.shows_signs else "",
    )
