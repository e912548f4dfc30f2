"""Every finished record sealed to the recovery key as well, for as long as it is not received.

Source:  docs/spec/rescue.md#on-the-phone
"""

from client.vault.port import Vault
from shared.canonical import decode, encode
from shared.directory import Directory
from shared.parcel import Contents, Recovery, wrapped
from shared.record import RecordId

KEY = "recovery"
_ALL = 2**31


def recovery_of(vault: Vault) -> Recovery | None:
    """Find whom to seal to; nobody on a phone that was told of no recovery key."""
    spelt = vault.whole("device", KEY)
    if spelt is None:
        return None
    known = decode(spelt)
    return Recovery(municipality=known["municipality"], public=bytes.fromhex(known["public"]))


def lay(vault: Vault, record_id: str, spelt: bytes) -> None:
    """Seal one record; call inside the transaction that promises it."""
    recovery = recovery_of(vault)
    if recovery is not None:
        contents = Contents(line=spelt, token=_token(vault))
        vault.lay([wrapped(recovery, RecordId(record_id), contents)])


def hear_recovery(vault: Vault, directory: Directory) -> None:
    """Take the recovery key of a directory that is believed; what waits is sealed to it too.

    A directory without one takes none away: what was sealed would be lost by it.
    """
    known = recovery_of(vault)
    if directory.recovery is None or (known and known.public == directory.recovery):
        return
    told = {"municipality": directory.municipality, "public": directory.recovery.hex()}
    with vault.transaction():
        vault.put("device", [(KEY, encode(told))])
        lay_all(vault)


def lay_all(vault: Vault) -> None:
    """Seal all that waits; call inside a transaction."""
    if recovery_of(vault) is not None:
        for row in vault.waiting(_ALL):
            lay(vault, row.id, row.plain)


def _token(vault: Vault) -> str:
    return str(decode(vault.get("device", "self") or b"{}")["token"])
