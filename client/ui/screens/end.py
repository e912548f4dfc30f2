"""End a shift: what is unfinished in one list, what is known filled in, a thought for oneself."""

from dataclasses import dataclass

import flet as ft

from client.form.draft import Draft
from client.ui.desk import AT_A_DESK, Desk
from client.ui.hand import Hand
from client.ui.memory import Line, held, lined, redrawer
from client.ui.parts.button import main_button
from client.ui.parts.frame import frame
from client.ui.parts.questions import questions
from client.ui.parts.wary_line import WaryLine
from client.ui.screens.unfinished import unfinished_rows
from client.ui.sheet import Sheet
from client.ui.state import State
from client.ui.theme import SPACE_S, quiet, title
from client.ui.tid import fid, spot
from shared.errors import InputError

THOUGHT = "reflection"  # the line's name in the hand; no field of the codebook is called so
MOST_SIGNS = 280


@dataclass
class Told:
    """What the shift has come to, read once: nothing may redraw this screen while one types."""

    n_contacts: int = 0
    unfinished: tuple[Draft, ...] = ()


@ft.component
def EndScreen(desk: Desk, state: State) -> ft.View:
    """Ask what is left about the shift; what is known stands there already."""
    hand, told = held(lambda: Hand(desk)), held(Told)
    hand.redraw = redrawer()
    typing = lined(desk)
    ft.use_effect(desk.effect(_load, hand, told), [])
    sheet = hand.sheet
    if sheet is None:
        return frame(desk, "end", desk.say("end.title"), [ft.ProgressBar()])
    flow = sheet.flow(hand.seasons)
    go = "end.go_empty" if told.n_contacts == 0 and not told.unfinished else "end.go"
    return frame(
        desk,
        "end",
        desk.say("end.title"),
        [*_unfinished(desk, told.unfinished), questions(hand, flow), _thought(hand, typing)],
        actions=[
            main_button("shift-end-go", desk.say(go), desk.tap(_end, hand), busy=state.is_busy)
        ],
        scroller=hand.scroller,
        wide=desk.width >= AT_A_DESK,
    )


def _unfinished(desk: Desk, drafts: tuple[Draft, ...]) -> list[ft.Control]:
    if not drafts:
        return []
    return [
        ft.Column(
            spacing=SPACE_S,
            horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
            controls=[
                title(desk.say("end.unfinished", n=len(drafts))),
                quiet(desk.say("end.unfinished_help")),
                unfinished_rows(desk, drafts),
            ],
        )
    ]


def _thought(hand: Hand, typing: Line) -> ft.Control:
    desk = hand.desk
    line = ft.TextField(
        label=desk.say("reflect.title"),
        helper=desk.say("reflect.help"),
        helper_max_lines=3,
        value=hand.texts.get(THOUGHT, ""),
        multiline=True,
        min_lines=2,
        max_lines=5,
        max_length=MOST_SIGNS,
        enable_suggestions=False,
        enable_ime_personalized_learning=False,
        on_change=desk.typed(lambda now: hand.text(THOUGHT, now)),
        on_focus=typing.on_focus,
        on_blur=typing.on_blur,
    )
    return ft.Container(
        key=spot(THOUGHT),
        content=ft.Column(
            spacing=SPACE_S,
            horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
            controls=[fid("end-reflection", line), WaryLine(hand, THOUGHT)],
        ),
    )


async def _load(hand: Hand, told: Told) -> None:
    desk, shifts = hand.desk, hand.desk.phone.shifts
    draft, going = await desk.work(shifts.ending), await desk.work(shifts.going)
    if draft is None or going is None:
        desk.back()
        return
    told.n_contacts = going.n_contacts
    told.unfinished = tuple(await desk.work(desk.phone.tallies.listed))
    hand.texts[THOUGHT] = await desk.work(shifts.reflection, going.id)
    hand.sheet = Sheet(desk.phone.form("shift", draft.book), draft, shifts.keep_draft)
    hand.recent = going.places
    hand.redraw()


async def _end(hand: Hand) -> None:
    desk, sheet = hand.desk, hand.sheet
    if sheet is None:
        return
    desk.state.notice = None
    thought = hand.texts[THOUGHT].strip()
    doubted = hand.wary.ask_first({**dict(hand.words()), THOUGHT: thought})
    flaws = await desk.work(desk.phone.records.misfits, sheet.draft)
    if flaws:
        await hand.blame(flaws)
        return
    if hand.wary.is_stopped(THOUGHT) or doubted == THOUGHT:
        await _look(hand)
        return
    if doubted is not None:
        await hand.doubt(doubted)
        return
    await desk.work(desk.phone.shifts.reflect, sheet.draft.id, thought)
    try:
        done = await desk.busy(desk.phone.shifts.end, sheet.draft.answers)
    except InputError as error:
        await hand.blame(error.flaws)
        return
    desk.phone.held.release_all()
    await desk.look()
    desk.home()
    desk.go(f"done:{done}")
    desk.courier.start()


async def _look(hand: Hand) -> None:
    """Go to the thought, under which it is said what is the matter."""
    stopped = hand.wary.is_stopped(THOUGHT)
    hand.desk.tell(hand.desk.say("form.flaws" if stopped else "guard.look"))
    hand.redraw()
    await hand.show(THOUGHT)
