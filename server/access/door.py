"""The ways in: each proves who somebody is and begins a session, or says only that it does not.

Source:  docs/spec/access.md#guessing
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from server.access import passkeys, recovery, sessions, tickets, totp
from server.access.audit import NOBODY, Auditor, Deed
from server.access.passkeys import Site, WrongPasskeyError
from server.access.passwords import Passwords
from server.access.sessions import Session
from server.access.sign_in import by_code
from server.access.tickets import Tickets
from server.store.accounts import Account, Secrets, Way
from server.store.port import Intake, IntakeTransaction
from shared.errors import TooManyTriesError
from shared.hazmat.aead import SealBrokenError, Sealer
from shared.hazmat.tokens import fingerprint, new_token

MOST_WRONG: Final = 10
WINDOW: Final = timedelta(minutes=15)
SHOWING: Final = "passkey-shown"
_DEEDS: Final[dict[Way, Deed]] = {
    "code": "sign-in-code",
    "passkey": "sign-in-passkey",
    "password": "sign-in-password",
    "recovery": "sign-in-recovery",
    "oidc": "sign-in-oidc",
}


@dataclass(frozen=True, slots=True)
class Refused:
    """Nobody was let in; `about` is whose account it was tried for, for the log."""

    about: str = ""


def tidy_login(typed: str) -> str:
    """Give the one spelling of a login."""
    return "".join(typed.split()).lower()[:100]


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """Where people come in to one municipality."""

    intake: Intake
    municipality: str
    auditor: Auditor
    passwords: Passwords
    tickets: Tickets
    sealer: Sealer

    def by_one_time_code(self, typed: str, now: datetime) -> Session | Refused:
        """Let in by a one-time code, or by a recovery code where there is no password beside it."""
        with self.intake.transaction(self.municipality) as tx:
            session = by_code(tx, typed, now) or self._by_recovery(tx, typed, now)
            return self._noted(tx, session, None)

    def by_password(
        self, login: str, password: str, second: str, now: datetime
    ) -> Session | Refused:
        """Let in by password and a second factor; the same whether there is such a person or not.

        Errors:  TooManyTriesError
        """
        name = tidy_login(login)
        key = f"login {fingerprint(name)}"
        with self.intake.transaction(self.municipality) as tx:
            # Counted before it is judged: many at the same time are not more than one by one.
            if tx.accounts.wrong_since(key, now - WINDOW) >= MOST_WRONG:
                raise TooManyTriesError
            tx.accounts.note_wrong(key, now)
            account = tx.accounts.named(name)
            secrets = tx.accounts.secrets(account.id) if account else Secrets()
        is_right = self.passwords.is_right(secrets.password, password)
        with self.intake.transaction(self.municipality) as tx:
            session = None
            if account and is_right and account.ended_on is None:
                way = self._second(tx, account, secrets, second, now)
                session = sessions.begin(tx, account, way, now) if way else None
            if session:
                tx.accounts.forget_wrong(key)
            return self._noted(tx, session, account)

    def asks_for_passkey(self, site: Site, now: datetime) -> tuple[str, str]:
        """Give what a browser is asked, and the ticket it hands back with the answer."""
        challenge = new_token()
        ticket = self.tickets.give(SHOWING, {"challenge": challenge, "host": site.host}, now)
        return passkeys.asked_to_show(site, challenge), ticket

    def by_passkey(self, site: Site, ticket: str, answer: str, now: datetime) -> Session | Refused:
        """Let in by a passkey."""
        asked = self.tickets.read(SHOWING, ticket, now)
        with self.intake.transaction(self.municipality) as tx:
            account = session = None
            if asked and asked["host"] == site.host and tickets.spent(tx, ticket, now):
                account = self._owner(tx, site, asked["challenge"], answer, now)
            if account and account.ended_on is None:
                session = sessions.begin(tx, account, "passkey", now)
            return self._noted(tx, session, account)

    def note_refusal(self, refused: Refused, now: datetime) -> None:
        """Write down that somebody was not let in; for those whom nobody has told to wait."""
        with self.intake.transaction(self.municipality) as tx:
            self.auditor.note(tx, now, NOBODY, "sign-in-refused", refused.about)

    def opened_seed(self, account_id: str, secrets: Secrets) -> str | None:
        """Open the seed of somebody's app; None where there is none that opens."""
        if secrets.totp is None:
            return None
        try:
            return self.sealer.open(secrets.totp, self._context(account_id)).decode()
        except SealBrokenError:
            return None

    def sealed_seed(self, account_id: str, seed: str) -> bytes:
        """Seal the seed of somebody's app."""
        return self.sealer.seal(seed.encode(), self._context(account_id))

    def _context(self, account_id: str) -> bytes:
        return f"feltlogg/totp/1\0{self.municipality}\0{account_id}".encode()

    def _owner(
        self, tx: IntakeTransaction, site: Site, challenge: str, answer: str, now: datetime
    ) -> Account | None:
        try:
            found = tx.accounts.passkey(passkeys.id_in(answer))
            if found is None:
                return None
            owner, passkey = found
            uses = passkeys.shown(site, answer, challenge, passkey, owner)
        except WrongPasskeyError:
            return None
        tx.accounts.use_passkey(passkey.id, uses, now.date())
        return tx.accounts.get(owner)

    def _second(
        self, tx: IntakeTransaction, account: Account, secrets: Secrets, typed: str, now: datetime
    ) -> Way | None:
        """Tell by what the second factor was proved, if it was; it is used up by it."""
        if not totp.is_code(typed):
            is_used = tx.accounts.use_recovery(account.id, recovery.hashed(typed))
            return "recovery" if is_used else None
        seed = self.opened_seed(account.id, secrets)
        step = totp.step_of(seed, typed, now) if seed else None
        if step is None or not tx.accounts.spend_step(account.id, step):
            return None
        return "password"

    def _by_recovery(self, tx: IntakeTransaction, typed: str, now: datetime) -> Session | None:
        hashed = recovery.hashed(typed)
        owner = tx.accounts.recovery_of(hashed)
        account = tx.accounts.get(owner) if owner else None
        if account is None or account.ended_on is not None:
            return None
        if tx.accounts.secrets(account.id).password is not None:
            return None  # there it stands for the app alone, and not for the password
        tx.accounts.use_recovery(account.id, hashed)
        return sessions.begin(tx, account, "recovery", now)

    def _noted(
        self, tx: IntakeTransaction, session: Session | None, account: Account | None
    ) -> Session | Refused:
        if session is None:
            return Refused(account.id if account else "")
        self.auditor.note(tx, session.visit.begun_at, session.person, _DEEDS[session.visit.way])
        return session


def with_totp(secrets: Secrets, password: str, sealed_seed: bytes, step: int) -> Secrets:
    """Give what is kept of a person who has chosen a password, and shown a code of their app."""
    return replace(secrets, password=password, totp=sealed_seed, totp_step=step)
