"""One record that server or proxy stumbles over is passed by, so that the others come through.

Source:  docs/spec/wire.md#errors
"""

from collections.abc import Sequence

from client.vault.port import Row
from shared.errors import FailedServerError, LinkError, RefusedError, StrangerError, TooLargeError

# What may be one record's fault; anything else is the server's, or the way's.
STUMBLES = (TooLargeError, RefusedError, FailedServerError)
STRIKES = 3  # records in a row: then it is not the records


class Sieve:
    """What was passed by in one turn; it stays in the outbox, and is tried again in the next.

    Shapes:  passed  the place in the outbox up to which everything was tried
             stuck   why something was passed by, None when nothing was
    """

    def __init__(self) -> None:
        self.passed = 0
        self.stuck: LinkError | None = None
        self._strikes = 0

    def pass_by(
        self, rows: Sequence[Row], error: TooLargeError | RefusedError | FailedServerError
    ) -> None:
        """Leave a record that was sent alone.

        Errors:  LinkError when there was none, or it is not the records
        """
        # One record is not too large for us: whoever says so is not our server.
        why = StrangerError() if isinstance(error, TooLargeError) else error
        self._strikes += 1
        if not rows or self._strikes >= STRIKES:
            raise why
        self.passed, self.stuck = rows[-1].at, why

    def let_through(self) -> None:
        """Note that others came through."""
        self._strikes = 0
