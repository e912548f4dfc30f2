"""What the server makes of its settings, its folder and its profile."""

import stat
from pathlib import Path

import pytest

from server import profile_folder
from server.services import opened
from server.settings import Settings, from_env
from shared.errors import InputError, KnownError, ProfileError
from shared.version import VERSION
from tests.builders import SANDVIK, sandvik, sandvik_texts

ROOT = Path(__file__).parents[3]


def settings(folder: Path, **more: str) -> Settings:
    """Give settings for Sandvik in a folder."""
    return from_env({"FELTLOGG_DATA": str(folder), "FELTLOGG_PROFILE": str(SANDVIK), **more})


def test_nothing_set_is_enough() -> None:
    """Two commands and it runs."""
    usual = from_env({"FELTLOGG_PORT": ""})
    assert (usual.host, usual.port, usual.app_port) == ("127.0.0.1", 8000, 8550)
    assert (usual.folder, usual.profile) == (Path("data"), "bergen")
    assert usual.server_url == "http://127.0.0.1:8000"


@pytest.mark.parametrize(
    ("host", "shown"),
    [
        ("0.0.0.0", "127.0.0.1"),  # noqa: S104 - only read, not listened on
        ("::", "[::1]"),
        ("::1", "[::1]"),
        ("name", "name"),
    ],
)
def test_an_address_is_shown_as_a_browser_takes_it(host: str, shown: str) -> None:
    """`http://0.0.0.0` opens nothing in most browsers."""
    assert from_env({"FELTLOGG_HOST": host}).app_url == f"http://{shown}:8550"


@pytest.mark.parametrize("name", ["FELTLOGG_PORT", "FELTLOGG_APP_PORT"])
@pytest.mark.parametrize("value", ["0", "65536", "-1", "eight", "8e3", "²", "9" * 5_000])
def test_a_bad_port_names_the_variable(name: str, value: str) -> None:
    """Operations must see which of the settings to mend."""
    with pytest.raises(InputError) as caught:
        from_env({name: value})
    assert [flaw.field for flaw in caught.value.flaws] == [name]


def test_two_programs_cannot_have_one_port() -> None:
    """Better said now than by the second program to start."""
    with pytest.raises(InputError):
        from_env({"FELTLOGG_PORT": "8550"})


def test_the_folder_is_closed_to_others_and_found_again(tmp_path: Path) -> None:
    """What lies there is nobody else's, and a second start finds everything as it was."""
    with opened(settings(tmp_path / "data")) as first:
        key, epoch = first.release_keys.draw, first.intake.epoch
    with opened(settings(tmp_path / "data")) as second:
        assert (second.release_keys.draw, second.intake.epoch) == (key, epoch)
        assert (second.municipality, second.version) == ("9902", VERSION)
        assert second.profile_texts == sandvik_texts()
    assert len(key) == 32
    for path in (tmp_path / "data", tmp_path / "data/server"):
        assert stat.S_IMODE(path.stat().st_mode) == 0o700
    for path in (tmp_path / "data/server").iterdir():
        assert stat.S_IMODE(path.stat().st_mode) == 0o600, path
    assert {path.suffix for path in (tmp_path / "data/server").iterdir()} == {".db", ".key"}


def test_a_folder_that_cannot_be_made_is_one_clear_error(tmp_path: Path) -> None:
    """A path that is a file is the most ordinary slip."""
    (tmp_path / "data").write_text("a file")
    with pytest.raises(InputError) as caught, opened(settings(tmp_path / "data")):
        pass
    assert [flaw.field for flaw in caught.value.flaws] == ["FELTLOGG_DATA"]


def test_a_damaged_release_key_stops_the_server(tmp_path: Path) -> None:
    """A new key in its place would round an unfinished release twice."""
    with opened(settings(tmp_path)):
        pass
    (tmp_path / "server/release.key").write_bytes(b"short")
    with pytest.raises(InputError), opened(settings(tmp_path)):
        pass
    assert (tmp_path / "server/release.key").read_bytes() == b"short"


def test_a_profile_is_found_by_name_or_by_folder() -> None:
    """Bergen is shipped; every other municipality brings its own folder."""
    assert profile_folder.read(str(SANDVIK)) == (sandvik_texts(), sandvik())
    assert profile_folder.read("bergen")[1].name.nb == "Bergen"


def copied(folder: Path, **changes: str) -> str:
    """Copy Sandvik's files with changes."""
    for name, text in sandvik_texts().items():
        (folder / name).write_text(changes.get(name.partition(".")[0], text), "utf-8")
    return str(folder)


@pytest.mark.parametrize("name", ["", "nowhere", "../bergen", "/dev/null"])
def test_a_profile_that_is_not_there_is_a_profile_error(name: str) -> None:
    """A misspelt folder must say so, not start an empty municipality."""
    with pytest.raises(ProfileError):
        profile_folder.read(name)


def test_every_flaw_of_a_profile_is_named_at_once(tmp_path: Path) -> None:
    """Mending one error a run is how an afternoon goes."""
    bad = sandvik_texts()["profile.toml"].replace("weekday = 1", "weekday = 9\nhuor = 1")
    with pytest.raises(ProfileError) as caught:
        profile_folder.read(copied(tmp_path, profile=bad))
    places = {flaw.field for flaw in caught.value.flaws}
    assert places == {"profile.toml: release.weekday", "profile.toml: release.huor"}


@pytest.mark.parametrize("zone", ["Europe/Bergenn", "../etc", "Europe"])
def test_an_unknown_time_zone_is_a_flaw(tmp_path: Path, zone: str) -> None:
    """Found at the start, not at the first record of the night."""
    bad = sandvik_texts()["profile.toml"].replace("Arctic/Longyearbyen", zone)
    with pytest.raises(ProfileError) as caught:
        profile_folder.read(copied(tmp_path, profile=bad))
    assert [flaw.field for flaw in caught.value.flaws] == ["profile.toml: time_zone"]


def test_a_file_in_another_encoding_is_a_profile_error(tmp_path: Path) -> None:
    """Editors on municipal machines still write Latin-1."""
    copied(tmp_path)
    (tmp_path / "teams.toml").write_bytes("label = 'Årstad'".encode("latin-1"))
    with pytest.raises(KnownError):
        profile_folder.read(str(tmp_path))


def test_the_version_is_the_packages_own() -> None:
    """Two numbers for one program would sooner or later differ."""
    assert f'version = "{VERSION}"' in (ROOT / "pyproject.toml").read_text("utf-8")
