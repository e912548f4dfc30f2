"""The card about what is not registered, from its TOML file.

Source:  docs/spec/codebook.md#the-safety-card
"""

import re
import tomllib
from collections.abc import Mapping

from shared.flaw import Flaw
from shared.profiles.table import Table
from shared.safety import NATIONAL, Call, Case, Safety

FILE_NAME = "safety.toml"
_NUMBER = re.compile(r"\+?\d{3,15}")


def safety(file: Table) -> Safety:
    """Read the card: cases in the order of the file, and the numbers they name."""
    calls = _calls(file)
    found = Safety(title=file.words("title"), cases=tuple(_cases(file, calls)), calls=calls)
    if not found.cases:
        file.flaw("profile.empty", "cases")
    return found


def card(text: str | None) -> Safety:
    """Read a card that stands alone; the national one where there is none, or a damaged one."""
    flaws: list[Flaw] = []
    try:
        found = safety(Table(f"{FILE_NAME}: ", tomllib.loads(text or ""), flaws))
    except tomllib.TOMLDecodeError:
        return NATIONAL
    return NATIONAL if flaws else found


def _calls(file: Table) -> Mapping[str, Call]:
    found = {}
    for entry in file.tables("calls", by="number"):
        number = entry.text("number")
        if number and not _NUMBER.fullmatch(number):
            entry.flaw("profile.odd_number", "number")
        found[number] = Call(number=number, label=entry.words("label"))
        entry.done()
    return found


def _cases(file: Table, calls: Mapping[str, Call]) -> list[Case]:
    found = []
    for entry in file.tables("cases"):
        found.append(
            Case(
                code=entry.text("code"),
                what=entry.words("what"),
                act=entry.words("do"),
                calls=entry.choices("calls", calls, ()),
            )
        )
        entry.done()
    return found
