"""How sending goes, in one honest sentence."""

import flet as ft

from client.ui.desk import Desk
from client.ui.since import since_words
from client.ui.state import News
from client.ui.theme import SPACE_S
from client.ui.tid import told
from shared.flaw import Flaw

DOWN = "link.down"
WANTS_SOMEBODY = frozenset(
    (
        "link.portal",
        "link.clock",
        "link.expired",
        "link.other_name",
        "link.unknown_authority",
        "link.no_tls",
        "link.forged",
        "link.version",
        "link.stranger",
        "link.refused",
    )
)  # it does not mend itself


def mood_line(desk: Desk, news: News) -> ft.Control:
    """Draw the mood of sending and how many records are not received."""
    icon, color = _look(news)
    return ft.Row(
        spacing=SPACE_S,
        controls=[
            ft.Icon(icon, size=20, color=color),
            ft.Container(
                expand=True, content=told("sync-mood", ft.Text(mood_words(desk, news), size=15))
            ),
        ],
    )


def mood_words(desk: Desk, news: News) -> str:
    """Say how sending goes."""
    n, waits = news.glance.n_waiting, waiting_words(desk, news)
    match news.mood:
        case "ended":
            return desk.say("sync.ended")
        case "sending":
            return desk.say("sync.sending", n=n)
        case "no_contact":
            away = away_words(desk, news)
            return f"{waits} {away}" if n else f"{desk.say('sync.all_received')} {away}"
        case _:
            return waits if n else desk.say("sync.all_received")


def away_words(desk: Desk, news: News) -> str:
    """Say in one line why nothing comes through; what to do about it is on its own screen."""
    if news.why in ("", DOWN):
        return desk.say("sync.no_contact")
    return desk.explain(Flaw(news.why)).partition(". ")[0].rstrip(".") + "."


def advice(desk: Desk, news: News) -> str:
    """Say what a worker can do about it; empty where it mends itself."""
    if news.mood != "no_contact" or news.why in ("", DOWN):
        return ""
    return desk.explain(Flaw(news.why)).partition(". ")[2]


def waiting_words(desk: Desk, news: News) -> str:
    """Say how many are not received, and from when the one is that has waited longest."""
    n = news.glance.n_waiting
    key = "sync.one_waits" if n == 1 else "sync.n_wait"
    since = since_words(desk, news.glance)
    return desk.say(f"{key}_since" if since else key, n=n, since=since)


def _look(news: News) -> tuple[ft.IconData, ft.Colors]:
    if news.mood == "sending":
        return ft.Icons.SYNC, ft.Colors.PRIMARY
    if news.mood == "no_contact" and news.why in WANTS_SOMEBODY and news.glance.n_waiting:
        return ft.Icons.WARNING_AMBER, ft.Colors.ERROR
    if news.glance.n_waiting:
        return ft.Icons.SCHEDULE, ft.Colors.ON_SURFACE_VARIANT
    return ft.Icons.CHECK_CIRCLE_OUTLINE, ft.Colors.TERTIARY
