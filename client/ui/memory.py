"""What a component remembers from one drawing to the next, typed, and apart from its neighbours."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, ParamSpec, TypeVar, cast

import flet as ft

from client.ui.desk import Desk
from client.ui.safe import Act, Handler

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Line:
    """What a line of text says when somebody comes to type, and when they leave."""

    on_focus: Handler
    on_blur: Handler


def held(make: Callable[[], R]) -> R:
    """Make a thing at the first drawing, and give the same one at every later one."""
    use_ref = cast("Any", ft.use_ref)
    return cast("R", use_ref(make).current)


def lent(desk: Desk, make: Callable[[Desk], R]) -> R:
    """Give what this session made of a thing, until the way back home or the lock ends it."""
    return cast("R", desk.memory.setdefault(make, make(desk)))


def redrawer() -> Callable[[], None]:
    """Give what draws this component anew when it is called."""
    _, bump = ft.use_state(0)
    return lambda: bump(lambda n: n + 1)


def while_shown(run: Callable[[], Awaitable[object]]) -> None:
    """Let something run from when this component appears until it is gone."""
    tasks: list[asyncio.Future[object]] = held(list)

    def begin() -> None:
        tasks.append(asyncio.ensure_future(run()))

    def end() -> None:
        for task in tasks:
            task.cancel()
        tasks.clear()

    ft.use_effect(begin, [], end)


def keyed(key: str, draw: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    """Draw a component under a key, so that it never inherits another's memory."""
    return cast("R", cast("Any", draw)(*args, **kwargs, key=key))


def unchanged(draw: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    """Draw a component, unless its arguments equal those of the last time."""
    memo = cast("Any", ft.memo)
    return cast("R", memo(draw)(*args, **kwargs))


def lined(desk: Desk) -> Line:
    """Know of a line of text that is typed into: as long as it is, keys are signs and nothing else.

    A line that is no longer drawn is left without a word, so its component says so for it.
    """
    line = held(object)
    ft.use_effect(lambda: None, [], lambda: desk.keys.lines.discard(line))
    return Line(
        desk.stir(desk.keys.lines.add, line),
        desk.stir(desk.keys.lines.discard, line),
    )


def numbered(desk: Desk, question: str, nth: Callable[[int], Act | None]) -> None:
    """Say what the n-th answer of a question does, for as long as it is drawn."""
    owner = held(object)
    desk.keys.offer(question, owner, nth)
    ft.use_effect(lambda: None, [], lambda: desk.keys.withdraw(question, owner))
