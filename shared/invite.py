"""An invitation: a server's address and a one-use code in one link, as text or as a QR code.

Source:  docs/spec/wire.md#invitations
"""

import re
from dataclasses import dataclass, field
from typing import Final

from shared.errors import InputError
from shared.flaw import Flaw
from shared.hazmat.tokens import ALPHABET

LINK: Final = "feltlogg://enrol?"
LONGEST: Final = 256
LOOPBACK: Final = ("127.0.0.1", "localhost", "::1")
_KEYS = ["server", "code"]
_SERVER = re.compile(
    r"(?P<scheme>https?)://(?P<host>[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:]+\])"
    r"(?::[1-9][0-9]{0,4})?(?:/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*"
)
_CODE = re.compile("-".join([f"[{ALPHABET}]{{4}}"] * 4))


@dataclass(frozen=True, slots=True, kw_only=True)
class Invite:
    """Where to enrol and with which code; the code is in no log, whoever prints this."""

    server: str
    code: str = field(repr=False)

    @property
    def name(self) -> str:
        """What to show a person of the server before anything is sent to it."""
        return self.server.partition("://")[2]

    @property
    def query(self) -> str:
        """What follows the question mark of the link, or the hash of a browser's address."""
        return f"server={self.server}&code={self.code}"

    @property
    def link(self) -> str:
        """The link that opens the app on a phone."""
        return LINK + self.query


def invite(server: str, code: str) -> Invite:
    """Make an invitation, if its address can be trusted and spelt in a link.

    Errors:  InputError
    """
    return read(Invite(server=server, code=code).link)


def read(link: str) -> Invite:
    """Read a link, which anyone may have made; it has one spelling and holds nothing else.

    Errors:  InputError, naming what is wrong and never what was written
    """
    if len(link) > LONGEST:
        raise InputError(Flaw("enrol.link_too_long", "link", str(LONGEST)))
    if not link.startswith(LINK):
        raise InputError(Flaw("enrol.not_our_link", "link"))
    pairs = [part.partition("=") for part in link.removeprefix(LINK).split("&")]
    if [key for key, _, _ in pairs] != _KEYS:
        raise InputError(Flaw("enrol.link_holds_other", "link"))
    (_, _, server), (_, _, code) = pairs
    found = _SERVER.fullmatch(server)
    if not found:
        raise InputError(Flaw("input.not_a_server", "server"))
    if found["scheme"] == "http" and found["host"].strip("[]") not in LOOPBACK:
        raise InputError(Flaw("input.not_https", "server"))
    if not _CODE.fullmatch(code):
        raise InputError(Flaw("enrol.link_code", "code"))
    return Invite(server=server, code=code)
