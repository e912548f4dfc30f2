"""What every Releases store owes its callers. Adapters supply `releases`."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from server.store.meetings import Meeting
from server.store.packs import KeptPack, PackFiles
from server.store.port import FeedToken, Frozen, LedgerKey, Releases
from shared.release_errors import BrokenReleaseError

HERE, THERE = "9902", "9903"
NOW = datetime(2026, 7, 2, 21, 30, tzinfo=UTC)
FIRST = Frozen(number=1, digest="d1", body=b"{}", signature="s1")
SECOND = Frozen(number=2, digest="d2", body=b"[]")
PACK = KeptPack(
    reading="x",
    period="2026-W01",
    language="nn",
    release=1,
    made_on=date(2026, 1, 7),
    text="Sjå til parken.",
)
MEETING = Meeting(
    id="m1",
    product="x",
    on=date(2026, 7, 9),
    starts=time(9, 30),
    ends=time(11),
    where="Rådhuset",
    changed_at=NOW,
)
FILES = PackFiles(pdf=b"%PDF", docx=b"PK\x03")


def key(name: str, *, lasts: timedelta = timedelta(days=1)) -> FeedToken:
    """Give a reader's key to group x."""
    return FeedToken(id=name, group="x", label=name, expires_at=NOW + lasts)


