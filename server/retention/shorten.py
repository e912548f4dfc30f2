"""A record's line without some of its answers: all else as it was.

Source:  docs/spec/retention.md#fields-that-go-first
"""

from collections.abc import Container, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Any

from server.retention.schedule import Ages
from shared.canonical import decode, encode
from shared.codebook import FieldKey, Kind

Fields = Mapping[Kind, frozenset[FieldKey]]
Due = Sequence[tuple[int, Fields]]


def shortened(line: bytes, fields: Fields) -> tuple[bytes, AbstractSet[str]]:
    """Leave out these answers of a record's kind, and tell which were there, as `kind.key`."""
    record: dict[str, Any] = decode(line)
    going = fields.get(record["kind"], frozenset()) & record["answers"].keys()
    if not going:
        return line, frozenset()
    answers = {key: value for key, value in record["answers"].items() if key not in going}
    told = frozenset(f"{record['kind']}.{key}" for key in going)
    return encode({**record, "answers": answers}), told


def is_of(kinds: Container[str], line: bytes) -> bool:
    """Tell whether a record is of one of these kinds."""
    return decode(line)["kind"] in kinds


def shorter(
    lines: Sequence[tuple[int, bytes]], due: Due, ages: Ages, held: tuple[int, Container[str]]
) -> tuple[Mapping[int, bytes], AbstractSet[str]]:
    """Give the lines that lose something, by seq, and all that they lose.

    Shapes:  held  the seq from which on records are still to be read, and of which kinds
    """
    open_from, kinds = held
    found: dict[int, bytes] = {}
    lost: set[str] = set()
    for seq, line in lines:
        if ages.waits(seq) or (ages.of_seq(seq) >= open_from and is_of(kinds, line)):
            continue
        short, going = shortened(line, _fields_at(ages.of_seq(seq), due))
        if going:
            found[seq] = short
            lost |= going
    return found, lost


def _fields_at(seq: int, due: Due) -> Fields:
    fields: dict[Kind, frozenset[FieldKey]] = {}
    for last, going in due:
        if seq <= last:
            for kind, keys in going.items():
                fields[kind] = fields.get(kind, frozenset()) | keys
    return fields
