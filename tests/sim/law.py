"""A law of a run, and what it is to break one."""


class BrokenLawError(AssertionError):
    """A run came where it must never come."""

    def __init__(self, law: str, *what: object) -> None:
        self.law = law
        super().__init__(": ".join([law, *map(str, what)]))


def hold(law: str, *, when: bool, what: object = "") -> None:
    """Demand a law."""
    if not when:
        raise BrokenLawError(law, what)
