"""The life of a phone: how long it has been silent, and how it ends.

Source:  docs/spec/vault.md#silence
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from client import last_word, preferences
from client.clock import Clock
from client.last_word import LastWord
from client.sync.farewell import say
from client.sync.transport import Transport
from client.vault import parcels, silence, watchman
from client.vault import wipe as wiping
from client.vault.file import has_vault, lies_unsent, n_parcels, n_waiting
from client.vault.keystore import Keystore
from client.vault.silence import Told
from client.vault.tries import Tries
from client.vault.watchman import Watchman
from shared.ending import Farewell
from shared.errors import BusyServerError, KnownError, LinkDownError, NoRoomError, StrangerError
from shared.parcel import Parcel
from shared.profile import PhoneRule
from shared.profiles.safety_file import FILE_NAME as CARD

PUBLIC = (CARD, *watchman.FILES)  # what stands beside the vault and is no choice of the owner's


@dataclass(frozen=True, slots=True)
class Stake:
    """What an emptying would cost, told without the PIN.

    Units:   waiting  records not received; sealed  those of them that lie in a parcel too
    """

    waiting: int = 0
    sealed: int = 0

    @property
    def is_safe(self) -> bool:
        """Tell whether nothing that is finished would be lost."""
        return self.sealed >= self.waiting


class Life:
    """What is known of a phone without its PIN, and what ends it."""

    def __init__(
        self,
        folder: Path,
        keystore: Keystore,
        tries: Tries,
        clock: Clock,
        dial: Callable[[str], Transport],
    ) -> None:
        self._folder = folder
        self._keystore = keystore
        self._tries = tries
        self._dial = dial
        self.shut: Callable[[], None] = _nothing
        self._watchman = Watchman(folder, lambda: (clock().date(), tries.ticks()))

    def silence(self) -> Told:
        """Tell for how long the server has not been heard."""
        if not has_vault(self._folder):
            return Told()
        return silence.told(self._watchman.look(), has_unsent=lies_unsent(self._folder))

    def heard(self, rule: PhoneRule) -> None:
        """Note that the server has answered; what was to be told it is told now."""
        self._watchman.heard(rule)
        if self.last_word() is not None:  # of the phone this one was before it was enrolled anew
            self.say_farewell()
            self.forget_word()

    def begin(self, rule: PhoneRule) -> None:
        """Begin to count on a phone that did not."""
        self._watchman.begin(rule)

    def is_over(self) -> bool:
        """Tell whether the phone has been silent for so long that it must be emptied."""
        return not self.silence().left

    def fall_silent(self) -> None:
        """Empty a phone that has not heard the server for too long."""
        self._end(LastWord(why="silent", unsent=max(0, n_waiting(self._folder))))

    def end(self, order: Farewell, url: str) -> None:
        """Empty a phone that was ended, and then tell what went with it.

        What is told was written down first: nothing is waited for before the phone is empty, and
        a kill at any point only means that it is emptied, or told, a little later.
        """
        self._end(
            LastWord(
                why="ended", unsent=order.unsent, url=url, device=order.device, order=order.order
            )
        )
        self.say_farewell()

    def say_farewell(self) -> bool:
        """Tell the server what is still to be told; False where it did not hear."""
        word = last_word.read(self._folder)
        if word is None or not word.is_due:
            return True
        link = self._dial(word.url)
        try:
            say(link, Farewell(device=word.device, order=word.order, unsent=word.unsent))
        except (LinkDownError, BusyServerError, StrangerError):
            return False
        except KnownError:  # it will never be heard there, and was not
            self._rewrite(replace(word, order=""))
        else:
            self._rewrite(replace(word, order="", is_heard=True))
        finally:
            link.close()
        return True

    def wipe(self) -> None:
        """Destroy all that is the phone's own; it is as new, but for a last word."""
        self.shut()
        word = last_word.read(self._folder)
        ends = word is not None and not word.is_emptied
        # A phone that was ended says so in the language it was used in.
        own = () if ends else preferences.FILES
        wiping.wipe(self._folder, self._keystore, [*own, *PUBLIC])
        if word is not None and ends:
            self._rewrite(replace(word, is_emptied=True))

    def _rewrite(self, word: LastWord) -> None:
        with suppress(OSError):  # a full disk: it is done, or told, once more
            last_word.keep(self._folder, word)

    def _end(self, word: LastWord) -> None:
        self._rewrite(word)
        self.wipe()

    def must_finish(self) -> bool:
        """Tell whether something was begun, or should have been, that empties the phone."""
        word = last_word.read(self._folder)
        was_begun = wiping.is_begun(self._folder) or (word is not None and not word.is_emptied)
        return was_begun or not self._tries.patience().left

    def parcels(self) -> Sequence[Parcel]:
        """Give what was sealed here before the phone was emptied, and is not handed in."""
        return parcels.kept(self._folder)

    def n_rescued(self) -> int:
        """Count that."""
        return parcels.count(self._folder)

    def handed_in(self, parcels_: Sequence[Parcel]) -> None:
        """Let go of what the server holds now; what stays is handed in once more, which is well."""
        with suppress(OSError):
            parcels.drop(self._folder, parcels_)

    def stake(self) -> Stake:
        """Tell what would be lost if the phone were emptied now."""
        waiting = max(0, n_waiting(self._folder))
        return Stake(waiting=waiting, sealed=n_parcels(self._folder))

    def last_word(self) -> LastWord | None:
        """Give what an emptied phone still says."""
        return last_word.read(self._folder)

    def begin_anew(self) -> None:
        """Let no last word of before be taken for this phone's, which is about to be made.

        Errors:  NoRoomError
        """
        self.forget_word()
        word = self.last_word()
        if word is not None and not word.is_emptied:
            try:
                last_word.keep(self._folder, replace(word, is_emptied=True))
            except OSError as error:
                raise NoRoomError from error

    def forget_word(self) -> None:
        """Let go of it, once somebody has read it."""
        word = self.last_word()
        if word is not None and not word.is_due:
            last_word.forget(self._folder)


def _nothing() -> None:
    """Shut nothing: nothing is open."""
