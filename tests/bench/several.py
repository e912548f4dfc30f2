"""Several processes keeping records on one PostgreSQL: what the turn of a municipality costs."""

import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from server.enrolment import enrol, offer
from server.store.port import Intake
from shared.hazmat.tokens import new_token
from tests.bench.table import Row
from tests.postgres import durable
from tests.processes import ROOT, environment
from tests.stores import postgres_intake

SECONDS = 4


def rows(_: Path) -> Iterator[Row]:
    """Keep batches of three with one process, with four in one town, with four in four towns."""
    with durable().database() as url, closing(postgres_intake(url)) as intake:
        for towns, what in (
            (["a"], "one process"),
            (["a"] * 4, "four processes, one municipality"),
            (["a", "b", "c", "d"], "four processes, four municipalities"),
        ):
            n_kept = sum(_writers(url, intake, towns))
            measured = n_kept / 3 / SECONDS
            yield Row(
                what=f"transactions a second, PostgreSQL, {what}", measured=measured, unit="/s"
            )


def _writers(url: str, intake: Intake, towns: Sequence[str]) -> Iterator[int]:
    program = [sys.executable, "-m", "tests.e2e.busy_store", url]
    writers = [
        subprocess.Popen(
            [*program, town, _phone(intake, town), str(SECONDS)],
            cwd=ROOT,
            env=environment(),
            stdout=subprocess.PIPE,
            text=True,
        )
        for town in towns
    ]
    return (int(writer.communicate()[0]) for writer in writers)


def _phone(intake: Intake, town: str) -> str:
    token, now = new_token(), datetime.now(UTC)
    with intake.transaction(town) as tx:
        return enrol(tx, offer(tx, token[:9], now), token, now).id
