"""The ledger of releases: signed, exported, verified elsewhere, and its keys changed."""

import json
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from server.ledger_key import NAME, NEXT, LedgerKeyFile
from server.release import export
from server.release.chain import chain
from server.release.cut import ReleaseKeys, cut
from server.release.keys import introduced, verified, vouched
from server.release.snapshot import UNSIGNED, frozen, thawed
from server.release.turnover import turn_over
from server.release.verified import Ledger
from server.store.devices import EnrolmentCode
from server.store.memory_intake import MemoryIntake
from server.store.memory_releases import MemoryReleases
from server.store.port import Arrival, Frozen, LedgerKey
from shared.record import spell
from shared.release_errors import (
    BrokenExportError,
    BrokenLedgerError,
    BrokenReleaseError,
    OtherLedgerKeyError,
    ReleaseError,
)
from tests.builders import contact, sandvik

SAND = sandvik()
NOW = datetime(2026, 7, 6, 8, tzinfo=UTC)
WEEK = timedelta(days=7)


@dataclass
class Office:
    """One server's stores and its folder of keys."""

    folder: Path
    intake: MemoryIntake
    releases: MemoryReleases
    at: datetime = NOW

    @property
    def ledger_key(self) -> LedgerKeyFile:
        """Give the file of the ledger's key, as a process that starts now finds it."""
        return LedgerKeyFile(self.folder, SAND.code)

    def cut(self) -> Frozen:
        """Take a week's records in and cut."""
        with self.intake.transaction(SAND.code) as tx:
            met = [contact(heads=4, ages={"minor": 3, "adult": 1}) for _ in range(5)]
            arrivals = [Arrival(record=one, spelt=spell(one)) for one in met]
            tx.add("phone", arrivals, NOW.date())
        keys = ReleaseKeys(draw=b"k" * 32, ledger=self.ledger_key)
        made = cut(self.intake, self.releases, SAND, keys, self.at)
        self.at += WEEK
        return made

    def kept(self) -> tuple[list[Frozen], list[LedgerKey]]:
        """Read all there is."""
        with self.releases.transaction(SAND.code) as tx:
            return list(tx.releases()), list(tx.ledger_keys())

    def export(self, variant: export.Variant = "full") -> bytes:
        """Export it."""
        return export.spelt(SAND.code, *self.kept(), variant)


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """Open an empty office with one phone."""
    intake = MemoryIntake()
    with intake.transaction(SAND.code) as tx:
        tx.add_enrolment_code("c", EnrolmentCode(label="p", expires_at=NOW + WEEK))
        tx.enrol("c", "t", "phone", NOW)
    return Office(tmp_path, intake, MemoryReleases())


def before_there_was_a_key(office: Office, n: int) -> None:
    """Turn the releases cut so far into what the program before this one wrote."""
    made, _ = office.kept()
    office.releases = MemoryReleases()
    link = ""
    with office.releases.transaction(SAND.code) as tx:
        for item in made[:n]:
            old = replace(thawed(item), format=UNSIGNED, terms={}, key="", previous=link)
            spelt = frozen(old)
            tx.freeze(spelt)
            link = spelt.digest
    (office.folder / NAME).unlink()


@pytest.mark.parametrize("variant", ["full", "public"])
def test_a_flipped_byte_anywhere_is_refused_and_named(
    office: Office, variant: export.Variant
) -> None:
    """Bit rot, a helpful editor and a forger all look like this."""
    office.cut()
    before_there_was_a_key(office, 1)
    office.cut()
    spelt = office.export(variant)
    assert export.verify(spelt).n_releases == 2
    lines = spelt.split(b"\n")
    at_line = [at for at, line in enumerate(lines) for _ in range(len(line) + 1)]
    for at in range(len(spelt)):
        for other in (spelt[at] ^ 1, *((spelt[at] ^ 0x20, 0x0A) if at % 9 == 0 else ())):
            if other == spelt[at]:
                continue
            with pytest.raises(ReleaseError) as refused:
                export.verify(spelt[:at] + bytes([other]) + spelt[at + 1 :])
            if at_line[at] >= 2:
                named = refused.value.flaws[0].field
                assert isinstance(refused.value, BrokenReleaseError), (at, refused.value)
                assert named == str(at_line[at] - 1), (at, named)


