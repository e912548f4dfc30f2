"""A release is cut exactly once, whatever happens on the way."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Literal, cast

import pytest

from server.disclosure.draw import Draw
from server.release import ledger
from server.release.chain import chain
from server.release.cut import cut
from server.release.snapshot import public, thawed
from server.store.devices import EnrolmentCode
from server.store.port import Arrival, Frozen, Intake, LedgerKey, Releases
from shared.canonical import decode, encode
from shared.record import Record, spell
from shared.release_errors import (
    BrokenLedgerError,
    BrokenReleaseError,
    NothingNewError,
    TooSoonError,
)
from tests.builders import contact, correction, sandvik, withdrawal
from tests.ledgers import keys_of
from tests.stores import ENGINES, Engine, intakes, releases_of

NOW = datetime(2026, 7, 6, 8, tzinfo=UTC)
WEEK = timedelta(days=7)
KEY = b"k" * 32
SAND = sandvik()
KEYS = keys_of(SAND.code, KEY)
CROWD = [contact(heads=4, ages={"minor": 3, "adult": 1}) for _ in range(9)]
SALTS = [(b"o" * 32, SAND.code, 1), (KEY, "9903", 1), (KEY, SAND.code, 2)]
When = Literal["before", "after"]


class PowerCutError(Exception):
    """The machine stopped."""


@dataclass
class Failing:
    """A store that loses its power in one of its transactions, before or after it is kept."""

    inner: Intake | Releases
    left: int
    when: When

    @property
    def epoch(self) -> str:
        """See `Intake.epoch`."""
        return cast("Intake", self.inner).epoch

    @contextmanager
    def transaction(self, municipality: str) -> Iterator[object]:
        """Give a real transaction, and fail in the one asked for."""
        self.left -= 1
        if self.left == 0 and self.when == "before":
            raise PowerCutError
        with self.inner.transaction(municipality) as tx:
            yield tx
        if self.left == 0:
            raise PowerCutError


@dataclass
class Stores:
    """Both stores of one server."""

    intake: Intake
    releases: Releases

    def receive(self, *records: Record) -> None:
        """Take records in."""
        with self.intake.transaction(SAND.code) as tx:
            arrivals = [Arrival(record=one, spelt=spell(one)) for one in records]
            tx.add("phone", arrivals, NOW.date())

    def cut(self, now: datetime = NOW) -> Frozen:
        """Cut a release."""
        return cut(self.intake, self.releases, SAND, KEYS, now)

    def frozen(self) -> list[Frozen]:
        """Read every release."""
        with self.releases.transaction(SAND.code) as tx:
            return list(tx.releases())

    def introduced(self) -> list[LedgerKey]:
        """Read how every key was introduced."""
        with self.releases.transaction(SAND.code) as tx:
            return list(tx.ledger_keys())


@contextmanager
def stores(folder: Path, engine: Engine = "sqlite") -> Iterator[Stores]:
    """Open fresh stores with one phone."""
    folder.mkdir()
    with intakes(engine, folder) as intake, releases_of(engine, folder) as releases:
        with intake.transaction(SAND.code) as tx:
            tx.add_enrolment_code("c", EnrolmentCode(label="p", expires_at=NOW + WEEK))
            tx.enrol("c", "t", "phone", NOW)
        yield Stores(intake, releases)


@pytest.fixture(params=ENGINES)
def here(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Stores]:
    """Open stores for one test, of each engine in turn."""
    with stores(tmp_path / "here", request.param) as both:
        yield both


@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("step", ["look", "foresee", "begin", "freeze", "finish"])
def test_a_crash_at_any_step_is_finished_exactly_once(
    tmp_path: Path, step: str, when: When
) -> None:
    """The figures are those of a cut that never crashed, byte for byte, and there is one."""
    with stores(tmp_path / "a") as calm, stores(tmp_path / "b") as rough:
        for each in (calm, rough):
            each.receive(*CROWD)
        intake: Intake = rough.intake
        releases: Releases = rough.releases
        if step in ("look", "freeze"):
            releases = Failing(releases, 1 + (step == "freeze"), when)  # type: ignore[assignment]
        else:
            intake = Failing(intake, ["foresee", "begin", "finish"].index(step) + 1, when)  # type: ignore[assignment]
        with pytest.raises(PowerCutError):
            cut(intake, releases, SAND, KEYS, NOW)
        if (step, when) != ("finish", "after"):
            has_begun = step not in ("look", "foresee") and (step, when) != ("begin", "before")
            rough.cut(NOW + timedelta(hours=3) if has_begun else NOW)
        calm.cut()
        assert rough.frozen() == calm.frozen()
        assert len(calm.frozen()) == 1
        with pytest.raises(TooSoonError):
            rough.cut()


def test_each_record_is_counted_in_one_release(here: Stores) -> None:
    """The second release knows nothing of the first one's records."""
    here.receive(*CROWD)
    first = thawed(here.cut())
    here.receive(contact(heads=1, ages={"minor": 1}))
    second = thawed(here.cut(NOW + WEEK))
    assert sum(first.table.cells.values()) >= 24
    assert sum(second.table.cells.values()) <= 3
    assert (second.number, second.previous) == (2, first.digest)


