"""Phones whose PIN is changed: the n-th dies just before its n-th touch of the disk."""

import os
import signal
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from client.phone import Phone
from shared.kdf_profiles import FLOOR
from tests.e2e.wiping_phone import TOUCHES
from tests.town import PIN

NEW_PIN = "702946"


def main() -> None:
    """Change the PIN of each phone in a child of its own, and print what became of the child."""
    for step, folder in enumerate(sys.argv[1:]):
        child = os.fork()
        if not child:
            phone = Phone(Path(folder), kdf=FLOOR)
            phone.unlock(PIN)
            die_at(step)
            phone.change_pin(PIN, NEW_PIN)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        sys.stdout.write(f"{os.waitstatus_to_exitcode(status)}\n")


def die_at(left: int) -> None:
    """Kill this program before it has touched the disk so many times more.

    A statement of a database that is opened from now on is a touch too.
    """

    def touched(*_statement: str) -> None:
        nonlocal left
        left -= 1
        if left < 0:
            os.kill(os.getpid(), signal.SIGKILL)

    def watch(event: str, _arguments: tuple[object, ...]) -> None:
        if event in TOUCHES:
            touched()

    def traced(*args: Any, **kwargs: Any) -> sqlite3.Connection:
        db: sqlite3.Connection = connect(*args, **kwargs)
        db.set_trace_callback(touched)
        return db

    connect: Callable[..., sqlite3.Connection] = sqlite3.connect
    sqlite3.connect = traced  # type: ignore[assignment]  # it has overloads
    sys.addaudithook(watch)


if __name__ == "__main__":
    main()
