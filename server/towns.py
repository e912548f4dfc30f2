"""Several municipalities in one process: a file of settings for each, and what must differ."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import urlsplit

from server.settings import OF_A_TOWN, Settings, of_town
from shared.errors import InputError
from shared.flaw import Flaw

NEEDED = ("FELTLOGG_URL", "FELTLOGG_DATA", "FELTLOGG_PROFILE")


def towns(folder: Path) -> Mapping[str, Settings]:
    """Read the settings of every municipality: `NAME.env` files of lines like `FELTLOGG_URL=…`.

    Where they listen is the process's own to say. Each needs an address with a host of its own,
    by which requests are told apart, and a folder of its own, for its keys. They are given by name.

    Errors:  InputError naming the file and the variable
    """
    files = sorted(folder.glob("*.env"))
    if not files:
        raise InputError(Flaw("input.no_towns", "--towns", str(folder)))
    found = {file.name: _town(file) for file in files}
    for flaw in _alike(found):
        raise InputError(flaw)
    return {name.removesuffix(".env"): town for name, town in found.items()}


def host_of(town: Settings) -> str:
    """Name the host by which a municipality's requests are known."""
    return urlsplit(town.public_url).hostname or ""


def _town(file: Path) -> Settings:
    own = dict(lines_of(file))
    for needed in NEEDED:
        if not own.get(needed):
            raise InputError(Flaw("input.town_lacks", file.name, needed))
    return of_town(own)


def lines_of(file: Path) -> Iterator[tuple[str, str]]:
    """Read one municipality's settings as they stand.   Errors: InputError."""
    try:
        text = file.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(Flaw("input.odd_line", file.name, "1")) from error
    for number, line in enumerate(text.splitlines(), start=1):
        key, has_value, value = line.partition("=")
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if not has_value or key.strip() not in OF_A_TOWN:
            raise InputError(Flaw("input.odd_line", file.name, str(number)))
        yield key.strip(), value.strip()


def _alike(found: Mapping[str, Settings]) -> Iterator[Flaw]:
    seen: dict[str, str] = {}
    for name, town in found.items():
        for what in (host_of(town), str(town.folder.resolve())):
            if what in seen:
                yield Flaw("input.towns_alike", name, seen[what])
            seen[what] = name
