"""What one reader's feed is spelt from: one picture, told in one language."""

from collections.abc import Callable
from dataclasses import dataclass

from server.release import labels
from server.release.further_views import SHOWN_FROM
from server.release.views import Figures, Picture
from server.store.meetings import Meeting
from shared.language import Language
from shared.profile import Profile
from shared.words.catalogue import say


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """A picture, the profile that names its codes, and the language of labels and notes.

    Shapes:  address   where people find the server, without a slash at its end
             beside    the larger areas, where the reader sees them besides; only a pack has them
             meetings  of the product's members; only a calendar has them
    """

    picture: Picture
    profile: Profile
    language: Language
    address: str
    meetings: tuple[Meeting, ...] = ()
    beside: Picture | None = None

    @property
    def code(self) -> str:
        """The reading this is an edition of."""
        return self.picture.reading.code

    @property
    def title(self) -> str:
        """What the product is called."""
        return self.picture.reading.product.label.say(self.language)

    @property
    def notes(self) -> tuple[str, ...]:
        """What it is for, what its figures mean, and which release they come from."""
        newest = self.picture.newest
        release = (
            (self.say("web.note.release", number=newest.number, digest=newest.digest),)
            if newest
            else ()
        )
        purpose = self.picture.reading.product.purpose.say(self.language)
        return purpose, *labels.remarks(self.picture, self.profile, self.language), *release

    @staticmethod
    def tells_more(period: Figures) -> bool:
        """Tell whether a period is told with all there is: those of old releases stay as they were.

        Source:  docs/spec/feeds.md#the-same-bytes
        """
        return period.definitions >= SHOWN_FROM

    def say(self, key: str, **values: object) -> str:
        """Say one sentence of the catalogue."""
        return say(self.language, key, **values)


Spell = Callable[[Edition], bytes]
