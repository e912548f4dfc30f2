"""What the process of readers is told when it is started: all of it, and nothing more."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from shared.canonical import decode, encode


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """One order; it holds no path, no address of a database and no secret.

    Shapes:  listener, channel  numbers of sockets it is born with
    """

    listener: int
    channel: int
    profile_texts: Mapping[str, str]
    public_url: str
    hosts: frozenset[str]

    def spelt(self) -> bytes:
        """Spell it as one line."""
        return encode(
            {
                "channel": self.channel,
                "hosts": sorted(self.hosts),
                "listener": self.listener,
                "profile": dict(self.profile_texts),
                "public_url": self.public_url,
            }
        )


def read(line: bytes) -> Order:
    """Read an order back."""
    told: dict[str, Any] = decode(line.rstrip(b"\n"))
    return Order(
        listener=told["listener"],
        channel=told["channel"],
        profile_texts=told["profile"],
        public_url=told["public_url"],
        hosts=frozenset(told["hosts"]),
    )
