"""The release zone for another process: it may ask seven questions over a socket, and nothing else.

Lines of canonical JSON each way, one answer to one question. Who answers is bound to one
municipality; what is asked for by any other word is not answered at all.
"""

import socket
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime, time
from threading import Lock
from typing import Any

from server.store.instants import as_text, from_text
from server.store.meetings import Meeting
from server.store.packs import KeptPack, PackFiles
from server.store.port import FeedToken, Frozen, LedgerKey, ReadingTransaction, ReadsReleases
from shared.canonical import decode, encode
from shared.errors import (
    NotCanonicalError,
    NotTextError,
    StoreAwayError,
    StoreBusyError,
    StoreError,
)

LONGEST = 4_096  # of a question
_ERRORS: Mapping[str, type[StoreError | NotTextError]] = {
    each.code: each for each in (StoreBusyError, NotTextError)
}


def answer(channel: socket.socket, releases: ReadsReleases, municipality: str) -> None:
    """Answer until the other end hangs up, or says what nobody of ours would."""
    with channel.makefile("rb") as asked:
        while (line := asked.readline(LONGEST)).endswith(b"\n"):
            try:
                word, *values = decode(line[:-1])
                ask = _ANSWERS[word]
                with releases.transaction(municipality) as tx:
                    told = ["", ask(tx, *values)]
            except (StoreError, NotTextError) as error:
                told = [error.code, None]
            except (NotCanonicalError, KeyError, TypeError, ValueError):
                return
            channel.sendall(encode(told) + b"\n")


def _releases(tx: ReadingTransaction) -> Any:  # noqa: ANN401 - as above
    return [_spelt(one) for one in tx.releases()]


def _newest(tx: ReadingTransaction) -> Any:  # noqa: ANN401 - as above
    newest = tx.newest()
    return newest and _spelt(newest)


def _keys(tx: ReadingTransaction) -> Any:  # noqa: ANN401 - as above
    return [[one.number, one.statement.decode(), one.signature] for one in tx.ledger_keys()]


def _token(tx: ReadingTransaction, token_hash: str, now: str) -> Any:  # noqa: ANN401 - as above
    found = tx.feed_token(token_hash, from_text(now))
    return found and [found.id, found.group, found.label, as_text(found.expires_at)]


def _packs(tx: ReadingTransaction, reading: str) -> Any:  # noqa: ANN401 - as above
    return [
        [one.number, one.period, one.language, one.release, one.made_on.isoformat(), one.text]
        for one in tx.packs(reading)
    ]


def _pack_files(tx: ReadingTransaction, reading: str, number: str) -> Any:  # noqa: ANN401 - as above
    found = tx.pack_files(reading, int(number))
    return found and [found.pdf.hex(), found.docx.hex()]


def _meetings(tx: ReadingTransaction, product: str) -> Any:  # noqa: ANN401 - as above
    return [
        [
            one.id,
            one.on.isoformat(),
            one.starts and one.starts.isoformat(),
            one.ends and one.ends.isoformat(),
            one.where,
            one.sequence,
            one.is_cancelled,
            as_text(one.changed_at),
        ]
        for one in tx.meetings(product)
    ]


_ANSWERS: Mapping[str, Any] = {
    "releases": _releases,
    "newest": _newest,
    "ledger_keys": _keys,
    "feed_token": _token,
    "packs": _packs,
    "pack_files": _pack_files,
    "meetings": _meetings,
}


def _spelt(one: Frozen) -> list[Any]:
    return [one.number, one.digest, one.body.hex(), one.signature]


def _frozen(number: int, digest: str, body: str, signature: str) -> Frozen:
    return Frozen(number=number, digest=digest, body=bytes.fromhex(body), signature=signature)


class ChannelReleases:
    """See `ReadsReleases`; each question is a transaction of its own."""

    def __init__(self, channel: socket.socket) -> None:
        self._channel = channel
        self._answers = channel.makefile("rb")
        self._lock = Lock()

    @contextmanager
    def transaction(self, municipality: str) -> Iterator["ChannelTransaction"]:
        """See `ReadsReleases.transaction`; the other end knows the municipality."""
        del municipality
        yield ChannelTransaction(self)

    def close(self) -> None:
        """See `ReadsReleases.close`."""
        self._answers.close()
        self._channel.close()

    def ask(self, *question: str) -> Any:  # noqa: ANN401 - JSON in
        """Ask one question.

        Errors:  StoreAwayError, StoreBusyError, NotTextError
        """
        with self._lock:
            try:
                self._channel.sendall(encode(question) + b"\n")
                code, found = decode(self._answers.readline().rstrip(b"\n"))
            except (OSError, NotCanonicalError, ValueError) as error:
                raise StoreAwayError from error
        if code:
            raise _ERRORS.get(code, StoreAwayError)
        return found


class ChannelTransaction:
    """See `ReadingTransaction`."""

    def __init__(self, releases: ChannelReleases) -> None:
        self._ask = releases.ask

    def releases(self) -> Sequence[Frozen]:
        """See `ReadingTransaction.releases`."""
        return [_frozen(*one) for one in self._ask("releases")]

    def newest(self) -> Frozen | None:
        """See `ReadingTransaction.newest`."""
        found = self._ask("newest")
        return _frozen(*found) if found else None

    def ledger_keys(self) -> Sequence[LedgerKey]:
        """See `ReadingTransaction.ledger_keys`."""
        return [
            LedgerKey(number=number, statement=statement.encode(), signature=signature)
            for number, statement, signature in self._ask("ledger_keys")
        ]

    def feed_token(self, token_hash: str, now: datetime) -> FeedToken | None:
        """See `ReadingTransaction.feed_token`."""
        found = self._ask("feed_token", token_hash, as_text(now))
        if found is None:
            return None
        token_id, group, label, expires_at = found
        return FeedToken(id=token_id, group=group, label=label, expires_at=from_text(expires_at))

    def packs(self, reading: str) -> Sequence[KeptPack]:
        """See `ReadsPacks.packs`."""
        return [
            KeptPack(
                number=number,
                reading=reading,
                period=period,
                language=language,
                release=release,
                made_on=date.fromisoformat(made_on),
                text=text,
            )
            for number, period, language, release, made_on, text in self._ask("packs", reading)
        ]

    def pack_files(self, reading: str, number: int) -> PackFiles | None:
        """See `ReadsPacks.pack_files`."""
        found = self._ask("pack_files", reading, str(number))
        return (
            PackFiles(pdf=bytes.fromhex(found[0]), docx=bytes.fromhex(found[1])) if found else None
        )

    def meetings(self, product: str | None = None) -> Sequence[Meeting]:
        """See `ReadsMeetings.meetings`; all products at once are not told here."""
        if product is None:
            raise StoreAwayError
        return [_meeting(product, *one) for one in self._ask("meetings", product)]


def _meeting(  # noqa: PLR0913, PLR0917 - as `_meetings` spells them
    product: str,
    meeting_id: str,
    on: str,
    starts: str | None,
    ends: str | None,
    where: str,
    sequence: int,
    is_cancelled: bool,  # noqa: FBT001 - as above
    changed_at: str,
) -> Meeting:
    return Meeting(
        id=meeting_id,
        product=product,
        on=date.fromisoformat(on),
        starts=time.fromisoformat(starts) if starts else None,
        ends=time.fromisoformat(ends) if ends else None,
        where=where,
        sequence=sequence,
        is_cancelled=is_cancelled,
        changed_at=from_text(changed_at),
    )
