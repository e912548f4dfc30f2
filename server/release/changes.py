"""What has changed since the period before, and how sure that is; rounding alone moves figures.

Source:  docs/spec/privacy.md#changes
"""

from dataclasses import dataclass
from math import sqrt
from typing import Final, Literal

Sure = Literal["no", "perhaps", "clear"]

LIKE: Final = 0.75  # a month may have four releases and the next one five
ERROR: Final = 0.9  # of a sum of one release, in bases, as `make bench P=releasing` measures it


@dataclass(frozen=True, slots=True)
class Change:
    """One figure now and in the period before, if there was one."""

    now: int
    before: int | None

    @property
    def by(self) -> int:
        """How much it has changed; a multiple of the base."""
        return 0 if self.before is None else self.now - self.before


def are_alike(releases: int, before: int) -> bool:
    """Tell whether two periods have so nearly as many releases that their sums can be compared."""
    return min(releases, before) >= LIKE * max(releases, before)


def sure(change: Change, base: int, releases: int) -> Sure:
    """Tell whether a change is more than rounding makes: of two periods of so many releases.

    Each of the two figures is off by `ERROR` bases for one release; errors of several add as
    independent ones do.
    """
    noise = ERROR * base * sqrt(2 * releases)
    if abs(change.by) > 2 * noise:
        return "clear"
    return "perhaps" if abs(change.by) > noise else "no"
