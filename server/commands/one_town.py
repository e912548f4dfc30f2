"""Which municipality of a folder a command is for."""

from collections.abc import Mapping
from pathlib import Path

from server import profile_folder
from server.settings import OF_A_TOWN, Settings
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


def environment(folder: Path, wanted: str) -> Mapping[str, str]:
    """Give one municipality's settings as a command reads them.

    What it does not say it must not get from another: it is empty then, which is not set.

    Errors:  InputError, ProfileError
    """
    name = named(towns(folder), wanted, "--municipality")
    return {**dict.fromkeys(OF_A_TOWN, ""), **dict(lines_of(folder / f"{name}.env"))}
