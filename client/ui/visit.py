"""Who is inside: several sessions share one phone, and it locks when the last one has left."""

from typing import Protocol

from client.logbook import Logbook
from client.phone import Phone


class Session(Protocol):
    """One window on the phone."""

    def close(self) -> None:
        """Show nothing of what the phone holds."""
        ...


class Visit(Protocol):
    """What a desk may use, and for how long. Adapters: a phone's, and a practice's."""

    @property
    def logbook(self) -> Logbook:
        """What may be used."""
        ...

    def enter(self, session: Session) -> None:
        """Count a session in."""
        ...

    def leave(self, session: Session) -> None:
        """Count a session out; nothing can be used after the last."""
        ...

    def clear(self) -> None:
        """Send every session out."""
        ...

    def wipe(self) -> None:
        """Destroy all there is.   Errors: OSError."""
        ...


class PhoneVisit:
    """The sessions that have opened one phone in this process."""

    def __init__(self, phone: Phone) -> None:
        self.logbook = phone.logbook
        self._phone = phone
        self._inside: dict[int, Session] = {}

    def enter(self, session: Session) -> None:
        """See `Visit.enter`."""
        self._inside[id(session)] = session

    def leave(self, session: Session) -> None:
        """See `Visit.leave`; the phone locks."""
        self._inside.pop(id(session), None)
        if not self._inside:
            self._phone.lock()

    def clear(self) -> None:
        """See `Visit.clear`."""
        for session in list(self._inside.values()):
            session.close()

    def wipe(self) -> None:
        """See `Visit.wipe`."""
        self._phone.wipe()
