"""Measure everything and print the table: `make bench`."""

import platform
import sys
import tempfile
from pathlib import Path

from tests.bench import backing_up, opening, phoning, remembering, several, syncing, tapping
from tests.bench.table import printed


def main() -> None:
    """Measure each part in a folder of its own, thrown away afterwards."""
    found = []
    with tempfile.TemporaryDirectory() as name:
        for part in (syncing, several, phoning, tapping, remembering, opening, backing_up):
            folder = Path(name) / part.__name__.rpartition(".")[2]
            folder.mkdir()
            sys.stderr.write(f"measuring: {part.__name__.rpartition('.')[2]} …\n")
            found.extend(part.rows(folder))
    sys.stdout.write(printed(found) + "\n")
    sys.stdout.write(f"\nPython {platform.python_version()}, {platform.machine()}, medians.\n")


if __name__ == "__main__":
    main()
