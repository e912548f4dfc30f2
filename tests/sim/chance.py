"""All chance of a run comes from its seed: what happens next, and every id, token and nonce."""

import random
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch


@contextmanager
def seeded(seed: int) -> Iterator[random.Random]:
    """Give the dice the run is played with; meanwhile ids and nonces are drawn from the seed too.

    They have dice of their own, so that one id more does not change what happens next.
    """
    drawn = random.Random(f"{seed}/drawn")
    with (
        patch.object(secrets, "token_bytes", drawn.randbytes),
        patch.object(secrets, "token_urlsafe", lambda n: drawn.randbytes(n).hex()),
        patch.object(secrets, "choice", drawn.choice),
    ):
        yield random.Random(f"{seed}/played")
