"""Make this phone known: the server's address and a one-use code from the coordinator."""

from dataclasses import dataclass, field

import flet as ft

from client.sync.problem import reason
from client.ui.desk import Desk
from client.ui.memory import held, redrawer
from client.ui.parts.button import main_button
from client.ui.parts.frame import frame
from client.ui.parts.language_field import language_field
from client.ui.parts.rescue_line import rescue_line
from client.ui.state import State
from client.ui.theme import quiet
from client.ui.tid import fid
from shared.errors import BusyServerError, InputError, LinkDownError, StrangerError
from shared.flaw import Flaw
from shared.hazmat.tokens import CODE_SIGNS, tidy_code


@dataclass
class Typed:
    """What stands in the two lines, and what is wrong with them.

    Shapes:  flaws  "url" or "code" to its flaw; said anew when the language changes
    """

    url: str = ""
    code: str = ""
    flaws: dict[str, Flaw] = field(default_factory=dict)


@ft.component
def EnrolScreen(desk: Desk, state: State) -> ft.View:
    """Ask for address and code."""
    typed = held(lambda: Typed(url=desk.url or "https://"))
    redraw = redrawer()

    def mend(line: str) -> None:
        state.notice = None
        if typed.flaws.pop(line, None) is not None:
            redraw()

    def on_url(now: str) -> None:
        typed.url = now
        mend("url")

    def on_code(now: str) -> None:
        typed.code = now
        mend("code")

    async def go() -> None:
        state.notice = None
        typed.flaws = _flaws(typed)
        if not typed.flaws:
            await _enrol(desk, typed)
        redraw()

    address = ft.TextField(
        label=desk.say("enrol.url"),
        value=typed.url,
        error=_said(desk, typed.flaws.get("url")),
        error_max_lines=3,
        keyboard_type=ft.KeyboardType.URL,
        autocorrect=False,
        on_change=desk.typed(on_url),
    )
    code = ft.TextField(
        label=desk.say("enrol.code"),
        value=typed.code,
        error=_said(desk, typed.flaws.get("code")),
        error_max_lines=3,
        autocorrect=False,
        enable_suggestions=False,
        capitalization=ft.TextCapitalization.CHARACTERS,
        on_change=desk.typed(on_code),
        on_submit=desk.tap(go),
    )
    return frame(
        desk,
        "enrol",
        desk.say("name"),
        [
            ft.Text(desk.say("enrol.title"), size=24, weight=ft.FontWeight.W_600),
            quiet(desk.say("enrol.help")),
            *rescue_line(desk),
            fid("enrol-url", address),
            fid("enrol-code", code),
            language_field(desk, state),
        ],
        actions=[main_button("enrol-go", desk.say("enrol.go"), desk.tap(go), busy=state.is_busy)],
        has_back=False,
    )


def _flaws(typed: Typed) -> dict[str, Flaw]:
    """Find what can be seen to be wrong before anyone is asked."""
    found = {}
    if typed.url.strip().rstrip(":/").casefold() in ("", "http", "https"):
        found["url"] = Flaw("app.enrol.no_url")
    if not typed.code.strip():
        found["code"] = Flaw("app.enrol.no_code")
    elif len(tidy_code(typed.code)) != CODE_SIGNS:
        found["code"] = Flaw("app.enrol.not_a_code")
    return found


async def _enrol(desk: Desk, typed: Typed) -> None:
    try:
        await connect(desk, typed.code.strip(), typed.url.strip())
    except InputError as error:
        typed.flaws = {"url": error.flaws[0]}


async def connect(desk: Desk, code: str, url: str) -> None:
    """Use the code up, and go on to the PIN.

    Errors:  InputError, EnrolError, TooManyTriesError, LinkError
    """
    try:
        await desk.busy(desk.door.enrol, code, url)
    except (LinkDownError, StrangerError, BusyServerError) as error:
        known = next((flaw for flaw in error.flaws if flaw.code.startswith("link.")), None)
        is_plain = known is None and not isinstance(error, StrangerError)
        # Nothing is on the phone yet, and nothing tries again by itself.
        desk.tell(desk.say("enrol.no_answer") if is_plain else desk.explain(Flaw(reason(error))))
    else:
        desk.state.gate = "pin"
        desk.state.invite = None


def _said(desk: Desk, flaw: Flaw | None) -> str | None:
    if flaw is None:
        return None
    if flaw.code.startswith("app."):
        return desk.say(flaw.code.removeprefix("app."), n=CODE_SIGNS)
    return desk.explain(flaw)
