"""A municipality's profile from a folder of TOML files, or one that is shipped."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from server.outlines import MAX_BYTES, NAME, outlines
from shared.errors import ProfileError
from shared.flaw import Flaw
from shared.profile import Profile
from shared.profiles import files, guard_file

SHIPPED = Path(__file__).parent / "profiles"


def find(name: str) -> Path:
    """Find the folder: a shipped profile by its name, any other by its path."""
    shipped = SHIPPED / name
    is_name = Path(name).name == name and shipped.is_dir()
    return shipped if is_name else Path(name)


def texts(folder: Path) -> Mapping[str, str]:
    """Read every TOML file of the folder, and its list of names: file name to text.

    Errors:  ProfileError
    """
    try:
        found = {path.name: path.read_text("utf-8") for path in sorted(folder.glob("*.toml"))}
        if found and (listed := folder / guard_file.NAMES).is_file():
            found[guard_file.NAMES] = listed.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ProfileError(Flaw("profile.unreadable", folder.name, type(error).__name__)) from error
    if not found:
        raise ProfileError(Flaw("profile.unreadable", str(folder), "*.toml"))
    return found


def with_outlines(profile: Profile, text: str) -> Profile:
    """Give a profile the outlines of its districts, where there are any.

    Errors:  ProfileError
    """
    return replace(profile, outlines=outlines(text, profile.districts)) if text else profile


def _outlines_in(folder: Path) -> str:
    path = folder / NAME
    try:
        if not path.is_file():
            return ""
        with path.open(encoding="utf-8") as file:
            return file.read(MAX_BYTES + 1)
    except (OSError, UnicodeDecodeError) as error:
        raise ProfileError(Flaw("profile.unreadable", NAME, type(error).__name__)) from error


def read(name: str) -> tuple[Mapping[str, str], Profile]:
    """Read a profile, its texts and its meaning.

    Errors:  ProfileError with every flaw, each named by file and key
    """
    found = texts(find(name))
    profile = with_outlines(files.profile(found), _outlines_in(find(name)))
    try:
        ZoneInfo(profile.time_zone)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        zone = Flaw("profile.unknown_value", "profile.toml: time_zone", "Europe/Oslo")
        raise ProfileError(zone) from error
    return found, profile
