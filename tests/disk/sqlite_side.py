"""What SQLite asks of the disk, put on a tape; see `tests.disk.library`."""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import c_void_p
from typing import Any

from tests.disk import library as lib
from tests.disk.library import File, Methods, Vfs
from tests.disk.tape import Settled, Sized, Synced, Tape, Written

_KEPT: list[object] = []  # what SQLite may still point to stays where it is


class _Listener:
    """Stands before the usual way to files, passes everything on, and tells the tape."""

    def __init__(self, tape: Tape) -> None:
        self._tape = tape
        self._usual = lib.usual()
        self._methods: dict[int, tuple[Methods, Methods]] = {}
        self._open: dict[int, tuple[int, str, Methods]] = {}
        self._unsettled: set[int] = set()
        self.vfs = Vfs()
        ctypes.memmove(ctypes.byref(self.vfs), ctypes.byref(self._usual), ctypes.sizeof(Vfs))
        self.vfs.name = b"tape"
        self.vfs.open = lib.Open(self._on_open)
        self.vfs.delete = lib.Delete(self._on_delete)
        _KEPT.append(self)

    def _on_open(self, vfs: int, path: int | None, at: int, flags: int, out: int) -> int:
        name = None if not path else self._tape.name(ctypes.string_at(path).decode())
        if name and flags & lib.OPEN_CREATE and self._tape.trouble():
            File.from_address(at).methods = ctypes.POINTER(Methods)()
            return lib.SQLITE_CANTOPEN
        code: int = self._usual.open(vfs, path, at, flags, out)
        if code == lib.SQLITE_OK and name is not None:
            file = File.from_address(at)
            usual, heard = self._heard(file.methods)
            file.methods = ctypes.pointer(heard)
            number = self._tape.file(name)
            self._open[at] = (number, name, usual)
            if flags & lib.OPEN_JOURNALS:
                self._unsettled.add(at)
        return code

    def _heard(self, methods: Any) -> tuple[Methods, Methods]:
        at = ctypes.addressof(methods.contents)
        if at not in self._methods:
            usual, heard = Methods.from_address(at), Methods()
            ctypes.memmove(ctypes.byref(heard), at, ctypes.sizeof(Methods))
            heard.close = lib.Close(self._on_close)
            heard.write = lib.Write(self._on_write)
            heard.truncate = lib.Truncate(self._on_truncate)
            heard.sync = lib.Sync(self._on_sync)
            self._methods[at] = (usual, heard)
        return self._methods[at]

    def _on_close(self, at: int) -> int:
        usual = self._open.pop(at)[2]
        self._unsettled.discard(at)
        code: int = usual.close(at)
        return code

    def _on_write(self, at: int, what: int, size: int, offset: int) -> int:
        number, _, usual = self._open[at]
        trouble = self._tape.trouble()
        if trouble:
            return lib.SQLITE_FULL if trouble == "full" else lib.SQLITE_IOERR_WRITE
        self._tape.hear(Written(number, offset, ctypes.string_at(what, size)))
        code: int = usual.write(at, what, size, offset)
        return code

    def _on_truncate(self, at: int, size: int) -> int:
        number, _, usual = self._open[at]
        if self._tape.trouble():
            return lib.SQLITE_IOERR_TRUNCATE
        self._tape.hear(Sized(number, size))
        code: int = usual.truncate(at, size)
        return code

    def _on_sync(self, at: int, _: int) -> int:
        number, name = self._open[at][:2]
        if self._tape.trouble():
            return lib.SQLITE_IOERR_FSYNC
        self._tape.hear(Synced(number))
        if at in self._unsettled:  # the first sync of a new journal is one of its folder too
            self._unsettled.discard(at)
            self._tape.hear(Settled(name.rpartition("/")[0]))
        return lib.SQLITE_OK  # only the tape's disk can lose power

    def _on_delete(self, vfs: int, path: bytes, settles: int) -> int:
        name = self._tape.name(path.decode())
        if name is not None and self._tape.trouble():
            return lib.SQLITE_IOERR_DELETE
        code: int = self._usual.delete(vfs, path, settles)
        if name is not None and code == lib.SQLITE_OK:
            self._tape.unlink(name)
            if settles:
                self._tape.hear(Settled(name.rpartition("/")[0]))
        return code


@contextmanager
def listening(tape: Tape) -> Iterator[None]:
    """Put what SQLite asks for on the tape, for connections that are opened meanwhile.

    Errors:  NoDoorError
    """
    listener = _Listener(tape)
    at = c_void_p(ctypes.addressof(listener.vfs))
    lib.library().sqlite3_vfs_register(at, 1)
    try:
        yield
    finally:
        lib.library().sqlite3_vfs_unregister(at)
