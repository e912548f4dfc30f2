"""What the server needs from a database to know the people who sign in; part of its port."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, Protocol

Way = Literal["code", "passkey", "password", "recovery", "oidc"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """One reading of a group that a member may see; `until` is the first day it is closed."""

    reading: str
    until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """Somebody who may sign in.

    Shapes:  login    what is typed to sign in, in one spelling; no two have the same
             role     one of `server.access.table`
             subject  who it is at the OpenID Connect provider; None where nobody has said
    """

    id: str
    login: str
    name: str
    role: str
    made_on: date
    groups: tuple[Membership, ...] = ()
    subject: str | None = None
    ended_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Secrets:
    """What a person signs in with besides passkeys: a hash, and a sealed seed; never in clear.

    Shapes:  totp_step  the step of the newest code used, so that none is used twice
    """

    password: str | None = None
    totp: bytes | None = None
    totp_step: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Passkey:
    """The public half of a passkey, and how often it says that it was used."""

    id: str
    public_key: bytes
    uses: int
    label: str
    made_on: date
    used_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """A browser that is signed in, by the hash of its secret.

    Units:   expires_at is its end whatever happens; idle_at its end if it is not heard before that
    """

    session_hash: str
    person: str
    way: Way
    begun_at: datetime
    idle_at: datetime
    expires_at: datetime


class Accounts(Protocol):
    """The part of an intake's transaction that is about people."""

    def put(self, account: Account) -> bool:
        """Keep an account as it is now; False where another has its login or its subject."""
        ...

    def get(self, account_id: str) -> Account | None:
        """Find an account, ended or not."""
        ...

    def named(self, login: str) -> Account | None:
        """Find the account that has this login."""
        ...

    def of_subject(self, subject: str) -> Account | None:
        """Find the account of somebody at the OpenID Connect provider."""
        ...

    def all(self) -> Sequence[Account]:
        """List every account by its login."""
        ...

    def secrets(self, account_id: str) -> Secrets:
        """Give what a person signs in with; empty where there is nothing."""
        ...

    def put_secrets(self, account_id: str, secrets: Secrets) -> None:
        """Replace what a person signs in with."""
        ...

    def spend_step(self, account_id: str, step: int) -> bool:
        """Note that the code of a step was used; False where it, or a later one, was before."""
        ...

    def add_passkey(self, account_id: str, passkey: Passkey) -> bool:
        """Keep a passkey; False where it is known already."""
        ...

    def passkeys(self, account_id: str) -> Sequence[Passkey]:
        """List a person's passkeys, oldest first."""
        ...

    def passkey(self, passkey_id: str) -> tuple[str, Passkey] | None:
        """Find a passkey and whose it is."""
        ...

    def use_passkey(self, passkey_id: str, uses: int, today: date) -> None:
        """Note that a passkey was used."""
        ...

    def remove_passkey(self, account_id: str, passkey_id: str) -> bool:
        """Forget a passkey; False where the person has no such one."""
        ...

    def put_recovery(self, account_id: str, code_hashes: Sequence[str]) -> None:
        """Replace a person's recovery codes, kept by their hashes."""
        ...

    def recovery_left(self, account_id: str) -> int:
        """Tell how many recovery codes are left."""
        ...

    def recovery_of(self, code_hash: str) -> str | None:
        """Find whose recovery code this is."""
        ...

    def use_recovery(self, account_id: str, code_hash: str) -> bool:
        """Use a recovery code up; False where the person has no such one."""
        ...

    def begin(self, visit: Visit) -> None:
        """Keep a session."""
        ...

    def visit(self, session_hash: str, now: datetime) -> Visit | None:
        """Find a session that has neither ended nor run out."""
        ...

    def visits(self, person: str, now: datetime) -> Sequence[Visit]:
        """List a person's sessions, newest first."""
        ...

    def prolong(self, session_hash: str, idle_at: datetime) -> None:
        """Note that a session was heard."""
        ...

    def end(self, session_hash: str) -> None:
        """End one session."""
        ...

    def end_all(self, person: str, but: str = "") -> int:
        """End every session of a person, but one; tell how many."""
        ...

    def spend(self, mark: str, until: datetime, now: datetime) -> bool:
        """Remember something good for one use until its time; False where it was used before."""
        ...

    def note_wrong(self, key: str, now: datetime) -> None:
        """Count a wrong try under a key."""
        ...

    def forget_wrong(self, key: str) -> None:
        """Begin to count under a key anew."""
        ...

    def wrong_since(self, key: str, since: datetime) -> int:
        """Tell how many wrong tries there were under a key; older ones may be forgotten."""
        ...
