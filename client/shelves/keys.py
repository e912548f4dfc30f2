"""The coordinators' keys as a sealed row: the signing key pinned, and the directory believed.

Source:  docs/spec/notes.md#pinning
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from client.shelves.parcels import hear_recovery
from client.vault.port import Vault
from shared.canonical import decode, encode
from shared.directory import Directory, Trust, believe, name_of, read_again
from shared.errors import KeysError
from shared.flaw import Flaw

KEYS = "keys"


@dataclass(frozen=True, slots=True)
class Held:
    """What the phone holds of keys.

    Shapes:  told     the signed directory that was believed last
             refused  the code of why the newest was not believed; empty when it was
    """

    told: dict[str, Any] | None = None
    refused: str = ""

    @property
    def directory(self) -> Directory | None:
        """The directory that was believed last."""
        return None if self.told is None else read_again(self.told)

    @property
    def name(self) -> str:
        """What names it to the server; a phone in trouble has nothing it need not be told."""
        return "" if self.refused else name_of(self.told)

    @property
    def trouble(self) -> Flaw | None:
        """Why the newest was not believed."""
        return Flaw(self.refused, KEYS) if self.refused else None


def hear_keys(vault: Vault, told: Any, municipality: str, today: date) -> None:  # noqa: ANN401 - JSON
    """Take a directory that is to be believed, and note why where it is not; the last one stays.

    The first signing key a phone is told is pinned with it, for as long as it is enrolled.
    """
    if told is None:
        return
    known = keys_of(vault)
    if told == known.told:
        _keep(vault, known, Held(known.told))
        return
    last = known.directory
    trust = Trust(
        municipality=municipality,
        today=today,
        signing=known.told["signing"] if known.told else None,
        number=last.number if last else 0,
    )
    try:
        directory = believe(told, trust)
    except KeysError as error:
        now = Held(known.told, error.flaws[0].code)
    else:
        now = Held(told)
        hear_recovery(vault, directory)
    _keep(vault, known, now)


def _keep(vault: Vault, known: Held, now: Held) -> None:
    if now != known:
        vault.put("device", [(KEYS, encode({"told": now.told, "refused": now.refused}))])


def keys_of(vault: Vault) -> Held:
    """Open what the phone holds of keys."""
    spelt = vault.whole("device", KEYS)
    return Held() if spelt is None else Held(**decode(spelt))
