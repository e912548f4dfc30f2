"""When to try again: capped doubling with full jitter, from attempts and chance given."""

FIRST_S = 1.0
LONGEST_S = 30.0
_DOUBLINGS = 5


def delay_s(attempts: int, jitter: float) -> float:
    """Seconds to wait after `attempts` failures in a row, with `jitter` drawn from 0 to 1."""
    ceiling = min(LONGEST_S, FIRST_S * (1 << min(attempts, _DOUBLINGS)))
    return max(FIRST_S / 2, float(ceiling * jitter))
