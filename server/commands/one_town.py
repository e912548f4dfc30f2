"""Which municipality of a folder a command is for."""

from collections.abc import Mapping
from pathlib import Path

from server import profile_folder
from server.settings import Settings
from server.towns import lines_of, towns
from shared.errors import InputError
from shared.flaw import Flaw


def named(found: Mapping[str, Settings], wanted: str, option: str) -> str:
    """Find one by the name of its file, or by its municipality's code.

    Errors:  InputError naming the option; ProfileError
    """
    if wanted in found:
        return wanted
    for name, town in found.items():
        if profile_folder.read(town.profile)[1].code == wanted:
            return name
    raise InputError(Flaw("input.no_town", option, ", ".join(found)))


def own_settings(folder: Path, wanted: str) -> Mapping[str, str]:
    """Give one municipality's settings as they stand in its file.

    Errors:  InputError, ProfileError
    """
    name = named(towns(folder), wanted, "--municipality")
    return dict(lines_of(folder / f"{name}.env"))
