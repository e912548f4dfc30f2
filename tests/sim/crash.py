"""A process that dies at a write: a fuse burns down, and nothing after that point happens."""


class Crash(BaseException):
    """The process is gone; what it had not made durable is gone with it."""


class Fuse:
    """Burns at every point where a process may die; set, it kills at the n-th of them."""

    def __init__(self) -> None:
        self._left: int | None = None
        self.n_points = 0

    def set(self, points: int) -> None:
        """Die at the `points`-th point from now on."""
        self._left = points

    def burn(self) -> None:
        """Come to a point where the process may die."""
        self.n_points += 1
        if self._left is None:
            return
        self._left -= 1
        if self._left <= 0:
            self._left = None
            raise Crash