@pytest.mark.parametrize("variant", ["full", "public"])
def test_what_is_missing_doubled_or_out_of_order_is_refused(
    office: Office, variant: export.Variant
) -> None:
    """Every line is right, and the whole is not."""
    for _ in range(3):
        office.cut()
    head, key, one, two, three, end = office.export(variant).split(b"\n")
    assert end == b""
    for lines in (
        (key, one, two, three, end),
        (head, one, two, three, end),
        (head, key, one, three, end),
        (head, key, two, one, three, end),
        (head, key, one, two, two, end),
        (head, key, one, two, end),
        (head, key, one, two, three),
        (head, key, one, two, three, three, end),
        (head, key, key, one, two, three, end),
        (head, key, one, two, three, end, end),
        (end,),
        (head,),
    ):
        with pytest.raises(ReleaseError):
            export.verify(b"\n".join(lines))


def test_a_shortened_ledger_under_a_right_head_is_told_apart_by_its_head(office: Office) -> None:
    """Whoever cuts the last release off must also say a smaller number."""
    office.cut()
    before = office.export()
    office.cut()
    head, *rest = office.export().split(b"\n")
    cut_short = b"\n".join((head, *rest[:2], b""))
    with pytest.raises(BrokenReleaseError) as refused:
        export.verify(cut_short)
    assert refused.value.flaws[0].field == "2"
    with pytest.raises(BrokenExportError):
        export.verify(b"\n".join((before.split(b"\n")[0], *rest)))
    assert export.verify(before).newest != export.verify(office.export()).newest


def test_the_public_export_holds_no_figure_and_no_salt(office: Office) -> None:
    """It may hang on a wall: nobody can try guesses against it."""
    made = thawed(office.cut())
    told = office.export("public")
    assert made.salt.encode() not in told
    assert made.salt.encode() in office.export("full")
    for code in (*SAND.grid.areas, *SAND.grid.themes, *SAND.grid.ages):
        assert f'"{code}"'.encode() not in told
    assert export.verify(told).snapshots == ()


def test_a_release_says_what_its_figures_mean(office: Office) -> None:
    """In ten years there is no profile, no codebook and no page to ask."""
    office.cut()
    (one,) = export.verify(office.export()).snapshots
    assert one.terms["members"]["ages"].keys() == set(SAND.grid.ages)
    assert one.terms["versions"]["codebooks"] == ["s1"]
    assert one.terms["words"]["areas"].keys() >= set(SAND.grid.areas)
    assert [len(one.terms["words"]["notes"][each]) for each in ("nb", "nn", "en")] == [6, 6, 6]
    assert one.audit is not None
    assert (one.audit["broken"], one.audit["fewest"] >= SAND.release.base) == (0, True)


def test_releases_from_before_there_was_a_key_stay_readable_and_covered(office: Office) -> None:
    """The first key names them all, so that none of them can be swapped afterwards."""
    office.cut()
    office.cut()
    before_there_was_a_key(office, 2)
    old, _ = office.kept()
    assert [one.number for one in chain(old, SAND.code)] == [1, 2]
    only_old = export.verify(export.spelt(SAND.code, old, [], "full"))
    assert (only_old.n_before, only_old.keys) == (2, ())
    office.cut()
    for variant in ("full", "public"):
        found = export.verify(office.export(variant))
        assert (found.n_releases, found.n_before) == (3, 2)
    kept, keys = office.kept()
    assert kept[:2] == old
    swapped = frozen(replace(thawed(old[0]), salt="ab" * 32))
    with pytest.raises(BrokenReleaseError):
        chain([swapped, *kept[1:]], SAND.code, keys)
    with pytest.raises(BrokenReleaseError):
        chain(kept[:1], SAND.code, keys)
    with pytest.raises(BrokenReleaseError):
        chain(kept, SAND.code)


def test_a_new_key_takes_over_and_the_old_one_vouches_for_it(office: Office) -> None:
    """Who trusts the first key needs to be told nothing."""
    office.cut()
    first = verified(office.kept()[1], SAND.code)[0]
    second = turn_over(office.releases, SAND.code, office.ledger_key)
    assert second.public != first.public
    assert not (office.folder / NEXT).exists()
    office.cut()
    third = turn_over(office.releases, SAND.code, office.ledger_key)
    fourth = turn_over(office.releases, SAND.code, office.ledger_key)
    office.cut()
    found = export.verify(office.export())
    assert [key.first for key in found.keys] == [1, 2, 3, 3]
    assert [key.public for key in found.keys] == [
        *(first.public, second.public, third.public, fourth.public)
    ]
    assert vouched(found.keys) == found.keys


