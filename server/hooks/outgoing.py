"""What telling works on: both stores, each with those who are told from it, and what signs."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from random import SystemRandom
from typing import Literal

from server import clock
from server.clock import Clock
from server.hooks.address import Reach
from server.hooks.seal import Seals
from server.store.hooks import Hooks
from server.store.port import Intake, Releases
from shared.profile import Profile

Zone = Literal["intake", "releases"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """One municipality's way out; readers are told from the release zone, inside systems from ours.

    Shapes:  chance  what waits are drawn with
    """

    intake: Intake
    releases: Releases
    profile: Profile
    seals: Seals
    reach: Reach
    public_url: str
    clock: Clock
    chance: SystemRandom = field(default_factory=SystemRandom)

    @contextmanager
    def hooks(self, zone: Zone) -> Iterator[Hooks]:
        """Open the webhooks of a zone."""
        store = self.intake if zone == "intake" else self.releases
        with store.transaction(self.profile.code) as tx:
            yield tx.hooks

    def now(self) -> datetime:
        """Tell the time as the municipality's clocks show it."""
        return clock.local(self.clock(), self.profile.time_zone)

    def today(self) -> date:
        """Tell what day it is in the municipality."""
        return self.now().date()


def zone_of(reading: str) -> Zone:
    """Tell where those who read are kept, and where those who do not."""
    return "releases" if reading else "intake"
