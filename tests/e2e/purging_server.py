"""Servers on a day when something is due, killed: `… DAY STRIDE FOLDER...`, or `… DAY STRIDE URL`.

Of folders the n-th dies just before statement n · STRIDE to its database. At an address one dies
so, and the next goes on there, and comes further.
"""

import os
import signal
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date
from itertools import cycle
from pathlib import Path
from typing import Any

import psycopg

from server.retention.daily import look
from server.store.port import Intake, Releases
from tests.retaining import SAND, Town
from tests.stores import postgres_intake, postgres_releases, sqlite_intake, sqlite_releases

# Phones that were ended and the audit log are due in the same run as records.
SOON = replace(SAND, retention=replace(SAND.retention, phone=1, audit=1))


@dataclass
class Countdown:
    """How many statements this program has left to live."""

    left: int

    def go_on(self) -> None:
        """Live through one more, or die."""
        self.left -= 1
        if self.left < 0:
            os.kill(os.getpid(), signal.SIGKILL)


def main() -> None:
    """Look for what is due in a child for each step, and print what became of the child."""
    day, stride, *places = sys.argv[1:]
    act = _at_address if places[0].startswith("postgresql:") else _in_folder
    for at, place in enumerate(cycle(places)):
        child = os.fork()
        if not child:
            act(place, date.fromisoformat(day), at * int(stride))
            os._exit(0)
        _, status = os.waitpid(child, 0)
        code = os.waitstatus_to_exitcode(status)
        sys.stdout.write(f"{code}\n")
        if at + 1 >= len(places) and not code:
            break


def _in_folder(folder: str, today: date, left: int) -> None:
    connect: Callable[..., sqlite3.Connection] = sqlite3.connect
    countdown = Countdown(left)

    def traced(*args: Any, **kwargs: Any) -> sqlite3.Connection:
        db = connect(*args, **kwargs)
        db.set_trace_callback(lambda _: countdown.go_on())
        return db

    sqlite3.connect = traced  # type: ignore[assignment]  # it has overloads
    with (
        closing(sqlite_intake(Path(folder, "intake.db"))) as intake,
        closing(sqlite_releases(Path(folder, "releases.db"))) as releases,
    ):
        _look(intake, releases, today)


def _at_address(url: str, today: date, left: int) -> None:
    execute: Callable[..., Any] = psycopg.Connection.execute
    countdown = Countdown(left)

    def dying(*args: Any, **kwargs: Any) -> Any:
        countdown.go_on()
        return execute(*args, **kwargs)

    psycopg.Connection.execute = dying  # type: ignore[method-assign]
    with closing(postgres_intake(url)) as intake, closing(postgres_releases(url)) as releases:
        _look(intake, releases, today)


def _look(intake: Intake, releases: Releases, today: date) -> None:
    look(Town(intake, releases, SOON, today).keeper)


if __name__ == "__main__":
    main()