class ReleasesContract:
    """Run with a fresh, empty `releases` for each test."""

    def test_releases_are_read_as_they_were_frozen(self, releases: Releases) -> None:
        """A figure quoted in a meeting must be the same figure next year."""
        with releases.transaction(HERE) as tx:
            assert tx.newest() is None
            tx.freeze(FIRST)
            tx.freeze(SECOND)
            assert tx.releases() == [FIRST, SECOND]
            assert tx.newest() == SECOND

    def test_freezing_the_same_again_is_no_error(self, releases: Releases) -> None:
        """A crash after the write and before the note of it ends here."""
        with releases.transaction(HERE) as tx:
            tx.freeze(FIRST)
            tx.freeze(FIRST)
            assert tx.releases() == [FIRST]

    def test_another_release_under_a_taken_number_is_refused(self, releases: Releases) -> None:
        """Two sets of dice for one week would undo the rounding."""
        with releases.transaction(HERE) as tx:
            tx.freeze(FIRST)
            with pytest.raises(BrokenReleaseError):
                tx.freeze(Frozen(number=1, digest="d1", body=b"other"))
            assert tx.releases() == [FIRST]

    def test_a_keys_statement_is_kept_as_it_was(self, releases: Releases) -> None:
        """Whoever could change one could sign anything."""
        first = LedgerKey(number=1, statement=b"{}", signature="own")
        second = LedgerKey(number=2, statement=b"[]", signature="the first's")
        with releases.transaction(HERE) as tx:
            tx.introduce(first)
            tx.introduce(first)
            tx.introduce(second)
            with pytest.raises(BrokenReleaseError):
                tx.introduce(LedgerKey(number=1, statement=b"{}", signature="other"))
            assert tx.ledger_keys() == [first, second]
        with releases.transaction(THERE) as tx:
            assert tx.ledger_keys() == []

    def test_another_signature_is_another_release(self, releases: Releases) -> None:
        """The signature is frozen with the figures."""
        with releases.transaction(HERE) as tx:
            tx.freeze(FIRST)
            with pytest.raises(BrokenReleaseError):
                tx.freeze(replace(FIRST, signature="s2"))

    def test_a_raise_undoes_everything(self, releases: Releases) -> None:
        """Half a release is none."""
        with pytest.raises(RuntimeError), releases.transaction(HERE) as tx:
            tx.freeze(FIRST)
            raise RuntimeError
        with releases.transaction(HERE) as tx:
            assert tx.releases() == []

    def test_a_key_opens_until_its_time(self, releases: Releases) -> None:
        """A member who leaves must not read on for ever."""
        with releases.transaction(HERE) as tx:
            tx.add_feed_token("hash", key("one"))
            assert tx.feed_token("hash", NOW) == key("one")
            assert tx.feed_token("hash", NOW + timedelta(days=1)) is None
            assert tx.feed_token("guess", NOW) is None

    def test_a_key_opens_until_it_is_ended(self, releases: Releases) -> None:
        """A key that leaked is worth nothing the moment it is ended."""
        with releases.transaction(HERE) as tx:
            tx.add_feed_token("hash", key("one"))
            assert tx.end_feed_token("one", NOW)
            assert not tx.end_feed_token("one", NOW)
            assert not tx.end_feed_token("none", NOW)
            assert tx.feed_token("hash", NOW) is None
            assert [token.ended_at for token in tx.feed_tokens()] == [NOW]

    def test_keys_are_listed_newest_first(self, releases: Releases) -> None:
        """The one just made is the one looked for."""
        with releases.transaction(HERE) as tx:
            for name in ("one", "two"):
                tx.add_feed_token(f"hash of {name}", key(name))
            assert tx.feed_tokens() == [key("two"), key("one")]

    def test_one_municipality_never_sees_another(self, releases: Releases) -> None:
        """A shared server is still two separate offices."""
        with releases.transaction(HERE) as tx:
            tx.freeze(FIRST)
            tx.add_feed_token("hash", key("one"))
        with releases.transaction(THERE) as tx:
            assert tx.releases() == []
            assert tx.newest() is None
            assert tx.feed_tokens() == []
            assert tx.feed_token("hash", NOW) is None
            assert not tx.end_feed_token("one", NOW)

    def test_writing_can_be_proved(self, releases: Releases) -> None:
        """The health check asks the disk, not the process."""
        releases.prove_writable()
        with releases.transaction(HERE) as tx:
            assert tx.releases() == []

    def test_packs_are_kept_as_they_were_handed_out(self, releases: Releases) -> None:
        """What a meeting had before it can be had again; the newest stands first."""
        with releases.transaction(HERE) as tx:
            first = tx.keep_pack(PACK, FILES)
            other = tx.keep_pack(replace(PACK, reading="y"), replace(FILES, pdf=b"other"))
            again = tx.keep_pack(replace(PACK, text="Annleis."), replace(FILES, docx=b""))
        assert [one.number for one in (first, other, again)] == [1, 2, 3]
        with releases.transaction(HERE) as tx:
            assert tx.packs("x") == [again, first]
            assert tx.pack_files("x", 1) == FILES
            assert tx.pack_files("x", 3) == replace(FILES, docx=b"")
            assert tx.pack_files("y", 1) is None
            assert tx.pack_files("x", 99) is None
            assert first == replace(PACK, number=1)

    def test_meetings_are_told_in_the_order_they_are_held(self, releases: Releases) -> None:
        """A day without a time stands before the hours of that day."""
        late = replace(MEETING, id="late", starts=time(13), ends=None)
        all_day = replace(MEETING, id="day", starts=None, ends=None, where="")
        other = replace(MEETING, id="other", product="y", on=date(2026, 7, 1))
        with releases.transaction(HERE) as tx:
            assert [tx.put_meeting(one) for one in (late, MEETING, all_day, other)] == [True] * 4
        with releases.transaction(HERE) as tx:
            assert tx.meetings() == [other, all_day, MEETING, late]
            assert tx.meetings("x") == [all_day, MEETING, late]
            assert tx.meetings("z") == []

    def test_a_meeting_is_changed_by_who_has_seen_it_as_it_is(self, releases: Releases) -> None:
        """Of two changes made to the same one, the later is refused; its product never changes."""
        moved = replace(MEETING, on=date(2026, 7, 16), sequence=1)
        with releases.transaction(HERE) as tx:
            assert not tx.put_meeting(moved)
            assert tx.put_meeting(MEETING)
            assert not tx.put_meeting(replace(MEETING, where="again"))
            assert tx.put_meeting(replace(moved, product="y"))
            assert not tx.put_meeting(replace(moved, is_cancelled=True))
            cancelled = replace(moved, is_cancelled=True, starts=None, sequence=2)
            assert tx.put_meeting(cancelled)
            assert tx.meetings("x") == [cancelled]

    def test_meetings_of_long_ago_are_forgotten(self, releases: Releases) -> None:
        """Those of the day itself stay."""
        with releases.transaction(HERE) as tx:
            tx.put_meeting(MEETING)
            tx.put_meeting(replace(MEETING, id="m0", on=date(2026, 7, 8)))
            assert tx.forget_meetings(MEETING.on) == 1
            assert tx.meetings() == [MEETING]

    def test_a_draft_is_the_last_that_was_written(self, releases: Releases) -> None:
        """Each period of each reading has one of its own."""
        with releases.transaction(HERE) as tx:
            assert tx.draft("x", "2026-W01") == ""
            tx.keep_draft("x", "2026-W01", "Utkast")
            tx.keep_draft("x", "2026-W02", "Neste")
            tx.keep_draft("x", "2026-W01", "Utkast, retta")
            assert tx.draft("x", "2026-W01") == "Utkast, retta"
            assert tx.draft("y", "2026-W01") == ""
