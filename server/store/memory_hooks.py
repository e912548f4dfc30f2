"""Webhooks in memory, the same in both zones."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime

from server.store.hooks import Delivery, Hook, Outcome, Pause
from server.store.memory_home import texts


@dataclass(slots=True, kw_only=True)
class Board:
    """One municipality's webhooks by id, their deliveries in order, and who has claimed them.

    Shapes:  drawn  how many numbers each has been given; claims until when, while somebody has it
    """

    hooks: dict[str, Hook] = field(default_factory=dict)
    deliveries: dict[tuple[str, int], Delivery] = field(default_factory=dict)
    drawn: dict[str, int] = field(default_factory=dict)
    claims: dict[str, datetime] = field(default_factory=dict)

    def copy(self) -> "Board":
        """Copy the containers; what is in them never changes."""
        return Board(
            hooks=self.hooks.copy(),
            deliveries=self.deliveries.copy(),
            drawn=self.drawn.copy(),
            claims=self.claims.copy(),
        )


class MemoryHooks:
    """See `Hooks`."""

    def __init__(self, board: Board) -> None:
        self._board = board

    @texts
    def add(self, hook: Hook) -> None:
        """See `Hooks.add`."""
        self._board.hooks[hook.id] = hook

    def all(self) -> Sequence[Hook]:
        """See `Hooks.all`."""
        return sorted(
            self._board.hooks.values(),
            key=lambda one: (one.ended_on is not None, one.label, one.id),
        )

    @texts
    def get(self, hook_id: str) -> Hook | None:
        """See `Hooks.get`."""
        return self._board.hooks.get(hook_id)

    @texts
    def reseal(self, hook_id: str, sealed: bytes) -> bool:
        """See `Hooks.reseal`."""
        found = self._open(hook_id)
        if found is not None:
            self._board.hooks[hook_id] = replace(found, sealed=sealed)
        return found is not None

    @texts
    def pause(self, hook_id: str, why: Pause) -> bool:
        """See `Hooks.pause`."""
        found = self._open(hook_id)
        if found is None or found.paused:
            return False
        self._board.hooks[hook_id] = replace(found, paused=why)
        return True

    @texts
    def resume(self, hook_id: str) -> bool:
        """See `Hooks.resume`."""
        found = self._open(hook_id)
        if found is None or not found.paused:
            return False
        self._board.hooks[hook_id] = replace(found, paused=None, next_at=None)
        self._board.claims.pop(hook_id, None)
        return True

    @texts
    def end(self, hook_id: str, today: date) -> bool:
        """See `Hooks.end`."""
        found = self._open(hook_id)
        if found is None:
            return False
        self._board.hooks[hook_id] = replace(found, ended_on=today, sealed=b"")
        for one in self.waiting(hook_id):
            del self._board.deliveries[hook_id, one.number]
        return True

    def look(self, hook: Hook, told: int, looked_on: date) -> bool:
        """See `Hooks.look`."""
        found = self._open(hook.id)
        if found is None or found.paused:
            return False
        if (found.told, found.looked_on) != (hook.told, hook.looked_on):
            return False
        self._board.hooks[hook.id] = replace(found, told=told, looked_on=looked_on)
        return True

    @texts
    def queue(self, delivery: Delivery) -> Delivery:
        """See `Hooks.queue`."""
        number = self._board.drawn.get(delivery.hook, 0) + 1
        self._board.drawn[delivery.hook] = number
        kept = replace(delivery, number=number)
        self._board.deliveries[delivery.hook, number] = kept
        return kept

    @texts
    def waiting(self, hook_id: str) -> Sequence[Delivery]:
        """See `Hooks.waiting`."""
        return [one for one in self._of(hook_id) if one.done_at is None]

    @texts
    def claim(self, hook_id: str, now: datetime, until: datetime) -> Delivery | None:
        """See `Hooks.claim`."""
        found, claimed = self._open(hook_id), self._board.claims.get(hook_id)
        waiting = self.waiting(hook_id)
        if found is None or found.paused or not waiting:
            return None
        if (found.next_at and now < found.next_at) or (claimed and now < claimed):
            return None
        self._board.claims[hook_id] = until
        tried = replace(waiting[0], tries=waiting[0].tries + 1, tried_at=now)
        self._board.deliveries[hook_id, tried.number] = tried
        return tried

    @texts
    def settle(self, delivery: Delivery, outcome: Outcome, now: datetime, until: datetime) -> None:
        """See `Hooks.settle`."""
        key = (delivery.hook, delivery.number)
        kept = self._board.deliveries.get(key)
        if kept is not None and kept.done_at is None:
            self._board.deliveries[key] = replace(
                kept,
                status=outcome.status,
                code=outcome.code,
                done_at=None if outcome.next_at else now,
            )
        if self._board.claims.get(delivery.hook) != until:
            return
        del self._board.claims[delivery.hook]
        hook = self._board.hooks[delivery.hook]
        self._board.hooks[delivery.hook] = replace(hook, next_at=outcome.next_at)
        if outcome.pause:
            self.pause(delivery.hook, outcome.pause)

    @texts
    def log(self, hook_id: str, limit: int) -> Sequence[Delivery]:
        """See `Hooks.log`."""
        return self._of(hook_id)[::-1][:limit]

    def forget(self, before: date) -> int:
        """See `Hooks.forget`."""
        board = self._board
        done = [
            key
            for key, one in board.deliveries.items()
            if one.done_at is not None and one.done_at.astimezone(UTC).date() < before
        ]
        ended = [one.id for one in board.hooks.values() if one.ended_on and one.ended_on < before]
        for key in done:
            del board.deliveries[key]
        for hook_id in ended:
            del board.hooks[hook_id]
            board.drawn.pop(hook_id, None)
            for one in self._of(hook_id):
                del board.deliveries[hook_id, one.number]
        return len(done) + len(ended)

    def _open(self, hook_id: str) -> Hook | None:
        found = self._board.hooks.get(hook_id)
        return found if found is not None and found.ended_on is None else None

    def _of(self, hook_id: str) -> list[Delivery]:
        found = (one for (hook, _), one in self._board.deliveries.items() if hook == hook_id)
        return sorted(found, key=lambda one: one.number)
