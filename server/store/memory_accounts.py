"""People, and what they sign in with, in memory; see `Accounts`."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from server.store.accounts import Account, Passkey, Secrets, Visit
from server.store.memory_home import texts
from server.store.memory_zone import Zone


class MemoryAccounts:
    """See `Accounts`."""

    def __init__(self, zone: Zone) -> None:
        self._zone = zone

    @texts
    def put(self, account: Account) -> bool:
        """See `Accounts.put`."""
        others = [one for one in self._zone.accounts.values() if one.id != account.id]
        for one in others:
            if one.login == account.login or (one.subject and one.subject == account.subject):
                return False
        known = self._zone.accounts.get(account.id, account)
        groups = tuple(sorted(account.groups, key=lambda one: one.reading))
        kept = replace(account, made_on=known.made_on, groups=groups)
        self._zone.accounts[account.id] = kept
        return True

    @texts
    def get(self, account_id: str) -> Account | None:
        """See `Accounts.get`."""
        return self._zone.accounts.get(account_id)

    @texts
    def named(self, login: str) -> Account | None:
        """See `Accounts.named`."""
        return next((one for one in self.all() if one.login == login), None)

    @texts
    def of_subject(self, subject: str) -> Account | None:
        """See `Accounts.of_subject`."""
        return next((one for one in self.all() if one.subject == subject), None)

    def all(self) -> Sequence[Account]:
        """See `Accounts.all`."""
        return sorted(self._zone.accounts.values(), key=lambda one: one.login)

    @texts
    def secrets(self, account_id: str) -> Secrets:
        """See `Accounts.secrets`."""
        return self._zone.secrets.get(account_id, Secrets())

    @texts
    def put_secrets(self, account_id: str, secrets: Secrets) -> None:
        """See `Accounts.put_secrets`."""
        if account_id in self._zone.accounts:
            self._zone.secrets[account_id] = secrets

    @texts
    def spend_step(self, account_id: str, step: int) -> bool:
        """See `Accounts.spend_step`."""
        had = self.secrets(account_id)
        if account_id not in self._zone.accounts or had.totp_step >= step:
            return False
        self._zone.secrets[account_id] = replace(had, totp_step=step)
        return True

    @texts
    def add_passkey(self, account_id: str, passkey: Passkey) -> bool:
        """See `Accounts.add_passkey`."""
        if passkey.id in self._zone.passkeys:
            return False
        self._zone.passkeys[passkey.id] = account_id, passkey
        return True

    @texts
    def passkeys(self, account_id: str) -> Sequence[Passkey]:
        """See `Accounts.passkeys`."""
        return [one for owner, one in self._zone.passkeys.values() if owner == account_id]

    @texts
    def passkey(self, passkey_id: str) -> tuple[str, Passkey] | None:
        """See `Accounts.passkey`."""
        return self._zone.passkeys.get(passkey_id)

    @texts
    def use_passkey(self, passkey_id: str, uses: int, today: date) -> None:
        """See `Accounts.use_passkey`."""
        found = self._zone.passkeys.get(passkey_id)
        if found:
            used = replace(found[1], uses=uses, used_on=today)
            self._zone.passkeys[passkey_id] = found[0], used

    @texts
    def remove_passkey(self, account_id: str, passkey_id: str) -> bool:
        """See `Accounts.remove_passkey`."""
        if self._zone.passkeys.get(passkey_id, ("",))[0] != account_id:
            return False
        del self._zone.passkeys[passkey_id]
        return True

    @texts
    def put_recovery(self, account_id: str, code_hashes: Sequence[str]) -> None:
        """See `Accounts.put_recovery`."""
        for code_hash, owner in tuple(self._zone.recovery.items()):
            if owner == account_id:
                del self._zone.recovery[code_hash]
        self._zone.recovery.update(dict.fromkeys(code_hashes, account_id))

    @texts
    def recovery_left(self, account_id: str) -> int:
        """See `Accounts.recovery_left`."""
        return sum(owner == account_id for owner in self._zone.recovery.values())

    @texts
    def recovery_of(self, code_hash: str) -> str | None:
        """See `Accounts.recovery_of`."""
        return self._zone.recovery.get(code_hash)

    @texts
    def use_recovery(self, account_id: str, code_hash: str) -> bool:
        """See `Accounts.use_recovery`."""
        if self._zone.recovery.get(code_hash) != account_id:
            return False
        del self._zone.recovery[code_hash]
        return True

    @texts
    def begin(self, visit: Visit) -> None:
        """See `Accounts.begin`."""
        for old in tuple(self._zone.sessions.values()):
            if not _is_open(old, visit.begun_at):
                del self._zone.sessions[old.session_hash]
        self._zone.sessions[visit.session_hash] = visit

    @texts
    def visit(self, session_hash: str, now: datetime) -> Visit | None:
        """See `Accounts.visit`."""
        found = self._zone.sessions.get(session_hash)
        return found if found and _is_open(found, now) else None

    @texts
    def visits(self, person: str, now: datetime) -> Sequence[Visit]:
        """See `Accounts.visits`."""
        here = [one for one in self._zone.sessions.values() if one.person == person]
        by_hash = sorted(here, key=lambda one: one.session_hash)
        newest = sorted(by_hash, key=lambda one: one.begun_at, reverse=True)
        return [one for one in newest if _is_open(one, now)]

    @texts
    def prolong(self, session_hash: str, idle_at: datetime) -> None:
        """See `Accounts.prolong`."""
        found = self._zone.sessions.get(session_hash)
        if found:
            self._zone.sessions[session_hash] = replace(found, idle_at=idle_at)

    @texts
    def end(self, session_hash: str) -> None:
        """See `Accounts.end`."""
        self._zone.sessions.pop(session_hash, None)

    @texts
    def end_all(self, person: str, but: str = "") -> int:
        """See `Accounts.end_all`."""
        over = [
            one.session_hash
            for one in self._zone.sessions.values()
            if one.person == person and one.session_hash != but
        ]
        for session_hash in over:
            del self._zone.sessions[session_hash]
        return len(over)

    @texts
    def spend(self, mark: str, until: datetime, now: datetime) -> bool:
        """See `Accounts.spend`."""
        for old, over_at in tuple(self._zone.spent.items()):
            if over_at <= now:
                del self._zone.spent[old]
        if mark in self._zone.spent:
            return False
        self._zone.spent[mark] = until
        return True

    @texts
    def note_wrong(self, key: str, now: datetime) -> None:
        """See `Accounts.note_wrong`."""
        self._zone.wrong.append((key, now))

    @texts
    def forget_wrong(self, key: str) -> None:
        """See `Accounts.forget_wrong`."""
        self._zone.wrong = [(each, at) for each, at in self._zone.wrong if each != key]

    @texts
    def wrong_since(self, key: str, since: datetime) -> int:
        """See `Accounts.wrong_since`."""
        return sum(each == key and at > since for each, at in self._zone.wrong)


def _is_open(visit: Visit, now: datetime) -> bool:
    return visit.expires_at > now and visit.idle_at > now
