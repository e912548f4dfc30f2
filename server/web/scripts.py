"""The modules that open notes and make keys in a browser, named by what they and theirs hold.

Source:  docs/decisions/0020-notes-opened-in-the-browser.md
"""

import gzip
import re
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256, sha384
from pathlib import Path
from types import MappingProxyType
from typing import Final

from server.web.styles import FOLDER, VENDOR
from shared.errors import NoLooksError

OPENING: Final = "page.js"
MAKING: Final = "keys_page.js"
_OURS: Final = FOLDER / "notes"
_NAMED: Final = re.compile(r'(?<="\./)[\w.-]+\.js(?=")')  # an import, or a worker's address


@dataclass(frozen=True, slots=True)
class Script:
    """A module as it is sent, packed and not."""

    name: str
    plain: bytes
    packed: bytes

    @property
    def integrity(self) -> str:
        """Give what a page names it by, beside its address."""
        return f"sha384-{b64encode(sha384(self.plain).digest()).decode()}"


@dataclass(frozen=True, slots=True)
class Program:
    """What a page runs: the entry, whose name stands for all, and every module by its name."""

    entry: Script
    named: Mapping[str, Script]

    @property
    def others(self) -> list[str]:
        """Name what the entry imports, so that it is all fetched at once."""
        return sorted(name for name in self.named if name != self.entry.name)


@cache
def program(source: str) -> Program:
    """Put a page's modules together, once a process.

    Errors:  NoLooksError
    """
    made: dict[str, Script] = {}
    try:
        entry = _made(source, made)
    except OSError:
        raise NoLooksError from None
    named = {one.name: one for one in made.values()}
    return Program(entry, MappingProxyType(named))


def module(name: str) -> Script | None:
    """Find a module of any page by its name."""
    programs = (program(one) for one in (OPENING, MAKING))
    return next((one.named[name] for one in programs if name in one.named), None)


def _made(source: str, made: dict[str, Script]) -> Script:
    """Name what a module imports first, then the module by its own bytes."""
    if source not in made:
        text = _NAMED.sub(
            lambda found: _made(found[0], made).name, _path(source).read_text("utf-8")
        )
        plain = text.encode()
        stem = source.removesuffix(".js")
        name = f"notes-{stem}-{sha256(plain).hexdigest()[:12]}.js"
        made[source] = Script(name, plain, gzip.compress(plain, 9, mtime=0))
    return made[source]


def _path(source: str) -> Path:
    ours = _OURS / source
    return ours if ours.is_file() else VENDOR / source
