"""What a page is written on: a template and values become a page in the reader's language."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from server.access.sessions import Session
from server.access.table import Permission, reach
from server.store.accounts import Account
from server.web.menu import Group, menu_for
from server.web.styles import sheet
from shared.errors import SignInNeededError
from shared.language import Language, Words
from shared.profile import Profile
from shared.words.catalogue import say

# The guard's "no-referrer" would make browsers hide where our own forms come from.
HEADERS = {"Referrer-Policy": "same-origin"}
THIN_SPACE = "\N{NARROW NO-BREAK SPACE}"
_PAGES = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


@dataclass(frozen=True, slots=True)
class Paper:
    """What a page is written on: language, municipality, reader and address.

    Shapes:  waits  how many wait for the reader, by the name of the menu's page
    """

    language: Language
    profile: Profile | None
    session: Session | None
    path: str
    waits: Mapping[str, int] = field(default_factory=dict)

    @property
    def account(self) -> Account:
        """Give who reads.

        Errors:  SignInNeededError
        """
        if self.session is None:
            raise SignInNeededError
        return self.session.account

    def may(self, permission: Permission) -> bool:
        """Tell whether the reader may go on to something."""
        return self.session is not None and bool(reach(self.session.account, permission))

    @property
    def menu(self) -> Sequence[Group]:
        """Give the part of the menu that is for the reader."""
        return menu_for(self.may)

    def page(self, template: str, status: int = 200, **values: object) -> HTMLResponse:
        """Fill a template; every text is escaped, every sentence comes from the catalogue."""
        text = _PAGES.get_template(template).render(
            values,
            day=self.day,
            language=self.language,
            menu=self.menu,
            number=number,
            paper=self,
            sheet=sheet(),
            t=self.say,
            w=self.words,
        )
        return HTMLResponse(text, status, HEADERS)

    def say(self, key: str, /, **values: object) -> str:
        """Give one sentence in the reader's language."""
        return say(self.language, key, **values)

    def words(self, words: Words) -> str:
        """Give words of the profile in the reader's language."""
        return words.say(self.language)

    def day(self, day: date | None) -> str:
        """Write a date the way the reader's language does."""
        if day is None:
            return self.say("web.never")
        return self.say("web.day", d=day.day, m=day.month, y=day.year)


def number(value: int | str) -> str:
    """Write a number with thin spaces between thousands; words stay as they are."""
    return f"{value:,}".replace(",", THIN_SPACE) if isinstance(value, int) else value
