"""What one session shows: gate, screen, language, theme, a glance at the phone, the sync mood."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, cast, get_args

import flet as ft

from client.keeping import Shift, Status
from client.phone import Phone
from shared.codebook import Kind
from shared.language import Language

Gate = Literal["enrol", "pin", "unlock", "open", "ended"]
Mood = Literal["idle", "sending", "received", "waiting", "no_contact", "ended"]
Tone = Literal["good", "bad"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Glance:
    """What the home screen shows, read from the sealed store in one go."""

    shift: Shift | None = None
    drafts: Mapping[Kind, int] = field(default_factory=dict)
    status: Status | None = None

    @property
    def n_waiting(self) -> int:
        """Tell how many records the server has not confirmed."""
        return self.status.waiting if self.status else 0


@dataclass(frozen=True, slots=True)
class Notice:
    """One sentence that is shown until the next step."""

    text: str
    tone: Tone = "bad"


@dataclass
class _State:
    """The fields of `State`; assigning one redraws those who look.

    Units:   path     screens above home, the topmost last
             version  goes up when records have changed
             width    of the window, logical pixels
    """

    gate: Gate = "unlock"
    path: tuple[str, ...] = ()
    language: Language = "nb"
    theme: str = "system"
    glance: Glance = field(default_factory=Glance)
    mood: Mood = "idle"
    notice: Notice | None = None
    is_busy: bool = False
    version: int = 0
    width: int = 0


@ft.observable
class State(_State):
    """The one observable of a session."""


def glance(phone: Phone) -> Glance:
    """Read what home shows; takes longer than a frame."""
    drafts = {kind: phone.draft(kind) for kind in cast("tuple[Kind, ...]", get_args(Kind))}
    return Glance(
        shift=phone.shift(),
        drafts={kind: len(draft.answers) for kind, draft in drafts.items() if draft is not None},
        status=phone.status(),
    )
