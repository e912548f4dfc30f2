"""What focus groups ask, in memory; see `Wishes`."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from server.store.memory_home import texts
from server.store.memory_zone import Zone
from server.store.news import Asked
from server.store.wishes import Answer, Wish


class MemoryWishes:
    """See `Wishes`."""

    def __init__(self, zone: Zone) -> None:
        self._wishes = zone.wishes
        self._questions = zone.questions

    @texts
    def add(self, wish: Wish) -> None:
        """See `Wishes.add`."""
        self._wishes[wish.id] = wish

    @texts
    def get(self, wish_id: str) -> Wish | None:
        """See `Wishes.get`."""
        return self._wishes.get(wish_id)

    @texts
    def of(self, reading: str, limit: int) -> Sequence[Wish]:
        """See `Wishes.of`."""
        return [one for one in self._newest() if one.reading == reading][:limit]

    def all(self, limit: int) -> Sequence[Wish]:
        """See `Wishes.all`."""
        return self._newest()[:limit]

    def sent(self, wishes: Sequence[Wish]) -> Mapping[str, Asked]:
        """See `Wishes.sent`."""
        theirs = {one.question for one in wishes}
        return {one: asked for one, asked in self._questions.items() if one in theirs}

    def n_waiting(self, today: date) -> int:
        """See `Wishes.n_waiting`."""
        return sum(not one.answer and one.last >= today for one in self._wishes.values())

    @texts
    def answer(self, wish: Wish, before: Answer) -> bool:
        """See `Wishes.answer`."""
        found = self._wishes.get(wish.id)
        if found is None or found.answer != before:
            return False
        self._wishes[wish.id] = replace(
            found,
            answer=wish.answer,
            reason=wish.reason,
            sentence=wish.sentence,
            question=wish.question,
            decided_on=wish.decided_on,
        )
        return True

    def _newest(self) -> list[Wish]:
        return list(reversed(self._wishes.values()))
