"""A short script: something the product does in one go, to be cut at every one of its writes."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeAlias

Act: TypeAlias = Callable[[int], None]


def nothing(_: int) -> None:
    """Make nothing ready."""


@dataclass(frozen=True, slots=True)
class Stage:
    """What is acted upon.

    Shapes:  act    each time with another number, and with the same one after it failed
             ready  makes ready for that number, while nothing fails or is cut
    """

    act: Act
    ready: Act = nothing


class Check(Protocol):
    """Looks at what a cut left of act 0: old or new, and new once that was told."""

    def __call__(self, root: Path, *, told: bool) -> None:
        """Look."""
        ...


@dataclass(frozen=True, slots=True)
class Script:
    """See the module; `stage` is set in an empty folder.

    Shapes:  keeps    whether what is in a file must stay there
             is_long  whether to look at what is left takes its time
    """

    stage: Callable[[Path], AbstractContextManager[Stage]]
    check: Check
    keeps: bool = True
    is_long: bool = False


@dataclass(frozen=True, slots=True)
class Done:
    """An act has told that it is done."""
