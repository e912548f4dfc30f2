"""One own record: what was answered, what became of it, and how to correct or withdraw it."""

from dataclasses import dataclass
from typing import Literal

import flet as ft

from client.shelves.entries import Entry
from client.ui.days import day_words, headed
from client.ui.desk import Desk
from client.ui.memory import held, redrawer
from client.ui.parts.button import main_button, plain_button, second_button
from client.ui.parts.frame import frame
from client.ui.parts.receipt_badge import receipt_badge
from client.ui.parts.receipt_panel import receipt_panel, told_by_server
from client.ui.parts.refusal import reasons
from client.ui.parts.tile import tile, tiles
from client.ui.safe import Act
from client.ui.spoken import spoken, time_words
from client.ui.state import News, State
from client.ui.theme import SPACE_M, SPACE_XS, quiet, title
from client.ui.tid import fid
from shared.codebook import Code, Field, Form
from shared.proof import Proof
from shared.record import RecordId

Plan = Literal["look", "correct", "withdraw"]


@dataclass
class Shown:
    """The record shown and what is about to be done with it."""

    entry: Entry | None = None
    proof: Proof | None = None
    is_proof_open: bool = False
    plan: Plan = "look"
    reason: Code | None = None


@ft.component
def EntryScreen(desk: Desk, state: State, news: News, id_: str) -> ft.View:
    """Draw the record with this id."""
    shown = held(Shown)
    redraw = redrawer()

    async def load() -> None:
        shown.entry = await desk.work(desk.phone.records.entry, RecordId(id_))
        shown.proof = await desk.work(desk.phone.records.proof, shown.entry)
        redraw()

    def plan(what: Plan) -> None:
        shown.plan, shown.reason, state.notice = what, None, None
        redraw()

    def unfold() -> None:
        shown.is_proof_open = not shown.is_proof_open
        redraw()

    def because(code: Code) -> None:
        shown.reason = code
        redraw()

    ft.use_effect(desk.effect(load), [news.version])
    entry = shown.entry
    if entry is None:
        return frame(desk, "entry", "", [ft.ProgressBar()])
    if shown.plan == "look":
        return _look(desk, entry, shown, plan, unfold)
    return frame(
        desk,
        "entry",
        desk.say(f"entry.{shown.plan}"),
        [
            title(desk.say("entry.why")),
            tiles(
                [
                    tile(
                        f"reason-{code}",
                        desk.word(option.label),
                        desk.tap(because, code),
                        chosen=code == shown.reason,
                    )
                    for code, option in desk.phone.profile.codebook.reasons.items()
                ]
            ),
            quiet(desk.say(f"entry.{shown.plan}_help")),
        ],
        actions=[
            plain_button("entry-stop", desk.say("entry.stop"), desk.tap(plan, "look")),
            main_button(
                "entry-go",
                desk.say(f"entry.{shown.plan}_go"),
                desk.tap(_do, desk, entry, shown),
                busy=state.is_busy,
            ),
        ],
    )


def _look(desk: Desk, entry: Entry, shown: Shown, plan: Act, unfold: Act) -> ft.View:
    record = entry.record
    kind = "shift" if record.kind == "withdrawal" else record.kind
    form = desk.phone.form(kind, record.book)
    answered = [field for key, field in form.fields.items() if key in record.answers]
    body = [
        _fate(desk, entry, form, shown.proof),
        fid("entry-told", ft.Column(spacing=SPACE_XS, controls=reasons(desk, entry))),
        ft.Column(
            spacing=SPACE_M,
            horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
            controls=[_answer(desk, field, record.answers[field.key]) for field in answered],
        ),
        *_proof(desk, shown, unfold),
    ]
    return frame(desk, "entry", desk.word(form.label), body, actions=_ways(desk, entry, plan))


def _proof(desk: Desk, shown: Shown, unfold: Act) -> list[ft.Control]:
    if shown.proof is None:
        return []
    return [receipt_panel(desk, shown.proof, desk.tap(unfold), is_open=shown.is_proof_open)]


def _fate(desk: Desk, entry: Entry, form: Form, proof: Proof | None) -> ft.Control:
    """Say from when it is, and what has become of it."""
    time = time_words(desk, form, entry.record)
    when = headed(" ".join(part for part in (day_words(desk, entry.record.day), time) if part))
    told = told_by_server(desk, entry, proof)
    return fid(
        "entry-fate",
        ft.Column(spacing=SPACE_XS, controls=[title(when), receipt_badge(desk, entry), *told]),
    )


def _answer(desk: Desk, field: Field, answer: object) -> ft.Control:
    words = [quiet(desk.word(field.label)), ft.Text(spoken(desk, field, answer), size=17)]
    return ft.MergeSemantics(content=ft.Column(spacing=0, controls=[*words]))


def _ways(desk: Desk, entry: Entry, plan: Act) -> list[ft.Control]:
    if entry.is_withdrawn:
        return []
    mend = main_button if entry.state == "refused" else second_button
    return [
        second_button("entry-withdraw", desk.say("entry.withdraw"), desk.tap(plan, "withdraw")),
        mend("entry-correct", desk.say("entry.correct"), desk.tap(plan, "correct")),
    ]


async def _do(desk: Desk, entry: Entry, shown: Shown) -> None:
    if shown.reason is None:
        desk.tell(desk.say("entry.no_reason"))
        return
    if shown.plan == "correct":
        desk.swap(f"again:{entry.id}:{shown.reason}")
        return
    await desk.busy(desk.phone.records.withdraw, entry.id, shown.reason)
    await desk.look()
    desk.back()
    desk.tell(desk.say("entry.withdrawn"), "good")
    desk.courier.start()
