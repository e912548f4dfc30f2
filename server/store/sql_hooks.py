"""Webhooks in SQL, the same tables in both zones."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import cast

from server.store.db import Db
from server.store.hooks import Delivery, Event, Hook, Outcome, Pause
from server.store.instants import as_text, from_text

_HOOK = (
    "select id, label, reading, every, sealed, made_on, told, looked_on, paused, ended_on, next_at"
    " from hook where municipality = :here"
)
_DELIVERY = (
    "select hook, number, id, event, release, day, tries, tried_at, status, code, done_at"
    " from hook_delivery where municipality = :here and hook = :hook"
)
_LIVE = "municipality = :here and id = :id and ended_on is null"
_CLAIM = f"""
update hook set leased_until = :until
where {_LIVE} and paused = '' and (next_at is null or next_at <= :now)
    and (leased_until is null or leased_until <= :now)
"""  # noqa: S608 - our own words


class SqlHooks:
    """See `Hooks`."""

    def __init__(self, db: Db, municipality: str) -> None:
        self._db = db
        self._here = municipality

    def add(self, hook: Hook) -> None:
        """See `Hooks.add`."""
        self._db.run(
            "insert into hook (municipality, id, label, reading, every, sealed, made_on, told,"
            " looked_on) values (:here, :id, :label, :reading, :every, :sealed, :made_on, :told,"
            " :looked_on)",
            here=self._here,
            id=hook.id,
            label=hook.label,
            reading=hook.reading,
            every=hook.every,
            sealed=hook.sealed,
            made_on=hook.made_on.isoformat(),
            told=hook.told,
            looked_on=hook.looked_on.isoformat(),
        )

    def all(self) -> Sequence[Hook]:
        """See `Hooks.all`."""
        found = [_hook(*row) for row in self._db.rows(_HOOK, here=self._here)]
        return sorted(found, key=lambda one: (one.ended_on is not None, one.label, one.id))

    def get(self, hook_id: str) -> Hook | None:
        """See `Hooks.get`."""
        row = self._db.row(f"{_HOOK} and id = :id", here=self._here, id=hook_id)
        return _hook(*row) if row else None

    def reseal(self, hook_id: str, sealed: bytes) -> bool:
        """See `Hooks.reseal`."""
        return (
            self._db.run(
                f"update hook set sealed = :sealed where {_LIVE}",  # noqa: S608 - our own words
                here=self._here,
                id=hook_id,
                sealed=sealed,
            )
            == 1
        )

    def pause(self, hook_id: str, why: Pause) -> bool:
        """See `Hooks.pause`."""
        return (
            self._db.run(
                f"update hook set paused = :why where {_LIVE} and paused = ''",  # noqa: S608 - as above
                here=self._here,
                id=hook_id,
                why=why,
            )
            == 1
        )

    def resume(self, hook_id: str) -> bool:
        """See `Hooks.resume`."""
        return (
            self._db.run(
                "update hook set paused = '', next_at = null, leased_until = null"  # noqa: S608 - as above
                f" where {_LIVE} and paused <> ''",
                here=self._here,
                id=hook_id,
            )
            == 1
        )

    def end(self, hook_id: str, today: date) -> bool:
        """See `Hooks.end`."""
        n_ended = self._db.run(
            f"update hook set ended_on = :today, sealed = :nothing where {_LIVE}",  # noqa: S608 - as above
            here=self._here,
            id=hook_id,
            today=today.isoformat(),
            nothing=b"",
        )
        if n_ended:
            self._db.run(
                "delete from hook_delivery"
                " where municipality = :here and hook = :id and done_at is null",
                here=self._here,
                id=hook_id,
            )
        return n_ended == 1

    def look(self, hook: Hook, told: int, looked_on: date) -> bool:
        """See `Hooks.look`."""
        return (
            self._db.run(
                "update hook set told = :told, looked_on = :looked_on"  # noqa: S608 - as above
                f" where {_LIVE} and paused = '' and told = :told_before and looked_on = :before",
                here=self._here,
                id=hook.id,
                told=told,
                looked_on=looked_on.isoformat(),
                told_before=hook.told,
                before=hook.looked_on.isoformat(),
            )
            == 1
        )

    def queue(self, delivery: Delivery) -> Delivery:
        """See `Hooks.queue`."""
        ((number,),) = self._db.rows(
            "update hook set drawn = drawn + 1 where municipality = :here and id = :hook"
            " returning drawn",
            here=self._here,
            hook=delivery.hook,
        )
        kept = replace(delivery, number=number)
        self._db.run(
            "insert into hook_delivery (municipality, hook, number, id, event, release, day, tries,"
            " tried_at, status, code, done_at) values (:here, :hook, :number, :id, :event,"
            " :release, :day, :tries, :tried_at, :status, :code, :done_at)",
            here=self._here,
            hook=kept.hook,
            number=kept.number,
            id=kept.id,
            event=kept.event,
            release=kept.release,
            day=kept.day.isoformat(),
            tries=kept.tries,
            tried_at=_spell(kept.tried_at),
            status=kept.status,
            code=kept.code,
            done_at=_spell(kept.done_at),
        )
        return kept

    def waiting(self, hook_id: str) -> Sequence[Delivery]:
        """See `Hooks.waiting`."""
        rows = self._db.rows(
            f"{_DELIVERY} and done_at is null order by number", here=self._here, hook=hook_id
        )
        return [_delivery(*row) for row in rows]

    def claim(self, hook_id: str, now: datetime, until: datetime) -> Delivery | None:
        """See `Hooks.claim`."""
        if not self.waiting(hook_id) or not self._db.run(
            _CLAIM, here=self._here, id=hook_id, now=as_text(now), until=as_text(until)
        ):
            return None
        oldest = next(iter(self.waiting(hook_id)), None)  # anew: somebody may just have done it
        if oldest is None:
            self._let_go(hook_id, until)
            return None
        self._db.run(
            "update hook_delivery set tries = tries + 1, tried_at = :now"
            " where municipality = :here and hook = :hook and number = :number",
            here=self._here,
            hook=hook_id,
            number=oldest.number,
            now=as_text(now),
        )
        return replace(oldest, tries=oldest.tries + 1, tried_at=now)

    def settle(self, delivery: Delivery, outcome: Outcome, now: datetime, until: datetime) -> None:
        """See `Hooks.settle`."""
        self._db.run(
            "update hook_delivery set status = :status, code = :code, done_at = :done_at"
            " where municipality = :here and hook = :hook and number = :number and done_at is null",
            here=self._here,
            hook=delivery.hook,
            number=delivery.number,
            status=outcome.status,
            code=outcome.code,
            done_at=None if outcome.next_at else as_text(now),
        )
        if self._let_go(delivery.hook, until, outcome.next_at) and outcome.pause:
            self.pause(delivery.hook, outcome.pause)

    def _let_go(self, hook_id: str, until: datetime, next_at: datetime | None = None) -> bool:
        return (
            self._db.run(
                "update hook set leased_until = null, next_at = :next_at"
                " where municipality = :here and id = :id and leased_until = :until",
                here=self._here,
                id=hook_id,
                until=as_text(until),
                next_at=_spell(next_at),
            )
            == 1
        )

    def log(self, hook_id: str, limit: int) -> Sequence[Delivery]:
        """See `Hooks.log`."""
        rows = self._db.rows(
            f"{_DELIVERY} order by number desc limit :limit",
            here=self._here,
            hook=hook_id,
            limit=limit,
        )
        return [_delivery(*row) for row in rows]

    def forget(self, before: date) -> int:
        """See `Hooks.forget`."""
        n_done = self._db.run(
            "delete from hook_delivery where municipality = :here and done_at < :before",
            here=self._here,
            before=before.isoformat(),
        )
        return n_done + self._db.run(
            "delete from hook where municipality = :here and ended_on < :before",
            here=self._here,
            before=before.isoformat(),
        )


def _spell(at: datetime | None) -> str | None:
    return None if at is None else as_text(at)


def _read(text: str | None) -> datetime | None:
    return None if text is None else from_text(text)


def _hook(  # noqa: PLR0913, PLR0917 - the row's columns
    hook_id: str,
    label: str,
    reading: str,
    every: int,
    sealed: bytes,
    made_on: str,
    told: int,
    looked_on: str,
    paused: str,
    ended_on: str | None,
    next_at: str | None,
) -> Hook:
    return Hook(
        id=hook_id,
        label=label,
        reading=reading,
        every=every,
        sealed=bytes(sealed),
        made_on=date.fromisoformat(made_on),
        told=told,
        looked_on=date.fromisoformat(looked_on),
        paused=cast("Pause | None", paused or None),
        ended_on=date.fromisoformat(ended_on) if ended_on else None,
        next_at=_read(next_at),
    )


def _delivery(  # noqa: PLR0913, PLR0917 - as above
    hook: str,
    number: int,
    delivery_id: str,
    event: str,
    release: int,
    day: str,
    tries: int,
    tried_at: str | None,
    status: int,
    code: str,
    done_at: str | None,
) -> Delivery:
    return Delivery(
        hook=hook,
        number=number,
        id=delivery_id,
        event=cast("Event", event),
        release=release,
        day=date.fromisoformat(day),
        tries=tries,
        tried_at=_read(tried_at),
        status=status,
        code=code,
        done_at=_read(done_at),
    )
