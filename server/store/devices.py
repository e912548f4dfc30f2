"""What the server needs from a database to know its phones; part of its port."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class Device:
    """A phone the server knows; days only, so that nobody's hours can be read from it.

    Shapes:  unsent      how many records it had not sent when it was emptied; None before that
             is_doubted  it came out of a backup, may have been ended since, and nobody has said yet
    """

    id: str
    label: str
    enrolled_on: date
    heard_on: date | None = None
    ended_on: date | None = None
    emptied_on: date | None = None
    unsent: int | None = None
    is_doubted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class EnrolmentCode:
    """A one-use code that has not been used; only its hash is kept."""

    label: str
    expires_at: datetime


class DeviceTransaction(Protocol):
    """The part of `IntakeTransaction` that is about phones and their one-use codes."""

    def add_enrolment_code(self, code_hash: str, code: EnrolmentCode) -> None:
        """Keep a one-use code by its hash; an earlier unused one with the same label is void."""
        ...

    def enrolment_codes(self, now: datetime) -> Sequence[EnrolmentCode]:
        """List the codes neither used nor past their time, oldest first."""
        ...

    def enrol(self, code_hash: str, token_hash: str, device_id: str, now: datetime) -> Device:
        """Use up a code; the same code with the same token again gives the same device.

        Errors:  WrongCodeError (unknown or past its time), UsedCodeError
        """
        ...

    def device_of(self, token_hash: str) -> Device | None:
        """Find the phone that has this token, ended or not."""
        ...

    def devices(self) -> Sequence[Device]:
        """List every phone, in the order they were enrolled."""
        ...

    def hear(self, device_id: str, today: date) -> None:
        """Note that a phone was heard today."""
        ...

    def end_device(self, device_id: str, today: date) -> bool:
        """End a phone; False when there is none by that id, or it was ended before."""
        ...

    def bury(self, device_id: str, unsent: int, today: date) -> bool:
        """Note that a phone is empty, and how many records went with it; the first word stands.

        A phone that was not ended is ended by it: it is empty. False when there is none by that id.
        """
        ...
