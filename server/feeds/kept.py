"""What was spelt for one reader, kept packed until the next release, within a bound.

A feed thus costs the same however many records and releases there are: the first reader after a
release waits for it to be spelt, all others get the same bytes.

Source:  docs/spec/feeds.md#the-same-bytes
"""

import gzip
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from threading import Condition
from typing import Final, NamedTuple

from cachetools import LRUCache, cached

from server.feeds.edition import Edition
from server.feeds.formats import FORMATS, Suffix
from server.feeds.odata.model import Entity, EntitySet, entities
from server.release.snapshot import Snapshot
from server.release.views import Picture, picture
from server.store.meetings import Meeting
from shared.language import Language
from shared.product import Reading
from shared.profile import Profile

LEVEL: Final = 6
MAX_BYTES: Final = 24 * 1024 * 1024
MAX_PICTURES: Final = 64
MAX_ENTITIES: Final = 200_000


class Spelt(NamedTuple):
    """One feed as gzip packs it, and the tag that is the same for the same bytes only."""

    packed: bytes
    tag: str

    def n_bytes(self) -> int:
        """Tell how much room it takes."""
        return len(self.packed)

    @property
    def body(self) -> bytes:
        """The feed itself."""
        return gzip.decompress(self.packed)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Whose figures, in what language, as of which releases; and of a calendar, which meetings."""

    reading: Reading
    language: Language
    releases: Sequence[Snapshot]
    today: date
    meetings: tuple[Meeting, ...] = ()

    @property
    def key(self) -> tuple[str, str, str, bool]:
        """Whatever two requests must have in common to get the same answer."""
        newest = self.releases[-1].digest if self.releases else ""
        is_expired = self.today >= self.reading.product.expires_on
        return self.reading.code, self.language, newest, is_expired


class Kept:
    """Pictures, feeds and entities of one municipality; safe to be asked by many threads."""

    def __init__(self, profile: Profile, address: str) -> None:
        self._profile = profile
        self._address = address
        seen: LRUCache[tuple[object, ...], Picture] = LRUCache(MAX_PICTURES)
        spelt: LRUCache[tuple[object, ...], Spelt] = LRUCache(
            MAX_BYTES, lambda one: len(one.packed)
        )
        listed: LRUCache[tuple[object, ...], Sequence[Entity]] = LRUCache(MAX_ENTITIES, len)
        # With a condition, whoever asks for what is being made waits instead of making it too.
        self._picture = cached(seen, key=_seen, condition=Condition())(self._seen)
        self._spelt = cached(spelt, key=_spelt, condition=Condition())(self._spell)
        self._entities = cached(listed, key=_listed, condition=Condition())(self._list)

    def picture(self, asked: Asked) -> Picture:
        """Give a reader's picture."""
        return self._picture(asked)

    def spelt(self, asked: Asked, suffix: Suffix) -> Spelt:
        """Give a feed."""
        return self._spelt(asked, suffix)

    def entities(self, asked: Asked, of: EntitySet) -> Sequence[Entity]:
        """Give a reader's figures or notes as entities."""
        return self._entities(asked, of)

    def _seen(self, asked: Asked) -> Picture:
        base = self._profile.release.base
        return picture(asked.reading, self._profile.grid, base, asked.releases, asked.today)

    def _edition(self, asked: Asked) -> Edition:
        return Edition(
            picture=self._picture(asked),
            profile=self._profile,
            language=asked.language,
            address=self._address,
            meetings=() if self._picture(asked).is_expired else asked.meetings,
        )

    def _spell(self, asked: Asked, suffix: Suffix) -> Spelt:
        body = FORMATS[suffix].spell(self._edition(asked))
        packed = gzip.compress(body, LEVEL, mtime=0)
        return Spelt(packed, hashlib.sha256(body).hexdigest()[:32])

    def _list(self, asked: Asked, of: EntitySet) -> Sequence[Entity]:
        return entities(self._edition(asked), of)


def _seen(asked: Asked) -> tuple[object, ...]:
    code, _, *rest = asked.key
    return code, *rest


def _spelt(asked: Asked, suffix: Suffix) -> tuple[object, ...]:
    return *asked.key, suffix, asked.meetings


def _listed(asked: Asked, of: EntitySet) -> tuple[object, ...]:
    return *asked.key, of.name
