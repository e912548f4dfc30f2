"""One spot of a text that points at somebody: what kind of thing it is, and where it stands.

Source:  docs/spec/guard.md#what-it-tells
"""

from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

Stop: TypeAlias = Literal["national_id", "number", "mail", "link", "handle", "plate"]
Ask: TypeAlias = Literal["name", "address", "recognisable"]
STOPS: tuple[Stop, ...] = get_args(Stop)
ASKS: tuple[Ask, ...] = get_args(Ask)


@dataclass(frozen=True, slots=True)
class Hit:
    """Where it stands, not what stands there: a hit can be logged, counted and drawn.

    Units:   start, end  characters of the text that was judged; `end` is the first one after it
    Shapes:  trait       of what may be recognised: what it tells of somebody
    """

    kind: Stop | Ask
    start: int
    end: int
    trait: str = ""

    def of(self, text: str) -> str:
        """Give what stands there."""
        return text[self.start : self.end]
