"""Drafts, shifts and entries as sealed rows: what each shelf holds, and how it is spelt."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal

from client.form.draft import Draft
from client.sync import outbox
from client.vault.port import Shelf, Vault
from shared.canonical import decode, encode, freeze
from shared.codebook import Kind
from shared.receipt import Receipt
from shared.record import Record, RecordId, parse, spell

State = Literal["waiting", "kept", "refused"]
SHIFT = "shift"
REFUSED_SHELVES: tuple[Shelf, ...] = (
    "record",
    "change",
    "chain",
    "outbox",
    "receipt",
    "refused",
)
EVERYTHING = 2**31


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """The shift that is going on; its record is made when it ends.

    Shapes:  places  where something was logged, in the order first visited
    Units:   n_contacts  contacts logged so far
    """

    id: RecordId
    team: str
    draft: Draft
    places: tuple[str, ...] = ()
    n_contacts: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One own record as it stands now, and what has become of it.

    Shapes:  record   the newest correction of it, if any
             at       its place in the list, for asking for the ones before
             is_held  False when the server refused the first record, so that it holds nothing
                      that a correction could be of
    """

    at: int
    id: RecordId
    record: Record
    state: State
    receipt: Receipt | None
    is_withdrawn: bool
    is_corrected: bool
    is_held: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """What this phone holds and what the server has said of it, in records."""

    waiting: int
    kept: int
    refused: int
    drafts: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """The corrections and withdrawal of one record: how many, and the last of them."""

    round: int
    last: RecordId
    is_withdrawn: bool


def keep_draft(vault: Vault, draft: Draft) -> None:
    """Seal a draft over the one of its kind."""
    vault.put("draft", [(draft.kind, _spell_draft(draft))])


def draft_of(vault: Vault, kind: Kind) -> Draft | None:
    """Open the draft of a kind, if there is one."""
    spelt = vault.get("draft", kind)
    return None if spelt is None else _read_draft(decode(spelt))


def _spell_draft(draft: Draft) -> bytes:
    return encode(_draft_values(draft))


def _draft_values(draft: Draft) -> dict[str, Any]:
    return {
        "answers": dict(draft.answers),
        "book": draft.book,
        "day": draft.day.isoformat(),
        "id": draft.id,
        "kind": draft.kind,
        "mends": draft.mends,
        "reason": draft.reason,
        "replaces": draft.replaces,
        "round": draft.round,
        "shift": draft.shift,
    }


def _read_draft(values: dict[str, Any]) -> Draft:
    return Draft(
        **{**values, "day": date.fromisoformat(values["day"]), "answers": freeze(values["answers"])}
    )


def keep_shift(vault: Vault, shift: Shift) -> None:
    """Seal the shift going on."""
    values = {
        "draft": _draft_values(shift.draft),
        "id": shift.id,
        "n_contacts": shift.n_contacts,
        "places": list(shift.places),
        "team": shift.team,
    }
    vault.put("setting", [(SHIFT, encode(values))])


def shift_of(vault: Vault) -> Shift | None:
    """Open the shift going on, if there is one."""
    spelt = vault.get("setting", SHIFT)
    if spelt is None:
        return None
    values = decode(spelt)
    return Shift(
        id=values["id"],
        team=values["team"],
        draft=_read_draft(values["draft"]),
        places=tuple(values["places"]),
        n_contacts=values["n_contacts"],
    )


def visit(shift: Shift, place: str | None, *, is_contact: bool) -> Shift:
    """Note where something was logged during a shift."""
    places = shift.places
    if place is not None and place not in places:
        places = (*places, place)
    return replace(shift, places=places, n_contacts=shift.n_contacts + is_contact)


def keep_record(vault: Vault, record: Record, *, mends: RecordId | None = None) -> None:
    """Keep a finished record and promise it to the server, in one durable step."""
    with vault.transaction():
        if record.replaces is not None and is_refused(vault, record.replaces):
            # Refused while its correction was being written: there is nothing there to correct.
            mends = record.replaces
            record = replace(record, replaces=None, round=0, reason=None)
        if mends is not None:
            forget(vault, mends)
        if record.replaces is None:
            vault.put("record", [(record.id, spell(record))])
        else:
            vault.remove("refused", [chain_of(vault, record.replaces).last])
            vault.put("change", [(record.id, spell(record))])
            chain = {
                "last": record.id,
                "round": record.round,
                "withdrawn": record.kind == "withdrawal",
            }
            vault.put("chain", [(record.replaces, encode(chain))])
        outbox.promise(vault, record.id, spell(record))
        if record.kind != "withdrawal":
            draft = draft_of(vault, record.kind)
            if draft is not None and draft.id == record.id:
                vault.remove("draft", [record.kind])


def is_refused(vault: Vault, root: RecordId) -> bool:
    """Tell whether the server refused a first record."""
    spelt = vault.get("receipt", root)
    return spelt is not None and not outbox.read(spelt).is_safe


def forget(vault: Vault, refused: RecordId) -> None:
    """Let go of a record the server refused, and of what was written about it since."""
    last = chain_of(vault, refused).last
    for shelf in REFUSED_SHELVES:
        vault.remove(shelf, [refused, last])


def promise_all(vault: Vault) -> None:
    """Promise every own record again, to a server that has lost its history."""
    with vault.transaction():
        for shelf in ("record", "change"):
            for row in vault.oldest(shelf, EVERYTHING):
                if not is_refused(vault, RecordId(row.id)):
                    vault.remove("receipt", [row.id])
                    outbox.promise(vault, row.id, row.plain)


def chain_of(vault: Vault, root: RecordId) -> Chain:
    """Open what is known of a record's corrections; round 0 where there are none."""
    spelt = vault.get("chain", root)
    if spelt is None:
        return Chain(round=0, last=root, is_withdrawn=False)
    return _read_chain(spelt)


def _read_chain(spelt: bytes) -> Chain:
    values = decode(spelt)
    return Chain(round=values["round"], last=values["last"], is_withdrawn=values["withdrawn"])


def entries(vault: Vault, limit: int, before: int | None) -> Sequence[Entry]:
    """List own records, newest first, each as its last correction left it."""
    rows = vault.newest("record", limit, before)
    ids = [row.id for row in rows]
    chains = {root: _read_chain(spelt) for root, spelt in vault.some("chain", ids).items()}
    lasts = [chain.last for chain in chains.values()]
    changes = vault.some("change", lasts)
    receipts = vault.some("receipt", [*ids, *lasts])
    found = []
    for row in rows:
        chain = chains.get(row.id)
        last = chain.last if chain else row.id
        first = parse(decode(row.plain))
        changed = parse(decode(changes[last])) if last in changes else first
        own = outbox.read(receipts[row.id]) if row.id in receipts else None
        is_held = own is None or own.is_safe
        receipt = outbox.read(receipts[last]) if is_held and last in receipts else own
        found.append(
            Entry(
                at=row.at,
                id=first.id,
                record=first if changed.kind == "withdrawal" else changed,
                state=_state(receipt),
                receipt=receipt,
                is_withdrawn=bool(chain and chain.is_withdrawn),
                is_corrected=bool(chain and not chain.is_withdrawn),
                is_held=is_held,
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


def status_of(vault: Vault) -> Status:
    """Count what waits, what was kept, what was refused and what is unfinished."""
    refused = vault.count("refused")
    return Status(
        waiting=vault.count("outbox"),
        kept=vault.count("receipt") - refused,
        refused=refused,
        drafts=vault.count("draft"),
    )
