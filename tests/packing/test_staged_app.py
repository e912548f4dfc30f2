"""The staged app starts with a phone's packages alone, and does a phone's work."""

import os
import socket
import subprocess
import time
from pathlib import Path

import msgpack  # type: ignore[import-untyped]  # has no types
import pytest

from tests.packing.phone_python import NEWEST, OLDEST, chosen, furnish, pythons
from tests.packing.stage import ROOT, lay_out
from tests.processes import PATIENCE_S, Server, feltlogg, free_port

HERE = Path(__file__).parent
FOUND = pythons()
CHOSEN = chosen(FOUND)
REGISTER = 1


def _environment(folder: Path, **more: str) -> dict[str, str]:
    """Give what a phone's system gives, and no way to the rest of this project."""
    kept = {key: os.environ[key] for key in ("PATH", "HOME", "LANG") if key in os.environ}
    return {**kept, "FLET_APP_STORAGE_DATA": str(folder), "PYTHONDONTWRITEBYTECODE": "1", **more}


def test_the_oldest_and_the_newest_python_here_are_tried() -> None:
    """A machine with one Python proves half of it, and must say so."""
    print("tried on", *(f"3.{minor}" for minor in sorted(CHOSEN)))  # noqa: T201 - for pytest -s
    assert FOUND
    assert set(CHOSEN) <= set(range(OLDEST, NEWEST + 1))


@pytest.mark.parametrize("minor", sorted(CHOSEN), ids=lambda minor: f"3.{minor}")
def test_a_phone_can_do_its_work_with_what_it_gets(minor: int, tmp_path: Path) -> None:
    """A module forgotten in the staging, or a package missing in the lock, is found in the street.

    Every module is imported, the screens are drawn, a real server enrols the phone and keeps a
    contact; then the very program that a phone starts is started.
    """
    lay_out(ROOT, tmp_path / "app")
    python = furnish(tmp_path / "venv", CHOSEN[minor])
    server = Server(tmp_path / "server")
    code = feltlogg(server.folder, "device", "enrol", "--label", "staged")["code"]
    (tmp_path / "kit").mkdir()  # the means to draw screens, and nothing else of the project
    (tmp_path / "kit/tests").symlink_to(ROOT / "tests")
    words = [str(tmp_path / "app"), str(tmp_path / "kit"), server.url, code]
    done = subprocess.run(
        [python, "-W", "error", str(HERE / "journey.py"), *words],
        cwd=tmp_path,
        env=_environment(tmp_path / "phone"),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    print(done.stdout)  # noqa: T201 - for pytest -s
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"Python 3.{minor}." in done.stdout
    assert server.stop() == 0
    assert _first_screen(python, tmp_path) == "enrol"


def _first_screen(python: str, folder: Path) -> str:
    """Start main.py as the packed app's shell does, speak for the shell, and read what is drawn."""
    port = free_port()
    shell = _environment(folder / "new", FLET_PLATFORM="android", FLET_SERVER_PORT=str(port))
    program = subprocess.Popen(
        [python, str(folder / "app/main.py")],
        cwd=folder,
        env=shell,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    try:
        with _connection(port, program) as wire:
            _register(wire)
            return _told(wire)
    finally:
        program.kill()
        _, said = program.communicate()
        assert b"Traceback" not in said, said


def _connection(port: int, program: subprocess.Popen[bytes]) -> socket.socket:
    deadline = time.monotonic() + PATIENCE_S
    while time.monotonic() < deadline and program.poll() is None:
        try:
            return socket.create_connection(("localhost", port), timeout=10)
        except OSError:
            time.sleep(0.05)
    raise AssertionError(program.stderr and program.stderr.read())


def _register(wire: socket.socket) -> None:
    page = {"route": "/", "platform": "android", "width": 390, "height": 844}
    body = msgpack.packb([REGISTER, {"session_id": None, "page_name": "", "page": page}])
    wire.sendall((len(body) + 1).to_bytes(4, "little") + b"\0" + body)


def _told(wire: socket.socket) -> str:
    """Read until the first screen has come, and name it by the button it must have."""
    seen = b""
    while b"enrol-go" not in seen and b"unlock-go" not in seen:
        more = wire.recv(65536)
        assert more, seen[-2000:]
        seen += more
    return "enrol" if b"enrol-go" in seen else "unlock"
