"""What this phone has kept: found again, counted, and how long it has waited."""

from collections.abc import Callable, Sequence

from client.finding.plan import Plan
from client.inside import Inside
from client.shelves.entries import Entry, entries
from client.shelves.search import NEVER, search, standing_records
from shared.canonical import decode
from shared.record import Record, parse


class History:
    """The phone's own records, read and never changed. Nothing of a search is kept."""

    def __init__(self, inside: Inside) -> None:
        self._inside = inside

    def find(
        self,
        plan: Plan,
        limit: int = 50,
        before: int | None = None,
        is_over: Callable[[], bool] = NEVER,
    ) -> Sequence[Entry]:
        """List own records a plan finds, newest first; `before` is the last one's `at`."""
        vault = self._inside.vault
        if plan.is_empty:
            return entries(vault, limit, before)
        return search(vault, plan, limit, before, is_over)

    def standing(self, plan: Plan) -> Sequence[Record]:
        """Open every own record a plan finds, as it stands now, without those withdrawn."""
        return list(standing_records(self._inside.vault, plan))

    def longest_waiting(self) -> Record | None:
        """Open the record that has waited longest for its receipt, if any waits."""
        rows = self._inside.vault.waiting(1)
        return parse(decode(rows[0].plain)) if rows else None
