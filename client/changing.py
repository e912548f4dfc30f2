"""Own records, later: open one as a draft of its correction, or make its withdrawal."""

from dataclasses import replace
from types import MappingProxyType

from client.form.draft import Draft, correcting, mending
from client.shelves.drafts import asides
from client.shelves.entries import Entry, chain_of, entry_of
from client.vault.port import Vault
from shared.codebook import Code
from shared.errors import InputError
from shared.flaw import Flaw
from shared.hazmat.tokens import new_id
from shared.record import Record, RecordId


def found(vault: Vault, id_: RecordId) -> Entry:
    """Open one own record, by its id or a correction's.

    Errors:  InputError
    """
    entry = entry_of(vault, id_)
    if entry is None:
        raise InputError(Flaw("input.no_such_record", "id"))
    return entry


def changeable(vault: Vault, id_: RecordId) -> Entry:
    """Open one own record that is not withdrawn.

    Errors:  InputError
    """
    entry = found(vault, id_)
    if entry.is_withdrawn:
        raise InputError(Flaw("input.withdrawn", "id"))
    return entry


def correction(vault: Vault, id_: RecordId, reason: Code) -> Draft:
    """Open a record as a draft: of its correction, or of a new one if it was refused by anyone.

    One that was begun before and not finished is gone on with.

    Errors:  InputError
    """
    entry = changeable(vault, id_)
    for begun in asides(vault):
        if entry.id in (begun.replaces, begun.mends):
            return replace(begun, reason=begun.reason and reason)
    if not entry.is_held or entry.is_turned_down:
        return mending(replace(entry.record, id=entry.id), id_=new_id())
    round_ = chain_of(vault, entry.id).round + 1
    return correcting(entry.record, id_=new_id(), round_=round_, reason=reason)


def withdrawal(vault: Vault, entry: Entry, reason: Code) -> Record:
    """Make the withdrawal of a record."""
    return Record(
        id=new_id(),
        kind="withdrawal",
        book=entry.record.book,
        day=entry.record.day,
        answers=MappingProxyType({}),
        shift=entry.record.shift,
        replaces=entry.id,
        round=chain_of(vault, entry.id).round + 1,
        reason=reason,
    )
