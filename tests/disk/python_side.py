"""What Python itself asks of the disk, put on a tape: small files, their names, their folders."""

import io
import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from errno import EIO, ENOSPC
from pathlib import Path
from typing import Any
from unittest.mock import patch

from tests.disk.tape import Settled, Sized, Synced, Tape, Written

_WRITING = frozenset("wax+")
_HEARD = (
    "open",
    "close",
    "write",
    "fsync",
    "link",
    "rename",
    "replace",
    "unlink",
    "remove",
    "fdopen",
)


class _Hands:
    """Stands in for the functions of `os` that write, and for `io.open`."""

    def __init__(self, tape: Tape) -> None:
        self._tape = tape
        self._os: dict[str, Callable[..., Any]] = {name: getattr(os, name) for name in _HEARD}
        self._io_open = io.open
        self._open: dict[int, str] = {}
        self.waits = True

    def _may_fail(self) -> None:
        trouble = self._tape.trouble()
        if trouble:
            reason = ENOSPC if trouble == "full" else EIO
            raise OSError(reason, os.strerror(reason))

    def open(self, path: Any, flags: int, mode: int = 0o777, **more: Any) -> int:
        """Open, and make."""
        name = self._name(path, more.get("dir_fd"))
        if name is not None and flags & os.O_CREAT:
            self._may_fail()
        handle: int = self._os["open"](path, flags, mode, **more)
        if name is not None:
            self._open[handle] = name
            if not (self._tape.root / name).is_dir():
                self._note(name, cut=bool(flags & os.O_TRUNC))
        return handle

    def _note(self, name: str, *, cut: bool) -> None:
        number = self._tape.file(name)
        if cut:
            self._tape.hear(Sized(number, 0))

    def close(self, handle: int) -> None:
        """Close."""
        self._open.pop(handle, None)
        self._os["close"](handle)

    def write(self, handle: int, what: Any) -> int:
        """Write, always all of it."""
        name = self._open.get(handle)
        if name is not None:
            self._may_fail()
            is_at_end = self._is_appending(handle)
            at = os.fstat(handle).st_size if is_at_end else os.lseek(handle, 0, os.SEEK_CUR)
            self._tape.hear(Written(self._tape.file(name), at, bytes(what)))
        done: int = self._os["write"](handle, what)
        return done

    @staticmethod
    def _is_appending(handle: int) -> bool:
        import fcntl  # noqa: PLC0415 - not everywhere

        return bool(fcntl.fcntl(handle, fcntl.F_GETFL) & os.O_APPEND)

    def fsync(self, handle: int) -> None:
        """Wait for a file, or for a folder's names."""
        name = self._open.get(handle) or self._read_only(handle)
        if name is None:
            self._os["fsync"](handle)
            return
        self._may_fail()
        if not self.waits:
            return
        is_folder = (self._tape.root / name).is_dir()
        folder = "" if name == "." else name
        self._tape.hear(Settled(folder) if is_folder else Synced(self._tape.file(name)))

    def _read_only(self, handle: int) -> str | None:
        """Find out what was opened for reading, which nobody heard."""
        where = Path(f"/proc/self/fd/{handle}")
        return self._tape.name(where.resolve()) if where.exists() else None

    def link(self, old: Any, new: Any, **more: Any) -> None:
        """Give another name."""
        self._rename("link", old, new, more)

    def rename(self, old: Any, new: Any, **more: Any) -> None:
        """Give another name instead."""
        self._rename("rename", old, new, more)

    def replace(self, old: Any, new: Any, **more: Any) -> None:
        """Give another's name instead."""
        self._rename("replace", old, new, more)

    def _rename(self, how: str, old: Any, new: Any, more: dict[str, Any]) -> None:
        names = self._name(old), self._name(new)
        if all(names):
            self._may_fail()
        is_folder = Path(old).is_dir()
        self._os[how](old, new, **more)
        if names[0] is not None and names[1] is not None and is_folder:
            self._tape.move(names[0], names[1])
        elif names[0] is not None and names[1] is not None:
            self._tape.link(names[0], names[1], moved=how != "link")

    def unlink(self, path: Any, *, dir_fd: int | None = None) -> None:
        """Take a name away."""
        name = self._name(path, dir_fd)
        if name is not None:
            self._may_fail()
        self._os["unlink"](path, dir_fd=dir_fd)
        if name is not None:
            self._tape.unlink(name)

    def _name(self, path: Any, dir_fd: int | None = None) -> str | None:
        if isinstance(path, int):
            return None
        within = self._open.get(dir_fd, "") if dir_fd is not None else ""
        return self._tape.name(self._tape.root / within / path if dir_fd is not None else path)

    remove = unlink

    def fdopen(self, handle: int, mode: str = "r", *rest: Any, **more: Any) -> Any:
        """Make a file object of a handle."""
        if handle in self._open and _WRITING & set(mode):
            return self._file(handle, mode, *rest, **more)
        return self._os["fdopen"](handle, mode, *rest, **more)

    def io_open(self, file: Any, mode: str = "r", *rest: Any, **more: Any) -> Any:
        """Open a file object."""
        inside = not isinstance(file, int) and self._tape.name(file) is not None
        if not inside or not _WRITING & set(mode):
            return self._io_open(file, mode, *rest, **more)
        flags = os.O_WRONLY | os.O_CREAT | (os.O_APPEND if "a" in mode else 0)
        cuts, alone = (os.O_TRUNC if "w" in mode else 0), (os.O_EXCL if "x" in mode else 0)
        return self._file(self.open(file, flags | cuts | alone, 0o666), mode, *rest, **more)

    def _file(
        self, handle: int, mode: str, buffering: int = -1, encoding: str | None = None, *_: Any
    ) -> Any:
        assert buffering == -1, "a buffer of its own size is not listened to"
        whole = io.BufferedWriter(_Raw(self, handle, mode))
        return whole if "b" in mode else io.TextIOWrapper(whole, encoding or "utf-8")


class _Raw(io.FileIO):
    """A raw file whose writes are heard."""

    def __init__(self, hands: _Hands, handle: int, mode: str) -> None:
        super().__init__(handle, mode.replace("b", "").replace("t", ""))
        self._hands = hands

    def write(self, what: Any) -> int:
        """Write."""
        return self._hands.write(self.fileno(), what)

    def close(self) -> None:
        """Close."""
        if not self.closed:
            self._hands._open.pop(self.fileno(), None)  # noqa: SLF001 - one thing in two classes
        super().close()


@contextmanager
def listening(tape: Tape, *, waits: bool = True) -> Iterator[None]:
    """Put what Python asks for on the tape; a planted bug never waits for it."""
    hands = _Hands(tape)
    hands.waits = waits
    with ExitStack() as both:
        for name in _HEARD:
            both.enter_context(patch.object(os, name, getattr(hands, name)))
        both.enter_context(patch.object(io, "open", hands.io_open))
        yield
