"""People, and what they sign in with, in SQL; see `Accounts`."""

from collections.abc import Sequence
from datetime import date, datetime

from server.store import sql_sessions, tally
from server.store.accounts import Account, Membership, Passkey, Secrets, Visit
from server.store.db import Db, Row, require_text

_ACCOUNT = "select id, login, name, role, subject, made_on, ended_on from account"
_PASSKEY = "select id, public_key, uses, label, made_on, used_on"


class SqlAccounts:
    """See `Accounts`."""

    def __init__(self, db: Db, here: str) -> None:
        self._db = db
        self._here = here

    def put(self, account: Account) -> bool:
        """See `Accounts.put`."""
        require_text((account.id, account.login, account.name, account.role, account.subject))
        tally.take_turn(self._db, self._here)  # one at a time, so that two logins cannot meet
        if self._is_taken(account):
            return False
        self._db.run(
            "insert into account (municipality, id, login, name, role, subject, made_on, ended_on)"
            " values (:here, :id, :login, :name, :role, :subject, :made_on, :ended_on)"
            " on conflict (municipality, id) do update set login = excluded.login,"
            " name = excluded.name, role = excluded.role, subject = excluded.subject,"
            " ended_on = excluded.ended_on",
            here=self._here,
            id=account.id,
            login=account.login,
            name=account.name,
            role=account.role,
            subject=account.subject,
            made_on=account.made_on.isoformat(),
            ended_on=account.ended_on.isoformat() if account.ended_on else None,
        )
        self._of(account.id, "delete from membership where municipality = :here and account = :id")
        self._db.put(
            "membership",
            "municipality, account, reading, until",
            [
                (self._here, account.id, one.reading, one.until.isoformat())
                for one in account.groups
            ],
        )
        return True

    def _is_taken(self, account: Account) -> bool:
        return bool(
            self._db.row(
                "select 1 from account where municipality = :here and id <> :id"
                " and (login = :login or subject = :subject)",
                here=self._here,
                id=account.id,
                login=account.login,
                subject=account.subject,
            )
        )

    def get(self, account_id: str) -> Account | None:
        """See `Accounts.get`."""
        return self._one("id", account_id)

    def named(self, login: str) -> Account | None:
        """See `Accounts.named`."""
        return self._one("login", login)

    def of_subject(self, subject: str) -> Account | None:
        """See `Accounts.of_subject`."""
        return self._one("subject", subject)

    def _one(self, column: str, value: str) -> Account | None:
        row = self._db.row(
            f"{_ACCOUNT} where municipality = :here and {column} = :value",
            here=self._here,
            value=value,
        )
        return self._account(row) if row else None

    def all(self) -> Sequence[Account]:
        """See `Accounts.all`."""
        rows = self._db.rows(
            f"{_ACCOUNT} where municipality = :here order by login", here=self._here
        )
        return [self._account(row) for row in rows]

    def _account(self, row: Row) -> Account:
        account_id, login, name, role, subject, made_on, ended_on = row
        groups = self._db.rows(
            "select reading, until from membership"
            " where municipality = :here and account = :id order by reading",
            here=self._here,
            id=account_id,
        )
        return Account(
            id=account_id,
            login=login,
            name=name,
            role=role,
            made_on=date.fromisoformat(made_on),
            groups=tuple(
                Membership(reading=reading, until=date.fromisoformat(until))
                for reading, until in groups
            ),
            subject=subject,
            ended_on=_day(ended_on),
        )

    def secrets(self, account_id: str) -> Secrets:
        """See `Accounts.secrets`."""
        row = self._db.row(
            "select password, totp, totp_step from account where municipality = :here and id = :id",
            here=self._here,
            id=account_id,
        )
        return Secrets(password=row[0], totp=row[1], totp_step=row[2]) if row else Secrets()

    def put_secrets(self, account_id: str, secrets: Secrets) -> None:
        """See `Accounts.put_secrets`."""
        self._db.run(
            "update account set password = :password, totp = :totp, totp_step = :step"
            " where municipality = :here and id = :id",
            here=self._here,
            id=account_id,
            password=secrets.password,
            totp=secrets.totp,
            step=secrets.totp_step,
        )

    def spend_step(self, account_id: str, step: int) -> bool:
        """See `Accounts.spend_step`."""
        touched = self._db.run(
            "update account set totp_step = :step"
            " where municipality = :here and id = :id and totp_step < :step",
            here=self._here,
            id=account_id,
            step=step,
        )
        return touched > 0

    def add_passkey(self, account_id: str, passkey: Passkey) -> bool:
        """See `Accounts.add_passkey`."""
        touched = self._db.run(
            "insert into passkey"
            " (municipality, id, account, public_key, uses, label, made_on, used_on, number)"
            " values (:here, :id, :account, :key, :uses, :label, :made_on, :used_on, :number)"
            " on conflict do nothing",
            here=self._here,
            id=passkey.id,
            account=account_id,
            key=passkey.public_key,
            uses=passkey.uses,
            label=passkey.label,
            made_on=passkey.made_on.isoformat(),
            used_on=passkey.used_on.isoformat() if passkey.used_on else None,
            number=tally.draw(self._db, self._here, "passkey"),
        )
        return touched > 0

    def passkeys(self, account_id: str) -> Sequence[Passkey]:
        """See `Accounts.passkeys`."""
        rows = self._db.rows(
            f"{_PASSKEY} from passkey where municipality = :here and account = :id order by number",
            here=self._here,
            id=account_id,
        )
        return [_passkey(row) for row in rows]

    def passkey(self, passkey_id: str) -> tuple[str, Passkey] | None:
        """See `Accounts.passkey`."""
        row = self._db.row(
            f"{_PASSKEY}, account from passkey where municipality = :here and id = :id",
            here=self._here,
            id=passkey_id,
        )
        return (row[-1], _passkey(row[:-1])) if row else None

    def use_passkey(self, passkey_id: str, uses: int, today: date) -> None:
        """See `Accounts.use_passkey`."""
        self._db.run(
            "update passkey set uses = :uses, used_on = :today"
            " where municipality = :here and id = :id",
            here=self._here,
            id=passkey_id,
            uses=uses,
            today=today.isoformat(),
        )

    def remove_passkey(self, account_id: str, passkey_id: str) -> bool:
        """See `Accounts.remove_passkey`."""
        touched = self._db.run(
            "delete from passkey where municipality = :here and account = :account and id = :id",
            here=self._here,
            account=account_id,
            id=passkey_id,
        )
        return touched > 0

    def put_recovery(self, account_id: str, code_hashes: Sequence[str]) -> None:
        """See `Accounts.put_recovery`."""
        self._of(
            account_id, "delete from recovery_code where municipality = :here and account = :id"
        )
        self._db.put(
            "recovery_code",
            "municipality, code_hash, account",
            [(self._here, code_hash, account_id) for code_hash in code_hashes],
        )

    def recovery_left(self, account_id: str) -> int:
        """See `Accounts.recovery_left`."""
        ((left,),) = self._db.rows(
            "select count(*) from recovery_code where municipality = :here and account = :id",
            here=self._here,
            id=account_id,
        )
        return int(left)

    def recovery_of(self, code_hash: str) -> str | None:
        """See `Accounts.recovery_of`."""
        row = self._db.row(
            "select account from recovery_code"
            " where municipality = :here and code_hash = :code_hash",
            here=self._here,
            code_hash=code_hash,
        )
        return row[0] if row else None

    def use_recovery(self, account_id: str, code_hash: str) -> bool:
        """See `Accounts.use_recovery`."""
        touched = self._db.run(
            "delete from recovery_code"
            " where municipality = :here and code_hash = :code_hash and account = :id",
            here=self._here,
            code_hash=code_hash,
            id=account_id,
        )
        return touched > 0

    def begin(self, visit: Visit) -> None:
        """See `Accounts.begin`."""
        sql_sessions.begin(self._db, self._here, visit)

    def visit(self, session_hash: str, now: datetime) -> Visit | None:
        """See `Accounts.visit`."""
        return sql_sessions.visit(self._db, self._here, session_hash, now)

    def visits(self, person: str, now: datetime) -> Sequence[Visit]:
        """See `Accounts.visits`."""
        return sql_sessions.visits(self._db, self._here, person, now)

    def prolong(self, session_hash: str, idle_at: datetime) -> None:
        """See `Accounts.prolong`."""
        sql_sessions.prolong(self._db, self._here, session_hash, idle_at)

    def end(self, session_hash: str) -> None:
        """See `Accounts.end`."""
        sql_sessions.end(self._db, self._here, session_hash)

    def end_all(self, person: str, but: str = "") -> int:
        """See `Accounts.end_all`."""
        return sql_sessions.end_all(self._db, self._here, person, but)

    def spend(self, mark: str, until: datetime, now: datetime) -> bool:
        """See `Accounts.spend`."""
        return sql_sessions.spend(self._db, self._here, mark, until, now)

    def note_wrong(self, key: str, now: datetime) -> None:
        """See `Accounts.note_wrong`."""
        sql_sessions.note_wrong(self._db, self._here, key, now)

    def forget_wrong(self, key: str) -> None:
        """See `Accounts.forget_wrong`."""
        sql_sessions.forget_wrong(self._db, self._here, key)

    def wrong_since(self, key: str, since: datetime) -> int:
        """See `Accounts.wrong_since`."""
        return sql_sessions.wrong_since(self._db, self._here, key, since)

    def _of(self, account_id: str, statement: str) -> None:
        self._db.run(statement, here=self._here, id=account_id)


def _passkey(row: Row) -> Passkey:
    passkey_id, public_key, uses, label, made_on, used_on = row
    return Passkey(
        id=passkey_id,
        public_key=public_key,
        uses=uses,
        label=label,
        made_on=date.fromisoformat(made_on),
        used_on=_day(used_on),
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
