"""The real programs, as processes: start, ask, stop, kill."""

import atexit
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import httpx

ROOT = Path(__file__).parent.parent
PIN = "804271"
PATIENCE_S = 40.0


def free_port() -> int:
    """Find a port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def environment(**more: str) -> Mapping[str, str]:
    """Give a process what it needs and nothing of this shell's own settings."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("FELTLOGG_")}
    return {**kept, "PYTHONUNBUFFERED": "1", **more}


class Program:
    """One of our programs, running; its output is in a file, for canaries and for failures."""

    def __init__(self, log: Path, *arguments: str, **settings: str) -> None:
        self.log = log
        with log.open("ab") as sink:
            self.process = subprocess.Popen(
                [sys.executable, "-m", *arguments],
                cwd=ROOT,
                env=environment(**settings),
                stdout=sink,
                stderr=sink,
                start_new_session=True,
            )
        atexit.register(self.process.kill)  # a failed test leaves nothing running

    def await_answer(self, url: str) -> None:
        """Wait until `url` answers 200."""
        deadline = time.monotonic() + PATIENCE_S
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                break
            try:
                if httpx.get(url, trust_env=False).status_code == httpx.codes.OK:
                    return
            except httpx.HTTPError:
                time.sleep(0.05)
        raise AssertionError(url, self.log.read_text())

    def stop(self, how: signal.Signals = signal.SIGTERM) -> int:
        """Send a signal, wait, and give the exit code."""
        if self.process.poll() is None:
            self.process.send_signal(how)
        try:
            return self.process.wait(PATIENCE_S)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGKILL)
            raise


class Server(Program):
    """`feltlogg serve` on a port and a folder of its own."""

    def __init__(self, folder: Path, port: int | None = None, **settings: str) -> None:
        self.folder = folder
        self.settings = settings
        self.port = port or free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        folder.mkdir(parents=True, exist_ok=True)
        super().__init__(
            folder / "server.log",
            "server",
            "serve",
            FELTLOGG_DATA=str(folder),
            FELTLOGG_PORT=str(self.port),
            **settings,
        )
        self.await_answer(f"{self.url}/readyz")


def feltlogg(folder: Path, *arguments: str, **settings: str) -> Any:
    """Run one command of the server with --json and give what it answered."""
    done = run("server", *arguments, "--json", FELTLOGG_DATA=str(folder), **settings)
    if done.returncode:
        raise AssertionError(done.stdout + done.stderr)
    return json.loads(done.stdout)


def phone(folder: Path, *arguments: str) -> Any:
    """Run one command of the phone with --json and give what it answered, refusals too."""
    done = run("client", *arguments, "--data", str(folder), "--json", FELTLOGG_PIN=PIN)
    if not done.stdout:
        raise AssertionError(done.stderr)
    return json.loads(done.stdout)


def run(*arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
    """Run one of our programs to its end."""
    return subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=ROOT,
        env=environment(**settings),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
