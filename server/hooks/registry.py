"""Who is told: register, pause, end, try and give another secret.

Source:  docs/spec/webhooks.md#registering
"""

import asyncio
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from server.hooks.address import target
from server.hooks.deliver import say
from server.hooks.outgoing import Outgoing, zone_of
from server.hooks.plan import MOST_DAYS
from server.hooks.post import Answer
from server.hooks.seal import Held
from server.hooks.signing import new_secret
from server.store.hooks import Delivery, Hook, Hooks
from shared.errors import InputError, NotFoundError
from shared.flaw import Flaw
from shared.hazmat.aead import SealBrokenError
from shared.hazmat.tokens import new_id
from shared.line import misfit

MOST: Final = 50
LONGEST_LABEL: Final = 60
INSIDE: Final = "inside"
READER: Final = "reader:"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody wants registered, and fits: whom, where, and how often at the most."""

    label: str
    url: str
    reading: str
    every: int


def wanted(form: Mapping[str, str], out: Outgoing) -> Wanted:
    """Read what was typed; `whom` is `inside`, or `reader:` and the code of a reading.

    Errors:  InputError naming each field at fault
    """
    label, url = " ".join(form.get("label", "").split()), form.get("url", "").strip()
    whom, every = form.get("whom", ""), form.get("every", "1")
    reading = whom.removeprefix(READER) if whom.startswith(READER) else ""
    flaws = []
    if misfit(label, LONGEST_LABEL):
        flaws.append(Flaw("input.no_sentence", "label", str(LONGEST_LABEL)))
    try:
        target(url, out.reach)
    except InputError as error:
        flaws.extend(error.flaws)
    if whom != INSIDE and reading not in out.profile.readings:
        flaws.append(Flaw("hook.nobody", "whom"))
    if not (every.isascii() and every.isdigit() and 1 <= int(every[:4]) <= MOST_DAYS):
        flaws.append(Flaw("hook.no_days", "every", str(MOST_DAYS)))
    if flaws:
        raise InputError(*flaws)
    return Wanted(label, url, reading, 1 if reading else int(every))


class Registry:
    """All who are told, whichever zone they are kept in."""

    def __init__(self, out: Outgoing) -> None:
        self._out = out

    def all(self) -> Sequence[Hook]:
        """List every one: inside systems first, those that have ended last."""
        found: list[Hook] = []
        for zone in ("intake", "releases"):
            with self._out.hooks(zone) as hooks:
                found.extend(hooks.all())
        return sorted(found, key=lambda one: (one.ended_on is not None, bool(one.reading)))

    def get(self, hook_id: str) -> Hook:
        """Find one.

        Errors:  NotFoundError
        """
        found = next((one for one in self.all() if one.id == hook_id), None)
        if found is None:
            raise NotFoundError
        return found

    @contextmanager
    def of(self, hook: Hook) -> Iterator[Hooks]:
        """Open the zone that one is kept in."""
        with self._out.hooks(zone_of(hook.reading)) as hooks:
            yield hooks

    def add(self, asked: Wanted) -> tuple[Hook, str]:
        """Register one; the secret is given this once. What happened before is not told.

        Errors:  InputError where there are too many
        """
        if sum(one.ended_on is None for one in self.all()) >= MOST:
            raise InputError(Flaw("hook.too_many", "label", str(MOST)))
        secret, hook_id, today = new_secret(), new_id(), self._out.today()
        hook = Hook(
            id=hook_id,
            label=asked.label,
            reading=asked.reading,
            every=asked.every,
            sealed=self._out.seals.seal(hook_id, Held(url=asked.url, secret=secret)),
            made_on=today,
            told=self._newest(asked.reading),
            looked_on=today,
        )
        with self.of(hook) as hooks:
            hooks.add(hook)
        return hook, secret

    def held(self, hook: Hook) -> Held | None:
        """Open what is sealed of one; None where that cannot be opened, or is no more."""
        try:
            return self._out.seals.open(hook.id, hook.sealed)
        except SealBrokenError:
            return None

    def rotate(self, hook: Hook) -> str | None:
        """Give one another secret; for some days both sign. None where it cannot be done."""
        held = self.held(hook)
        if held is None:
            return None
        new = held.rotated(self._out.now())
        with self.of(hook) as hooks:
            is_kept = hooks.reseal(hook.id, self._out.seals.seal(hook.id, new))
        return new.secret if is_kept else None

    def test(self, hook: Hook) -> Answer:
        """Tell one that this is a test, at once and outside the order; the log has it."""
        now, today = self._out.now(), self._out.today()
        tried = Delivery(
            hook=hook.id, id=new_id(), event="feltlogg.test", day=today, tries=1, tried_at=now
        )
        answer = asyncio.run(say(self._out, hook, tried))
        done = replace(tried, status=answer.status, code=answer.code, done_at=self._out.now())
        with self.of(hook) as hooks:
            hooks.queue(done)
        return answer

    def _newest(self, reading: str) -> int:
        if not reading:
            with self._out.intake.transaction(self._out.profile.code) as tx:
                return tx.came(0, date.max).last
        with self._out.releases.transaction(self._out.profile.code) as tx:
            return max((one.number for one in tx.published(0)), default=0)
