"""Releases lost in a restore: put back from an export, or gone on after; nothing counted twice."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from server.__main__ import feltlogg
from server.access.feed_tokens import issue
from server.backup import keys
from server.release.cut import cut
from server.services import Services, opened
from server.settings import from_env
from server.store.devices import EnrolmentCode
from server.store.port import Arrival, Frozen
from shared.record import Record, RecordId, spell
from tests.builders import SANDVIK, contact
from tests.postgres import quick

DAY = timedelta(days=1)
BEGUN = datetime.now(UTC).replace(hour=9) - 40 * DAY


@dataclass(frozen=True, slots=True)
class Office:
    """A municipality's server: its folder and its settings."""

    settings: Mapping[str, str]

    def at(self, when: datetime) -> Any:
        """Open it as if it were then."""
        return opened(from_env(self.settings), lambda: when)

    def run(self, *words: str | Path) -> tuple[int, Any]:
        """Run a command as it is typed today; gives the exit code and the answer."""
        typed = [*map(str, words), "--json"]
        done = CliRunner().invoke(feltlogg, typed, env=self.settings)
        return done.exit_code, json.loads(done.stdout)

    def ask(self, *words: str | Path) -> Any:
        """Run a command that must be done."""
        code, told = self.run(*words)
        assert code == 0, told
        return told


@dataclass(frozen=True, slots=True, kw_only=True)
class Lost:
    """What is left of a server that released three times and was backed up after the first.

    Shapes:  counted  ids by release, as the server that is gone has counted them
             sent     everything phones ever sent, and still have
    """

    old: Office
    new: Office
    backup: Path
    key: Path
    export: Path
    kept: list[Frozen]
    counted: Mapping[int, set[RecordId]]
    sent: list[Record]
    late: Record
    fresh: Record
    cut_on: date
    feed_key: str


def met(when: datetime) -> list[Record]:
    """Give a few contacts of a day."""
    return [contact(day=when.date(), heads=4, ages={"minor": 3, "adult": 1}) for _ in range(5)]


def receive(services: Services, records: list[Record]) -> list[str]:
    """Take records in from the one phone there is."""
    with services.intake.transaction(services.municipality) as tx:
        arrivals = [Arrival(record=one, spelt=spell(one)) for one in records]
        return [told.verdict for told in tx.add("phone", arrivals, services.today())]


def release(services: Services) -> Frozen:
    """Cut the next release."""
    return cut(
        services.intake,
        services.releases,
        services.profile,
        services.release_keys,
        services.clock(),
    )


def counted_in(services: Services, number: int) -> set[RecordId]:
    """Name the records of a release."""
    with services.intake.transaction(services.municipality) as tx:
        return {one.record.id for one in tx.in_cut(number)}


@pytest.fixture(params=["sqlite", "postgres"])
def lost(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Lost]:
    """Release, back up, release twice more, and lose the machine."""
    secret = tmp_path / "recovery.key"
    plain = {"FELTLOGG_PROFILE": str(SANDVIK), "FELTLOGG_RECOVERY_KEY": keys.make(secret)}
    if request.param == "sqlite":
        yield play(tmp_path, secret, plain, ("", ""))
        return
    with quick().database() as one, quick().database() as two:
        yield play(tmp_path, secret, plain, (one, two))


