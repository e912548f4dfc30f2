"""What every Intake owes its callers about people who sign in. Adapters supply `intake`."""

from dataclasses import replace
from datetime import date, timedelta

from server.store.accounts import Account, Membership, Passkey, Secrets
from server.store.port import Intake
from tests.contract.intake_contract import HERE, LATER, NOW, THERE, TODAY
from tests.golden import HASH, visit

KARI = Account(id="1", login="kari", name="Kari", role="member", made_on=TODAY)
OLA = Account(id="2", login="ola", name="Ola", role="coordinator", made_on=TODAY)
DAY = timedelta(days=1)


class AccountsContract:
    """Run with a fresh, empty `intake` for each test."""

    def test_an_account_is_found_by_all_its_names(self, intake: Intake) -> None:
        """A person is the same one, however they come in."""
        groups = (Membership(reading="x", until=TODAY), Membership(reading="y", until=TODAY))
        kari = replace(KARI, subject="issuer sub", groups=groups[::-1])
        with intake.transaction(HERE) as tx:
            assert tx.accounts.put(kari)
            assert tx.accounts.put(OLA)
        with intake.transaction(HERE) as tx:
            kept = replace(kari, groups=groups)
            assert tx.accounts.get("1") == tx.accounts.named("kari") == kept
            assert tx.accounts.of_subject("issuer sub") == kept
            assert tx.accounts.all() == [kept, OLA]
            assert tx.accounts.named("KARI") is None
        with intake.transaction(THERE) as tx:
            assert tx.accounts.all() == []

    def test_a_change_takes_the_whole_of_what_was(self, intake: Intake) -> None:
        """A membership that is taken away must not linger."""
        member = replace(KARI, groups=(Membership(reading="x", until=TODAY),), subject="s")
        with intake.transaction(HERE) as tx:
            tx.accounts.put(member)
            tx.accounts.put_secrets("1", Secrets(password=HASH))
            ended = replace(KARI, name="K", ended_on=TODAY, made_on=date(2000, 1, 1))
            assert tx.accounts.put(ended)
            assert tx.accounts.get("1") == replace(ended, made_on=TODAY)
            assert tx.accounts.of_subject("s") is None
            assert tx.accounts.secrets("1") == Secrets(password=HASH)

    def test_two_people_never_have_one_name(self, intake: Intake) -> None:
        """Whoever signs in must be one person."""
        with intake.transaction(HERE) as tx:
            tx.accounts.put(replace(KARI, subject="s"))
            assert not tx.accounts.put(replace(OLA, login="kari"))
            assert not tx.accounts.put(replace(OLA, subject="s"))
            assert tx.accounts.all() == [replace(KARI, subject="s")]
            assert tx.accounts.put(OLA)
        with intake.transaction(THERE) as tx:
            assert tx.accounts.put(replace(OLA, login="kari", subject="s"))

    def test_a_code_of_a_step_is_used_once(self, intake: Intake) -> None:
        """Whoever looked over a shoulder has thirty seconds, and no use of them."""
        with intake.transaction(HERE) as tx:
            tx.accounts.put(KARI)
            tx.accounts.put_secrets("1", Secrets(totp=b"sealed", totp_step=4))
            assert not tx.accounts.spend_step("1", 4)
            assert tx.accounts.spend_step("1", 5)
            assert not tx.accounts.spend_step("1", 5)
            assert not tx.accounts.spend_step("2", 5)
            assert tx.accounts.secrets("1") == Secrets(totp=b"sealed", totp_step=5)

    def test_a_passkey_belongs_to_one_person(self, intake: Intake) -> None:
        """Somebody else's key is refused, used or removed by nobody but its owner."""
        passkey = Passkey(id="k", public_key=b"\0key", uses=1, label="Telefon", made_on=TODAY)
        with intake.transaction(HERE) as tx:
            tx.accounts.put(KARI)
            tx.accounts.put(OLA)
            assert tx.accounts.add_passkey("1", passkey)
            assert not tx.accounts.add_passkey("2", passkey)
            assert tx.accounts.passkeys("2") == []
            tx.accounts.use_passkey("k", 7, TODAY + DAY)
            used = replace(passkey, uses=7, used_on=TODAY + DAY)
            assert tx.accounts.passkey("k") == ("1", used)
            assert not tx.accounts.remove_passkey("2", "k")
            assert tx.accounts.remove_passkey("1", "k")
            assert tx.accounts.passkey("k") is None

    def test_a_recovery_code_is_used_once_by_its_owner(self, intake: Intake) -> None:
        """New ones void the old, wherever those were printed."""
        with intake.transaction(HERE) as tx:
            tx.accounts.put(KARI)
            tx.accounts.put(OLA)
            tx.accounts.put_recovery("1", ["a", "b"])
            tx.accounts.put_recovery("2", ["c"])
            assert tx.accounts.recovery_of("a") == "1"
            assert not tx.accounts.use_recovery("2", "a")
            assert tx.accounts.use_recovery("1", "a")
            assert not tx.accounts.use_recovery("1", "a")
            assert tx.accounts.recovery_left("1") == 1
            tx.accounts.put_recovery("1", ["d", "e", "f"])
            assert tx.accounts.recovery_of("b") is None
            assert (tx.accounts.recovery_left("1"), tx.accounts.recovery_left("2")) == (3, 1)

    def test_a_session_lasts_until_its_time_or_its_end(self, intake: Intake) -> None:
        """A browser left open on a shared machine closes by itself."""
        with intake.transaction(HERE) as tx:
            one, two = visit("one", NOW, "kari"), visit("two", NOW + DAY / 4, "kari", "passkey")
            for each in (one, two, visit("other", NOW, "ola")):
                tx.accounts.begin(each)
            assert tx.accounts.visit("one", NOW) == one
            assert tx.accounts.visit("none", NOW) is None
            assert tx.accounts.visits("kari", NOW) == [two, one]
            assert tx.accounts.visit("one", one.idle_at) is None
            tx.accounts.prolong("one", one.expires_at + DAY)
            assert tx.accounts.visit("one", one.idle_at)
            assert tx.accounts.visit("one", one.expires_at) is None
            tx.accounts.end("two")
            assert tx.accounts.visit("two", NOW) is None

    def test_all_sessions_of_a_person_end_but_the_one_they_keep(self, intake: Intake) -> None:
        """Whoever fears that a password is known wants everybody else out, and now."""
        with intake.transaction(HERE) as tx:
            for name in ("one", "two", "three"):
                tx.accounts.begin(visit(name, NOW, "kari"))
            tx.accounts.begin(visit("other", NOW, "ola"))
            assert tx.accounts.end_all("kari", but="two") == 2
            assert [one.session_hash for one in tx.accounts.visits("kari", NOW)] == ["two"]
            assert tx.accounts.end_all("kari") == 1
            assert tx.accounts.visit("other", NOW)

    def test_what_is_good_once_is_good_once(self, intake: Intake) -> None:
        """An answer that was copied on its way is nothing worth."""
        with intake.transaction(HERE) as tx:
            assert tx.accounts.spend("mark", LATER, NOW)
            assert not tx.accounts.spend("mark", LATER, NOW)
            assert tx.accounts.spend("another", LATER, NOW)
        with intake.transaction(THERE) as tx:
            assert tx.accounts.spend("mark", LATER, NOW)

    def test_wrong_tries_are_counted_under_their_key(self, intake: Intake) -> None:
        """Who guesses at one door must not close another."""
        with intake.transaction(HERE) as tx:
            for minutes in (0, 5, 10):
                tx.accounts.note_wrong("kari", NOW + timedelta(minutes=minutes))
            tx.accounts.note_wrong("ola", NOW)
            assert tx.accounts.wrong_since("kari", NOW - DAY) == 3
            assert tx.accounts.wrong_since("kari", NOW) == 2
            tx.accounts.forget_wrong("kari")
            assert tx.accounts.wrong_since("kari", NOW - DAY) == 0
            assert tx.accounts.wrong_since("ola", NOW - DAY) == 1
