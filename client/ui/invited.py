"""A link that was opened on this phone: where it lies until a screen asks the person about it."""

from client.ui.desk import Desk
from shared.invite import LINK, read

OURS = ("/", "/enrol")  # what phones leave of scheme and host when they hand a link on


class Doormat:
    """Where the one link lies that was opened last; whoever picks it up has it alone."""

    def __init__(self) -> None:
        self._link = ""

    def drop(self, link: str) -> None:
        """Lay a link down, over an earlier one."""
        self._link = link

    def pick_up(self) -> str:
        """Take the link away; empty where there is none."""
        link, self._link = self._link, ""
        return link


def link_of(route: str) -> str:
    """Give the link in a route as the phone's system hands it over; empty where there is none."""
    head, mark, query = route.partition("?")
    if mark and head in OURS:
        return LINK + query
    return route if ":" in head else ""


def receive(desk: Desk, link: str) -> None:
    """Show whom a link invites to; nothing is sent, and a phone that is known changes nothing.

    Errors:  InputError
    """
    if not link:
        return
    if desk.state.gate != "enrol":
        desk.tell(desk.say("invite.already"), "good")
        return
    desk.state.invite = None
    desk.state.invite = read(link)
    desk.state.notice = None
