"""Long runs of figures that are no number of anybody: days, clock times, years and prices.

Source:  docs/spec/guard.md#what-is-let-pass
"""

import re
from typing import Final

_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_MONTH = r"(?:0?[1-9]|1[0-2])"
_YEAR = r"(?:19|20)\d\d"
_SHORT = rf"{_DAY}[./]{_MONTH}"
_FULL = rf"{_DAY}[./-]{_MONTH}[./-]{_YEAR}"
_ISO = rf"{_YEAR}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])"
_DAYS = rf"(?:{_DAY}\.?|{_SHORT}\.?|{_FULL})-{_SHORT}(?:\.{_YEAR})?"
_CLOCK = r"(?:[01]?\d|2[0-3])(?::[0-5]\d|\.[0-5][05])"
_ITEM: Final = re.compile(
    rf"(?P<when>{_FULL}|{_ISO}|{_SHORT}|{_DAYS}|{_CLOCK}(?:-{_CLOCK})?|{_YEAR}[-/]{_YEAR})"
    rf"|(?P<year>{_YEAR})|(?P<few>\d{{1,3}}(?:[-/]\d{{1,3}})?)"
)
_DASH: Final = re.compile(r"\s*[‐‑‒–—―−-]\s*")
_GAP: Final = re.compile(r"[\s()]+")
_SUM = r"\d{1,3}(?:[ .]?\d{3})*"
_AMOUNT: Final = re.compile(rf"{_SUM}(?:-{_SUM})?")
_PAID: Final = re.compile(r"\s*(?:kr\b|kroner\b|nok\b|,-)", re.IGNORECASE)
_PAYS: Final = re.compile(r"\b(?:kr\.?|nok)\s*$", re.IGNORECASE)
_BORN: Final = re.compile(
    r"\b(?:f|født|fødd|fødselsdato|fødselsdag|f\.?dato|bursdag|born|birthday|dob)\b"
    r"[\s.:]*(?:(?:den|dato|er|is|on|the)\s+)?$",
    re.IGNORECASE,
)


def is_schedule(run: str, before: str, after: str) -> bool:
    """Tell whether a run of figures is days, times or money as a whole, and nobody's birthday.

    Shapes:  before, after  what stands around the run
    """
    tight = _DASH.sub("-", run)
    if _AMOUNT.fullmatch(tight) and (_PAID.match(after) or _PAYS.search(before)):
        return True
    kinds = [_kind(item) for item in _GAP.split(tight) if item.strip(".:;/-")]
    is_told = "when" in kinds or "year" in kinds
    are_few = kinds.count("few") <= 1 and kinds.count("year") <= 1
    return is_told and are_few and "" not in kinds and not _BORN.search(before)


def _kind(item: str) -> str:
    found = _ITEM.fullmatch(item.strip(".:;"))
    return (found.lastgroup or "") if found else ""
