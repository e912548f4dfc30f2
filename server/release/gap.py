"""Numbers of releases that were made and then lost with the store, as the next release tells.

Source:  docs/spec/privacy.md#numbers-that-were-lost
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Which numbers are not in the ledger, and the day of the restore that lost them.

    Units:   first, last  both included
    """

    first: int
    last: int
    restored_on: date

    @property
    def spelt(self) -> Mapping[str, Any]:
        """Give it as it is hashed and signed."""
        return {**asdict(self), "restored_on": self.restored_on.isoformat()}


def parsed(told: Mapping[str, Any]) -> Gap | None:
    """Read the gap in a body or a statement, if it tells of one.

    Errors:  KeyError, TypeError, ValueError
    """
    if "gap" not in told:
        return None
    found = told["gap"]
    if set(found) != {"first", "last", "restored_on"}:
        raise ValueError
    first, last = found["first"], found["last"]
    if type(first) is not int or type(last) is not int or not 1 <= first <= last:
        raise ValueError
    gap = Gap(first=first, last=last, restored_on=date.fromisoformat(found["restored_on"]))
    if gap.spelt != found:  # a day has one spelling
        raise ValueError
    return gap
