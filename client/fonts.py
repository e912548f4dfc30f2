"""Lay the app's typeface and its licence into an assets folder: `python -m client.fonts FOLDER`."""

import sys
from collections.abc import Mapping
from importlib.metadata import distribution
from pathlib import Path
from shutil import copyfile
from typing import Final

PACKAGE: Final = "fontpkg-inter"
FILES: Final[Mapping[str, str]] = {
    "fontpkg_inter/files/Inter[opsz,wght].ttf": "Inter.ttf",
    "fontpkg_inter/LICENSE": "Inter-OFL.txt",
}


def lay(assets: Path) -> None:
    """Copy what the locked package holds; a file that is there already is written anew."""
    folder = assets / "fonts"
    folder.mkdir(parents=True, exist_ok=True)
    package = distribution(PACKAGE)
    for source, name in FILES.items():
        copyfile(str(package.locate_file(source)), folder / name)


if __name__ == "__main__":
    lay(Path(sys.argv[1]))
