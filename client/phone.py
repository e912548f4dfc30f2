"""Everything the phone can do, without a screen: the same core under the app and the commands."""

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from types import MappingProxyType
from typing import cast

from client import changing, preferences
from client.clock import Clock, local, now
from client.door import make_vault, open_vault
from client.form.draft import Draft, finish
from client.form.fresh import ending, fresh, moved
from client.keeping import (
    SHIFT,
    Entry,
    Shift,
    Status,
    draft_of,
    entries,
    forget,
    keep_draft,
    keep_record,
    keep_shift,
    promise_all,
    shift_of,
    status_of,
    visit,
)
from client.sync.address import tidy_url
from client.sync.dial import over_https
from client.sync.enrol import Enrolment, enrol
from client.sync.exchange import Outcome, exchange
from client.sync.transport import Transport
from client.vault.keystore import FileKeystore, Keystore
from client.vault.port import Vault
from client.vault.sqlite import has_vault
from shared.answers import Answers
from shared.canonical import decode, encode
from shared.codebook import Code, Form, Kind
from shared.errors import InputError, LockedVaultError, ProfileError, VaultExistsError
from shared.flaw import Flaw
from shared.hazmat.tokens import new_id, new_token, tidy_code
from shared.kdf_profiles import STANDARD, KdfProfile
from shared.profile import Profile
from shared.profiles.files import profile as read_profile
from shared.record import RecordId, flaws

CONTACTS: tuple[Kind, ...] = ("contact", "contact_online")
IN_A_SHIFT: tuple[Kind, ...] = (*CONTACTS, "observation")
NO_ANSWERS: Answers = MappingProxyType({})


