"""A server for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.serving import Serving, serving


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Serving]:
    """Open a server for Sandvik with one phone enrolled."""
    with serving(tmp_path) as running:
        yield running
