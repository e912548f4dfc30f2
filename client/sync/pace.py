"""When to try again: capped doubling with full jitter, from attempts and chance given.

Source:  docs/spec/wire.md#errors
"""

FIRST_S = 1.0
LONGEST_S = 30.0
MOST_ASKED_S = 900  # of patience; a server or proxy gone wrong must not keep a phone silent
_DOUBLINGS = 5


def delay_s(attempts: int, jitter: float, asked_s: int = 0) -> float:
    """Seconds to wait after `attempts` failures in a row, with `jitter` drawn from 0 to 1.

    Never less than the server asks for, within what one may ask.
    """
    ceiling = min(LONGEST_S, FIRST_S * (1 << min(attempts, _DOUBLINGS)))
    return max(FIRST_S / 2, float(ceiling * jitter), float(min(asked_s, MOST_ASKED_S)))
