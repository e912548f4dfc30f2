"""Phones that learn they are ended: the n-th dies just before its n-th touch of disk or server."""

import os
import signal
import sys
from contextlib import suppress
from pathlib import Path

from client.phone import Phone
from client.sync.transport import Reply
from server.web.problems import PROBLEM_TYPE
from shared.canonical import encode
from shared.errors import EndedDeviceError
from shared.kdf_profiles import FLOOR
from shared.wire import ANSWER_TYPE, echo
from tests.e2e.wiping_phone import TOUCHES
from tests.town import PIN


class Ender:
    """A server that has ended every phone, and hears their farewells."""

    def __init__(self, heard: Path, order: str) -> None:
        self._heard = heard
        self._problem = encode({"code": "device.ended", "flaws": [], "order": order})

    def post(self, path: str, body: bytes, **_: object) -> Reply:
        """Answer, and write down what was told."""
        if path == "/v1/sync":
            return Reply(status=403, media_type=PROBLEM_TYPE, body=self._problem)
        with self._heard.open("ab") as file:
            file.write(body + b"\n")
        return Reply(status=200, media_type=ANSWER_TYPE, body=encode({"echo": echo(body)}))

    def close(self) -> None:
        """Have nothing to let go of."""


def main() -> None:
    """End each phone in a child of its own, and print what became of the child."""
    order, *folders = sys.argv[1:]
    for step, folder in enumerate(map(Path, folders)):
        child = os.fork()
        if not child:
            _die_ending(folder, order, step)
        _, status = os.waitpid(child, 0)
        sys.stdout.write(f"{os.waitstatus_to_exitcode(status)}\n")


def _die_ending(folder: Path, order: str, left: int) -> None:
    ender = Ender(folder.with_suffix(".heard"), order)
    phone = Phone(folder, dial=lambda _: ender, kdf=FLOOR)
    phone.unlock(PIN)

    def watch(event: str, _arguments: tuple[object, ...]) -> None:
        nonlocal left
        if event in TOUCHES:
            left -= 1
            if left < 0:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(watch)
    with suppress(EndedDeviceError):
        phone.sync()
    os._exit(0)


if __name__ == "__main__":
    main()
