"""Who is inside: several sessions share one phone, and it locks when the last one has left."""

from typing import Protocol

from client.phone import Phone


class Session(Protocol):
    """One window on the phone."""

    def close(self) -> None:
        """Show nothing of what the phone holds."""
        ...


class Visit:
    """The sessions that have opened one phone in this process."""

    def __init__(self, phone: Phone) -> None:
        self.phone = phone
        self._inside: dict[int, Session] = {}

    def enter(self, session: Session) -> None:
        """Count a session in."""
        self._inside[id(session)] = session

    def clear(self) -> None:
        """Send every session out."""
        for session in list(self._inside.values()):
            session.close()

    def leave(self, session: Session) -> None:
        """Count a session out; lock the phone after the last."""
        self._inside.pop(id(session), None)
        if not self._inside:
            self.phone.lock()
