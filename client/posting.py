"""Getting what waits to the server and its news back, one turn at a time."""

import threading
from collections.abc import Callable, Mapping

from client.fate import Fate
from client.inside import Inside
from client.shelves.keys import hear_keys, keys_of
from client.shelves.leaving import admit_loss, day_of, leave, note_day
from client.shelves.news import keep_decisions, keep_questions, keep_skew
from client.shelves.promises import has_lost, promise_all
from client.sync.exchange import Ear, Outcome, exchange
from client.sync.held import Held
from client.sync.packing import Packing
from client.sync.rescue import hand_in
from client.sync.transport import Transport
from client.sync.trust import who
from shared.canonical import decode, encode
from shared.ending import Farewell, require_order
from shared.errors import EndedDeviceError, ForgedStatementError, ProfileError
from shared.news import NO_NEWS, News
from shared.profiles.files import told_profile
from shared.shorthand import Shorthand


class Posting:
    """The phone's side of the conversation; it keeps one connection while the phone is open."""

    def __init__(
        self, inside: Inside, dial: Callable[[str], Transport], held: Held, fate: Fate
    ) -> None:
        self._inside = inside
        self._fate = fate
        self._dial = dial
        self._held = held
        self._turn = threading.Lock()
        self._link: Transport | None = None
        self._packing = Packing()
        self._told = NO_NEWS

    def sync(self) -> Outcome:
        """Send what waits until nothing does, and take the news.

        Errors:  LinkError, DeviceError
        """
        with self._turn:
            try:
                return self._send()
            except EndedDeviceError as error:
                self._end(error.order)
                raise

    def _send(self) -> Outcome:
        vault = self._inside.vault
        known = decode(vault.get("device", "self") or b"{}")
        done = self._exchange(known)
        if done.epoch != known["epoch"] or has_lost(vault, done.in_all):
            with vault.transaction():  # the server has lost its history: give it ours again
                promise_all(vault)
                vault.put("device", [("self", encode({**known, "epoch": done.epoch}))])
            done = self._exchange(known)
            admit_loss(vault, done.in_all)
        self._hand_in(known)
        self._let_go()
        if done.stuck is not None:  # the others came through
            raise done.stuck
        return done

    def _let_go(self) -> None:
        """Let go of what was received long enough ago, by the server's day and no other."""
        told, rule = self._told, self._inside.profile.phones
        today = day_of(told.clock)
        if today is not None:
            leave(self._inside.vault, today, rule.keep_days, told.backed_on)

    def _end(self, order: str) -> None:
        """Let go of everything, if the order is this very phone's and truly its server's."""
        vault = self._inside.vault
        known: Mapping[str, str] = decode(vault.get("device", "self") or b"{}")
        try:
            signer, device = known["signer"], known["device"]
            require_order(signer, order, known["municipality"], device)
        except (ForgedStatementError, KeyError):  # also a phone from before there was a key
            return
        told = Farewell(device=device, order=order, unsent=vault.n_waiting())
        self._fate.end(told, known["url"])

    def _hand_in(self, known: Mapping[str, str]) -> None:
        """Hand in what was sealed here before this phone was enrolled anew, if anything was."""
        parcels = self._fate.parcels()
        if parcels and self._link is not None:
            hand_in(self._link, known["token"], parcels, self._fate.handed_in)

    def hang_up(self) -> None:
        """Let go of the connection."""
        link, self._link = self._link, None
        if link is not None:
            link.close()

    def _exchange(self, known: Mapping[str, str]) -> Outcome:
        link = self._link = self._link or self._dial(known["url"])
        inside = self._inside
        ear = Ear(learn=self._learn, hear=self._hear, clock=inside.moment, packing=self._packing)
        held = self._held.now
        one = who(known, keys_of(inside.vault).name)
        # An answer in shorthand has no echo: only a signature tells whose it is.
        self._packing.know(Shorthand.of(inside.profile) if one.party else None)
        return exchange(inside.vault, link, one, inside.profile.digest, ear, held=held)

    def _hear(self, news: News, skew_min: int | None) -> None:
        inside, vault = self._inside, self._inside.vault
        with vault.transaction():
            hear_keys(vault, news.keys, inside.profile.code, inside.moment().date())
            keep_questions(vault, news.questions)
            keep_decisions(vault, news.decisions)
            today = day_of(news.clock)
            if today is not None:
                note_day(vault, today)
            if skew_min is not None:
                keep_skew(vault, skew_min)
        self._told = news
        self._fate.heard(inside.profile.phones)

    def _learn(self, texts: Mapping[str, str]) -> str:
        inside = self._inside
        try:
            fresh = told_profile(texts)
        except ProfileError:  # written for a newer program: go on with the one that is known
            return inside.profile.digest
        inside.vault.put("profile", [("texts", encode(dict(texts)))])
        inside.learn(fresh)
        return fresh.digest
