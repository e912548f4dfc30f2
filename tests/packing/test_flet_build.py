"""`flet build` understands what we ask of it: its own code reads our settings, as far as it can.

It stops before the first download (Flutter); what comes after that was not tried here.
"""

import argparse
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from flet_cli.cli import get_parser  # type: ignore[import-untyped]  # has no types
from flet_cli.commands.build import Command  # type: ignore[import-untyped]  # same
from flet_cli.utils.pyproject_toml import load_pyproject_toml  # type: ignore[import-untyped]
from flet_cli.utils.python_versions import (  # type: ignore[import-untyped]
    resolve_python_version,
)

from shared.palette import DARK, LIGHT
from tests.packing.stage import ROOT, stage

PYTHON = "3.14"
RELEASES = {
    "default_python_version": PYTHON,
    "pythons": {
        PYTHON: {
            "full_version": f"{PYTHON}.0",
            "pyodide_version": "0",
            "android_abis": ["arm64-v8a", "x86_64"],
        }
    },
}
TARGETS = ("apk", "aab", "ipa", "linux", "macos", "windows")
# Read by the build template only, which is fetched during a build.
OF_THE_TEMPLATE = "tool.flet.android.manifest_application"
# https://developer.android.com lists the attributes of <application>; these are ours.
APPLICATION = {
    "allowBackup": "false",
    "fullBackupContent": "false",
    "usesCleartextTraffic": "false",
}


class Build:
    """One `flet build` that has read its settings, and which ones it asked for."""

    def __init__(self, folder: Path, target: str, *, output: str = "build/x") -> None:
        words = ["build", target, str(folder), "--yes", "--python-version", PYTHON]
        options = get_parser().parse_args([*words, "--output", output])
        self.asked: set[str] = set()
        read = load_pyproject_toml(folder)

        def get(key: str | None = None) -> Any:
            self.asked.add(key or "")
            return read(key)

        command = Command(argparse.ArgumentParser())
        command.options, command.target_platform = options, target
        platform = command.platforms[target]
        command.package_platform = platform["package_platform"]
        command.config_platform = platform["config_platform"]
        command.python_app_path, command.get_pyproject = folder, get
        command.build_dir = folder / "build"
        command.flutter_dir = command.build_dir / "flutter"
        command.python_release = resolve_python_version(PYTHON, get)
        command.validate_entry_point()
        command.setup_template_data()
        command._resolve_icon_background()  # noqa: SLF001 - as flet build does before drawing icons
        self.app: Path = command.package_app_path
        self.data: Mapping[str, Any] = command.template_data


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stage the app, and tell flet build which Pythons there are instead of letting it fetch."""
    manifest = tmp_path / "manifest.json"
    manifest.write_text(json.dumps(RELEASES))
    monkeypatch.setenv("FLET_PYTHON_BUILD_MANIFEST", str(manifest))
    for name in ("FLET_ANDROID_SIGNING_KEY_STORE", "FLET_WEB_RENDERER"):
        monkeypatch.delenv(name, raising=False)
    stage(ROOT, tmp_path / "build", {})
    return tmp_path / "build"


def _leaves(table: Mapping[str, Any], path: str) -> Iterator[str]:
    for key, value in table.items():
        if isinstance(value, Mapping):
            yield from _leaves(value, f"{path}.{key}")
        else:
            yield f"{path}.{key}"


def test_every_setting_is_one_that_flet_build_reads(folder: Path) -> None:
    """A misspelt key is ignored in silence, and `allow_backup` would upload the vault."""
    asked = {key for target in TARGETS for key in Build(folder, target).asked}
    ours = load_pyproject_toml(folder)("tool.flet")
    unread = [
        leaf
        for leaf in _leaves(ours, "tool.flet")
        if not any(leaf == key or leaf.startswith(f"{key}.") for key in asked if key)
    ]
    assert [leaf for leaf in unread if not leaf.startswith(OF_THE_TEMPLATE)] == []
    assert ours["android"]["manifest_application"] == APPLICATION


@pytest.mark.parametrize("target", TARGETS)
def test_every_target_finds_the_staged_app(folder: Path, target: str) -> None:
    """The wrong root would pack the whole project, or nothing."""
    build = Build(folder, target)
    assert build.app == folder / "app"
    assert build.data["python_module_name"] == "main"
    assert build.data["product_name"] == "Feltlogg"
    assert build.data["options"]["python_version"] == PYTHON


def test_the_phone_asks_for_the_network_and_where_it_is_and_nothing_else(folder: Path) -> None:
    """Whoever installs it sees this list; a camera or a background position would end the trust."""
    android = Build(folder, "apk").data["options"]["android_permissions"]
    assert {name.removeprefix("android.permission.") for name, on in android.items() if on} == {
        "INTERNET",
        "ACCESS_COARSE_LOCATION",
        "ACCESS_FINE_LOCATION",
    }
    assert android["android.permission.ACCESS_BACKGROUND_LOCATION"] is False
    apple = Build(folder, "ipa").data["options"]["info_plist"]
    assert [key for key in apple if key.startswith("NS")] == ["NSLocationWhenInUseUsageDescription"]


def test_the_launch_screen_has_the_apps_own_ground(folder: Path) -> None:
    """A white flash at night lights up a face."""
    splash = Build(folder, "apk").data["splash"]
    assert (splash["color"], splash["dark_color"]) == (LIGHT.ground, DARK.ground)


@pytest.mark.parametrize("target", ["apk", "aab", "ipa"])
def test_the_enrolment_link_opens_the_app(folder: Path, target: str) -> None:
    """Without it a coordinator's QR code is a picture."""
    found = Build(folder, target).data["options"]["deep_linking"]
    assert found == {"scheme": "feltlogg", "host": "enrol"}


def test_an_app_is_signed_by_the_environment_alone(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A key in the tree is a key for everyone."""
    assert Build(folder, "apk").data["options"]["android_signing"] is False
    monkeypatch.setenv("FLET_ANDROID_SIGNING_KEY_STORE", "/somewhere/else.jks")
    assert Build(folder, "apk").data["options"]["android_signing"] is True
    assert Build(folder, "ipa").data["ios_team_id"] is None
    stage(ROOT, folder, {"FELTLOGG_IOS_TEAM": "SANDVIK123", "FELTLOGG_IOS_PROFILE": "Felt"})
    signed = Build(folder, "ipa").data
    assert (signed["ios_team_id"], signed["ios_provisioning_profile"]) == ("SANDVIK123", "Felt")


def test_make_calls_flet_build_with_words_it_knows() -> None:
    """The recipe is not run here; its words are, through flet's own parser."""
    makefile = (ROOT / "Makefile").read_text("utf-8")
    start = next(line for line in makefile.splitlines() if line.startswith("FLET :="))
    words = start.partition("flet build ")[2].split()
    for target in TARGETS:
        get_parser().parse_args(["build", *words, target, "build", "--output", f"build/{target}"])
    assert words[words.index("--python-version") + 1] == PYTHON