def play(folder: Path, secret: Path, plain: Mapping[str, str], urls: tuple[str, str]) -> Lost:
    """Let it all happen."""
    old, new = (
        Office({**plain, "FELTLOGG_DATA": str(folder / name), "FELTLOGG_DATABASE": url})
        for name, url in zip(("old", "new"), urls, strict=True)
    )
    sent: list[Record] = []

    def week(services: Services, about: datetime) -> None:
        records = met(about)
        assert set(receive(services, records)) == {"kept"}
        sent.extend(records)

    with old.at(BEGUN) as services:
        with services.intake.transaction(services.municipality) as tx:
            tx.add_enrolment_code("c", EnrolmentCode(label="Felt 1", expires_at=BEGUN + DAY))
            tx.enrol("c", "t", "phone", BEGUN)
        with services.releases.transaction(services.municipality) as tx_:
            feed_key, _ = issue(tx_, group="all", label="x", lasts=timedelta(days=90), now=BEGUN)
        week(services, BEGUN)
        release(services)
    with old.at(BEGUN + 2 * DAY) as services:
        week(services, BEGUN + DAY)  # in the backup, and in release 2
    old.ask("backup", folder / "one.backup")
    with old.at(BEGUN + 7 * DAY) as services:
        week(services, BEGUN + 3 * DAY)
        release(services)
    with old.at(BEGUN + 14 * DAY) as services:
        week(services, BEGUN + 9 * DAY)
        release(services)
    late, fresh = contact(day=(BEGUN + 10 * DAY).date()), contact(day=(BEGUN + 20 * DAY).date())
    with old.at(BEGUN + 21 * DAY) as services:
        receive(services, [late, fresh])
        sent.extend((late, fresh))
        counted = {number: counted_in(services, number) for number in (1, 2, 3)}
        with services.releases.transaction(services.municipality) as told:
            kept = list(told.releases())
    old.ask("release", "export", folder / "all.export")
    return Lost(
        old=old,
        new=new,
        backup=folder / "one.backup",
        key=secret,
        export=folder / "all.export",
        kept=kept,
        counted=counted,
        sent=sent,
        late=late,
        fresh=fresh,
        cut_on=(BEGUN + 14 * DAY).date(),
        feed_key=feed_key,
    )


def restored(lost: Lost) -> Office:
    """Put the backup back, see that nothing is released, and let the phone send all it has."""
    told = lost.new.ask("restore", lost.backup, "--key", lost.key)
    assert told["ended"]["feed_keys"] == 1
    assert told["to_confirm"] == ["phone"]
    code, refused = lost.new.run("release", "cut")
    assert (code, refused["error"]) == (1, "release.restored")
    assert lost.new.ask("release", "list")["next"]["state"] == "restored"
    with lost.new.at(BEGUN + 24 * DAY) as services:
        assert set(receive(services, lost.sent)) == {"kept", "known"}
        with services.releases.transaction(services.municipality) as tx:
            assert [one.ended_at is not None for one in tx.feed_tokens()] == [True]
    return lost.new


def test_lost_releases_come_back_and_nothing_is_counted_twice(lost: Lost) -> None:
    """The chain goes on, byte for byte, and what those releases counted is in no other."""
    office = restored(lost)
    told = office.ask("release", "adopt", lost.export)
    assert (told["adopted"], told["after"]) == (2, 3)
    assert told["counted_to"] == (lost.cut_on + DAY).isoformat()
    upcoming = office.ask("release", "list")["next"]
    assert (upcoming["number"], upcoming["state"], upcoming["aside"]) == (4, "ready", 11)
    assert office.ask("release", "cut")["number"] == 4
    verified = office.ask("release", "verify")
    assert (verified["releases"], verified["gaps"]) == (4, [])
    with office.at(datetime.now(UTC)) as services:
        with services.releases.transaction(services.municipality) as tx:
            assert list(tx.releases())[:3] == lost.kept
        assert counted_in(services, 4) == {lost.fresh.id}
        assert not counted_in(services, 4) & set().union(*lost.counted.values())
        assert counted_in(services, 2) < lost.counted[2], "what the backup had of it"
        with services.intake.transaction(services.municipality) as intake:
            by_id = {one.record.id: one.release for one in intake.newest(99)}
    assert by_id[lost.late.id] == 3
    assert {by_id[one] for one in lost.counted[2]} <= {2, 3}
    assert office.run("release", "adopt", lost.export)[1]["flaws"][0]["code"] == (
        "input.not_restored"
    )


