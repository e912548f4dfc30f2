"""Give up the machine: no file, no connection, no other process, for ever and for all threads.

Linux only: Landlock (5.13) takes files away, connections (6.7) and signals (6.12) too; a filter on
system calls takes the making of sockets away, since a database may let in whoever runs as our user.
Both need no privileges and cannot be undone, not even by root.

Source:  docs/decisions/0018-two-zones.md
"""

import ctypes
import os
import platform
import struct
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final
from zoneinfo import TZPATH

_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
_ABI_OF, _BENEATH = 1, 1
_READ: Final = 1 << 2 | 1 << 3  # a file, a folder
# All rights over files an ABI knows, by how many there are; what is handled and not given is gone.
_FILE_RIGHTS: Final = {1: 13, 2: 14, 3: 15, 4: 15, 5: 16}
_TCP, _WITH_TCP = 0b11, 4  # bind, connect; the first ABI that knows them
_SCOPES, _WITH_SCOPES = 0b11, 6  # abstract sockets, signals
_NO_NEW_PRIVS, _SET_SECCOMP, _FILTER = 38, 22, 2
_CAPABILITIES: Final = 0x20080522  # the third version of them
# By machine: how the kernel calls it, and its numbers of what is refused: socket, ptrace, execve,
# execveat, process_vm_readv, process_vm_writev, io_uring_setup.
_MACHINES: Final = {
    "x86_64": (0xC000003E, (41, 101, 59, 322, 310, 311, 425)),
    "aarch64": (0xC00000B7, (198, 117, 221, 281, 270, 271, 425)),
}
_OTHER_CALLS: Final = 0x40000000  # x32: the same machine's name, other numbers
_ALLOW, _REFUSE, _KILL = 0x7FFF0000, 0x00050000 | 1, 0x80000000  # refused: not permitted
_LOAD, _EQUAL, _AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06
_PACKAGES = Path(__file__).parents[1], Path(__file__).parents[2] / "shared"


def confine() -> bool:
    """Keep only what Python itself is made of, to read; False where the system cannot.

    Both count for the thread that asks and those it starts, so it must be the first.
    """
    if sys.platform != "linux" or platform.machine() not in _MACHINES:
        return False
    if len(list(Path("/proc/self/task").iterdir())) > 1:
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    abi = libc.syscall(_CREATE_RULESET, None, ctypes.c_size_t(0), ctypes.c_uint32(_ABI_OF))
    if abi < 1 or libc.prctl(_NO_NEW_PRIVS, 1, 0, 0, 0):
        return False
    libc.capset(struct.pack("=Ii", _CAPABILITIES, 0), bytes(24))
    return _close_files(libc, abi) and _refuse_calls(libc)


def _close_files(libc: ctypes.CDLL, abi: int) -> bool:
    handled = (1 << _FILE_RIGHTS.get(abi, max(_FILE_RIGHTS.values()))) - 1
    tcp, scopes = (_TCP if abi >= _WITH_TCP else 0), (_SCOPES if abi >= _WITH_SCOPES else 0)
    rules = struct.pack("=QQQ", handled, tcp, scopes)
    size = ctypes.c_size_t(len(rules))
    ruleset = libc.syscall(_CREATE_RULESET, rules, size, ctypes.c_uint32(0))
    if ruleset < 0:
        return False
    try:
        for path in _kept():
            handle = os.open(path, os.O_PATH | os.O_CLOEXEC)
            rule = struct.pack("=Qi", _READ, handle)
            libc.syscall(_ADD_RULE, ruleset, _BENEATH, rule, ctypes.c_uint32(0))
            os.close(handle)
        return bool(libc.syscall(_RESTRICT_SELF, ruleset, ctypes.c_uint32(0)) == 0)
    finally:
        os.close(ruleset)


def _kept() -> Iterator[Path]:
    """Name the folders of Python, of its packages, of our own code and of time zones."""
    named = sysconfig.get_paths()
    libraries = (named[key] for key in ("stdlib", "platstdlib", "purelib", "platlib"))
    found: Iterable[Path] = (*map(Path, libraries), *map(Path, TZPATH), *_PACKAGES)
    return (path for path in dict.fromkeys(found) if path.is_dir())


def _refuse_calls(libc: ctypes.CDLL) -> bool:
    machine, refused = _MACHINES[platform.machine()]
    program = [
        (_LOAD, 0, 0, 4),
        (_EQUAL, 1, 0, machine),
        (_RETURN, 0, 0, _KILL),
        (_LOAD, 0, 0, 0),
        (_AT_LEAST, len(refused) + 1, 0, _OTHER_CALLS),
        *((_EQUAL, len(refused) - at, 0, number) for at, number in enumerate(refused)),
        (_RETURN, 0, 0, _ALLOW),
        (_RETURN, 0, 0, _REFUSE),
    ]
    code = ctypes.create_string_buffer(b"".join(struct.pack("=HBBI", *line) for line in program))
    described = struct.pack("@HP", len(program), ctypes.addressof(code))
    return bool(libc.prctl(_SET_SECCOMP, _FILTER, described, 0, 0) == 0)
