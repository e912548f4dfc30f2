"""Run the app's screens without a browser; the one place that knows Flet's internals (1.0.5)."""

import asyncio
import dataclasses
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from types import TracebackType
from typing import Any, Self, cast

import flet as ft
import msgpack  # type: ignore[import-untyped]  # has no types
from flet.controls.base_control import BaseControl
from flet.controls.context import _context_page, context
from flet.messaging.connection import Connection
from flet.messaging.protocol import (
    Message,
    MessageAction,
    RegisterClientResponseBody,
    configure_encode_object_for_msgpack,
)
from flet.messaging.session import Session
from flet.pubsub.pubsub_hub import PubSubHub

from tests.watchdog import LIMIT_S, Watchdog

STEP_S = 0.01
PATIENCE_S = 5.0


class Wire(Connection):
    """The wire to a client that is not there; it notes what crashed and what was asked of it.

    Shapes:  device  what answers when a service of the platform is asked: (service, method) to
                     a value; what it raises is told as the real client tells it
             given   what came with the question that is being answered
    """

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        cast("Any", super()).__init__()
        self.loop = loop
        self.executor = ThreadPoolExecutor(2)
        self.pubsubhub = PubSubHub(loop=loop, executor=self.executor)
        self.page_url = "http://test"
        self.session: Any = None
        self.crashes: list[str] = []
        self.asked: list[str] = []
        self.sent_s: list[float] = []
        self.device: Callable[[str, str], object] = lambda _service, _method: None
        self.given: dict[str, Any] = {}

    def send_message(self, message: Message) -> None:
        """Encode as a real wire would: without it Flet sees no change ever after."""
        encode = cast("Any", configure_encode_object_for_msgpack)(BaseControl)
        msgpack.packb([message.action, message.body], default=encode)
        self.sent_s.append(time.perf_counter())
        if message.action == MessageAction.SESSION_CRASHED:
            self.crashes.append(message.body.message)
        if message.action == MessageAction.INVOKE_METHOD:
            self.asked.append(message.body.name)
            self.loop.call_soon(self._answer, message.body)

    def _answer(self, called: Any) -> None:
        asked = self.session.index.get(called.control_id)
        self.given = called.args or {}
        value: object = None
        error: str | None = None
        try:
            value = self.device(asked._c, called.name)  # noqa: SLF001 - how Flet names it
        except LookupError as refusal:
            error = str(refusal)
        self.session.handle_invoke_method_results(called.control_id, called.call_id, value, error)