def test_numbers_that_are_lost_are_told_of_in_the_next_release(lost: Lost, tmp_path: Path) -> None:
    """Nobody kept an export, but everybody remembers number 3."""
    office = restored(lost)
    code, refused = office.run("release", "resume", "--after", "0")
    assert (code, refused["flaws"][0]["code"]) == (1, "input.release_is_here")
    assert refused["flaws"][0]["bound"] == "1"
    code, refused = office.run("release", "resume", "--after", "3", "--on", "2020-01-01")
    assert (code, refused["flaws"][0]["code"]) == (1, "input.not_that_day")
    office.ask("release", "resume", "--after", "3", "--on", lost.cut_on.isoformat())
    assert office.ask("release", "cut")["number"] == 4
    verified = office.ask("release", "verify")
    (gap,) = verified["gaps"]
    assert (verified["releases"], gap["first"], gap["last"]) == (2, 2, 3)
    for extra in ((), ("--public",)):
        file = tmp_path / f"again{len(extra)}.export"
        office.ask("release", "export", file, *extra)
        assert office.ask("release", "verify", file)["gaps"] == [gap]
    with office.at(datetime.now(UTC)) as services:
        assert counted_in(services, 4) == {lost.fresh.id}
    assert office.ask("backup", tmp_path / "two.backup")["rows"]["releases.release"] == 2


def test_where_nobody_knows_the_day_no_record_from_before_the_restore_is_counted(
    lost: Lost,
) -> None:
    """Fewer, and never twice."""
    office = restored(lost)
    office.ask("release", "resume", "--after", "5")
    assert office.ask("release", "list")["next"]["aside"] == 12
    after = contact(day=(datetime.now(UTC) + 2 * DAY).date())
    with office.at(datetime.now(UTC) + 7 * DAY) as services:
        receive(services, [after])
        assert release(services).number == 6
        assert counted_in(services, 6) == {after.id}


def test_a_backup_newer_than_the_last_release_has_lost_nothing(lost: Lost) -> None:
    """Then all that comes in again is counted, in the next."""
    office = restored(lost)
    told = office.ask("release", "resume", "--after", "1")
    assert told == {"after": 1, "counted_to": None}
    assert office.ask("release", "cut")["number"] == 2
    with office.at(datetime.now(UTC)) as services:
        assert counted_in(services, 1) == lost.counted[1]
        everything = {one.id for one in lost.sent}
        assert counted_in(services, 2) == everything - lost.counted[1]


def test_another_ledger_is_not_taken_in(lost: Lost, tmp_path: Path) -> None:
    """An export that is whole can still be somebody else's, too old, or without figures."""
    office = restored(lost)
    lost.old.ask("release", "export", tmp_path / "open.export", "--public")
    code, refused = office.run("release", "adopt", tmp_path / "open.export")
    assert (code, refused["flaws"][0]["code"]) == (1, "input.no_figures")
    other = Office({**lost.new.settings, "FELTLOGG_DATA": str(tmp_path / "other")})
    other = Office({**other.settings, "FELTLOGG_DATABASE": ""})
    with other.at(BEGUN) as services:
        with services.intake.transaction(services.municipality) as tx:
            tx.add_enrolment_code("c", EnrolmentCode(label="x", expires_at=BEGUN + DAY))
            tx.enrol("c", "t", "phone", BEGUN)
        receive(services, met(BEGUN))
        release(services)
    other.ask("release", "export", tmp_path / "other.export")
    code, refused = office.run("release", "adopt", tmp_path / "other.export")
    assert (code, refused["error"]) == (1, "release.other_ledger")
    words = ("release", "adopt", lost.export, "--key", "a-stranger")
    code, refused = office.run(*words)
    assert (code, refused["error"]) == (1, "release.unknown_key")
    assert office.ask("release", "list")["next"]["state"] == "restored"
    assert len(office.ask("release", "list")["releases"]) == 1
