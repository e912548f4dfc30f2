"""A server for each test."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.desk import Desk, desk
from tests.receiver import Receiver
from tests.serving import Serving, serving
from tests.telling import Told


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Serving]:
    """Open a server for Sandvik with one phone enrolled."""
    with serving(tmp_path) as running:
        yield running


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Desk]:
    """Open a server for Sandvik whose clock can be moved; it is a quarter past six."""
    with desk(tmp_path / "server") as found:
        found.hands.at = datetime(2026, 7, 2, 4, 15, tzinfo=UTC)
        yield found


@pytest.fixture
def receiver(tmp_path: Path) -> Iterator[Told]:
    """Start receivers that end with the test."""
    started: list[Receiver] = []

    def start(*answers: str, port: int | None = None) -> Receiver:
        started.append(Receiver(tmp_path / f"receiver-{len(started)}", *answers, port=port))
        return started[-1]

    yield start
    for one in started:
        one.stop()
