"""The shift that is going on, as one sealed row."""

from dataclasses import dataclass, replace

from client.form.draft import Draft
from client.shelves.drafts import read_values, values_of
from client.vault.port import Vault
from shared.canonical import decode, encode
from shared.record import RecordId

SHIFT = "shift"
LAST = "last_shift"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """The shift that is going on; its record is made when it ends.

    Shapes:  places  where the team has been, in the order first visited, empty ones too
             here    where it is now
             empty   of these, where nobody was
             tally   the draft that heads are being counted into
             paused  the half-hour in which a pause began
             away    questions of the coordinators that were put away until it ends
    Units:   n_contacts  contacts logged so far; n_heads  heads in them
    """

    id: RecordId
    team: str
    draft: Draft
    places: tuple[str, ...] = ()
    here: str | None = None
    empty: tuple[str, ...] = ()
    n_contacts: int = 0
    n_heads: int = 0
    tally: RecordId | None = None
    paused: str | None = None
    away: tuple[str, ...] = ()


def keep_shift(vault: Vault, shift: Shift) -> None:
    """Seal the shift going on."""
    values = {
        "away": list(shift.away),
        "draft": values_of(shift.draft),
        "empty": list(shift.empty),
        "here": shift.here,
        "id": shift.id,
        "n_contacts": shift.n_contacts,
        "n_heads": shift.n_heads,
        "paused": shift.paused,
        "places": list(shift.places),
        "tally": shift.tally,
        "team": shift.team,
    }
    vault.put("setting", [(SHIFT, encode(values))])


def shift_of(vault: Vault) -> Shift | None:
    """Open the shift going on, if there is one."""
    spelt = vault.whole("setting", SHIFT)
    if spelt is None:
        return None
    values = decode(spelt)
    several = {name: tuple(values[name]) for name in ("away", "empty", "places") if name in values}
    return Shift(**{**values, **several, "draft": read_values(values["draft"])})


def been_at(shift: Shift, place: str | None) -> Shift:
    """Note where the team is; a place it has been at before keeps its turn."""
    if place is None:
        return shift
    places = shift.places if place in shift.places else (*shift.places, place)
    return replace(shift, places=places, here=place)


def nobody_at(shift: Shift, place: str) -> Shift:
    """Note that the team is at a place where nobody is; that is information too."""
    shift = been_at(shift, place)
    return replace(shift, empty=tuple(dict.fromkeys((*shift.empty, place))))


def somebody_at(shift: Shift, place: str | None) -> Shift:
    """Note that somebody was met at a place after all."""
    return not_empty(been_at(shift, place), place)


def not_empty(shift: Shift, place: str | None) -> Shift:
    """Take back that nobody was at a place; it has been visited all the same."""
    return replace(shift, empty=tuple(one for one in shift.empty if one != place))


def put_away(shift: Shift, question: str) -> Shift:
    """Note that a question need not be seen again on this shift."""
    return replace(shift, away=tuple(dict.fromkeys((*shift.away, question))))


def taken_out(shift: Shift, question: str) -> Shift:
    """Take back that a question was put away."""
    return replace(shift, away=tuple(one for one in shift.away if one != question))


def counted(shift: Shift, n_heads: int, n_contacts: int) -> Shift:
    """Count contacts and heads in, or out where they are less than none."""
    return replace(
        shift,
        n_contacts=max(0, shift.n_contacts + n_contacts),
        n_heads=max(0, shift.n_heads + n_heads),
    )
