"""Lay out what we did not make: `python -m server.web.vendor NODE_MODULES FOLDER`.

Designsystemet's style sheet without what no page uses and without its colours (ours are in
shared/palette.py), its pictures as files (the content policy allows none inside a style sheet),
the typeface, and the ciphers browsers lack. What is laid out depends on the locked packages alone.
"""

import re
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from shutil import copyfile, rmtree
from typing import Final
from urllib.parse import unquote

STYLES: Final = "designsystemet.css"
_CSS: Final = "@digdir/designsystemet-css"
_FONT: Final = "@fontsource-variable/inter"
_LICENCES: Final = {
    f"{_CSS}/LICENSE": "designsystemet-LICENSE.txt",
    f"{_FONT}/LICENSE": "inter-LICENSE.txt",
    "@noble/hashes/LICENSE": "noble-LICENSE.txt",
}
# Modules that sealed notes are opened with; what they import comes along.
_PROGRAMS: Final = (("@noble/ciphers", "chacha.js"), ("@noble/hashes", "argon2.js"))
# What needs a script, and what no page has.
_LEFT_OUT: Final = frozenset(
    (
        "avatar",
        "avatar-stack",
        "chip",
        "combobox",
        "dialog",
        "dropdown",
        "file-upload",
        "floating",
        "popover",
        "search",
        "skeleton",
        "spinner",
        "suggestion",
        "tabs",
        "textfield",
        "toggle-group",
        "togglegroup",
        "tooltip",
    )
)
_CLASS: Final = re.compile(r"\.ds-([a-z]+(?:-[a-z]+)*)")
# Colours are ours, and there is one typeface.
_NOT_OURS: Final = re.compile(r"@layer ds\.theme\.(?:color-scheme|typography\.secondary)\b")
_BRANDS: Final = re.compile(r"\[data-color-scheme\]\[data-color=brand\d\],[^{}]*\{[^{}]*\}")
_BRACES: Final = re.compile(r"""'[^']*'|"[^"]*"|[{};]""")
_PICTURE: Final = re.compile(r"""url\((["'])data:image/svg\+xml;charset=utf-8,(.+?)\1\)""")
_FACE: Final = re.compile(
    r"@font-face \{[^}]*url\(\./(files/(inter-latin(?:-ext)?)-wght-normal\.woff2)\)[^}]*\}"
)
_IMPORT: Final = re.compile(r"""(?<=\sfrom )(["'])\./([\w.]+\.js)\1""")


def lay(modules: Path, folder: Path) -> None:
    """Write everything anew; what an older version laid out is gone."""
    rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for source, name in _LICENCES.items():
        copyfile(modules / source, folder / name)
    text = "".join((*_styles(modules / _CSS / "dist"), *_faces(modules / _FONT, folder)))
    (folder / STYLES).write_text(_PICTURE.sub(lambda found: _sign(found[2], folder), text), "utf-8")
    for package, name in _PROGRAMS:
        _program(modules, package, name, folder)


def _styles(styles: Path) -> Iterator[str]:
    """Give what the pages use, in the order it has: the order of layers first, then the theme."""
    order, *parts = _parts((styles / "src/index.css").read_text("utf-8"))
    yield order
    for part in _parts((styles / "theme/designsystemet.css").read_text("utf-8")):
        if not _NOT_OURS.match(part):
            yield _BRANDS.sub("", part)
    for part in parts:
        layer, _, rules = part.removesuffix("}").partition("{")
        yield f"{layer}{{{''.join(rule for rule in _parts(rules) if not _is_left_out(rule))}}}"


def _is_left_out(rule: str) -> bool:
    """Tell whether a rule is about nothing but what is left out."""
    about = rule if rule.startswith("@") else rule.partition("{")[0]
    named = _CLASS.findall(about)
    return bool(named) and set(named) <= _LEFT_OUT


def _parts(text: str) -> Iterator[str]:
    """Cut a style sheet at its outermost braces and semicolons."""
    depth = begun = 0
    for found in _BRACES.finditer(text):
        depth += {"{": 1, "}": -1}.get(found[0], 0)
        if depth == 0 and found[0] in "};":
            yield text[begun : found.end()].strip()
            begun = found.end()


def _sign(spelt: str, folder: Path) -> str:
    """Put a picture that was written into the style sheet beside it."""
    return f'url("{_file(folder, "sign", unquote(spelt).encode(), "svg")}")'


def _faces(package: Path, folder: Path) -> Iterator[str]:
    """Give the typeface by the signs a page holds, under the name that Designsystemet asks for."""
    for face in _FACE.finditer((package / "wght.css").read_text("utf-8")):
        name = _file(folder, face[2], (package / face[1]).read_bytes(), "woff2")
        yield face[0].replace(f"./{face[1]}", name).replace("Inter Variable", "Inter")


def _program(modules: Path, package: str, name: str, folder: Path) -> None:
    """Lay out a module and all it imports, side by side, under names that tell their package."""
    prefix = f"{package.removeprefix('@').replace('/', '-')}-"
    if (folder / f"{prefix}{name}").exists():
        return
    text = (modules / package / name).read_text("utf-8")
    (folder / f"{prefix}{name}").write_text(_IMPORT.sub(rf"\1./{prefix}\2\1", text), "utf-8")
    for _, imported in _IMPORT.findall(text):
        _program(modules, package, imported, folder)


def _file(folder: Path, name: str, content: bytes, ending: str) -> str:
    """Name a file by what it holds, so that a browser may keep it for good."""
    named = f"{name}-{sha256(content).hexdigest()[:12]}.{ending}"
    (folder / named).write_bytes(content)
    return named


if __name__ == "__main__":
    lay(Path(sys.argv[1]), Path(sys.argv[2]))
