"""One phone: a folder with a sealed store, a clock, and a way to the server."""

import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from client import card, preferences
from client.clock import Clock, Ticks, now, ticks
from client.door import change_pin, make_vault, open_vault
from client.inside import Inside
from client.last_word import LastWord
from client.life import Life, Stake
from client.logbook import Logbook
from client.practice import practice
from client.shelves.keys import hear_keys
from client.sync.address import tidy_url
from client.sync.dial import over_https
from client.sync.enrol import Enrolment, enrol
from client.sync.held import UNDO_S
from client.sync.transport import Transport
from client.vault.effort import Effort, calibrated
from client.vault.file import has_vault
from client.vault.keystore import Keystore, Where
from client.vault.platform import PlatformKeystore, Secrets
from client.vault.silence import Told
from client.vault.tries import Patience, Tries
from shared.errors import LockedVaultError, NoRoomError, VaultExistsError, WipedError
from shared.hazmat.tokens import new_token, tidy_code
from shared.kdf_profiles import LEAST, KdfProfile
from shared.profile import Profile
from shared.profiles.files import told_profile
from shared.safety import Safety


class Phone:
    """The door to a `logbook`, whose nouns and verbs are the phone's own as well.

    Shapes:  kdf    what a new lock costs; chosen by what this phone can bear where none is given
             least  what an old lock must have cost not to be made anew
    Units:   undo_s  seconds in which what a screen has saved is held back and can be undone

    Synchronous and safe to call from several threads; calls that reach disk or network take
    longer than a frame and belong in `asyncio.to_thread`.
    Errors:  LockedVaultError from everything that needs the vault, while it is locked
    """

    def __init__(  # noqa: PLR0913 - the world a phone is put in, each piece with a default
        self,
        folder: Path,
        *,
        clock: Clock = now,
        ticks: Ticks = ticks,
        dial: Callable[[str], Transport] = over_https,
        keystore: Keystore | None = None,
        kdf: KdfProfile | None = None,
        least: KdfProfile = LEAST,
        undo_s: float = UNDO_S,
    ) -> None:
        self._folder = folder
        self._clock = clock
        self._dial = dial
        self._keystore = keystore or PlatformKeystore(folder)
        self._effort = Effort(choose=(lambda: kdf) if kdf else calibrated, least=least)
        self._tries = Tries(folder, ticks)
        self._life = Life(folder, self._keystore, self._tries, clock, dial)
        self._turn = threading.Lock()
        self._enrolment: Enrolment | None = None
        self._asked = ("", "", "")
        self._inside = Inside(clock)
        self.logbook = book = Logbook(self._inside, dial, undo_s, self._life)
        self.held, self.shifts, self.records = book.held, book.shifts, book.records
        self.notes, self.tallies, self.history = book.notes, book.tallies, book.history
        self.moment, self.form, self.sync = book.moment, book.form, book.sync
        self.setting, self.keep_setting = book.setting, book.keep_setting
        self.questions, self.skew_min = book.questions, book.skew_min
        self._life.shut = self._shut
        self._finish_wipe()

    # ---- before the vault is open

    @property
    def is_enrolled(self) -> bool:
        """Tell whether this folder holds a vault."""
        return has_vault(self._folder)

    @property
    def half_lies(self) -> Where:
        """Where the device's own half of the key lies; a file is copied with the rest."""
        return self._keystore.where

    def entrust(self, secrets: Secrets) -> None:
        """Keep that half in the platform's key store from now on; nothing is asked of it yet."""
        if isinstance(self._keystore, PlatformKeystore):
            self._keystore.attach(secrets)

    @property
    def is_open(self) -> bool:
        """Tell whether the vault is open."""
        return self._inside.is_open

    @property
    def profile(self) -> Profile:
        """The municipality's profile, as last heard from the server."""
        return self._inside.profile

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

        Errors:  VaultExistsError, InputError, EnrolError, TooManyTriesError, LinkError,
                 ProfileError where it is of a newer server, and not understood
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
        self._inside.learn(told_profile(found.profile))
        self._enrolment = found

    def choose_pin(self, pin: str) -> None:
        """Make the vault, seal the enrolment into it, and leave it open.

        Errors:  WeakPinError, VaultExistsError, NoRoomError
        """
        with self._turn:
            if self._enrolment is None:
                raise LockedVaultError
            found = self._enrolment
            self._life.begin_anew()
            vault = make_vault(self._folder, self._keystore, pin, found, self._effort)
            self._inside.open(vault, self.profile)
            hear_keys(vault, found.keys, found.municipality, self.moment().date())
            self._life.heard(self.profile.phones)
            self._enrolment = None

    def unlock(self, pin: str) -> None:
        """Open the vault; the last wrong guess empties the phone, and so does too long a silence.

        Errors:  WrongPinError, WaitError, WipedError, NoVaultError, NoRoomError,
                 DamagedVaultError
        """
        if self._life.is_over():
            with suppress(NoRoomError):  # as at `_finish_wipe`
                self._life.fall_silent()
            raise WipedError
        try:
            vault, profile = open_vault(
                self._folder, self._keystore, self._tries, pin, self._effort
            )
        except WipedError:
            self._give_up()
            raise
        self.lock()
        self._inside.open(vault, profile)
        self._life.begin(profile.phones)

    def change_pin(self, old: str, new: str) -> None:
        """Make another PIN open this phone; the old one is tried as at `unlock`.

        Errors:  WeakPinError, and those of `unlock`
        """
        with self._turn:
            try:
                change_pin(self._folder, self._keystore, self._tries, (old, new), self._effort)
            except WipedError:
                self._give_up()
                raise

    def stake(self) -> Stake:
        """Tell what would be lost if this phone were emptied now; it needs no PIN."""
        return self._life.stake()

    def n_rescued(self) -> int:
        """Count what lies sealed here from before the phone was emptied, and is not handed in."""
        return self._life.n_rescued()

    def patience(self) -> Patience:
        """Tell how many wrong PINs are left, and how long to wait before the next is looked at."""
        return self._tries.patience()

    def safety(self) -> Safety:
        """Give the card about what is not registered; it needs no PIN."""
        try:
            return self._inside.profile.safety if self.is_open else card.read(self._folder)
        except LockedVaultError:  # locked just now
            return card.read(self._folder)

    def wipe(self) -> None:
        """Destroy all this phone holds; it is as new, and must be enrolled again.

        Errors:  NoRoomError where something could not be removed; the next start goes on
        """
        self._life.wipe()

    def _shut(self) -> None:
        self.lock()
        self._enrolment = None

    def _give_up(self) -> None:
        with suppress(NoRoomError):  # no guess is left: the next start goes on
            self.wipe()

    def silence(self) -> Told:
        """Tell for how long the server has not been heard; it needs no PIN."""
        return self._life.silence()

    def last_word(self) -> LastWord | None:
        """Give what a phone that was ended still says; it needs no PIN."""
        return self._life.last_word()

    def forget_word(self) -> None:
        """Let go of what it said, so that it can be enrolled anew."""
        self._life.forget_word()

    def say_farewell(self) -> bool:
        """Tell the server what an emptied phone has still to tell; False where it did not hear."""
        return self._life.say_farewell()

    def _finish_wipe(self) -> None:
        """Finish what a killed program began, or should have begun."""
        with suppress(OSError, NoRoomError):  # what cannot be removed is tried at the next start
            if self._life.must_finish():
                self.wipe()
            elif self._life.is_over():
                self._life.fall_silent()

    def practice(self) -> Logbook:
        """Give a logbook to practise with: this phone's profile and clock, and nothing else of it.

        Errors:  LockedVaultError before a profile is known
        """
        return practice(self.profile, self._clock)

    def lock(self) -> None:
        """Forget the key; nothing can be read before the next `unlock`."""
        self.logbook.shut()
