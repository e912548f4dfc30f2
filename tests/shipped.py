"""The profile that is shipped, read from where the server reads it."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from shared.profile import Profile
from shared.profiles import files

BERGEN = Path(__file__).parent.parent / "server" / "profiles" / "bergen"


@cache
def bergen_texts() -> Mapping[str, str]:
    """Read the TOML texts of Bergen's profile."""
    return {path.name: path.read_text("utf-8") for path in sorted(BERGEN.glob("*.toml"))}


@cache
def bergen() -> Profile:
    """Give Bergen's profile."""
    return files.profile(bergen_texts())
