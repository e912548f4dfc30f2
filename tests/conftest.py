"""How hard tests look: the same examples every time, or many new ones in `make soak`."""

import pytest
from _pytest.runner import runtestprotocol
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


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item, nextitem: pytest.Item | None) -> bool | None:
    """Give a test in a browser a second try, and say so.

    On a machine that is busy otherwise Chromium loses taps that no person would lose.
    """
    if item.get_closest_marker("browser") is None:
        return None
    hook, where = item.ihook, item.location
    hook.pytest_runtest_logstart(nodeid=item.nodeid, location=where)
    reports = runtestprotocol(item, log=False, nextitem=nextitem)
    if any(report.failed for report in reports):
        item._initrequest()  # type: ignore[attr-defined]  # noqa: SLF001 - fresh fixtures
        reports = runtestprotocol(item, log=False, nextitem=nextitem)
        reports[0].sections.append(("second try", "the first one failed"))
    for report in reports:
        hook.pytest_runtest_logreport(report=report)
    hook.pytest_runtest_logfinish(nodeid=item.nodeid, location=where)
    return True
