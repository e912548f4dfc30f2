"""Every way we know to get at what readers must not have; each gives what it got.

Whoever tries is told where everything lies and how it is reached: guessing is not what protects.
"""

import contextlib
import ctypes
import gc
import importlib
import os
import signal
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

Tries = Mapping[str, Callable[[], Any]]
SECRETS = ("release.key", "signing.key", "ledger.key")


def tries(folder: Path, database: str, port: int, parent: int) -> Tries:
    """Name what is tried on a server with this folder, database, port and process."""
    server = folder / "server"
    return {
        "read the intake's file": lambda: (server / "intake.db").read_bytes()[:16],
        "read its journal": lambda: (server / "intake.db-wal").read_bytes()[:16],
        "read the releases' file": lambda: (server / "releases.db").read_bytes()[:16],
        **{f"read {name}": (server / name).read_bytes for name in SECRETS},
        "list the folder": lambda: os.listdir(server),  # noqa: PTH208 - as it comes
        "list the root": lambda: os.listdir("/"),  # noqa: PTH208 - as above
        "write beside it": lambda: (server / "stranger").write_bytes(b"x"),
        "write a temporary file": lambda: Path("/tmp/stranger").write_bytes(b"x"),  # noqa: S108
        "link to it": lambda: os.link(server / "intake.db", "/tmp/stranger"),  # noqa: S108, PTH
        "open it as a database": lambda: _rows(server / "intake.db"),
        "open it by the intake's own code": lambda: _by_our_code(server / "intake.db"),
        "open everything by the composition root": lambda: _by_the_root(folder, database),
        "sign in to the database": lambda: _signed_in(database),
        "walk the objects": _walked,
        "read the environment": lambda: [one for one in os.environ if one.startswith("FELTLOGG")],
        "read the parent's environment": Path(f"/proc/{parent}/environ").read_bytes,
        "read the parent's memory": lambda: _opened(Path(f"/proc/{parent}/mem")),
        "read the parent's map": Path(f"/proc/{parent}/maps").read_bytes,
        "list the parent's files": lambda: os.listdir(f"/proc/{parent}/fd"),  # noqa: PTH208
        "take the parent's files": lambda: _taken(parent),
        "trace the parent": lambda: _traced(parent),
        "copy the parent's memory": lambda: _copied(parent),
        "signal the parent": lambda: _signalled(parent),
        "use files it was born with": lambda: list(_born_with()),
        "call the server": lambda: _closed(socket.create_connection(("127.0.0.1", port), 2)),
        "make a socket": lambda: _closed(socket.socket(socket.AF_UNIX)),
        "listen": lambda: _closed(socket.create_server(("127.0.0.1", 0))),
        "start a program": lambda: subprocess.check_output(["cat", server / "release.key"]),  # noqa: S607
        "start ourselves": lambda: subprocess.check_output([sys.executable, "-c", "print(1)"]),
        "a child of ours": lambda: _forked(server / "intake.db"),
    }


def all_of(asked: Tries) -> dict[str, str]:
    """Try all, and tell what was got; what was refused gives nothing."""
    got = {}
    for name, try_it in asked.items():
        with contextlib.suppress(Exception):
            if found := try_it():
                got[name] = repr(found)[:200]
    return got


def _opened(path: Path) -> bool:
    with path.open("rb"):
        return True


def _closed(made: socket.socket) -> bool:
    made.close()
    return True


def _signalled(pid: int) -> bool:
    os.kill(pid, signal.SIGCONT)
    return True


def _rows(path: Path) -> Any:
    with contextlib.closing(sqlite3.connect(path)) as db:
        return db.execute("select name from sqlite_schema").fetchall()


def _by_our_code(path: Path) -> Any:
    file = importlib.import_module("server.store.sqlite_file").SqliteFile(path, "intake")
    intake = importlib.import_module("server.store.sql_intake").SqlIntake(file)
    with intake.transaction("9902") as tx:
        return tx.devices()


def _by_the_root(folder: Path, database: str) -> Any:
    settings = importlib.import_module("server.settings")
    services = importlib.import_module("server.services")
    profile = Path(__file__).parents[1] / "sandvik"
    env = {
        "FELTLOGG_DATA": str(folder),
        "FELTLOGG_DATABASE": database,
        "FELTLOGG_PROFILE": str(profile),
    }
    with services.opened(settings.from_env(env)) as opened:
        return repr(opened.intake.epoch)


def _signed_in(database: str) -> Any:
    psycopg = importlib.import_module("psycopg")
    with psycopg.connect(database, connect_timeout=3) as db:
        return db.execute("select 1").fetchall()


def _walked() -> list[str]:
    """Find an intake, a key or a way to a file among all objects of this process."""
    names = ("SqlIntake", "SqliteFile", "PostgresHome", "Services", "Signer", "ReleaseKeys")
    return sorted({type(one).__name__ for one in gc.get_objects()} & set(names))


def _taken(parent: int) -> Any:
    libc = ctypes.CDLL(None, use_errno=True)
    pid = libc.syscall(434, parent, 0)
    found = [libc.syscall(438, pid, number, 0) for number in range(3, 30)]
    return [number for number in found if number >= 0]


def _traced(parent: int) -> Any:
    libc = ctypes.CDLL(None, use_errno=True)
    return libc.ptrace(0x4206, parent, 0, 0) == 0 and libc.ptrace(17, parent, 0, 0) == 0


def _copied(parent: int) -> Any:
    libc = ctypes.CDLL(None, use_errno=True)
    held = ctypes.create_string_buffer(8)
    part = (ctypes.c_size_t * 2)(ctypes.addressof(held), 8)
    return libc.process_vm_readv(parent, part, 1, part, 1, 0) > 0


def _born_with() -> Iterator[str]:
    """Name every file it can read, but for the log, in which there is nothing to hide."""
    for number in range(3, 256):
        with contextlib.suppress(OSError):
            mode = os.fstat(number).st_mode
            is_file = mode & 0o170000 == 0o100000
            if is_file and os.pread(number, 1, 0):
                yield f"{number}: a file that can be read"


def _forked(path: Path) -> Any:
    out, into = os.pipe()
    child = os.fork()
    if not child:
        with contextlib.suppress(OSError):
            os.write(into, path.read_bytes()[:16])
        os._exit(0)
    os.close(into)
    os.waitpid(child, 0)
    with open(out, "rb") as got:  # noqa: PTH123 - a number
        return got.read()
