"""Own records as they stand now, and what has become of each."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from client.shelves.leaving import gone_of
from client.shelves.news import read_decision
from client.sync import outbox
from client.vault.port import Row, Vault
from shared.canonical import decode
from shared.news import Decision
from shared.receipt import Receipt
from shared.record import Record, RecordId, parse

EVERYTHING = 2**31
State = Literal["waiting", "kept", "refused"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One own record as it stands now, and what has become of it.

    Shapes:  record   the newest correction of it, if any
             told     the record its receipt is of: the first, or the last change of it
             at       its place in the list, for asking for the ones before
             is_held  False when the server refused the first record, so that it holds nothing
                      that a correction could be of
             decision what a coordinator has decided on a proposed place, as it stands now
    """

    at: int
    id: RecordId
    record: Record
    state: State
    told: RecordId
    receipt: Receipt | None
    is_withdrawn: bool
    is_corrected: bool
    is_held: bool
    decision: Decision | None = None

    @property
    def is_turned_down(self) -> bool:
        """Tell whether a coordinator has refused this proposal as it stands."""
        return self.decision is not None and self.decision.verdict == "refused"

    @property
    def needs_mending(self) -> bool:
        """Tell whether somebody has to write it anew, or let go of it."""
        return (self.state == "refused" or self.is_turned_down) and not self.is_withdrawn


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """What this phone holds and what the server has said of it, in records.

    Shapes:  gone  of those kept, how many have left this phone
             lost  how many have left it and are no longer at the server either
    """

    waiting: int
    kept: int
    refused: int
    drafts: int
    gone: int = 0
    lost: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """The corrections and withdrawal of one record: how many, and the last of them."""

    round: int
    last: RecordId
    is_withdrawn: bool


def chain_of(vault: Vault, root: RecordId) -> Chain:
    """Open what is known of a record's corrections; round 0 where there are none."""
    spelt = vault.get("chain", root)
    if spelt is None:
        return Chain(round=0, last=root, is_withdrawn=False)
    return read_chain(spelt)


def read_chain(spelt: bytes) -> Chain:
    """Read what is known of a record's corrections."""
    values = decode(spelt)
    return Chain(round=values["round"], last=values["last"], is_withdrawn=values["withdrawn"])


def entries(vault: Vault, limit: int, before: int | None) -> Sequence[Entry]:
    """List own records, newest first, each as its last correction left it."""
    return entries_of(vault, vault.newest("record", limit, before))


def entries_of(vault: Vault, rows: Sequence[Row]) -> Sequence[Entry]:
    """Make entries of opened records, in their order."""
    ids = [row.id for row in rows]
    chains = {root: read_chain(spelt) for root, spelt in vault.some("chain", ids).items()}
    lasts = [chain.last for chain in chains.values()]
    changes = vault.some("change", lasts)
    receipts = outbox.receipts_of(vault, [*ids, *lasts])
    decisions = vault.some("decision", [*ids, *lasts])
    found = []
    for row in rows:
        chain = chains.get(row.id)
        last = chain.last if chain else row.id
        first = parse(decode(row.plain))
        changed = parse(decode(changes[last])) if last in changes else first
        own = receipts.get(row.id)
        is_held = own is None or own.is_safe
        told = RecordId(last if is_held else row.id)
        receipt = receipts.get(told)
        found.append(
            Entry(
                at=row.at,
                id=first.id,
                record=first if changed.kind == "withdrawal" else changed,
                state=_state(receipt),
                told=told,
                receipt=receipt,
                is_withdrawn=bool(chain and chain.is_withdrawn),
                is_corrected=bool(chain and not chain.is_withdrawn),
                is_held=is_held,
                decision=read_decision(last, decisions[last]) if last in decisions else None,
            )
        )
    return found


def _state(receipt: Receipt | None) -> State:
    if receipt is None:
        return "waiting"
    return "kept" if receipt.is_safe else "refused"


def entry_of(vault: Vault, id_: RecordId) -> Entry | None:
    """Find one own record by its id, or by the id of one of its corrections."""
    change = vault.get("change", id_)
    root = parse(decode(change)).root if change is not None else id_
    at = vault.place("record", root)
    found = entries(vault, 1, at + 1) if at is not None else ()
    return found[0] if found else None


def to_mend(vault: Vault, limit: int) -> Sequence[Entry]:
    """List what must be mended, newest first: refused by the server, or by a coordinator."""
    refused = [row.id for row in vault.newest("refused", limit)]
    decided = [row.id for row in vault.newest("decision", EVERYTHING)]
    found = {
        entry.id: entry
        for entry in (entry_of(vault, RecordId(id_)) for id_ in (*refused, *decided))
        if entry is not None and entry.needs_mending
    }
    return sorted(found.values(), key=lambda entry: -entry.at)[:limit]


def status_of(vault: Vault) -> Status:
    """Count what waits, what was kept, what was refused and what is unfinished."""
    refused, gone = vault.count("refused"), gone_of(vault)
    return Status(
        waiting=vault.n_waiting(),
        kept=vault.n_told() - refused + gone.n,
        gone=gone.n,
        lost=gone.lost,
        refused=refused,
        drafts=vault.count("draft"),
    )
