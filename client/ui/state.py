"""What one session shows: gate, screen, language, look; apart from it, what the courier tells."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, cast, get_args

import flet as ft

from client.form.draft import Draft
from client.logbook import Logbook
from client.shelves.entries import Status
from client.shelves.shift import Shift
from client.ui.recent import recent_places
from client.ui.safe import Act
from client.vault.silence import Told
from shared.codebook import Kind
from shared.invite import Invite
from shared.language import Language
from shared.news import Question
from shared.record import Record, RecordId

Gate = Literal["enrol", "pin", "unlock", "forgot", "card", "broken", "open", "ended"]
Mood = Literal["idle", "sending", "received", "waiting", "no_contact", "ended"]
Tone = Literal["good", "bad"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Glance:
    """What the home screen shows, read from the sealed store in one go."""

    shift: Shift | None = None
    tally: Draft | None = None
    unfinished: tuple[Draft, ...] = ()
    has_last: frozenset[Kind] = frozenset()
    last_shift: RecordId | None = None
    recent: tuple[str, ...] = ()
    drafts: Mapping[Kind, int] = field(default_factory=dict)
    status: Status | None = None
    longest_waiting: Record | None = None
    questions: Sequence[Question] = ()
    n_to_mend: int = 0
    skew_min: int = 0
    silence: Told = field(default_factory=Told)

    @property
    def is_new(self) -> bool:
        """Tell whether nothing has ever been logged here."""
        known = self.status
        if known is None or self.shift is not None or self.last_shift is not None:
            return False
        return not (known.waiting or known.kept or known.refused or known.drafts)

    @property
    def n_waiting(self) -> int:
        """Tell how many records the server has not confirmed."""
        return self.status.waiting if self.status else 0


@dataclass(frozen=True, slots=True)
class Notice:
    """One sentence that is shown until the next step, and what can still be done about it."""

    text: str
    tone: Tone = "bad"
    undo: Act | None = None


@dataclass
class _State:
    """The fields of `State`; assigning one redraws those who look.

    Shapes:  trouble   the code of what keeps the phone's store from opening
             has_keys  whether somebody has pressed a key of a keyboard
    Units:   path     screens above home, the topmost last
             width, height  of the window, logical pixels
             is_behind  a practice stands in front of it
             zoom     how large words are drawn; 1 is ordinary, 2 twice as large
             turn     goes up when what stands in a form must be read anew
    """

    gate: Gate = "unlock"
    trouble: str = ""
    path: tuple[str, ...] = ()
    language: Language = "nb"
    theme: str = "system"
    is_stark: bool = False
    is_felt: bool = True
    notice: Notice | None = None
    invite: Invite | None = None
    is_busy: bool = False
    is_behind: bool = False
    width: int = 0
    height: int = 0
    zoom: float = 1
    turn: int = 0
    has_keys: bool = False
    are_keys_on: bool = True
    shows_keys: bool = False


@ft.observable
class State(_State):
    """What every screen looks at; only a tap changes it."""


@dataclass
class _News:
    """The fields of `News`; assigning one redraws those who look.

    Units:   version  goes up when records have changed
    Shapes:  why      the code of what keeps records from coming through; empty when nothing does
    """

    glance: Glance = field(default_factory=Glance)
    mood: Mood = "idle"
    why: str = ""
    version: int = 0


@ft.observable
class News(_News):
    """What changes by itself; no screen with a line to type in may look at it.

    A screen that is drawn anew under someone's fingers can take the keyboard away from them.
    """


def glance(phone: Logbook) -> Glance:
    """Read what home shows; takes longer than a frame."""
    kinds = cast("tuple[Kind, ...]", get_args(Kind))
    drafts = {kind: phone.records.draft(kind) for kind in kinds}
    shift, lasts = phone.shifts.going(), phone.records.lasts()
    return Glance(
        shift=shift,
        tally=phone.tallies.open(),
        unfinished=tuple(phone.tallies.listed()),
        has_last=frozenset(kind for kind in kinds if kind in lasts),
        last_shift=phone.shifts.ended(),
        recent=recent_places(phone) if shift else (),
        drafts={kind: len(draft.answers) for kind, draft in drafts.items() if draft is not None},
        status=phone.records.status(),
        longest_waiting=phone.history.longest_waiting(),
        questions=phone.questions(),
        n_to_mend=len(phone.records.to_mend()),
        skew_min=phone.skew_min(),
        silence=phone.silence(),
    )