def test_what_comes_late_changes_nothing_old(here: Stores) -> None:
    """Corrections, withdrawals and late records leave frozen bytes as they are."""
    here.receive(*CROWD)
    before = here.cut()
    here.receive(correction(CROWD[0], heads=40), withdrawal(CROWD[1]), contact())
    here.cut(NOW + WEEK)
    assert here.frozen()[0] == before


def test_two_cuts_in_one_week_are_refused(here: Stores) -> None:
    """A release of an hour would point at whoever was met in it."""
    here.receive(*CROWD)
    here.cut()
    here.receive(contact())
    for days in (0, 1, 5):
        with pytest.raises(TooSoonError) as refused:
            here.cut(NOW + timedelta(days=days))
        assert refused.value.flaws[0].bound == "2026-07-12"
    assert here.cut(NOW + timedelta(days=6)).number == 2


def test_an_empty_week_makes_no_release(here: Stores) -> None:
    """Nothing new is not a release of zeros."""
    with pytest.raises(NothingNewError):
        here.cut()
    here.receive(*CROWD)
    here.cut()
    with pytest.raises(NothingNewError):
        here.cut(NOW + WEEK)


def test_what_may_be_cut_next_is_told_as_it_is(here: Stores) -> None:
    """The page and the command ask before they offer a button."""
    assert ledger.upcoming(here.intake, SAND, NOW).state == "nothing_new"
    here.receive(*CROWD)
    assert ledger.upcoming(here.intake, SAND, NOW).may_be_cut
    with here.intake.transaction(SAND.code) as tx:
        tx.begin_cut(NOW)
    assert ledger.upcoming(here.intake, SAND, NOW).state == "unfinished"
    here.cut()
    coming = ledger.upcoming(here.intake, SAND, NOW)
    assert (coming.number, coming.state, str(coming.day)) == (2, "too_soon", "2026-07-12")


def test_a_changed_byte_breaks_the_chain(here: Stores) -> None:
    """A figure that was touched is a figure nobody reads."""
    here.receive(*CROWD)
    here.cut()
    here.receive(contact())
    here.cut(NOW + WEEK)
    one, two = here.frozen()
    keys = here.introduced()
    assert [made.number for made in chain([one, two], SAND.code, keys)] == [1, 2]
    touched = replace(one, body=one.body.replace(b'"number":1', b'"number":3'))
    forged = replace(one, signature=two.signature)
    bare = replace(one, signature="")
    for ledger_ in (
        *([touched, two], [two], [two, one], [one, replace(two, number=3)]),
        *([forged, two], [bare, two]),
    ):
        with pytest.raises(BrokenReleaseError):
            chain(ledger_, SAND.code, keys)
    with pytest.raises(BrokenReleaseError):
        chain([one, two], SAND.code)
    with pytest.raises(BrokenLedgerError):
        chain([one], "4601", keys)


def test_a_guessed_table_cannot_be_checked_without_the_salt(here: Stores) -> None:
    """A coarse feed gives the hash; a finer table is soon guessed, its salt never."""
    here.receive(*CROWD)
    one = here.cut()
    body = public(one)
    assert set(decode(one.body)) - set(body) == {"salt"}
    assert hashlib.sha256(encode(body)).hexdigest() != one.digest
    salt = decode(one.body)["salt"]
    assert (len(bytes.fromhex(salt)), salt) == (32, thawed(one).salt)
    assert salt not in repr(thawed(one))
    others = [Draw(key=k, municipality=m, number=n).salt() for k, m, n in SALTS]
    assert len({salt, *others}) == 1 + len(SALTS)
    with pytest.raises(BrokenReleaseError):
        thawed(replace(one, body=one.body.replace(salt.encode(), others[0].encode())))


def test_a_forged_release_with_a_right_hash_does_not_pass_the_gates(here: Stores) -> None:
    """Whoever can rewrite the hash still cannot publish a three that is a two."""
    here.receive(*CROWD)
    one = here.cut()
    body = one.body.replace(b",3]", b",2]").replace(b",6]", b",4]").replace(b",27]", b",26]")
    body = body.replace(b",9]", b",8]").replace(b",24]", b",23]").replace(b",30]", b",29]")
    assert body != one.body
    with pytest.raises(BrokenReleaseError):
        thawed(Frozen(number=1, digest=hashlib.sha256(body).hexdigest(), body=body))
