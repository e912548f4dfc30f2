"""Phones that are emptied: the n-th dies just before its n-th touch of the disk."""

import os
import signal
import sys
from pathlib import Path

from client.phone import Phone
from tests.town import PIN

TOUCHES = {"os.remove", "os.link", "os.rename", "os.truncate", "open"}


def main() -> None:
    """Wipe each phone in a child of its own, and print what became of the child."""
    is_open = sys.argv[1] == "open"
    for step, folder in enumerate(sys.argv[2:]):
        child = os.fork()
        if not child:
            _die_wiping(Phone(Path(folder)), step, is_open=is_open)
        _, status = os.waitpid(child, 0)
        sys.stdout.write(f"{os.waitstatus_to_exitcode(status)}\n")


def _die_wiping(phone: Phone, left: int, *, is_open: bool) -> None:
    if is_open:
        phone.unlock(PIN)  # in the middle of a shift

    def watch(event: str, _arguments: tuple[object, ...]) -> None:
        nonlocal left
        if event in TOUCHES:
            left -= 1
            if left < 0:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(watch)
    phone.wipe()
    os._exit(0)


if __name__ == "__main__":
    main()
