"""Received records leave the phone on schedule; what is not received never does.

A day is the server's own, and told with its answers: no clock of a phone makes a record leave.

Source:  docs/spec/vault.md#received-records-leave
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final, NamedTuple, get_args

from client.shelves.drafts import asides, draft_of
from client.shelves.news import read_decision
from client.shelves.shift import LAST
from client.sync import outbox
from client.vault.port import Row, Shelf, Vault
from shared.canonical import decode, encode
from shared.codebook import Kind

DAYS: Final = "receipt_days"
GONE: Final = "gone"
STEP: Final = 100  # records let go of in one transaction
EPOCH: Final = date(1970, 1, 1)
END_S: Final = 2**37  # far off, and a day a calendar still has
UNBACKED: Final = timedelta(days=90)  # a server nobody backs up makes no archive of phones
OF_A_CHAIN: tuple[Shelf, ...] = ("record", "change", "chain", "decision", "note")


class Mark(NamedTuple):
    """On this day of the server's, the newest receipt stood at this place."""

    day: date
    place: int


@dataclass(frozen=True, slots=True)
class Gone:
    """What has left.

    Units:   n     receipts that left, of records and their changes
             done  the place up to which all that may leave has left
             lost  of those that left, how many the server no longer has
    """

    n: int = 0
    done: int = 0
    lost: int = 0


def gone_of(vault: Vault) -> Gone:
    """Tell what has left."""
    spelt = vault.whole("setting", GONE)
    return Gone() if spelt is None else Gone(*decode(spelt))


def keep_gone(vault: Vault, gone: Gone) -> None:
    """Seal what has left."""
    vault.put("setting", [(GONE, encode([gone.n, gone.done, gone.lost]))])


def received(vault: Vault) -> int:
    """Count what the server has ever given a receipt for being kept, also what has left since."""
    safe = vault.n_told() - vault.count("refused")
    return safe + gone_of(vault).n


def admit_loss(vault: Vault, in_all: int | None) -> None:
    """Count out what the server has lost and this phone no longer has, after all was given again.

    Else the phone would give it all again at every turn, for ever.
    """
    if in_all is None:
        return
    with vault.transaction():
        gone = gone_of(vault)
        n_lost = min(gone.n, received(vault) - in_all)
        if n_lost > 0:
            keep_gone(vault, replace(gone, n=gone.n - n_lost, lost=gone.lost + n_lost))


def day_of(clock: int | None) -> date | None:
    """Give the day of the server's clock, in UTC; none where it is no time there can be.

    Units:   clock  seconds since 1970 began
    """
    return None if clock is None or not 0 <= clock < END_S else EPOCH + timedelta(seconds=clock)


def note_day(vault: Vault, today: date) -> None:
    """Note up to which receipt the server had come on its day; one line a day."""
    marks = _marks(vault)
    newest = vault.newest("batch", 1)
    now = Mark(today, newest[0].at if newest else 0)
    if marks and marks[-1] == now:
        return
    kept = [*(one for one in marks if one.day < today), now]
    spelt = encode([[one.day.isoformat(), one.place] for one in kept])
    vault.put("setting", [(DAYS, spelt)])


def _marks(vault: Vault) -> list[Mark]:
    spelt = decode(vault.whole("setting", DAYS) or b"[]")
    return [Mark(date.fromisoformat(day), place) for day, place in spelt]


def due(marks: Iterable[Mark], today: date, keep_days: int, backed_on: date | None) -> int:
    """Give the place up to which receipts are old enough, and their records in a backup."""
    last = today - timedelta(days=keep_days)
    if backed_on is not None:
        last = min(last, max(backed_on - timedelta(days=1), today - UNBACKED))
    else:
        last = min(last, today - UNBACKED)
    return max((one.place for one in marks if one.day <= last), default=0)


def leave(vault: Vault, today: date, keep_days: int, backed_on: date | None) -> int:
    """Let go of all that is due, a part at a time, and tell how many receipts went.

    Each part is one durable step, and others may use the vault between them. Killed on the way, it
    goes on at the next turn.
    """
    before, place = gone_of(vault), due(_marks(vault), today, keep_days, backed_on)
    if place <= before.done:
        return 0
    changes, after, n = _changes(vault), 0, 0
    while rows := vault.oldest("record", STEP, after):
        n += _step(vault, rows, changes, place)
        after = rows[-1].at
    with vault.transaction():
        keep_gone(vault, replace(gone_of(vault), done=place))
        vault.tidy()
    return n


def _step(
    vault: Vault, rows: Sequence[Row], changes: Mapping[str, Sequence[str]], place: int
) -> int:
    with vault.transaction():
        busy = _in_hand(vault)
        leaving = [
            chain
            for row in rows
            if row.id not in busy
            and _may_leave(vault, chain := [row.id, *changes.get(row.id, ())], place)
        ]
        ids = [id_ for chain in leaving for id_ in chain]
        if not ids:
            return 0
        for shelf in OF_A_CHAIN:
            vault.remove(shelf, ids)
        if (vault.whole("setting", LAST) or b"").decode() in ids:
            vault.remove("setting", [LAST])
        gone = gone_of(vault)
        keep_gone(vault, replace(gone, n=gone.n + len(ids)))
        return len(ids)


def _may_leave(vault: Vault, chain: Sequence[str], place: int) -> bool:
    """Tell whether the server has all of a record and its changes, for long enough."""
    told, receipts = vault.told(chain), outbox.receipts_of(vault, chain)
    if len(told) < len(chain) or not all(one.is_safe for one in receipts.values()):
        return False
    if max(one.batch for one in told.values()) > place:
        return False
    decisions = vault.some("decision", chain)
    return not any(read_decision(id_, one).verdict == "refused" for id_, one in decisions.items())


def _in_hand(vault: Vault) -> frozenset[str]:
    """Name the records somebody is correcting or mending."""
    drafts = [*asides(vault), *filter(None, (draft_of(vault, kind) for kind in get_args(Kind)))]
    return frozenset(id_ for one in drafts for id_ in (one.replaces, one.mends) if id_)


def _changes(vault: Vault) -> Mapping[str, Sequence[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for row in vault.walk("change"):
        found[decode(row.plain)["replaces"]].append(row.id)
    return found
