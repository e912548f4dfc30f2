"""What the platform tells of the app: out of sight, in sight again, shaken."""

import flet as ft

from client.ui.desk import Desk

PHONES = (ft.PagePlatform.ANDROID, ft.PagePlatform.IOS)
GONE = (ft.AppLifecycleState.HIDE, ft.AppLifecycleState.PAUSE)
BACK = (ft.AppLifecycleState.SHOW, ft.AppLifecycleState.RESUME)
SHAKES = 3


def keep_out_of_sight(page: ft.Page, desk: Desk) -> None:
    """Cover the app when it goes out of sight, before it locks; and when somebody wants it to."""

    def on_life(event: ft.AppLifecycleStateChangeEvent) -> None:
        if event.state in GONE:
            desk.shade()
            desk.leave()
        elif event.state == ft.AppLifecycleState.INACTIVE and page.platform in PHONES:
            desk.shade()  # the app switcher, or only a question from the system: it does not lock
        elif event.state in BACK:
            desk.curtain.unshade()

    page.on_app_lifecycle_state_change = on_life
    if not page.web and page.platform in PHONES:
        desk.window.shaker = _shaker(desk)


def _shaker(desk: Desk) -> ft.ShakeDetector | None:
    """Listen for shakes, where there is a sensor; a phone without one has the other ways."""
    try:
        return ft.ShakeDetector(minimum_shake_count=SHAKES, on_shake=desk.tap(desk.cover))
    except (RuntimeError, ft.FletException):
        return None
