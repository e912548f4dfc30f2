"""Everything the routes of readers may ask for; there is no intake, no key and no file in it."""

from dataclasses import dataclass, field
from datetime import datetime

from server import clock
from server.clock import Clock
from server.feeds.kept import Kept
from server.release.verified import Ledger
from server.store.port import ReadsReleases
from shared.profile import Profile
from shared.version import VERSION


@dataclass(frozen=True, slots=True, kw_only=True)
class Readers:
    """See `Services`, of which this is the part that readers are served from."""

    releases: ReadsReleases
    ledger: Ledger
    profile: Profile
    public_url: str
    hosts: frozenset[str]
    clock: Clock = clock.now
    version: str = VERSION
    kept: Kept = field(init=False)

    def __post_init__(self) -> None:
        """Begin with nothing spelt."""
        object.__setattr__(self, "kept", Kept(self.profile, self.public_url))

    @property
    def is_https(self) -> bool:
        """Tell whether people reach the server by https, whatever the proxy speaks with us."""
        return self.public_url.startswith("https://")

    @property
    def municipality(self) -> str:
        """The municipality every row belongs to."""
        return self.profile.code

    def now(self) -> datetime:
        """Tell the time as the municipality's clocks show it."""
        return clock.local(self.clock(), self.profile.time_zone)
