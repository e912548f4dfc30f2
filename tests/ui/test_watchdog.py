"""The watchdog over every drawn test: it barks at work on the loop, and at nothing else."""

import asyncio
import time
from collections.abc import Callable

import flet as ft
import pytest

from client.ui.tid import tid
from tests.drawing import Drawing

LONG_S = 0.08


def _burn() -> None:
    until = time.thread_time() + LONG_S
    while time.thread_time() < until:
        pass


async def _press(act: Callable[[], object]) -> None:
    def main(page: ft.Page) -> None:
        page.add(tid("go", ft.TextButton("go", on_click=lambda _: act())))

    async with Drawing(main) as app:
        await app.press("go")


def test_work_on_the_loop_is_named() -> None:
    """Whoever blocks the keys is told where."""
    with pytest.raises(AssertionError, match="press go"):
        asyncio.run(_press(_burn))


@pytest.mark.parametrize("act", [lambda: time.sleep(LONG_S), lambda: None])
def test_a_machine_that_is_slow_is_no_fault_of_ours(act: Callable[[], object]) -> None:
    """Only time on the processor counts; a test that fails on a bad day is turned off."""
    asyncio.run(_press(act))


def test_work_beside_the_loop_is_free() -> None:
    """That is where it belongs."""
    asyncio.run(_press(lambda: asyncio.get_running_loop().run_in_executor(None, _burn)))
