"""Who is inside: several sessions share one phone, and it locks when the last one has left."""

from client.phone import Phone


class Visit:
    """The sessions that have opened one phone in this process."""

    def __init__(self, phone: Phone) -> None:
        self.phone = phone
        self._inside: set[int] = set()

    def enter(self, session: object) -> None:
        """Count a session in."""
        self._inside.add(id(session))

    def leave(self, session: object) -> None:
        """Count a session out; lock the phone after the last."""
        self._inside.discard(id(session))
        if not self._inside:
            self.phone.lock()
