"""Which of the received records somebody wants to see: by kind, place, state and note."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Literal, get_args

from server.release.count import area_of
from server.release.overview import EVERYWHERE, parts
from server.sealed_notes import sealed_in
from server.store.port import Kept
from shared.errors import NotFoundError
from shared.profile import Profile
from shared.record import Record

State = Literal["", "waits", "counted"]
Note = Literal["", "sealed"]
STATES: Final[tuple[State, ...]] = get_args(State)
NOTES: Final[tuple[Note, ...]] = get_args(Note)
ANY: Final = ""
CHANGED: Final = "correction"
# A search reads this many records at a time, and no more than so many times; then it says how far
# it came. So one page costs the same however many records there are.
READ: Final = 250
READINGS: Final = 20


@dataclass(frozen=True, slots=True)
class Sieve:
    """What is asked for.

    Shapes:  kind   a form's, `correction` or `withdrawal`; empty is all of them
             where  a part of the municipality, as the situational picture has them
             note   whether it must have a sealed note
    """

    kind: str = ANY
    where: str = EVERYWHERE
    state: State = ANY
    note: Note = ANY

    @property
    def is_open(self) -> bool:
        """Tell whether everything goes through."""
        return self == Sieve()

    @property
    def address(self) -> str:
        """Spell the choices as the page's address has them."""
        return f"kind={self.kind}&where={self.where}&state={self.state}&note={self.note}"

    def holds(self, kept: Kept, profile: Profile, areas: frozenset[str]) -> bool:
        """Tell whether a record is one of those asked for."""
        return (
            self.kind in (ANY, kind_of(kept.record))
            and self.state in (ANY, "waits" if kept.release is None else "counted")
            and (not self.note or any(sealed_in(kept.record, profile)))
            and (self.where == EVERYWHERE or _area(kept.record, profile) in areas)
        )


@dataclass(frozen=True, slots=True)
class Found:
    """Some records, newest first, and below which seq the search goes on, if it does."""

    kept: Sequence[Kept]
    older: int | None


def sieve(kind: str, where: str, state: str, profile: Profile, note: str = ANY) -> Sieve:
    """Read what is asked for.

    Errors:  NotFoundError for what there is not
    """
    known = next((one for one in STATES if one == state), None)
    noted = next((one for one in NOTES if one == note), None)
    if (
        known is None
        or noted is None
        or kind not in (ANY, *kinds(profile))
        or where not in parts(profile)
    ):
        raise NotFoundError
    return Sieve(kind, where, known, noted)


def kinds(profile: Profile) -> tuple[str, ...]:
    """Name what can be asked for, in the codebook's order."""
    return (*profile.codebook.forms, CHANGED, "withdrawal")


def kind_of(record: Record) -> str:
    """Name what a record is in lists and tallies: a correction is not a meeting more."""
    is_correction = record.replaces is not None and record.kind != "withdrawal"
    return CHANGED if is_correction else record.kind


def sift(
    read: Callable[[int, int | None], Sequence[Kept]],
    asked: Sieve,
    profile: Profile,
    most: int,
    before: int | None,
) -> Found:
    """Find the newest that are asked for, from where a search stopped."""
    areas = parts(profile)[asked.where]
    found: list[Kept] = []
    for _ in range(READINGS):
        listed = read(READ, before)
        for kept in listed:
            if asked.holds(kept, profile, areas):
                if len(found) == most:
                    return Found(found, found[-1].seq)
                found.append(kept)
        if len(listed) < READ:
            return Found(found, None)
        before = listed[-1].seq
    return Found(found, before)


def _area(record: Record, profile: Profile) -> str | None:
    book = profile.codebooks.get(record.book)
    if record.kind == "withdrawal" or book is None:
        return None
    return area_of(profile, book.forms[record.kind], record.answers)
