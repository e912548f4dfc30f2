"""What a PostgreSQL server can say, in the words of the port."""

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg

from shared.errors import (
    DamagedStoreError,
    StoreAwayError,
    StoreBusyError,
    StoreError,
    StoreFullError,
)

# By SQLSTATE, the longest beginning first; see the manual's appendix A.
_REASONS: tuple[tuple[str, type[StoreError]], ...] = (
    ("40", StoreBusyError),  # serialization failure, deadlock
    ("55P03", StoreBusyError),  # lock not available
    ("57014", StoreBusyError),  # cancelled by a time limit
    ("53300", StoreBusyError),  # too many connections
    ("53200", StoreBusyError),  # out of memory
    ("53100", StoreFullError),  # disk full
    ("58030", StoreFullError),  # I/O error
    ("25006", StoreFullError),  # read-only, as a standby is
    ("XX001", DamagedStoreError),
    ("XX002", DamagedStoreError),
    ("08", StoreAwayError),  # connection lost
    ("57P", StoreAwayError),  # shutting down, starting up
    ("25P03", StoreAwayError),  # we slept too long inside a transaction
    ("28", StoreAwayError),  # not let in
    ("3D", StoreAwayError),  # no such database
    ("42501", StoreAwayError),  # not allowed
)


@contextmanager
def ours() -> Iterator[None]:
    """Translate what the server or the way to it raises.

    Errors:  StoreBusyError, StoreFullError, StoreAwayError, DamagedStoreError
    """
    try:
        yield
    except psycopg.Error as error:
        state = error.sqlstate or ""
        for beginning, reason in _REASONS:
            if state.startswith(beginning):
                raise reason from error
        if not state and isinstance(error, psycopg.OperationalError):
            raise StoreAwayError from error  # no answer at all: never connected, or cut off
        raise
