"""What is on a disk after a cut: the process gone, or the power.

When a process is killed, the system still writes everything it was given. When the power goes, of
what nobody waited for any part may be there, in any order, 512 bytes of it at a time; so may names.
"""

import random
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from tests.disk.tape import (
    Deed,
    Moved,
    Named,
    Renaming,
    Settled,
    Sized,
    Synced,
    Tape,
    Unnamed,
    Written,
    moved,
)

How = Literal["kill", "power"]
SECTOR = 512
SURVIVAL = (0.0, 0.1, 0.5, 0.9, 1.0)  # how much of what nobody waited for is there


@dataclass
class Disk:
    """A disk while a tape is played to it.

    Shapes:  sure    what is on it for certain, by number
             maybe   what was done to a file since somebody last waited for it
             names   names that are on it for certain
    """

    sure: dict[int, bytearray] = field(default_factory=dict)
    maybe: dict[int, list[Written | Sized]] = field(default_factory=dict)
    names: dict[str, int] = field(default_factory=dict)
    renamed: list[Renaming] = field(default_factory=list)

    @classmethod
    def before(cls, tape: Tape) -> "Disk":
        """Give the disk as it was when the tape began."""
        disk = cls()
        for number, name in enumerate(sorted(tape.before)):
            disk.names[name], disk.sure[number] = number, bytearray(tape.before[name])
        return disk

    def copy(self) -> "Disk":
        """Give another that is just like it."""
        return Disk(
            {file: content.copy() for file, content in self.sure.items()},
            {file: list(deeds) for file, deeds in self.maybe.items()},
            dict(self.names),
            list(self.renamed),
        )

    def play(self, deed: Deed) -> None:
        """Do to it what is on the tape."""
        match deed:
            case Written(file) | Sized(file):
                self.maybe.setdefault(file, []).append(deed)
            case Synced(file):
                for one in self.maybe.pop(file, []):
                    _do(self.sure.setdefault(file, bytearray()), one)
            case Settled(folder):
                for change in self.renamed:
                    if _folder(change) == folder:
                        self.names = _renamed(self.names, change)
                self.renamed = [one for one in self.renamed if _folder(one) != folder]
            case Named() | Moved() | Unnamed():
                self.renamed.append(deed)

    def killed(self) -> Mapping[str, bytes]:
        """Say what is on it once the process is gone: everything."""
        return self._left(random.Random(0), 1.0)

    def dark(self, dice: random.Random) -> Mapping[str, bytes]:
        """Say what is on it once the power is gone."""
        return self._left(dice, dice.choice(SURVIVAL))

    def _left(self, dice: random.Random, share: float) -> Mapping[str, bytes]:
        names = dict(self.names)
        for one in self.renamed:
            if dice.random() < share:
                names = _renamed(names, one)
        return {name: bytes(self._content(file, dice, share)) for name, file in names.items()}

    def _content(self, file: int, dice: random.Random, share: float) -> bytearray:
        content = bytearray(self.sure.get(file, b""))
        for one in self.maybe.get(file, ()):
            for part in _parts(one):
                if dice.random() < share:
                    _do(content, part)
        return content


def _parts(deed: Written | Sized) -> list[Written | Sized]:
    if isinstance(deed, Sized):
        return [deed]
    parts: list[Written | Sized] = []
    at, end = deed.at, deed.at + len(deed.what)
    while at < end:
        until = min(end, (at // SECTOR + 1) * SECTOR)
        parts.append(Written(deed.file, at, deed.what[at - deed.at : until - deed.at]))
        at = until
    return parts


def _do(content: bytearray, deed: Written | Sized) -> None:
    if isinstance(deed, Sized):
        del content[deed.size :]
        content.extend(bytes(deed.size - len(content)))
        return
    content.extend(bytes(max(0, deed.at - len(content))))
    content[deed.at : deed.at + len(deed.what)] = deed.what


def _folder(deed: Renaming) -> str:
    return deed.path.rpartition("/")[0]


def _renamed(names: dict[str, int], deed: Renaming) -> dict[str, int]:
    match deed:
        case Moved(old, new):
            return moved(names, old, new)
        case Unnamed(path):
            return {name: file for name, file in names.items() if name != path}
        case Named(path, file, was):
            kept = {name: number for name, number in names.items() if not was or name != was}
            return {**kept, path: file}


def lay_out(files: Mapping[str, bytes], root: Path) -> None:
    """Put files on a real disk."""
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
