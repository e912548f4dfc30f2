"""A tape: everything that was asked of a disk, in order, and what somebody was told meanwhile."""

import threading
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, NamedTuple, TypeAlias


@dataclass(frozen=True, slots=True)
class Written:
    """Bytes were put into a file."""

    file: int
    at: int
    what: bytes


@dataclass(frozen=True, slots=True)
class Sized:
    """A file was cut, or made longer."""

    file: int
    size: int


@dataclass(frozen=True, slots=True)
class Synced:
    """Somebody waited until a file was on the disk."""

    file: int


@dataclass(frozen=True, slots=True)
class Named:
    """A file got a name, or a second one; `moved` is the name it lost by that."""

    path: str
    file: int
    moved: str = ""


@dataclass(frozen=True, slots=True)
class Moved:
    """A folder got another name, with all that is in it."""

    old: str
    path: str


@dataclass(frozen=True, slots=True)
class Unnamed:
    """A name is gone."""

    path: str


@dataclass(frozen=True, slots=True)
class Settled:
    """Somebody waited until the names in a folder were on the disk."""

    folder: str


Renaming: TypeAlias = Named | Moved | Unnamed
Deed: TypeAlias = Written | Sized | Synced | Renaming | Settled
Trouble = Literal["", "io", "full"]


class Moment(NamedTuple):
    """A place on a tape: after so many deeds, and so many things said."""

    deeds: int
    said: int


@dataclass
class Tape:
    """See the module.

    Shapes:  before  files that were there at first, durably: name to bytes
             said    what was told: number of deeds before it, and what
    """

    root: Path
    before: Mapping[str, bytes] = field(init=False)
    deeds: list[Deed] = field(default_factory=list)
    said: list[tuple[int, object]] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Look at what is there."""
        self.before = read_all(self.root)
        self._names = {name: number for number, name in enumerate(sorted(self.before))}
        self._n_files = len(self._names)
        self._trouble_at: tuple[int, Trouble] = (-1, "")
        self._turn = threading.RLock()
        self.n_asked = 0
        self.struck = False

    # ---- hearing

    def name(self, path: str | Path) -> str | None:
        """Give a path as the tape knows it; none for one elsewhere, or in memory only."""
        absolute = Path(path).absolute()
        inside = absolute.is_relative_to(self.root) and not absolute.name.endswith("-shm")
        return str(absolute.relative_to(self.root)) if inside else None

    def file(self, name: str) -> int:
        """Give the number of a file, a new one where there is none."""
        with self._turn:
            if name not in self._names:
                self._names[name] = self._n_files
                self._n_files += 1
                self.deeds.append(Named(name, self._names[name]))
            return self._names[name]

    def link(self, old: str, new: str, *, moved: bool) -> None:
        """Hear of another name."""
        with self._turn:
            number = self._names.pop(old) if moved else self._names[old]
            self._names[new] = number
            self.deeds.append(Named(new, number, old if moved else ""))

    def move(self, old: str, new: str) -> None:
        """Hear of a folder's other name."""
        with self._turn:
            self._names = moved(self._names, old, new)
            self.deeds.append(Moved(old, new))

    def unlink(self, name: str) -> None:
        """Hear that a name is gone."""
        with self._turn:
            if self._names.pop(name, None) is not None:
                self.deeds.append(Unnamed(name))

    def hear(self, deed: Deed) -> None:
        """Hear of anything else."""
        with self._turn:
            self.deeds.append(deed)

    @property
    def moment(self) -> Moment:
        """Give the place on the tape that is now."""
        return Moment(len(self.deeds), len(self.said))

    def rest(self) -> None:
        """Let everything so far come to the disk."""
        with self._turn:
            folders = {name.rpartition("/")[0] for name in self._names}
            self.deeds += [Synced(number) for number in range(self._n_files)]
            self.deeds += [Settled(folder) for folder in sorted(folders)]

    def say(self, what: object, at: Moment | None = None) -> None:
        """Note what somebody was told now, or at an earlier moment."""
        with self._turn:
            deeds, said = at or self.moment
            self.said.insert(said, (deeds, what))

    # ---- failing

    def fail_at(self, number: int, trouble: Trouble) -> None:
        """Let the `number`-th thing asked from now on fail, counted from 0, and no other."""
        self._trouble_at = (self.n_asked + number, trouble)
        self.struck = False

    def trouble(self) -> Trouble:
        """Be asked for something that can fail, and say how it does."""
        with self._turn:
            at, trouble = self._trouble_at
            here, self.n_asked = self.n_asked, self.n_asked + 1
            self.struck |= here == at
            return trouble if here == at else ""

    def told(self, deed: Deed) -> str:  # noqa: PLR0911 - one line a kind
        """Tell a deed in a line, without its bytes."""
        match deed:
            case Written(file, at, what):
                return f"  write {len(what)} at {at} of {self.known(file)}"
            case Sized(file, size):
                return f"  size {size} of {self.known(file)}"
            case Synced(file):
                return f"  sync {self.known(file)}"
            case Named(path, _, moved):
                return f"  name {path} {moved}"
            case Moved(old, path):
                return f"  move {old} to {path}"
            case Unnamed(path):
                return f"  unname {path}"
            case Settled(folder):
                return f"  settle {folder or '.'}"

    def known(self, file: int) -> str:
        """Give the first name of a file."""
        names = [one.path for one in self.deeds if isinstance(one, Named) and one.file == file]
        return [*sorted(self.before), *names][file] if file < len(self.before) else names[0]

    def counts(self) -> Counter[str]:
        """Count what is on the tape, by kind."""
        return Counter(type(deed).__name__ for deed in self.deeds)


def moved(names: Mapping[str, int], old: str, new: str) -> dict[str, int]:
    """Give names as they are after a folder got another one."""
    head = f"{old}/"
    return {
        f"{new}/{name.removeprefix(head)}" if name.startswith(head) else name: number
        for name, number in names.items()
    }


def read_all(root: Path) -> Mapping[str, bytes]:
    """Read every file under a folder."""
    return {
        str(path.relative_to(root)): path.read_bytes()
        for path in root.rglob("*")
        if path.is_file() and not path.name.endswith("-shm")
    }
