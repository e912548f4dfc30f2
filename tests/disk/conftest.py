"""Where this Python's SQLite cannot be listened to, say so."""

import pytest

from tests.disk.library import NoDoorError, usual


@pytest.fixture(autouse=True)
def door() -> None:
    """Skip what needs the door."""
    try:
        usual()
    except NoDoorError as error:
        pytest.skip(f"the SQLite of this Python cannot be listened to: {error}")