class Drawing:
    """The app as one session draws it; things are found by their stable ids.

    Units:   limit_s  CPU seconds that the app may keep its loop from anything else
    Shapes:  look  is called with every screen that a tap or a key stroke leaves behind
    """

    def __init__(
        self,
        main: Callable[[ft.Page], None],
        look: Callable[["Drawing"], None] | None = None,
        *,
        limit_s: float = LIMIT_S,
    ) -> None:
        self._main = main
        self._doing = "the first drawing"
        self._look = look
        self._limit_s = limit_s

    async def __aenter__(self) -> Self:
        """Begin a session on a phone-sized page."""
        loop = asyncio.get_running_loop()
        self.wire = Wire(loop)
        self.watchdog = Watchdog(loop, lambda: self._doing).__enter__()
        session: Any = Session(self.wire)
        self.session = self.wire.session = session
        page: Any = self.session.page
        page.route, page.platform, page.width, page.height = "/", ft.PagePlatform.ANDROID, 390, 844
        self.page = page
        _context_page.set(page)
        registered = RegisterClientResponseBody(
            session_id=session.id, page_patch=session.get_page_patch(), error=""
        )
        self.wire.send_message(Message(MessageAction.REGISTER_CLIENT, registered))
        cast("Any", context).reset_auto_update()
        self._main(page)
        await self.session.after_event(page)
        await self.settle()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End the session and everything it began."""
        self.session.close()
        mine = asyncio.current_task()
        others = [task for task in asyncio.all_tasks() if task is not mine]
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)
        self.wire.executor.shutdown(wait=False)
        self.watchdog.__exit__()
        if error is None:
            self.watchdog.judge(self._limit_s)

    async def settle(self) -> None:
        """Let what is ready run; a crash of the app fails the test."""
        for _ in range(20):
            await asyncio.sleep(0)
        assert not self.wire.crashes, self.wire.crashes[0]

    async def press(self, identifier: str) -> None:
        """Press the thing with this id, once it is there and can be pressed."""
        self._doing = f"press {identifier}"
        async with asyncio.timeout(PATIENCE_S):
            while (control := self._pressable(identifier)) is None:
                await asyncio.sleep(STEP_S)
                await self.settle()
        await self.fire(control, "click")

    async def tapped(self, identifier: str) -> float:
        """Press, and give the seconds until the first change was on its way to the screen."""
        control = self._pressable(identifier)
        self.wire.sent_s.clear()
        begun = time.perf_counter()
        await self.fire(control, "click")
        return self.wire.sent_s[0] - begun

    def _pressable(self, identifier: str) -> Any:
        found = self.get(identifier)
        for control in () if found is None else walk(found):
            if getattr(control, "on_click", None) and not getattr(control, "disabled", False):
                return control
        return None

    async def type(self, identifier: str, text: str) -> None:
        """Type into the field with this id."""
        self._doing = f"type into {identifier}"
        field = next(c for c in walk(await self.find(identifier)) if isinstance(c, ft.TextField))
        self.session.apply_patch(field._i, {"value": text})  # noqa: SLF001 - how Flet names it
        await self.fire(field, "change", text)

    async def key(self, *keys: str, ctrl: bool = False) -> None:
        """Press keys of a keyboard, one right after the other; what they do may take a while."""
        for key in keys:
            self._doing = f"key {key}"
            held = {"shift": False, "ctrl": ctrl, "alt": False, "meta": False}
            await self.fire(self.page, "keyboard_event", {"key": key, **held})

    async def follow(self, route: str) -> None:
        """Open a link while the app is there, as the phone's system does."""
        self.session.apply_patch(self.page._i, {"route": route})  # noqa: SLF001 - how Flet names it
        await self.fire(self.page, "route_change", {"route": route})

    async def fire(self, control: Any, event: str, data: object = None) -> None:
        """Send what the client would tell of a control."""
        await self.session.dispatch_event(control._i, event, data)  # noqa: SLF001 - same
        await self.settle()
        if self._look:
            self._look(self)

    async def find(self, identifier: str) -> Any:
        """Wait for the thing with this id."""
        async with asyncio.timeout(PATIENCE_S):
            while (found := self.get(identifier)) is None:
                await asyncio.sleep(STEP_S)
                await self.settle()
        return found

    async def reads(self, identifier: str, words: str) -> None:
        """Wait until the thing with this id holds these words."""
        async with asyncio.timeout(PATIENCE_S):
            while words not in self.words(identifier):
                await asyncio.sleep(STEP_S)
                await self.settle()

    def get(self, identifier: str) -> Any:
        """Give the thing with this id, or None."""
        with self.watchdog.aside():
            named = (c for c in self._all() if getattr(c, "identifier", None) == identifier)
            return next(named, None)

    def words(self, identifier: str) -> str:
        """Give every word under the thing with this id."""
        with self.watchdog.aside():
            found = self.get(identifier)
            return " ".join(_texts(found)) if found is not None else ""

    def said(self, identifier: str) -> str:
        """Give the name a screen reader says for the thing with this id."""
        parts = list(walk(self.get(identifier)))
        names = [
            getattr(each, name, None) for each in parts for name in ("label", "semantics_label")
        ]
        return str(next((name for name in names if name), ""))

    def is_checked(self, identifier: str) -> bool:
        """Tell whether the tile with this id is chosen."""
        found = self.get(identifier)
        return bool(found is not None and found.checked)

    def headings(self) -> list[str]:
        """List what a screen reader would jump between, in order."""
        named = (control for control in self._all() if getattr(control, "header", None))
        return [" ".join(word for word in _texts(control) if word) for control in named]

    def ids(self) -> list[str]:
        """List every id on the screen on top, in order."""
        named = (getattr(control, "identifier", None) for control in self._all())
        return [name for name in named if name]

    def _all(self) -> Iterator[Any]:
        views = self.page.views
        yield from walk(views)


def walk(node: Any) -> Iterator[Any]:
    """Give every control under `node` that is drawn, and itself."""
    if isinstance(node, (list, tuple)):
        for item in node:
            yield from walk(item)
    elif isinstance(node, BaseControl):
        if getattr(node, "visible", True) is False:
            return
        yield node
        for part in parts(node):
            yield from walk(part)


def parts(control: Any) -> Iterator[Any]:
    """Give what a control is made of: other controls, lists of them, and plain values."""
    for field in dataclasses.fields(control):
        if not field.metadata.get("skip") and field.name != "_parent":
            yield getattr(control, field.name, None)


def _texts(node: Any) -> Iterator[str]:
    for control in walk(node):
        if isinstance(control, ft.Text):
            yield str(control.value)
        elif isinstance(getattr(control, "content", None), str):
            yield control.content
