"""The site's one style sheet: Designsystemet's, the palette's colours, then what is our own.

Source:  docs/decisions/0019-designsystemet-by-a-lock.md
"""

import gzip
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Final

from server.web.palette_css import style_sheet
from server.web.vendor import STYLES
from shared.errors import NoLooksError

FOLDER: Final = Path(__file__).parent / "static"
VENDOR: Final = FOLDER / "vendor"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A style sheet as it is sent, packed and not, under a name that tells what it holds."""

    name: str
    plain: bytes
    packed: bytes
    font: str


@cache
def sheet() -> Sheet:
    """Put the sheet together, once a process.

    Errors:  NoLooksError
    """
    try:
        made = (VENDOR / STYLES).read_text("utf-8")
        font = next(VENDOR.glob("inter-latin-[!e]*.woff2")).name
    except (OSError, StopIteration):
        raise NoLooksError from None
    own = (FOLDER / "site.css").read_text("utf-8")
    plain = f"{made}\n{style_sheet()}\n{own}".encode()
    name = f"feltlogg-{sha256(plain).hexdigest()[:12]}.css"
    return Sheet(name, plain, gzip.compress(plain, 9, mtime=0), font)
