"""A PostgreSQL of our own: in a temporary folder, on a socket in it, gone when the tests are."""

import atexit
import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql

from tests.postgres_setup import PROGRAMS, programs

ADMIN = "keeper"
SERVER = "feltlogg"
_numbers = count(1)


class Cluster:
    """One server process group; databases are made in it by the recipe of docs/guide/scale.md."""

    def __init__(self, *, is_durable: bool) -> None:
        bin_folder = programs()
        if bin_folder is None:
            raise FileNotFoundError(*PROGRAMS)
        self.bin = bin_folder
        self.folder = Path(tempfile.mkdtemp(prefix="feltlogg-postgres-"))
        self._durable = is_durable
        self._user = _other_than_root()
        if self._user:
            os.chown(self.folder, self._user.pw_uid, self._user.pw_gid)
        self._run(
            "initdb",
            "-D",
            "data",
            "-U",
            ADMIN,
            "-A",
            "trust",
            "-E",
            "UTF8",
            "-N",
            "--locale=C.UTF-8",
        )
        self.start()
        atexit.register(self.remove)
        self._ask(f"create role {SERVER} login")

    def start(self) -> None:
        """Start it, waiting until it answers."""
        settings = ["-c listen_addresses=", f"-k {self.folder}", "-c max_connections=60"]
        if not self._durable:
            settings += ["-c fsync=off", "-c full_page_writes=off"]
        self._run("pg_ctl", "-D", "data", "-l", "log", "-w", "-o", " ".join(settings), "start")

    def stop(self, how: str = "fast") -> None:
        """Stop it; `immediate` is what a power cut leaves."""
        self._run("pg_ctl", "-D", "data", "-w", "-m", how, "stop")

    def remove(self) -> None:
        """Stop it and forget everything."""
        if (self.folder / "data/postmaster.pid").exists():
            self.stop("immediate")
        shutil.rmtree(self.folder, ignore_errors=True)

    def url(self, database: str, user: str = SERVER) -> str:
        """Tell how a database is reached."""
        return f"postgresql://{user}@/{database}?host={self.folder}"

    @contextmanager
    def database(self) -> Iterator[str]:
        """Give the address of an empty database with its two roles, and drop it afterwards."""
        name = f"felt{os.getpid()}x{next(_numbers)}"
        roles = f"{name}_intake, {name}_releases"
        for role in roles.split(", "):
            self._ask(f"create role {role} nologin")
        self._ask(f"grant {roles} to {SERVER}")
        self._ask(f"create database {name} owner {SERVER}")
        try:
            yield self.url(name)
        finally:
            self._ask(f"drop database {name} with (force)")
            self._ask(f"drop role {roles}")

    def dump(self, url: str, schema: str) -> str:
        """Spell a schema as the statements that make it."""
        found = self._run("pg_dump", "--no-owner", "--no-comments", "--inserts", f"-n{schema}", url)
        # Lines that begin with \ are for psql alone; the others left out only say who wrote it.
        return "".join(line for line in found.splitlines(keepends=True) if line[0] not in "\\-\n")

    def _ask(self, statement: str) -> None:
        with psycopg.connect(self.url("postgres", ADMIN), autocommit=True) as connection:
            given: Any = statement
            connection.execute(sql.SQL(given))

    def _run(self, program: str, *arguments: str) -> str:
        done = subprocess.run(
            [self.bin / program, *arguments],
            cwd=self.folder,
            stdout=subprocess.PIPE if program == "pg_dump" else subprocess.DEVNULL,
            stderr=subprocess.PIPE if program == "pg_dump" else subprocess.DEVNULL,
            check=False,
            text=True,
            timeout=120,
            user=self._user.pw_uid if self._user else None,
            group=self._user.pw_gid if self._user else None,
            extra_groups=[] if self._user else None,
            env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"},
        )
        if done.returncode:
            raise AssertionError(program, done.stderr, self._log())
        return done.stdout or ""

    def _log(self) -> str:
        log = self.folder / "log"
        return log.read_text() if log.exists() else ""


def _other_than_root() -> pwd.struct_passwd | None:
    """Name whom to run it as: PostgreSQL refuses to be root."""
    if os.geteuid() != 0:
        return None
    names = {one.pw_name: one for one in pwd.getpwall()}
    return names.get("postgres") or names["nobody"]


@cache
def quick() -> Cluster:
    """Give the one for tests of what is kept, not of how durably: it does not wait for the disk."""
    return Cluster(is_durable=False)


@cache
def durable() -> Cluster:
    """Give the one that waits for the disk, as a server's own does."""
    return Cluster(is_durable=True)
