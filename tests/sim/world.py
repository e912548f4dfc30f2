"""A whole run: phones, a server, hands that change their mind, and everything that fails."""

import random
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta

from client.sync.sieve import STRIKES
from server.store.memory_zone import Zone
from shared.wire import encode_batch
from tests.sim import laws
from tests.sim.crash import Crash
from tests.sim.hands import Hands
from tests.sim.hub import HERE, DownError, Hub
from tests.sim.law import hold
from tests.sim.mix import Mix, draw_mix
from tests.sim.pocket import Pocket
from tests.sim.wire import Sent, Wire

NOON = datetime(2026, 7, 1, 20, 0, tzinfo=UTC)
PAUSE_S = 600.0  # between two steps, on the average
SKEWS_S = (-5 * 86_400.0, -3_600.0, -90.0, 90.0, 3_600.0, 2 * 86_400.0, 12 * 365 * 86_400.0)
FEWEST_STEPS, MOST_STEPS = 20, 80
MOST_ROUNDS = 12
MOST_DAYS = 12  # in which nobody does anything
LONGEST_KILL = 25  # points to die at


class World:
    """See the module."""

    def __init__(self, dice: random.Random, also: Mapping[str, float], *, whole: bool) -> None:
        self._dice = dice
        self.mix = Mix({**draw_mix(dice).rates, **also})
        self._now_s = 0.0
        self.trace: list[str] = []
        n_processes = dice.randint(2, 3) if self.mix.has("many_processes") else 1
        self.hub = Hub(self._moment, n_processes, whole=whole)
        self.pockets: list[Pocket] = []
        self._wires: list[Wire] = []
        for number in range(dice.randint(1, 3)):
            self._enrol(f"phone{number}")
        self.hub.back_up()
        self.hub.intake.settle()
        self._hands = Hands(dice, self.mix, self._tell)
        self.reached: dict[str, int] = {}

    def _enrol(self, name: str) -> None:
        skewed = self.mix.strikes("skew", self._dice) or self.mix.has("skew")
        skew_s = self._dice.choice(SKEWS_S) if skewed else 0.0
        wire = Wire(self.hub, self.mix, self._dice, self._tell, self._pass)
        clock = self._clock(skew_s)
        self._wires.append(wire)
        self.pockets.append(Pocket(name, self.hub, clock, lambda: self._now_s, wire))

    # ---- time, and what happened

    def _moment(self) -> datetime:
        return NOON + timedelta(seconds=self._now_s)

    def _clock(self, skew_s: float) -> Callable[[], datetime]:
        return lambda: self._moment() + timedelta(seconds=skew_s)

    def _pass(self, seconds: float) -> None:
        self._now_s += seconds

    def _tell(self, event: str) -> None:
        self.trace.append(f"{self._now_s:.3f} {event}")
        self._count(event)

    def _count(self, event: str) -> None:
        who, *rest = event.split()
        if who.startswith("phone"):
            what = f"phone {_state_of(rest)}"
        elif who in ("wire", "server"):
            what = f"{who} {rest[0]}"
        else:
            return
        self.reached[what] = self.reached.get(what, 0) + 1

    # ---- the run

    def run(self) -> None:
        """Play it to its end.

        Errors:  BrokenLawError
        """
        for _ in range(self._dice.randint(FEWEST_STEPS, MOST_STEPS)):
            self._pass(self._dice.expovariate(1 / PAUSE_S))
            self._operate()
            pocket = self._dice.choice(self.pockets)
            self._live(pocket)
            laws.check_pocket(self.hub, pocket)
        self._heal()
        laws.check_all(self.hub, self.pockets)
        self._replay()

    def _live(self, pocket: Pocket) -> None:
        strikes = self.mix.strikes
        if strikes("kill_phone", self._dice):
            self._tell(f"{pocket.name} killed")
            pocket.die()
        if strikes("kill_phone_writing", self._dice):
            pocket.fuse.set(self._dice.randint(1, LONGEST_KILL))
        try:
            self._hands.do(pocket)
        except Crash:
            self._tell(f"{pocket.name} killed writing")

    def _operate(self) -> None:
        """Let happen to the server what may happen between two steps."""
        dice, hub, strikes = self._dice, self.hub, self.mix.strikes
        if strikes("kill_server", dice):
            self._tell("server killed")
            hub.die()
        if strikes("kill_server_writing", dice):
            hub.fuse.set(dice.randint(1, LONGEST_KILL))
        if hub.is_down and dice.random() < 0.3:
            self._tell("server started")
            hub.is_down = False
        if not hub.is_down:
            self._administrate()
        self._deliver_late()

    def _administrate(self) -> None:
        dice, hub, strikes = self._dice, self.hub, self.mix.strikes
        if dice.random() < 0.1:
            hub.back_up()
        for fault in ("restore", "restore_unnoticed"):
            if strikes(fault, dice):
                self._tell(f"server {fault}")
                # What has left the phones is in the newest; who puts back an older one loses it.
                first = len(hub.backups) - 1 if self.mix.has("days") else 0
                number = dice.randrange(first, len(hub.backups))
                hub.restore(number, renamed=fault == "restore")
        if strikes("days", dice):
            self._tell("server days")
            self._pass(dice.randint(1, MOST_DAYS) * 86_400)
        if strikes("new_book", dice):
            self._tell("server new_book")
            hub.change(dice.randrange(len(hub.processes)))
        said = [id_ for pocket in self.pockets for id_ in pocket.said]
        if said and strikes("choke", dice):
            self._tell("server choke")
            hub.chokes.add(dice.choice(said))
        if strikes("end_phone", dice) and dice.random() < 0.3:
            self._tell("server end_phone")
            self._end(dice.choice(self.pockets))

    def _end(self, pocket: Pocket) -> None:
        try:
            self.hub.end(pocket.device, self._moment().date())
        except Crash:
            self.hub.die()

    def _deliver_late(self) -> None:
        wire = self._dice.choice(self._wires)
        if wire.later and self._dice.random() < 0.3:
            self._repeat(wire, wire.later.pop(0))

    def _repeat(self, wire: Wire, sent: Sent) -> None:
        self._tell("wire delivered_again")
        self.hub.late |= {line.record.id for line in sent.lines if line.record is not None}
        try:
            wire.deliver(sent)
        except DownError:
            self._tell("wire nobody answers")

    # ---- the end

    def _heal(self) -> None:
        """Let everything work, until all is quiet."""
        self._tell("healed")
        self._pass(3_600)
        self.hub.is_down = False
        self.hub.fuse.set(10**9)
        knows_next = any(len(one.profile.codebooks) > 1 for one in self.hub.processes)
        for number in range(len(self.hub.processes)):
            if knows_next:
                self.hub.learn(number)
        for wire, pocket in zip(self._wires, self.pockets, strict=True):
            wire.is_healed = True
            pocket.fuse.set(10**9)
            for sent in wire.later:
                self._repeat(wire, sent)
        self._settle_down()
        self._mend()
        self._settle_down()

    def _settle_down(self) -> None:
        for _ in range(MOST_ROUNDS):
            told = [pocket.sync() for pocket in self.pockets]
            self._tell(f"rounds {told}")
            if all(one in ("no", "kept 0 refused 0") for one in told):
                return
        hold("all becomes quiet", when=False)

    def _mend(self) -> None:
        """Mend the mistake at single records; nothing else may have waited for it."""
        few = len(self.hub.chokes) < STRIKES
        for pocket in self.pockets:
            others = pocket.vault.waiting_ids() - self.hub.chokes
            free = not few or self.hub.is_ended(pocket.device) or not others
            hold("one record hinders no other", when=free, what=others)
        self.hub.chokes.clear()

    def _replay(self) -> None:
        """Send everything that was ever received once more: nothing may change."""
        before = _state(self.hub.intake.zone(HERE))
        for wire, pocket in zip(self._wires, self.pockets, strict=True):
            lines = [spelt for id_, spelt in pocket.own().items() if pocket.is_received(id_)]
            self._dice.shuffle(lines)
            wire.deliver(
                Sent(encode_batch(lines, profile="", app="sim"), pocket.token, packed=False)
            )
        after = _state(self.hub.intake.zone(HERE))
        hold("the whole history once more changes nothing", when=before == after)


def _state_of(told: list[str]) -> str:
    """Name what a phone came to: what it did, how it died, what it heard."""
    if told[0] == "kept":
        return "has some refused" if told[-1] != "0" else "has all kept"
    return "hears nothing" if told == ["no"] else " ".join(told[:2]).rstrip(":")


def _state(zone: Zone) -> object:
    counts = {name: phone.kept for name, phone in zone.phones.items()}
    return [(one.seq, one.device, one.arrival) for one in zone.entries], counts
