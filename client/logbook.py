"""What a phone is for once it is open: its nouns, what it knows, and its word with the server."""

from collections.abc import Callable, Sequence
from datetime import datetime

from client.fate import NO_FATE, Fate
from client.history import History
from client.inside import Inside
from client.notes import Notes
from client.posting import Posting
from client.records import Records
from client.shelves.news import questions_of, skew_of
from client.shifts import Shifts
from client.sync.exchange import Outcome
from client.sync.held import Held
from client.sync.transport import Transport
from client.tallies import Tallies
from client.vault.silence import Told
from shared.codebook import Form, Kind
from shared.news import Question
from shared.profile import Profile


class Logbook:
    """The nouns of an open phone, over a vault it knows only as a port.

    Units:   undo_s  seconds in which what a screen has saved is held back and can be undone
    Errors:  LockedVaultError from all of it, while the vault is shut
    """

    def __init__(
        self,
        inside: Inside,
        dial: Callable[[str], Transport],
        undo_s: float,
        fate: Fate = NO_FATE,
    ) -> None:
        self._inside = inside
        self._fate = fate
        self.held = Held(undo_s)
        self._posting = Posting(inside, dial, self.held, fate)
        self.notes = Notes(inside)
        self.shifts = Shifts(inside, self.notes)
        self.records = Records(inside, self.shifts, self.notes, self.held)
        self.tallies = Tallies(inside, self.records)
        self.history = History(inside)

    @property
    def is_open(self) -> bool:
        """Tell whether the vault is open."""
        return self._inside.is_open

    def shut(self) -> None:
        """Forget the key, and let go of the connection."""
        self._inside.shut()
        self._posting.hang_up()

    @property
    def profile(self) -> Profile:
        """The municipality's profile, as last heard from the server."""
        return self._inside.profile

    def moment(self) -> datetime:
        """Give the local moment in the municipality; nothing keeps it."""
        return self._inside.moment()

    def form(self, kind: Kind, book: str | None = None) -> Form:
        """Find the form of a kind in a codebook, the newest where none is named."""
        return self._inside.form(kind, book)

    def setting(self, name: str) -> str | None:
        """Read a sealed setting."""
        found = self._inside.vault.whole("setting", name)
        return None if found is None else found.decode()

    def keep_setting(self, name: str, value: str) -> None:
        """Seal a setting."""
        self._inside.vault.put("setting", [(name, value.encode())])

    def questions(self) -> Sequence[Question]:
        """List what the coordinators ask the field today, what ends first standing first."""
        today = self.moment().date()
        known = questions_of(self._inside.vault)
        return [one for one in known if one.first <= today <= one.last]

    def skew_min(self) -> int:
        """Tell by how many minutes this phone's clock was ahead of the server's, last time."""
        return skew_of(self._inside.vault)

    def silence(self) -> Told:
        """Tell for how long the server has not been heard."""
        return self._fate.silence()

    def sync(self) -> Outcome:
        """Send what waits until nothing does, and take the news; one turn at a time.

        Errors:  LinkError, DeviceError
        """
        return self._posting.sync()