class Phone:
    """One phone: a folder with a sealed store, a clock, and a way to the server.

    Synchronous and safe to call from several threads; calls that reach disk or network take
    longer than a frame and belong in `asyncio.to_thread`.
    Errors:  LockedVaultError from everything that needs the vault, while it is locked
    """

    def __init__(
        self,
        folder: Path,
        *,
        clock: Clock = now,
        dial: Callable[[str], Transport] = over_https,
        keystore: Keystore | None = None,
        kdf: KdfProfile = STANDARD,
    ) -> None:
        self._folder = folder
        self._clock = clock
        self._dial = dial
        self._keystore = keystore or FileKeystore(folder)
        self._kdf = kdf
        self._turn = threading.Lock()
        self._vault: Vault | None = None
        self._profile: Profile | None = None
        self._enrolment: Enrolment | None = None
        self._asked = ("", "", "")
        self._link: Transport | None = None

    # ---- before the vault is open

    @property
    def is_enrolled(self) -> bool:
        """Tell whether this folder holds a vault."""
        return has_vault(self._folder)

    @property
    def is_open(self) -> bool:
        """Tell whether the vault is open."""
        return self._vault is not None

    @property
    def awaits_pin(self) -> bool:
        """Tell whether the server has taken this phone in, and only the PIN is missing."""
        return self._enrolment is not None

    def preference(self, name: str) -> str | None:
        """Read a choice that is no secret: language, theme."""
        return preferences.read(self._folder).get(name)

    def keep_preference(self, name: str, value: str) -> None:
        """Keep such a choice.   Errors: NoRoomError."""
        preferences.keep(self._folder, name, value)

    def enrol(self, code: str, url: str) -> None:
        """Ask the server to take this phone in; what it answers is held until `choose_pin`.

        Errors:  VaultExistsError, InputError, EnrolError, TooManyTriesError, LinkError
        """
        if self.is_enrolled:
            raise VaultExistsError
        tidy, signs = tidy_url(url), tidy_code(code)
        if self._asked[:2] != (tidy, signs):  # a token is never offered to a second server
            self._asked = (tidy, signs, new_token())
        link = self._dial(tidy)
        try:
            found = enrol(link, tidy, code, self._asked[2])
        finally:
            link.close()
        self._profile, self._enrolment = read_profile(found.profile), found

    def choose_pin(self, pin: str) -> None:
        """Make the vault, seal the enrolment into it, and leave it open.

        Errors:  WeakPinError, VaultExistsError, NoRoomError
        """
        with self._turn:
            if self._enrolment is None:
                raise LockedVaultError
            self._vault = make_vault(self._folder, self._keystore, pin, self._enrolment, self._kdf)
            self._enrolment = None

    def unlock(self, pin: str) -> None:
        """Open the vault.

        Errors:  WrongPinError, NoVaultError, DamagedVaultError
        """
        vault, profile = open_vault(self._folder, self._keystore, pin)
        self.lock()
        self._vault, self._profile = vault, profile

    def lock(self) -> None:
        """Forget the key; nothing can be read before the next `unlock`."""
        vault, self._vault = self._vault, None
        link, self._link = self._link, None
        for one in (vault, link):
            if one is not None:
                one.close()

    def _open(self) -> Vault:
        vault = self._vault
        if vault is None:
            raise LockedVaultError
        return vault

    # ---- what the phone knows

    @property
    def profile(self) -> Profile:
        """The municipality's profile, as last heard from the server."""
        if self._profile is None:
            raise LockedVaultError
        return self._profile

    def moment(self) -> datetime:
        """Give the local moment in the municipality; nothing keeps it."""
        return local(self._clock(), self.profile.time_zone)

    def form(self, kind: Kind, book: str | None = None) -> Form:
        """Find the form of a kind in a codebook, the newest where none is named."""
        books = self.profile.codebooks
        return books.get(book or "", self.profile.codebook).forms[kind]

    def setting(self, name: str) -> str | None:
        """Read a sealed setting."""
        found = self._open().get("setting", name)
        return None if found is None else found.decode()

    def keep_setting(self, name: str, value: str) -> None:
        """Seal a setting."""
        self._open().put("setting", [(name, value.encode())])

    # ---- the shift

    def shift(self) -> Shift | None:
        """Open the shift going on, if any."""
        return shift_of(self._open())

    def start_shift(self, team: str, answers: Answers) -> Shift:
        """Start a shift; one that is going on goes on."""
        vault = self._open()
        with vault.transaction():
            going = shift_of(vault)
            if going is None:
                draft = _answered(self._fresh("shift", None), answers)
                going = Shift(id=draft.id, team=team, draft=draft)
                keep_shift(vault, going)
        return going

    def keep_shift_draft(self, draft: Draft) -> None:
        """Keep answers about the shift going on."""
        vault = self._open()
        with vault.transaction():
            going = shift_of(vault)
            if going is not None:
                keep_shift(vault, replace(going, draft=draft))

    def ending(self) -> Draft | None:
        """Suggest the shift's own record: end time, places visited, whether nobody was met."""
        going = self.shift()
        if going is None:
            return None
        return ending(
            self.form("shift"),
            going.draft,
            self.moment(),
            places=going.places,
            is_empty=going.n_contacts == 0,
        )

    def end_shift(self, answers: Answers) -> RecordId:
        """Finish the shift's own record.

        Errors:  InputError naming the fields, NoRoomError
        """
        draft = self.ending()
        if draft is None:
            raise InputError(Flaw("input.no_shift", "shift"))
        vault = self._open()
        with vault.transaction():
            done = self._keep(_answered(draft, answers))
            vault.remove("setting", [SHIFT])
        return done

    # ---- drafts and records

    def draft(self, kind: Kind) -> Draft | None:
        """Open the unfinished draft of this kind, if any."""
        return draft_of(self._open(), kind)

    def begin(self, kind: Kind) -> Draft:
        """Begin a draft with mild defaults, today and the current block; not yet kept."""
        return self._fresh(kind, self.shift())

    def _fresh(self, kind: Kind, going: Shift | None) -> Draft:
        return fresh(
            self.form(kind),
            id_=new_id(),
            book=self.profile.codebook.version,
            moment=self.moment(),
            day=going.draft.day if going else None,
            shift=going.id if going and kind in IN_A_SHIFT else None,
        )

    def keep_draft(self, draft: Draft) -> None:
        """Seal a draft; the one before it of the same kind is gone."""
        keep_draft(self._open(), draft)

    def drop_draft(self, kind: Kind) -> None:
        """Throw a draft away."""
        self._open().remove("draft", [kind])

    def misfits(self, draft: Draft) -> tuple[Flaw, ...]:
        """Name what keeps a draft from being finished, in the order of its form."""
        form = self.form(draft.kind, draft.book)
        order: Mapping[str, int] = {key: at for at, key in enumerate(form.fields)}
        found = flaws(finish(form, draft), self.profile)
        return tuple(sorted(found, key=lambda flaw: order.get(flaw.field, len(order))))

    def finish(self, draft: Draft) -> RecordId:
        """Record, outbox line and end of draft in one durable step.

        Errors:  InputError naming the fields, NoRoomError
        """
        vault = self._open()
        with vault.transaction():
            done = self._keep(draft)
            going = shift_of(vault)
            if going is not None and draft.shift == going.id and draft.replaces is None:
                field = self.form(draft.kind, draft.book).role("place")
                place = cast("str | None", draft.answers.get(field.key)) if field else None
                keep_shift(vault, visit(going, place, is_contact=draft.kind in CONTACTS))
        return done

    def _keep(self, draft: Draft) -> RecordId:
        if found := self.misfits(draft):
            raise InputError(*found)
        record = finish(self.form(draft.kind, draft.book), draft)
        keep_record(self._open(), record, mends=draft.mends)
        return record.id

    def log(
        self,
        kind: Kind,
        answers: Answers,
        *,
        day: date | None = None,
        shift: RecordId | None = None,
    ) -> RecordId:
        """Keep a record at once, from answers alone; starts a shift where one is needed.

        Errors:  InputError naming the fields, NoRoomError
        """
        going = self.shift()
        if kind == "shift" and going is not None:
            return self.end_shift(answers)
        if kind in IN_A_SHIFT and going is None and shift is None:
            going = self.start_shift("", NO_ANSWERS)
        draft = moved(self._fresh(kind, going), day=day, shift=shift)
        return self.finish(_answered(draft, answers))

    # ---- own records, later

    def entries(self, limit: int = 50, before: int | None = None) -> Sequence[Entry]:
        """List own records, newest first; `before` is the last one's `at`."""
        return entries(self._open(), limit, before)

    def entry(self, id_: RecordId) -> Entry:
        """Open one own record, by its id or a correction's.   Errors: InputError."""
        return changing.found(self._open(), id_)

    def correction(self, id_: RecordId, reason: Code) -> Draft:
        """Open an own record as a draft: of its correction, or of a new one if it was refused.

        Errors:  InputError
        """
        return changing.correction(self._open(), id_, reason)

    def correct(self, id_: RecordId, answers: Answers, reason: Code) -> RecordId:
        """Keep a correction of an own record; the answers given replace the old ones.

        Errors:  InputError naming the fields, NoRoomError
        """
        return self.finish(_answered(self.correction(id_, reason), answers))

    def withdraw(self, id_: RecordId, reason: Code) -> RecordId:
        """Keep a withdrawal of an own record; it stays withdrawn. One refused is let go of.

        Errors:  InputError, NoRoomError
        """
        vault = self._open()
        entry = changing.changeable(vault, id_)
        if not entry.is_held:
            with vault.transaction():
                forget(vault, entry.id)
            return entry.id
        record = changing.withdrawal(vault, entry, reason)
        if found := tuple(flaws(record, self.profile)):
            raise InputError(*found)
        keep_record(vault, record)
        return record.id

    def status(self) -> Status:
        """Count what waits, what was kept, what was refused and what is unfinished."""
        return status_of(self._open())

    def damaged(self) -> Sequence[tuple[str, str]]:
        """Name every sealed row that does not open, as (shelf, id); reads the whole vault."""
        return self._open().damaged()

    def sync(self) -> Outcome:
        """Send what waits until nothing does, and take the news; one turn at a time.

        Errors:  LinkError, DeviceError
        """
        with self._turn:
            vault = self._open()
            known = decode(vault.get("device", "self") or b"{}")
            done = self._exchange(vault, known)
            if done.epoch == known["epoch"]:
                return done
            with vault.transaction():  # the server has lost its history: give it ours again
                promise_all(vault)
                vault.put("device", [("self", encode({**known, "epoch": done.epoch}))])
            return self._exchange(vault, known)

    def _exchange(self, vault: Vault, known: Mapping[str, str]) -> Outcome:
        link = self._link = self._link or self._dial(known["url"])
        return exchange(vault, link, known["token"], self.profile.digest, self._learn)

    def _learn(self, texts: Mapping[str, str]) -> str:
        try:
            fresh = read_profile(texts)
        except ProfileError:  # written for a newer program: go on with the one that is known
            return self.profile.digest
        self._open().put("profile", [("texts", encode(dict(texts)))])
        self._profile = fresh
        return fresh.digest


def _answered(draft: Draft, answers: Answers) -> Draft:
    for key, answer in answers.items():
        draft = draft.answer(key, answer)
    return draft
