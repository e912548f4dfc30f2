"""Zones in memory, worked on by one at a time; nothing outlives the process."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import fields, is_dataclass
from datetime import date
from functools import wraps
from typing import Concatenate, Generic, ParamSpec, Protocol, TypeVar

from server.store.db import require_text
from shared.errors import StoreBusyError

BUSY_TIMEOUT_S = 5.0


class Copies(Protocol):
    """What can be copied before it is worked on."""

    def copy(self) -> "Copies":
        """Give another with the same content."""
        ...


Z = TypeVar("Z", bound=Copies)
S = TypeVar("S")
P = ParamSpec("P")
R = TypeVar("R")


class MemoryHome(Generic[Z]):
    """One value for each municipality, made when first asked for."""

    def __init__(self, empty: Callable[[], Z]) -> None:
        self._lock = threading.Lock()
        self._zones: dict[str, Z] = {}
        self._empty = empty

    @contextmanager
    def transaction(self, municipality: str) -> Iterator[Z]:
        """Give a copy, and keep it when the block ends well.

        Errors:  StoreBusyError
        """
        if not self._lock.acquire(timeout=BUSY_TIMEOUT_S):
            raise StoreBusyError
        try:
            zone = self._zones.get(municipality) or self._empty()
            draft = zone.copy()
            yield draft  # type: ignore[misc]  # a copy is of its own kind
            self._zones[municipality] = draft  # type: ignore[assignment]  # as above
        finally:
            self._lock.release()

    def every(self, act: Callable[[Z], None]) -> None:
        """Do something to each municipality's value, and to each that is made from now on."""
        with self._lock:
            empty = self._empty

            def made() -> Z:
                zone = empty()
                act(zone)
                return zone

            self._empty = made
            for zone in self._zones.values():
                act(zone)


def texts(method: Callable[Concatenate[S, P], R]) -> Callable[Concatenate[S, P], R]:
    """Refuse texts that no database keeps, also inside a value handed in; see `require_text`."""

    @wraps(method)
    def guarded(self: S, /, *args: P.args, **kwargs: P.kwargs) -> R:
        require_text(found for arg in (*args, *kwargs.values()) for found in _texts(arg))
        return method(self, *args, **kwargs)

    return guarded


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif is_dataclass(value) and not isinstance(value, date | type):
        for each in fields(value):
            yield from _texts(getattr(value, each.name))
