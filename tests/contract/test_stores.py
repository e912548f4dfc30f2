"""Every adapter keeps what the stores' ports promise: in memory, in SQLite, in PostgreSQL."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from server.store.port import Intake, Releases
from tests.contract.accounts_contract import AccountsContract
from tests.contract.audit_contract import AuditContract
from tests.contract.hooks_contract import HooksContract
from tests.contract.intake_contract import IntakeContract
from tests.contract.isolation_contract import IsolationContract
from tests.contract.news_contract import NewsContract
from tests.contract.places_contract import PlacesContract
from tests.contract.records_contract import RecordsContract
from tests.contract.releases_contract import ReleasesContract
from tests.contract.restore_contract import RestoreContract
from tests.contract.wishes_contract import WishesContract
from tests.stores import ENGINES, Engine, intakes, releases_of


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest) -> Engine:
    """Name each engine in turn."""
    found: Engine = request.param
    return found


@pytest.fixture
def intake(engine: Engine, tmp_path: Path) -> Iterator[Intake]:
    """Open an empty intake."""
    with intakes(engine, tmp_path) as opened:
        yield opened


@pytest.fixture
def releases(engine: Engine, tmp_path: Path) -> Iterator[Releases]:
    """Open an empty store of releases."""
    with releases_of(engine, tmp_path) as opened:
        yield opened


class TestIntake(IntakeContract):
    """The promises about phones and sign-ins."""


class TestAccounts(AccountsContract):
    """The promises about people."""


class TestAudit(AuditContract):
    """The promises about the audit log."""


class TestRecords(RecordsContract):
    """The promises about records."""


class TestNews(NewsContract):
    """The promises about questions and proposals."""


class TestPlaces(PlacesContract):
    """The promises about approved places."""


class TestWishes(WishesContract):
    """The promises about what focus groups ask."""


class TestRestore(RestoreContract):
    """The promises about life after a restore."""


class TestHooks(HooksContract):
    """The promises about who is told by webhook."""


class TestIsolation(IsolationContract):
    """The promises about who sees what."""


class TestReleases(ReleasesContract):
    """The promises about releases."""
