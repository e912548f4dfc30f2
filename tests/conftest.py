"""How hard tests look: the same examples every time, or many new ones in `make soak`."""

import pytest
from hypothesis import HealthCheck, settings

SLOW_IS_FINE = (HealthCheck.too_slow, HealthCheck.data_too_large)

settings.register_profile(
    "ci",
    deadline=None,
    derandomize=True,
    database=None,
    print_blob=True,
    suppress_health_check=SLOW_IS_FINE,
)
settings.register_profile(
    "soak",
    deadline=None,
    max_examples=20_000,
    print_blob=True,
    suppress_health_check=SLOW_IS_FINE,
)
settings.load_profile("ci")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let `make soak` walk every screen in every way, where `make test` walks some."""
    parser.addoption("--everywhere", action="store_true", help="every width, look and language")
