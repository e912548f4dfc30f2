"""Which faults strike in one run, and how often: a swarm, in which some runs know no fault at all.

A mix of everything hides what needs long quiet to grow; so every seed draws its own subset.
"""

import random
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

WireFault = Literal[
    "lost_request",  # the server never hears of it
    "lost_reply",  # the server did it, the phone hears nothing
    "twice",  # delivered twice at once
    "again_later",  # delivered, and once more after other things have happened
    "cut_request",  # half a body reaches the server
    "cut_reply",  # half an answer reaches the phone
    "hotspot",  # 200 and a page to sign in on
    "hotspot_511",
    "redirect",
    "proxy_413",  # a proxy takes fewer records at a time
    "proxy_502",
    "proxy_503",
    "stranger",  # 200 and somebody's JSON
    "forged",  # an answer in our own words that echoes another request
    "intercepted",  # somebody who reads along answers in our words, with an old signature or none
    "stale",  # a proxy gives an answer it has kept
    "slow",  # everything comes, an hour later
]
WorldFault = Literal[
    "kill_phone",
    "kill_phone_writing",
    "kill_server",
    "kill_server_writing",
    "restore",  # the server is restored from a backup, and its store is named anew
    "restore_unnoticed",  # the same, but the operator forgot the new name
    "end_phone",  # revoked
    "new_book",  # a new codebook comes, process by process
    "skew",  # phones' clocks are off
    "poison",  # a record no server can take
    "many_processes",
    "choke",  # a record at which the server makes a mistake
    "days",  # nobody does anything for days, and received records leave the phones
]
Fault: TypeAlias = WireFault | WorldFault
WIRE_FAULTS: tuple[WireFault, ...] = get_args(WireFault)
WORLD_FAULTS: tuple[WorldFault, ...] = get_args(WorldFault)
QUIET = 0.05  # of all seeds have no fault at all
WIRE_MOST, WORLD_MOST = 0.2, 0.12


@dataclass(frozen=True, slots=True)
class Mix:
    """How likely each fault is, whenever it could strike."""

    rates: Mapping[str, float]

    def has(self, fault: Fault) -> bool:
        """Tell whether a fault is part of this run at all."""
        return fault in self.rates

    def strikes(self, fault: Fault, dice: random.Random) -> bool:
        """Draw whether a fault strikes now."""
        return dice.random() < self.rates.get(fault, 0.0)

    def on_the_wire(self, dice: random.Random) -> WireFault | None:
        """Draw what becomes of one request."""
        return next((fault for fault in WIRE_FAULTS if self.strikes(fault, dice)), None)

    def __str__(self) -> str:
        """Spell the mix for whoever reads of a failure."""
        return ", ".join(f"{fault} {rate:.2f}" for fault, rate in self.rates.items()) or "none"


def draw_mix(dice: random.Random) -> Mix:
    """Draw a swarm."""
    if dice.random() < QUIET:
        return Mix({})
    share = dice.choice((0.15, 0.4, 0.8))
    most: dict[str, float] = dict.fromkeys(WIRE_FAULTS, WIRE_MOST)
    most |= dict.fromkeys(WORLD_FAULTS, WORLD_MOST)
    return Mix(
        {fault: dice.uniform(0.02, top) for fault, top in most.items() if dice.random() < share}
    )
