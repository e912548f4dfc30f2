"""Answers of the platform that come when nobody waits any more: let go of, and nothing else.

Flet 1.0.5 ends the whole session when a control that was asked for something, such as to scroll,
has been left before its answer comes; a page that is saved and left at once does just that.
"""

from contextlib import suppress
from typing import Any

import flet as ft


def forgive_late_answers(page: ft.Page) -> None:
    """Keep the session whatever answers come late; who asked must not wait for ever."""
    session: Any = page.session
    hear = session.handle_invoke_method_results

    def heard(*answer: object, **named: object) -> None:
        with suppress(RuntimeError):
            hear(*answer, **named)

    session.handle_invoke_method_results = heard