def test_a_change_of_keys_cut_short_is_ended_by_the_next_cut(office: Office) -> None:
    """The power goes between the ledger and the folder."""
    office.cut()
    old = (office.folder / NAME).read_bytes()
    newest = turn_over(office.releases, SAND.code, office.ledger_key)
    (office.folder / NAME).replace(office.folder / NEXT)
    (office.folder / NAME).write_bytes(old)
    office.cut()
    assert office.ledger_key.signer(newest.public).public == newest.public
    assert not (office.folder / NEXT).exists()
    assert export.verify(office.export()).n_releases == 2


def test_a_missing_or_another_key_cuts_nothing(office: Office) -> None:
    """Another key of its own would be a ledger that nobody vouches for."""
    office.cut()
    before = office.kept()
    key = (office.folder / NAME).read_bytes()
    (office.folder / NAME).unlink()
    with pytest.raises(OtherLedgerKeyError):
        office.cut()
    assert not (office.folder / NAME).exists()
    (office.folder / NAME).write_bytes(b"o" * 32)
    with pytest.raises(OtherLedgerKeyError):
        turn_over(office.releases, SAND.code, office.ledger_key)
    with pytest.raises(OtherLedgerKeyError):
        office.cut()
    assert office.kept() == before
    (office.folder / NAME).write_bytes(key)
    assert office.cut().number == 2


def test_a_lost_key_is_said_to_be_lost(office: Office) -> None:
    """The figures go on, and whoever verifies is told that the chain of trust does not."""
    office.cut()
    (office.folder / NAME).unlink()
    turn_over(office.releases, SAND.code, office.ledger_key, lost=True)
    office.cut()
    found = export.verify(office.export())
    assert [key.lost for key in found.keys] == [False, True]
    assert vouched(found.keys) == found.keys[1:]


def test_a_key_that_nobody_vouches_for_is_refused(office: Office) -> None:
    """A stranger with the database and without the key can write, and is found out."""
    office.cut()
    kept, keys = office.kept()
    stranger = LedgerKeyFile(office.folder / "..", SAND.code).coming()
    known = verified(keys, SAND.code)[-1]
    forged = introduced(stranger.public, stranger, first=2, after=known)
    with pytest.raises(BrokenLedgerError):
        chain(kept, SAND.code, [*keys, forged])
    with pytest.raises(BrokenLedgerError):
        chain(kept, SAND.code, [introduced(stranger.public, stranger, first=1), *keys])
    (office.folder / ".." / NEXT).unlink()


def test_a_cut_on_a_tampered_ledger_adds_nothing_to_it(office: Office) -> None:
    """The next release would vouch for what came before it."""
    office.cut()
    (one,), keys = office.kept()
    office.releases = MemoryReleases()
    with office.releases.transaction(SAND.code) as tx:
        tx.freeze(replace(one, signature=one.signature[::-1]))
        for key in keys:
            tx.introduce(key)
    with pytest.raises(BrokenReleaseError):
        office.cut()
    assert len(office.kept()[0]) == 1


def test_a_cut_on_a_ledger_that_lost_its_last_release_is_refused(office: Office) -> None:
    """Number three after number one would be a hole for ever."""
    office.cut()
    kept, keys = office.kept()
    office.cut()
    office.releases = MemoryReleases()
    with office.releases.transaction(SAND.code) as tx:
        tx.freeze(kept[0])
        tx.introduce(keys[0])
    with pytest.raises(BrokenReleaseError) as refused:
        office.cut()
    assert refused.value.flaws[0].field == "2"


def test_pages_read_a_ledger_that_was_verified_once(office: Office) -> None:
    """A page must cost no more in the tenth year than in the first."""
    office.cut()
    ledger = Ledger(office.releases, SAND.code)
    first = ledger.read()
    assert ledger.read() is first
    office.cut()
    assert [one.number for one in ledger.read()] == [1, 2]


def test_the_newest_release_is_looked_at_each_time(office: Office) -> None:
    """What was verified is shown; a newest row that is not what it was is not."""
    office.cut()
    ledger = Ledger(office.releases, SAND.code)
    ledger.read()
    (one,), _ = office.kept()
    office.releases._home._zones[SAND.code].releases[1] = replace(one, body=one.body[:-1] + b" ")  # noqa: SLF001 - as a stranger with the database would
    with pytest.raises(BrokenReleaseError):
        ledger.read()


def test_an_export_is_json_that_anyone_can_read(office: Office) -> None:
    """Nobody needs our program to look into it."""
    office.cut()
    for line in office.export().splitlines():
        assert isinstance(json.loads(line), dict)
