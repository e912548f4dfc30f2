"""Where may be told: by https, and to nobody on a private net whom the setting does not name.

Source:  docs/spec/webhooks.md#addresses
"""

import asyncio
import re
import socket
from collections.abc import Sequence
from dataclasses import dataclass
from ipaddress import (
    IPv4Address,
    IPv4Network,
    IPv6Address,
    IPv6Network,
    ip_address,
    ip_network,
)
from typing import Final, NamedTuple, TypeAlias
from urllib.parse import urlsplit

from shared.errors import InputError
from shared.flaw import Flaw

PRIVATE: Final = "FELTLOGG_WEBHOOK_PRIVATE"
LONGEST: Final = 500
HIGHEST_PORT: Final = 65_535
_PORTS: Final = {"http": 80, "https": 443}
_SIGNS = re.compile(r"[!-\[\]-~]+")  # ASCII that is seen, and no backslash
_LABEL = "[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?"
_NAME = re.compile(rf"(?=.{{1,253}}\Z){_LABEL}(?:\.{_LABEL})*")
# An IPv4 address inside, which the net that translates would reach for us.
_TRANSLATED: Final = IPv6Network("64:ff9b::/96")
# Ways to spell or to tunnel an IPv4 address that nobody is to be told by.
_TUNNELS: Final = tuple(
    IPv6Network(net) for net in ("::/96", "2001::/32", "2002::/16", "64:ff9b:1::/48", "fec0::/10")
)

Address: TypeAlias = IPv4Address | IPv6Address
Network: TypeAlias = IPv4Network | IPv6Network


@dataclass(frozen=True, slots=True)
class Reach:
    """What may be told besides the open net.

    Shapes:  hosts    names of machines on private nets
             networks private nets
             is_here  the server itself is one for trying out, on this machine alone
    """

    hosts: frozenset[str] = frozenset()
    networks: tuple[Network, ...] = ()
    is_here: bool = False


class Target(NamedTuple):
    """An address, taken apart; `path` with its query."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def authority(self) -> str:
        """Spell the host as the header has it."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"

    def at(self, address: Address) -> str:
        """Spell the address to connect to: that very machine, asked for no second time."""
        spelt = f"[{address}]" if isinstance(address, IPv6Address) else str(address)
        return f"{self.scheme}://{spelt}:{self.port}{self.path}"


class NotAllowedError(Exception):
    """Nobody may be told there."""


def read_reach(text: str, *, is_here: bool) -> Reach:
    """Read names and nets, with commas between them.

    Errors:  InputError naming the variable
    """
    hosts: set[str] = set()
    networks: list[Network] = []
    for part in (one.strip().lower() for one in text.split(",")):
        if not part:
            continue
        try:
            networks.append(ip_network(part))
        except ValueError as error:
            if "/" in part or not _NAME.fullmatch(part):
                raise InputError(Flaw("input.not_private_nets", PRIVATE, part)) from error
            hosts.add(part)
    return Reach(frozenset(hosts), tuple(networks), is_here)


def target(url: str, reach: Reach) -> Target:
    """Take an address apart; what could be read in two ways is none.

    Errors:  InputError saying what is wrong with the field `url`
    """
    wrong = InputError(Flaw("hook.not_an_address", "url", str(LONGEST)))
    if len(url) > LONGEST or not _SIGNS.fullmatch(url):
        raise wrong
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise wrong from error
    host = (parts.hostname or "").rstrip(".")
    if parts.scheme not in _PORTS or not host or "@" in parts.netloc or parts.fragment:
        raise wrong
    if not (_NAME.fullmatch(host) or _is_literal(host)) or port == 0:
        raise wrong
    if parts.scheme == "http" and not reach.is_here:
        raise InputError(Flaw("hook.not_https", "url"))
    path = f"{parts.path or '/'}{'?' if parts.query else ''}{parts.query}"
    found = Target(parts.scheme, host, port or _PORTS[parts.scheme], path)
    if _is_literal(host) and not is_allowed(ip_address(host), found, reach):
        raise InputError(Flaw("hook.private", "url", PRIVATE))
    return found


def _is_literal(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


async def resolve(of: Target, reach: Reach) -> Sequence[Address]:
    """Find the machines behind a name; if any of them may not be told, none may.

    Errors:  OSError where there are none, NotAllowedError
    """
    loop = asyncio.get_running_loop()
    found = await loop.getaddrinfo(of.host, of.port, type=socket.SOCK_STREAM)
    addresses = [ip_address(one[4][0]) for one in found]
    if not addresses:
        raise OSError
    if not all(is_allowed(one, of, reach) for one in addresses):
        raise NotAllowedError
    return list(dict.fromkeys(addresses))


def is_allowed(address: Address, of: Target, reach: Reach) -> bool:
    """Tell whether somebody at this address may be told."""
    bare = _bare(address)
    if of.scheme == "http":
        return reach.is_here and bare.is_loopback
    if any(bare in net for net in reach.networks if net.version == bare.version):
        return True
    if bare.is_loopback:
        return reach.is_here or of.host in reach.hosts
    if bare.is_link_local or bare.is_multicast or bare.is_unspecified or bare.is_reserved:
        return False
    if isinstance(bare, IPv6Address) and any(bare in net for net in _TUNNELS):
        return False
    return bare.is_global or of.host in reach.hosts


def _bare(address: Address) -> Address:
    """Give the IPv4 address that an IPv6 one is a spelling of."""
    if isinstance(address, IPv4Address):
        return address
    if address.ipv4_mapped is not None:
        return address.ipv4_mapped
    if address in _TRANSLATED:
        return IPv4Address(int(address) & 0xFFFF_FFFF)
    return address
