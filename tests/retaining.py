"""A municipality over months: records come in, releases are cut, what is due is deleted."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from server.access.audit import Auditor
from server.release.cut import cut
from server.retention.purge import Keeper, run
from server.store.devices import EnrolmentCode
from server.store.port import Arrival, Frozen, Intake, Releases
from server.store.retiring import Deletion
from shared.profile import Profile
from shared.receipt import Receipt
from shared.record import Record, spell
from shared.signed import Signer
from tests.builders import sandvik
from tests.ledgers import keys_of
from tests.stores import Engine, intakes, releases_of

SAND = sandvik()
KEYS = keys_of(SAND.code)
AUDITOR = Auditor(Signer(SAND.code, bytes(range(32))))
FIRST = date(2026, 7, 6)
WEEK = timedelta(weeks=1)


def at(day: date) -> datetime:
    """Give noon of a day."""
    return datetime.combine(day, time(12), UTC)


@dataclass
class Town:
    """Both stores of one server, and the day it is there."""

    intake: Intake
    releases: Releases
    profile: Profile = SAND
    today: date = FIRST

    def receive(self, *records: Record, phone: str = "phone") -> Sequence[Receipt]:
        """Take records in."""
        return self.take([Arrival(one, spell(one)) for one in records], phone)

    def take(self, arrivals: Sequence[Arrival], phone: str = "phone") -> Sequence[Receipt]:
        """Take records in as they are spelt."""
        with self.intake.transaction(SAND.code) as tx:
            return tx.add(phone, arrivals, self.today)

    def cut(self) -> Frozen:
        """Cut a release, and wait until the next may be."""
        made = cut(self.intake, self.releases, self.profile, KEYS, at(self.today))
        self.today += WEEK
        return made

    def keeper(self) -> Keeper:
        """Give what a run works on today."""
        return Keeper(
            intake=self.intake,
            releases=self.releases,
            profile=self.profile,
            ledger=KEYS.ledger,
            auditor=AUDITOR,
            today=self.today,
        )

    def sweep(self, *, sure_of: date | None = None) -> Sequence[Deletion]:
        """Delete what is due."""
        return run(self.keeper(), sure_of=sure_of)

    def wait(self, weeks: int) -> Sequence[Deletion]:
        """Let weeks go by, looking each of them for what is due."""
        made: list[Deletion] = []
        for _ in range(weeks):
            self.today += WEEK
            made += self.sweep()
        return made

    def kept(self) -> list[Record]:
        """Read the records that are here, oldest first."""
        with self.intake.transaction(SAND.code) as tx:
            return [one.record for one in tx.newest(10_000)][::-1]

    def frozen(self) -> list[Frozen]:
        """Read every release."""
        with self.releases.transaction(SAND.code) as tx:
            return list(tx.releases())


@contextmanager
def town(engine: Engine, folder: Path) -> Iterator[Town]:
    """Open a municipality with two phones."""
    folder.mkdir(exist_ok=True)
    with intakes(engine, folder) as intake, releases_of(engine, folder) as releases:
        enrol(intake)
        yield Town(intake, releases)


def enrol(intake: Intake) -> None:
    """Make two phones known."""
    with intake.transaction(SAND.code) as tx:
        for name in ("phone", "other"):
            code = EnrolmentCode(label=name, expires_at=at(FIRST) + WEEK)
            tx.add_enrolment_code(f"code {name}", code)
            tx.enrol(f"code {name}", f"token {name}", name, at(FIRST))
