"""Inviting people, changing what they may do, ending them, and giving them a way in again.

Source:  docs/spec/access.md#the-table
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

from server.access import table
from server.access.audit import Auditor
from server.access.door import tidy_login
from server.access.sign_in import INVITED, invite
from server.store.accounts import Account, Membership, Secrets
from server.store.port import IntakeTransaction
from shared.errors import DeniedError, InputError, NotFoundError
from shared.flaw import Flaw
from shared.hazmat.tokens import new_id

LONGEST_NAME: Final = 80
LONGEST_LOGIN: Final = 40
_LOGIN: Final = re.compile(r"[a-zæøå0-9](?:[a-zæøå0-9.@_-]*[a-zæøå0-9])?")


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody is to be, as it was asked for.

    Shapes:  until  the day a membership ends, as it was typed
    """

    name: str
    login: str
    role: str
    readings: tuple[str, ...]
    until: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Staff:
    """Somebody at work on the people of one municipality."""

    auditor: Auditor
    giver: Account | None
    readings: frozenset[str]
    now: datetime

    @property
    def by(self) -> str:
        """Name who it is in the log; without an account it is whoever has the terminal."""
        return self.giver.id if self.giver else "terminal"

    def may_touch(self, person: Account) -> bool:
        """Tell whether this one may change that one."""
        return self.giver is None or table.may_give(self.giver, person.role)

    def invite(self, tx: IntakeTransaction, wish: Wish) -> tuple[Account, str]:
        """Make an account, and a one-time code for its owner.

        Errors:  InputError
        """
        person = self._wished(wish, Account(
            id=new_id()[:8], login="", name="", role="", made_on=self.now.date()
        ))  # fmt: skip
        if not tx.accounts.put(person):
            raise InputError(Flaw("person.login_taken", "login"))
        self.auditor.note(tx, self.now, self.by, "person-invited", person.id)
        return person, invite(tx, person.id, self.now, INVITED)

    def change(self, tx: IntakeTransaction, person_id: str, wish: Wish) -> Account:
        """Change what somebody is called and may do; it counts from their next request.

        Errors:  NotFoundError, DeniedError, InputError
        """
        person = self._theirs(tx, person_id)
        changed = self._wished(wish, person)
        if person.role == "coordinator" != changed.role:
            self._require_another(tx, person, "role")
        if not tx.accounts.put(changed):
            raise InputError(Flaw("person.login_taken", "login"))
        self.auditor.note(tx, self.now, self.by, "person-changed", person.id)
        return changed

    def end(self, tx: IntakeTransaction, person_id: str) -> None:
        """End somebody: no session, no way in; twice is the same as once.

        Errors:  NotFoundError, DeniedError, InputError
        """
        person = self._theirs(tx, person_id)
        if person.ended_on is None:
            if person.role == "coordinator":
                self._require_another(tx, person, "person")
            tx.accounts.put(replace(person, ended_on=self.now.date()))
            tx.accounts.end_all(person.id)
            self.auditor.note(tx, self.now, self.by, "person-ended", person.id)

    def resume(self, tx: IntakeTransaction, person_id: str) -> None:
        """Take an end back.

        Errors:  NotFoundError, DeniedError
        """
        person = self._theirs(tx, person_id)
        if person.ended_on is not None:
            tx.accounts.put(replace(person, ended_on=None))
            self.auditor.note(tx, self.now, self.by, "person-resumed", person.id)

    def reset(self, tx: IntakeTransaction, person_id: str) -> str:
        """Take away every proof somebody has, end their sessions, and give a one-time code.

        Errors:  NotFoundError, DeniedError
        """
        person = self._theirs(tx, person_id)
        tx.accounts.put_secrets(person.id, Secrets())
        tx.accounts.put_recovery(person.id, ())
        for passkey in tx.accounts.passkeys(person.id):
            tx.accounts.remove_passkey(person.id, passkey.id)
        tx.accounts.end_all(person.id)
        self.auditor.note(tx, self.now, self.by, "person-reset", person.id)
        return invite(tx, person.id, self.now, INVITED)

    def _theirs(self, tx: IntakeTransaction, person_id: str) -> Account:
        person = tx.accounts.get(person_id)
        if person is None:
            raise NotFoundError
        if not self.may_touch(person):
            raise DeniedError
        return person

    def _wished(self, wish: Wish, person: Account) -> Account:
        flaws = tuple(self._flaws(wish))
        if flaws:
            raise InputError(*flaws)
        is_member = wish.role == "member"
        until = date.fromisoformat(wish.until) if is_member else self.now.date()
        return replace(
            person,
            name=" ".join(wish.name.split()),
            login=tidy_login(wish.login),
            role=wish.role,
            groups=tuple(
                Membership(reading=reading, until=until)
                for reading in (wish.readings if is_member else ())
            ),
        )

    def _flaws(self, wish: Wish) -> Iterator[Flaw]:
        if not 0 < len(" ".join(wish.name.split())) <= LONGEST_NAME:
            yield Flaw("person.no_name", "name", str(LONGEST_NAME))
        login = tidy_login(wish.login)
        if len(login) > LONGEST_LOGIN or not _LOGIN.fullmatch(login):
            yield Flaw("person.bad_login", "login", str(LONGEST_LOGIN))
        if wish.role not in table.ROLES:
            yield Flaw("person.no_role", "role")
        elif self.giver and not table.may_give(self.giver, wish.role):
            yield Flaw("person.not_yours_to_give", "role")
        if wish.role == "member":
            yield from self._flaws_of_groups(wish)

    def _flaws_of_groups(self, wish: Wish) -> Iterator[Flaw]:
        if not wish.readings or not self.readings.issuperset(wish.readings):
            yield Flaw("person.no_group", "readings")
        try:
            is_coming = date.fromisoformat(wish.until) > self.now.date()
        except ValueError:
            is_coming = False
        if not is_coming:
            yield Flaw("person.bad_day", "until")

    def _require_another(self, tx: IntakeTransaction, person: Account, field: str) -> None:
        others = [
            one
            for one in tx.accounts.all()
            if one.role == "coordinator" and one.ended_on is None and one.id != person.id
        ]
        if not others:
            raise InputError(Flaw("person.last_coordinator", field))


def wish_of(form: Mapping[str, str], readings: Iterable[str]) -> Wish:
    """Read a wish from a form; each reading has a box of its own."""
    return Wish(
        name=form.get("name", ""),
        login=form.get("login", ""),
        role=form.get("role", ""),
        readings=tuple(code for code in readings if form.get(f"reading:{code}")),
        until=form.get("until", ""),
    )


def wish_like(person: Account) -> Wish:
    """Give the wish that would leave somebody as they are."""
    return Wish(
        name=person.name,
        login=person.login,
        role=person.role,
        readings=tuple(one.reading for one in person.groups),
        until=max((one.until.isoformat() for one in person.groups), default=""),
    )
