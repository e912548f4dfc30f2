"""What leaves the house: a wheel for servers, a folder for phones, and nothing that came along."""

import os
import re
import tomllib
from pathlib import Path
from zipfile import ZipFile

from hatchling.builders.wheel import WheelBuilder

from shared.version import VERSION
from tests.house.tree import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
LOCK = (ROOT / "requirements.lock").read_text("utf-8")


def requirements() -> list[str]:
    """Give every requirement of pyproject.toml, whichever list it stands in."""
    project = PROJECT["project"]
    lists = [
        project["dependencies"],
        *project["optional-dependencies"].values(),
        *PROJECT["dependency-groups"].values(),
    ]
    return [requirement for each in lists for requirement in each]


def test_the_wheel_holds_server_and_shared_only(tmp_path: Path) -> None:
    """The phone's code and our tests have no business on a server."""
    wheel = next(WheelBuilder(str(ROOT)).build(directory=str(tmp_path), versions=["standard"]))
    with ZipFile(wheel) as packed:
        names = packed.namelist()
    assert {entry.split("/")[0] for entry in names} == {
        "server",
        "shared",
        f"feltlogg-{VERSION}.dist-info",
    }
    assert "server/profiles/bergen/profile.toml" in names
    assert "server/web/static/vendor/designsystemet.css" in names  # fetched, not committed
    assert not [entry for entry in names if "__pycache__" in entry or entry.endswith(".db")]


def test_every_flet_package_has_one_and_the_same_version() -> None:
    """Flet's parts speak a private protocol with each other."""
    versions = {text.partition("==")[2] for text in requirements() if text.startswith("flet")}
    assert len(versions) == 1
    assert all(versions)


def test_the_lock_holds_every_requirement_with_hashes() -> None:
    """A set-up that may fetch something else than we tested is not the one we tested."""
    locked = set(re.findall(r"^([a-z0-9.-]+)==", LOCK, re.MULTILINE))
    wanted = {re.split(r"[^A-Za-z0-9._-]", text)[0].lower() for text in requirements()}
    assert wanted <= locked
    for entry in re.split(r"^(?=[a-z])", LOCK, flags=re.MULTILINE)[1:]:
        assert "--hash=sha256:" in entry, entry.splitlines()[0]


def test_the_version_is_one() -> None:
    """Health page, wire and wheel must not disagree on what is running."""
    assert PROJECT["project"]["version"] == VERSION
    assert f"## [{VERSION}]" in (ROOT / "CHANGELOG.md").read_text("utf-8")


def test_ci_runs_what_a_person_runs() -> None:
    """A check that only CI knows is a surprise for whoever sends a change."""
    run = ROOT / ".ci/run"
    assert os.access(run, os.X_OK)
    assert "make test" in run.read_text("utf-8")
