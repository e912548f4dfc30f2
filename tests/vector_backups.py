"""Backups that must open, and backups that must be refused: recipes for the vectors in backup/."""

import io
import zlib
from collections.abc import Iterator
from typing import Any

from server.backup import keys, rows, sealed_file
from shared.canonical import encode
from shared.hazmat import hpke
from tests.vector_notes import EPHEMERAL, PRIVATE, PUBLIC, Scene

OTHER = "01" * 32
FILE_KEY = bytes(range(32))
HEADING = {
    "feltlogg_backup": 1,
    "files": {"release.key": bytes(range(32))},
    "made_at": "2026-07-01T20:00:00+00:00",
    "program": "0.1.0",
    "schema": {"intake": 3, "releases": 2},
}
TABLE = {"columns": ["municipality", "number", "label"], "table": "device", "zone": "intake"}
ROWS = (("9901", 1, "Kaia"), ("9901", 2, None), ("9901", 3, b'{"a":1}'), ("9901", 4, b"\xff\x00"))


def backup_layer(given: dict[str, Any]) -> Any:
    """Open a backup and give the lines in it."""
    file = io.BytesIO(bytes.fromhex(given["input_hex"]))
    head = sealed_file.read_head(file, bytes.fromhex(given["private_hex"]))
    return [line.decode() for line in rows.unpacked(sealed_file.chunks(file, head))]


def recovery_layer(given: dict[str, Any]) -> Any:
    """Read a half of a recovery key."""
    return keys.read(given["half"], given["input"], "key").hex()


def backup_scenes() -> Iterator[Scene]:
    """List every backup as name, clause, comment and what goes in."""
    head, whole = _whole()
    at = len(head.spelt)
    changed = whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :]
    not_last = head.spelt + head.sealer().seal(_inside(), is_last=False) + sealed_file.END
    of_another = head.spelt.replace(b'"sealed":"1', b'"sealed":"2')
    for name, file, private, clause, comment in (
        ("accept_rows", whole, PRIVATE, "what-is-inside", "Text, numbers, nothing, bytes."),
        ("reject_other_key", whole, OTHER, "the-head", "Sealed to another pair."),
        ("reject_cut", whole[:-1], PRIVATE, "the-file", "The last line is not whole."),
        ("reject_empty", b"", PRIVATE, "the-file", "Cut to nothing."),
        ("reject_stranger", b"PK" + whole, PRIVATE, "the-file", "Another kind of file."),
        ("reject_newer", whole.replace(b" 1\n", b" 2\n", 1), PRIVATE, "the-file", "Not ours yet."),
        ("reject_changed_chunk", changed, PRIVATE, "chunks", "One bit of a chunk."),
        ("reject_changed_head", of_another + whole[at:], PRIVATE, "the-head", "One of the key."),
        ("reject_not_the_last", not_last, PRIVATE, "chunks", "The chunks after it are gone."),
        ("reject_no_chunk", head.spelt + sealed_file.END, PRIVATE, "chunks", "All are gone."),
    ):
        given = {"input_hex": file.hex(), "private_hex": private}
        yield f"backup/{name}", f"backup.md#{clause}", comment, given


def recovery_scenes() -> Iterator[Scene]:
    """List spellings of recovery keys as name, clause, comment and what goes in."""
    secret, public = (
        keys.spell("secret", bytes.fromhex(PRIVATE)),
        keys.spell("public", bytes.fromhex(PUBLIC)),
    )
    wrong = public[:-1] + ("0" if public[-1] != "0" else "1")
    for name, half, text, comment in (
        ("accept_public", "public", public, "As a person copies it."),
        ("accept_secret", "secret", f"# Keep it safe.\n{secret}\n", "As it lies in its file."),
        ("reject_other_half", "public", secret, "The private half must not be given away."),
        ("reject_typing_error", "public", wrong, "One sign is another."),
        ("reject_two", "public", f"{public}\n{public}", "Which one would count?"),
    ):
        given = {"input": text, "half": half}
        yield f"recovery/{name}", "backup.md#the-recovery-key", comment, given


def _whole() -> tuple[sealed_file.Head, bytes]:
    public = bytes.fromhex(PUBLIC)
    sealed = hpke._seal(  # noqa: SLF001 - vectors fix the ephemeral key
        bytes.fromhex(EPHEMERAL), public, FILE_KEY, info=sealed_file.PURPOSE, aad=b""
    )
    line = encode({"key": keys.fingerprint(public), "sealed": sealed.hex()})
    head = sealed_file.Head(sealed_file.FIRST + line + b"\n", FILE_KEY)
    return head, head.spelt + head.sealer().seal(_inside(), is_last=True) + sealed_file.END


def _inside() -> bytes:
    end = {"rows": {"intake.device": len(ROWS)}}
    lines = (HEADING, TABLE, *ROWS, end)
    # Not compressed: how well it is done differs between makers of zlib.
    return zlib.compress(b"".join(rows.line(line) for line in lines), 0)
