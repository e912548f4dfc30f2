"""A release cut by several processes at once, or killed on the way, is there exactly once."""

import json
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import pytest

from server.access.sign_in import COORDINATOR
from server.enrolment import enrol, offer
from server.ingest import judge, settle
from server.services import opened
from server.settings import from_env
from shared.hazmat.tokens import new_token
from shared.record import spell
from tests.builders import SANDVIK, contact
from tests.postgres import quick
from tests.processes import ROOT, environment, feltlogg, run

Engine = Literal["sqlite", "postgres"]
N_AT_ONCE = 4
KILLS_MS = (350, 500, 600, 680, 740, 800, 900, 1_000)


class Place:
    """A server's folder, with what it is told by its environment."""

    def __init__(self, folder: Path, url: str) -> None:
        self.folder = folder
        self.settings = {"FELTLOGG_PROFILE": str(SANDVIK)}
        if url:
            self.settings["FELTLOGG_DATABASE"] = url

    def fill(self) -> None:
        """Take a week's contacts in."""
        env = {"FELTLOGG_DATA": str(self.folder), **self.settings}
        with opened(from_env(env)) as at, at.intake.transaction(at.municipality) as tx:
            device = enrol(tx, offer(tx, COORDINATOR, at.clock()), new_token(), at.clock())
            met = [contact(day=at.today(), heads=4, ages={"minor": 4}) for _ in range(12)]
            judged = judge([spell(one) for one in met], at.profile, at.today())
            settle(tx, device, judged, at.profile, at.today())

    def start(self) -> "subprocess.Popen[str]":
        """Start a cut."""
        return subprocess.Popen(
            [sys.executable, "-m", "server", "release", "cut", "--json"],
            cwd=ROOT,
            env=environment(FELTLOGG_DATA=str(self.folder), **self.settings),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )

    def verified(self) -> Any:
        """Verify the ledger, by a command of its own."""
        return feltlogg(self.folder, "release", "verify", **self.settings)


@pytest.fixture(params=["sqlite", "postgres"])
def places(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[list[Place]]:
    """Give the places of a server's processes: one folder, or two on one database."""
    if request.param == "sqlite":
        only = Place(tmp_path / "one", "")
        only.fill()
        yield [only]
        return
    with quick().database() as url:
        first, second = (Place(tmp_path / name, url) for name in ("one", "two"))
        first.fill()
        (second.folder / "server").mkdir(parents=True)
        for name in ("gone.key", "release.key", "signing.key"):
            shutil.copy(first.folder / "server" / name, second.folder / "server" / name)
        yield [first, second]


def answers(started: list["subprocess.Popen[str]"]) -> list[Any]:
    """Wait for all, and give what each said."""
    return [json.loads(one.communicate(timeout=60)[0]) for one in started]


def test_cuts_at_once_give_one_release(places: list[Place]) -> None:
    """Two coordinators press the button; each is told what is true."""
    told = answers([places[at % len(places)].start() for at in range(N_AT_ONCE)])
    made = [one for one in told if "error" not in one]
    refused = {one["error"] for one in told if "error" in one}
    assert made
    assert [one for one in made if one != made[0]] == [], made
    assert refused <= {"release.too_soon", "release.other_key", "store.busy"}
    whole = places[0].verified()
    assert (whole["releases"], whole["last"], len(whole["keys"])) == (1, made[0]["sha256"], 1)


def test_a_cut_killed_anywhere_is_finished_once(places: list[Place]) -> None:
    """The power goes, again and again, and then somebody cuts."""
    for at, ms in enumerate(KILLS_MS):
        one = places[0].start()
        time.sleep(ms / 1000)
        one.kill()
        one.communicate()
        if at % 3 == 2:
            assert places[0].verified()["releases"] in (0, 1)
    (told,) = answers([places[0].start()])
    assert told.get("error", "release.too_soon") == "release.too_soon"
    whole = places[0].verified()
    assert (whole["releases"], len(whole["keys"])) == (1, 1)
    export = places[0].folder / "export"
    feltlogg(places[0].folder, "release", "export", str(export), **places[0].settings)
    alone = run("server", "release", "verify", str(export), "--json", FELTLOGG_DATA="/nowhere")
    assert json.loads(alone.stdout)["last"] == whole["last"]
