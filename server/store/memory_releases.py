"""Frozen figures in memory; an adapter of `Releases`."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time

from server.store.hooks import Published
from server.store.meetings import Meeting
from server.store.memory_home import MemoryHome, texts
from server.store.memory_hooks import Board, MemoryHooks
from server.store.packs import KeptPack, PackFiles
from server.store.port import FeedToken, Frozen, LedgerKey
from shared.release_errors import BrokenReleaseError


@dataclass(slots=True, kw_only=True)
class Shelf:
    """One municipality's releases and ledger keys by number, its readers' keys by hash."""

    releases: dict[int, Frozen] = field(default_factory=dict)
    keys: dict[int, LedgerKey] = field(default_factory=dict)
    tokens: dict[str, FeedToken] = field(default_factory=dict)
    packs: list[tuple[KeptPack, PackFiles]] = field(default_factory=list)
    drafts: dict[tuple[str, str], str] = field(default_factory=dict)
    meetings: dict[str, Meeting] = field(default_factory=dict)
    board: Board = field(default_factory=Board)

    def copy(self) -> "Shelf":
        """Copy the containers; what is in them never changes."""
        return Shelf(
            releases=self.releases.copy(),
            keys=self.keys.copy(),
            tokens=self.tokens.copy(),
            packs=self.packs.copy(),
            drafts=self.drafts.copy(),
            meetings=self.meetings.copy(),
            board=self.board.copy(),
        )


class MemoryReleases:
    """See `Releases`."""

    def __init__(self) -> None:
        self._home = MemoryHome(Shelf)

    @contextmanager
    def transaction(self, municipality: str) -> Iterator["MemoryReleasesTransaction"]:
        """See `Releases.transaction`."""
        with self._home.transaction(municipality) as shelf:
            yield MemoryReleasesTransaction(shelf)

    def prove_writable(self) -> None:
        """See `Releases.prove_writable`."""

    def close(self) -> None:
        """See `Releases.close`."""


class MemoryReleasesTransaction:
    """See `ReleasesTransaction`."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    @texts
    def freeze(self, frozen: Frozen) -> None:
        """See `ReleasesTransaction.freeze`."""
        if self._shelf.releases.setdefault(frozen.number, frozen) != frozen:
            raise BrokenReleaseError

    def releases(self) -> Sequence[Frozen]:
        """See `ReleasesTransaction.releases`."""
        return [self._shelf.releases[number] for number in sorted(self._shelf.releases)]

    def newest(self) -> Frozen | None:
        """See `ReleasesTransaction.newest`."""
        return next(reversed(self.releases()), None)

    @property
    def hooks(self) -> MemoryHooks:
        """See `ReleasesTransaction.hooks`."""
        return MemoryHooks(self._shelf.board)

    def published(self, after: int) -> Sequence[Published]:
        """See `ReleasesTransaction.published`."""
        return [Published(one.number, one.digest) for one in self.releases() if one.number > after]

    @texts
    def introduce(self, key: LedgerKey) -> None:
        """See `ReleasesTransaction.introduce`."""
        if self._shelf.keys.setdefault(key.number, key) != key:
            raise BrokenReleaseError

    def ledger_keys(self) -> Sequence[LedgerKey]:
        """See `ReleasesTransaction.ledger_keys`."""
        return [self._shelf.keys[number] for number in sorted(self._shelf.keys)]

    @texts
    def add_feed_token(self, token_hash: str, token: FeedToken) -> None:
        """See `ReleasesTransaction.add_feed_token`."""
        self._shelf.tokens[token_hash] = token

    @texts
    def feed_token(self, token_hash: str, now: datetime) -> FeedToken | None:
        """See `ReleasesTransaction.feed_token`."""
        token = self._shelf.tokens.get(token_hash)
        return token if token and token.ended_at is None and token.expires_at > now else None

    def feed_tokens(self) -> Sequence[FeedToken]:
        """See `ReleasesTransaction.feed_tokens`."""
        return list(reversed(self._shelf.tokens.values()))

    @texts
    def end_feed_token(self, token_id: str, now: datetime) -> bool:
        """See `ReleasesTransaction.end_feed_token`."""
        for token_hash, token in self._shelf.tokens.items():
            if token.id == token_id and token.ended_at is None:
                self._shelf.tokens[token_hash] = replace(token, ended_at=now)
                return True
        return False

    @texts
    def keep_pack(self, pack: KeptPack, files: PackFiles) -> KeptPack:
        """See `PacksTransaction.keep_pack`."""
        kept = replace(pack, number=len(self._shelf.packs) + 1)
        self._shelf.packs.append((kept, files))
        return kept

    @texts
    def packs(self, reading: str) -> Sequence[KeptPack]:
        """See `ReadsPacks.packs`."""
        return [one for one, _ in reversed(self._shelf.packs) if one.reading == reading]

    @texts
    def pack_files(self, reading: str, number: int) -> PackFiles | None:
        """See `ReadsPacks.pack_files`."""
        found = (
            files
            for one, files in self._shelf.packs
            if (one.reading, one.number) == (reading, number)
        )
        return next(found, None)

    @texts
    def keep_draft(self, reading: str, period: str, text: str) -> None:
        """See `PacksTransaction.keep_draft`."""
        self._shelf.drafts[reading, period] = text

    @texts
    def draft(self, reading: str, period: str) -> str:
        """See `PacksTransaction.draft`."""
        return self._shelf.drafts.get((reading, period), "")

    @texts
    def meetings(self, product: str | None = None) -> Sequence[Meeting]:
        """See `ReadsMeetings.meetings`."""
        found = [one for one in self._shelf.meetings.values() if product in (None, one.product)]
        return sorted(found, key=_held)

    @texts
    def put_meeting(self, meeting: Meeting) -> bool:
        """See `MeetingsTransaction.put_meeting`."""
        before = self._shelf.meetings.get(meeting.id)
        follows = -1 if before is None else before.sequence
        if meeting.sequence != follows + 1:
            return False
        product = meeting.product if before is None else before.product
        self._shelf.meetings[meeting.id] = replace(meeting, product=product)
        return True

    def forget_meetings(self, before: date) -> int:
        """See `MeetingsTransaction.forget_meetings`."""
        gone = [one.id for one in self._shelf.meetings.values() if one.on < before]
        for each in gone:
            del self._shelf.meetings[each]
        return len(gone)


def _held(one: Meeting) -> tuple[date, bool, time, str, str]:
    """Put meetings in the order they are held; one without a time before all others of its day."""
    return one.on, one.starts is not None, one.starts or time.min, one.product, one.id
