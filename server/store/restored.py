"""What a store that was put back from a backup cannot know by itself; part of its port."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from shared.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Resumption:
    """How releases go on after a restore: as somebody told who knew.

    Shapes:  after       the number of the last release there ever was, here or not
             seq         the last record that was in the backup
             counted_to  the last day, included, that a lost release may have counted; None when no
                         release can have counted what came in after the backup
    """

    restored_at: datetime
    after: int
    seq: int
    counted_to: date | None


def lost_in(seq: int, record: Record, resumed: Sequence[Resumption]) -> int | None:
    """Name the last lost release where one of those may have counted a record; else None.

    It must then be counted in no other. Such a record was received before that release was cut, so
    it is about no later day; and it came in again, since what was in the backup belongs to a cut
    that is known. Corrections and withdrawals are heard with what they are about.
    """
    covering = (
        one.after
        for one in resumed
        if seq > one.seq and one.counted_to is not None and record.day <= one.counted_to
    )
    return next(covering, None) if record.replaces is None else None


class RestoreTransaction(Protocol):
    """The part of `IntakeTransaction` that is about life after a restore."""

    def in_doubt(self) -> datetime | None:
        """Tell when this was put back from a backup; None once `resume` has answered for that."""
        ...

    def resume(self, after: int, cut_at: datetime, counted_to: date | None) -> None:
        """Go on after that release, the last there ever was; see `Resumption`.

        A cut begun in the backup is finished when its number is among those. Whatever else the
        backup held belongs to the next of them, and `cut_at` is when the last of them was cut.
        """
        ...

    def resumptions(self) -> Sequence[Resumption]:
        """List how releases went on after each restore, oldest first."""
        ...

    def set_aside(self) -> int:
        """Count the records of the release to come that no release counts; see `lost_in`."""
        ...

    def confirm_device(self, device_id: str) -> bool:
        """Note that a phone is still ours; False when there was no doubt about one of that id."""
        ...


class Restores(Protocol):
    """The part of `Intake` that is about a restore."""

    def note_restore(self, now: datetime) -> None:
        """Note, for all municipalities, that all of this came out of a backup.

        Nothing is to be released until `resume`, and each phone that has not ended is in doubt.

        Errors:  StoreBusyError, StoreFullError
        """
        ...
