"""Prints every folder and module with its first line: `make map`."""

from collections.abc import Iterator
from pathlib import Path

from tests.house.tree import PACKAGES, ROOT, first_line

WIDTH = 34


def lines(folder: Path, depth: int = 0) -> Iterator[str]:
    """Draw one package: the folder's own line, its modules, then its folders."""
    init = folder / "__init__.py"
    yield _line(f"{folder.name}/", first_line(init) if init.exists() else "", depth)
    for path in sorted(folder.glob("*.py")):
        if path != init:
            yield _line(path.name, first_line(path), depth + 1)
    for inner in sorted(folder.iterdir()):
        if inner.is_dir() and any(inner.rglob("*.py")):
            yield from lines(inner, depth + 1)


def _line(label: str, says: str, depth: int) -> str:
    return f"{'  ' * depth + label:<{WIDTH}}{says}".rstrip()


def main() -> None:
    """Print the whole tree."""
    for package in PACKAGES:
        print(*lines(ROOT / package), sep="\n")  # noqa: T201 - a command's output


if __name__ == "__main__":
    main()
