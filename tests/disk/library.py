"""The SQLite library that Python's `sqlite3` uses, and its own door to the files under it.

Whoever puts a `sqlite3_vfs` of his own before the usual one hears every write and every sync of
every connection in the process, whoever opened it. So what is tried is the product: its SQL, its
pragmas, its library; nothing of it is copied or replaced.

Source:  https://sqlite.org/c3ref/vfs.html, https://sqlite.org/c3ref/io_methods.html
"""

import ctypes
import sys
from collections.abc import Sequence
from ctypes import CFUNCTYPE, POINTER, Structure, c_char_p, c_int, c_int64, c_void_p
from functools import cache
from typing import Any, ClassVar, TypeAlias

SQLITE_OK, SQLITE_FULL, SQLITE_NOTFOUND = 0, 13, 12
SQLITE_CANTOPEN = 14
SQLITE_IOERR_WRITE, SQLITE_IOERR_FSYNC = 10 | 3 << 8, 10 | 4 << 8
SQLITE_IOERR_TRUNCATE, SQLITE_IOERR_DELETE = 10 | 6 << 8, 10 | 10 << 8
OPEN_CREATE = 0x4
OPEN_JOURNALS = 0x800 | 0x4000 | 0x80000  # rollback, super and write-ahead journals

Fields: TypeAlias = Sequence[tuple[str, Any] | tuple[str, Any, int]]
Open = CFUNCTYPE(c_int, c_void_p, c_void_p, c_void_p, c_int, c_void_p)
Delete = CFUNCTYPE(c_int, c_void_p, c_char_p, c_int)
Close = CFUNCTYPE(c_int, c_void_p)
Write = CFUNCTYPE(c_int, c_void_p, c_void_p, c_int, c_int64)
Truncate = CFUNCTYPE(c_int, c_void_p, c_int64)
Sync = CFUNCTYPE(c_int, c_void_p, c_int)


class NoDoorError(Exception):
    """SQLite is so deep inside this Python that nobody can get before it."""


class Vfs(Structure):
    """How SQLite finds files."""

    _fields_: ClassVar[Fields] = (
        ("version", c_int),
        ("file_size", c_int),
        ("max_path", c_int),
        ("next", c_void_p),
        ("name", c_char_p),
        ("data", c_void_p),
        ("open", Open),
        ("delete", Delete),
        ("others", c_void_p * 12),
    )


class Methods(Structure):
    """What SQLite does with an open file."""

    _fields_: ClassVar[Fields] = (
        ("version", c_int),
        ("close", Close),
        ("read", c_void_p),
        ("write", Write),
        ("truncate", Truncate),
        ("sync", Sync),
        ("others", c_void_p * 13),
    )


class File(Structure):
    """An open file; what the system's own way keeps of it follows."""

    _fields_: ClassVar[Fields] = (("methods", POINTER(Methods)),)


@cache
def library() -> ctypes.CDLL:
    """Find the library under `sqlite3`.

    Errors:  NoDoorError
    """
    import _sqlite3  # noqa: PLC0415 - it may be built into the interpreter

    where = getattr(_sqlite3, "__file__", None)
    try:
        found = ctypes.CDLL(where)
        found.sqlite3_vfs_find.restype = c_void_p
        found.sqlite3_vfs_find.argtypes = (c_char_p,)
        found.sqlite3_vfs_register.argtypes = (c_void_p, c_int)
        found.sqlite3_vfs_unregister.argtypes = (c_void_p,)
    except (OSError, AttributeError) as error:
        raise NoDoorError(sys.version) from error
    return found


def usual() -> Vfs:
    """Give the usual way to files.

    Errors:  NoDoorError
    """
    at = library().sqlite3_vfs_find(b"unix")
    if not at:
        raise NoDoorError(sys.platform)
    return Vfs.from_address(at)
