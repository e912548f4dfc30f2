"""The shift that is going on, as one sealed row."""

from dataclasses import dataclass, replace

from client.form.draft import Draft
from client.shelves.drafts import read_values, values_of
from client.vault.port import Vault
from shared.canonical import decode, encode
from shared.record import RecordId

SHIFT = "shift"


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


def keep_shift(vault: Vault, shift: Shift) -> None:
    """Seal the shift going on."""
    values = {
        "draft": values_of(shift.draft),
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
        draft=read_values(values["draft"]),
        places=tuple(values["places"]),
        n_contacts=values["n_contacts"],
    )


def visit(shift: Shift, place: str | None, *, is_contact: bool) -> Shift:
    """Note where something was logged during a shift."""
    places = shift.places
    if place is not None and place not in places:
        places = (*places, place)
    return replace(shift, places=places, n_contacts=shift.n_contacts + is_contact)
