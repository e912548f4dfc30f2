"""Record a tape: everything the product asks of the disk meanwhile."""

from collections.abc import Iterator
from contextlib import contextmanager

from tests.disk import python_side, sqlite_side
from tests.disk.commits import Ways, noted
from tests.disk.tape import Tape


@contextmanager
def taping(tape: Tape, ways: Ways = Ways()) -> Iterator[Tape]:  # noqa: B008 - frozen
    """Listen to everything that is asked of the disk under the tape's folder.

    Errors:  NoDoorError
    """
    python = python_side.listening(tape, waits=ways.waits)
    with sqlite_side.listening(tape), noted(tape, ways), python:
        yield tape
