"""The files of the project, without what is made here and can be made again."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGES = ("client", "server", "shared", "tests")
LAID_OUT = ROOT / "server/web/static/vendor"  # by set-up, from packages we did not write
MADE = frozenset((".git", ".venv", ".tools", ".hypothesis", ".flet", "build", "data", "dist"))


def files(*suffixes: str) -> Iterator[Path]:
    """Walk every file with one of `suffixes`, or every file, in order."""
    yield from _walk(ROOT, suffixes)


def _walk(folder: Path, suffixes: tuple[str, ...]) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if path.is_dir():
            if not _is_made(path):
                yield from _walk(path, suffixes)
        elif path.is_file() and (not suffixes or path.suffix in suffixes):
            yield path


def _is_made(folder: Path) -> bool:
    if folder == LAID_OUT or (folder.parent == ROOT and folder.name in MADE):
        return True
    return folder.name == "__pycache__" or folder.name.endswith(("_cache", ".egg-info"))


def modules() -> Iterator[Path]:
    """Walk every module of our packages."""
    for package in PACKAGES:
        yield from _walk(ROOT / package, (".py",))


def name(path: Path) -> str:
    """Give the path as a reader of the project writes it."""
    return path.relative_to(ROOT).as_posix()


def first_line(path: Path) -> str:
    """Give the first line of a module's docstring, or nothing."""
    docstring = ast.get_docstring(ast.parse(path.read_text("utf-8")))
    return docstring.splitlines()[0] if docstring else ""
