"""Exactly the app leaves for a phone: no database, no key, no test, no server code."""

import ast
import shutil
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from client.fonts import FILES
from tests.packing.project import pins, project, spell
from tests.packing.stage import LOCK, ROOT, is_shipped, lay_out, stage, tracked

OURS = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
LIMIT_KIB = 4096  # code and fonts; what grows past this is noticed on a phone's mobile network


def _tree(folder: Path) -> set[str]:
    return {one.relative_to(folder).as_posix() for one in folder.rglob("*") if one.is_file()}


def _imports(folder: Path) -> Iterator[str]:
    for path in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module:
                yield node.module.partition(".")[0]
            if isinstance(node, ast.Import):
                yield from (alias.name.partition(".")[0] for alias in node.names)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Give a copy of client and shared with a history of its own."""
    root = tmp_path / "copy"
    for name in tracked(ROOT):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, root / name)
    for words in (("init", "-q"), ("add", "-A")):
        subprocess.run(["git", *words], cwd=root, check=True)  # noqa: S607 - see stage.tracked
    return root


def test_what_was_never_committed_stays_at_home(copy: Path) -> None:
    """A developer's own phone lies beside the code: its database must not travel."""
    for name in ("client/.flet/dev.db", "client/.env", "shared/test_x.py", ".env", "client/x.pyc"):
        (copy / name).parent.mkdir(parents=True, exist_ok=True)
        (copy / name).write_text("SECRET")
    lay_out(copy, copy / "build")
    assert _tree(copy / "build") == {
        *(name.replace("client/assets", "assets") for name in tracked(copy) if is_shipped(name)),
        *(f"assets/fonts/{name}" for name in FILES.values()),
        "main.py",
    }


@pytest.mark.parametrize("name", ["client/.env", "client/dev.db", "shared/key.pem", "client/a.md"])
def test_a_committed_file_of_an_unknown_kind_stops_the_packing(name: str) -> None:
    """Shipping it might leak; leaving it out might break the app: a person decides."""
    with pytest.raises(ValueError, match="LEFT_OUT"):
        is_shipped(name)


def test_the_staged_app_is_small_and_needs_nothing_of_the_server(tmp_path: Path) -> None:
    """The phone has neither our server nor what only commands and web pages need."""
    lay_out(ROOT, tmp_path / "app")
    tree = _tree(tmp_path / "app")
    assert {
        "main.py",
        "assets/icon.png",
        "assets/fonts/Inter.ttf",
        "client/handset.py",
        "shared/wire.py",
    } <= tree
    assert {one.split("/")[0] for one in tree} == {"main.py", "assets", "client", "shared"}
    assert not [one for one in tree if "client/web_" in one or "command" in one or "test" in one]
    foreign = {"server", "tests", "fastapi", "starlette", "uvicorn", "flet_web", "jinja2", "numpy"}
    assert not foreign & set(_imports(tmp_path / "app"))
    size = sum((tmp_path / "app" / one).stat().st_size for one in tree)
    assert size < LIMIT_KIB * 1024


def test_staging_anew_leaves_nothing_of_the_last_time(tmp_path: Path) -> None:
    """A file taken out of the project must not live on in every later build."""
    (tmp_path / "app/client").mkdir(parents=True)
    (tmp_path / "app/client/gone.py").write_text("")
    stage(ROOT, tmp_path, {})
    assert "client/gone.py" not in _tree(tmp_path / "app")


def test_a_phone_gets_exactly_the_locked_packages() -> None:
    """What was tested is what is packed, and the packing tool itself is not in it."""
    lock = (ROOT / LOCK).read_text("utf-8")
    locked = {pin.partition("==")[0] for pin in pins(lock)}
    client = OURS["project"]["dependencies"] + OURS["project"]["optional-dependencies"]["client"]
    assert {text.partition(">")[0].partition("=")[0] for text in client} <= locked
    assert set(OURS["dependency-groups"]["phone"]) <= set(pins(lock))
    assert lock.count("--hash=sha256:") >= len(locked)
    assert not locked & {"flet-cli", "flet-web", "fastapi", "uvicorn", "numpy", "orjson", "pytest"}
    assert project(OURS, lock, {})["project"]["dependencies"] == pins(lock)


def test_the_project_file_says_what_was_meant(tmp_path: Path) -> None:
    """It is spelt by hand, so it is read back; what a municipality chooses is in it."""
    chosen = {
        "FELTLOGG_PRODUCT": 'Felt "logg" æøå',
        "FELTLOGG_ORG": "no.sandvik",
        "FELTLOGG_IOS_TEAM": "SANDVIK123",
        "FELTLOGG_SERVER": "https://felt.sandvik.example",
    }
    stage(ROOT, tmp_path, chosen)
    read = tomllib.loads((tmp_path / "pyproject.toml").read_text("utf-8"))
    assert read == project(OURS, (ROOT / LOCK).read_text("utf-8"), chosen)
    assert spell(read) == (tmp_path / "pyproject.toml").read_text("utf-8")
    assert read["tool"]["flet"]["product"] == 'Felt "logg" æøå'
    assert read["tool"]["flet"]["ios"]["team_id"] == "SANDVIK123"
    assert 'main("' not in (tmp_path / "app/main.py").read_text("utf-8")
    assert "main('https://felt.sandvik.example')" in (tmp_path / "app/main.py").read_text("utf-8")


def test_no_signing_secret_is_configured_in_the_tree() -> None:
    """Keys and passwords come from the environment of the machine that signs."""
    assert "signing" not in spell({"flet": OURS["tool"]["flet"]})
    assert "password" not in spell({"flet": OURS["tool"]["flet"]})
