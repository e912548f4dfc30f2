"""The site's menu: its groups and their pages, in the order they are used."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from server.access.table import ROUTES, Permission


@dataclass(frozen=True, slots=True)
class Entry:
    """One page of the menu; `web.nav.NAME` is what it is called."""

    name: str
    address: str

    @property
    def permission(self) -> Permission:
        """Tell what its page asks for; the front page sends those on who begin elsewhere."""
        return "records.read" if self.address == "/" else ROUTES[f"GET {self.address}"]

    def current(self, path: str) -> str:
        """Say what `aria-current` is while a page is read: this page, below it, or neither."""
        if path == self.address:
            return "page"
        return "true" if self.address != "/" and path.startswith(f"{self.address}/") else ""


@dataclass(frozen=True, slots=True)
class Group:
    """Pages that are used together; `web.menu.NAME` is what they are called, the first has none."""

    name: str
    entries: tuple[Entry, ...]


# A new page is one line here and one name in shared/words/web_frame.py.
MENU: Final = (
    Group("", (Entry("home", "/"),)),
    Group(
        "picture",
        (
            Entry("picture", "/picture"),
            Entry("groups", "/groups"),
            Entry("packs", "/packs"),
            Entry("meetings", "/meetings"),
            Entry("releases", "/releases"),
        ),
    ),
    Group(
        "field",
        (
            Entry("incoming", "/incoming"),
            Entry("refusals", "/refusals"),
            Entry("questions", "/questions"),
            Entry("proposals", "/proposals"),
            Entry("wishes", "/wishes"),
        ),
    ),
    Group(
        "running",
        (
            Entry("devices", "/devices"),
            Entry("users", "/users"),
            Entry("codebook", "/codebook"),
            Entry("webhooks", "/webhooks"),
            Entry("retention", "/retention"),
            Entry("audit", "/audit"),
        ),
    ),
)


def entries() -> Iterator[Entry]:
    """Give every page of the menu."""
    for group in MENU:
        yield from group.entries


def menu_for(may: Callable[[Permission], bool]) -> Sequence[Group]:
    """Give what somebody may open; a group with nothing in it is not there."""
    found = (
        Group(group.name, tuple(entry for entry in group.entries if may(entry.permission)))
        for group in MENU
    )
    return [group for group in found if group.entries]
