"""Recipes for the vectors of what is deleted: its marks, the statements, and the proof of one."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, replace
from datetime import UTC, date, datetime
from typing import Any

from server.release.keys import introduced, verified
from server.retention import export
from server.retention.statement import PURPOSE, STEP, Pen, Statement, digest_of, signed
from server.store.devices import EnrolmentCode
from server.store.marks import Marks, leaf_of
from server.store.memory_intake import MemoryIntake
from server.store.port import Arrival, IntakeTransaction, LedgerKey
from server.store.retiring import Deletion
from shared import tree
from shared.canonical import decode, encode
from shared.errors import InputError
from shared.proof import digest_of as digest_of_line
from shared.record import Record, RecordId, parse
from shared.signed import Signer

Scene = tuple[str, str, str, dict[str, Any]]
HERE = "9902"
KEY = bytes(range(32))
FIRST, SECOND, STRANGER = (Signer(HERE, bytes([n]) * 32) for n in (1, 2, 3))
RECORD = RecordId("1b4e28ba-2fa1-4d3b-a3f5-ef19b5a7633b")
OTHER = RecordId("6fa459ea-ee8a-4ca4-894e-db77e160355e")
LINE: dict[str, Any] = {
    "answers": {"about": ["boats"], "ages": {"minor": 2}, "heads": 3, "hour": "night"},
    "book": "s1",
    "day": "2026-07-01",
    "id": RECORD,
    "kind": "contact",
    "shift": "886313e1-3b8a-4372-9b90-0c9aee199e5d",
}
SHORTER = {**LINE, "answers": {k: v for k, v in LINE["answers"].items() if k != "hour"}}
CHANGE = {"id": OTHER, "replaces": RECORD, "round": 1, "reason": "error"}
DAY = date(2026, 10, 5)
NOW = datetime(2026, 7, 1, 20, tzinfo=UTC)
MARKS, STATEMENTS, PROOF = (f"retention.md#{name}" for name in ("marks", "statements", "a-proof"))


# ---- marks


def mark_layer(given: dict[str, Any]) -> Any:
    """Keep a line, let it go, and take what is `sent` afterwards."""
    marks = Marks(bytes.fromhex(given["key_hex"]))
    with MemoryIntake(marks).transaction(HERE) as tx:
        tx.add_enrolment_code("code", EnrolmentCode(label="x", expires_at=NOW.replace(year=2027)))
        tx.enrol("code", "token", "phone", NOW)
        _receive(tx, given["input"])
        if "shortened" in given:
            tx.retention.shorten({1: given["shortened"].encode()})
        (gone,) = tx.retention.going([1])
        tx.retention.let_go([1], [gone], 1)
        receipt = _receive(tx, given["sent"])
    left = {"mark": gone.mark.hex(), "line": gone.line.hex(), "leaf": gone.leaf.hex()}
    return {**left, "receipt": receipt}


def _receive(tx: IntakeTransaction, line: str) -> list[Any]:
    record: Record = parse(decode(line.encode()))
    (receipt,) = tx.add("phone", [Arrival(record, line.encode())], NOW.date())
    if receipt.flaws:
        raise InputError(*receipt.flaws)
    return [receipt.verdict, receipt.seq]


def _marks() -> Iterator[Scene]:
    given = {"input": _text(LINE), "sent": _text(LINE), "key_hex": KEY.hex()}
    fields = {"shortened": _text(SHORTER)}
    end = {**LINE, **CHANGE, "kind": "withdrawal", "answers": {}}
    del end["shift"]
    for name, changed, comment in (
        ("accept_sent_again", {}, "A repeat has the receipt it had, from three keyed names."),
        ("accept_other_key", {"key_hex": "00" * 32}, "Without the key no name can be made."),
        ("accept_shortened", fields, "The same names, though a field went first."),
        ("accept_new_id", {"sent": _text({**LINE, "id": OTHER})}, "The same answers, once more."),
        (
            "reject_other_answer",
            {"sent": _text({**LINE, "answers": {**LINE["answers"], "heads": 4}})},
            "The id is taken, for other bytes.",
        ),
        (
            "reject_what_was_left",
            {**fields, "sent": _text(SHORTER)},
            "What was left in the end is not what came.",
        ),
        (
            "reject_correction",
            {"sent": _text({**LINE, **CHANGE})},
            "It would keep what was just deleted.",
        ),
        ("reject_withdrawal", {"sent": _text(end)}, "There is nothing left to withdraw."),
    ):
        yield f"mark/{name}", MARKS, comment, {**given, **changed}


def _text(line: Mapping[str, Any]) -> str:
    return encode(line).decode()


# ---- statements


def deletions_layer(given: dict[str, Any]) -> Any:
    """Verify an export of statements, and nothing but it."""
    found = export.verify(given["input"].encode())
    return {"newest": found.newest, "days": [one.day for one in found.statements]}


def _keys(*, is_turned: bool = False) -> list[LedgerKey]:
    first = introduced(FIRST.public, FIRST, first=1)
    if not is_turned:
        return [first]
    (known,) = verified([first], HERE)
    return [first, introduced(SECOND.public, FIRST, first=4, after=known)]


def _pens(keys: Sequence[LedgerKey]) -> list[Pen]:
    known = verified(keys, HERE)
    return [Pen(by, one.digest) for by, one in zip((FIRST, SECOND), known, strict=False)]


def _leaves(number: int) -> list[bytes]:
    """Give one record's leaf among those that stand for nothing."""
    marks = Marks(KEY)
    line = marks.of_line(RECORD, digest_of_line(_text(LINE).encode()))
    return sorted([leaf_of(RECORD, line), *(marks.filler(number, at) for at in range(STEP - 1))])


def _statements(pen: Pen) -> list[Statement]:
    """Tell three steps: fields, records, other rows."""
    fields = Statement(
        number=1,
        day=DAY.isoformat(),
        rule=3,
        release=2,
        fields=["contact.hour"],
        rows=[],
        leaves=0,
        root="",
        key=pen.key,
        previous="",
    )
    root = tree.root(_leaves(2)).hex()
    records = replace(fields, number=2, fields=[], rows=["record"], leaves=STEP, root=root)
    others = replace(fields, number=3, release=0, fields=[], rows=["refusal", "session"])
    return [fields, records, replace(others, day="2026-10-06")]


def _signed(pens: Sequence[Pen], told: Sequence[Statement]) -> list[Deletion]:
    kept: list[Deletion] = []
    for pen, one in zip(pens, told, strict=True):
        kept.append(signed(pen, replace(one, key=pen.key, previous=_link(kept))))
    return kept


def _link(kept: Sequence[Deletion]) -> str:
    return digest_of(kept[-1] if kept else None)


def _exports() -> Iterator[Scene]:
    keys, turned = _keys(), _keys(is_turned=True)
    (pen,), (old, new) = _pens(keys), _pens(turned)
    told = _statements(pen)
    whole = _signed([pen] * 3, told)
    later = _signed([old, old, new], told)
    for name, kept, known, comment in (
        ("accept_none", [], [], "A municipality that has deleted nothing yet."),
        ("accept_three", whole, keys, "Fields, records, and rows with a day of their own."),
        ("accept_turned_over", later, turned, "The last is signed by the key that came after."),
        ("reject_missing", [whole[0], whole[2]], keys, "The second is not there."),
        ("reject_twice", [*whole[:2], whole[1]], keys, "The second is there again."),
        ("reject_order", [whole[1], whole[0], whole[2]], keys, "The second comes first."),
        ("reject_key_unknown", later, turned[:1], "No key before vouches for the last one's."),
        ("reject_older_key", _signed([old, new, old], told), turned, "That key had been replaced."),
    ):
        yield _export(name, export.spelt(HERE, kept, known), comment)
    for name, changed, comment in _changes(told[1]):
        yield _export(
            name, export.spelt(HERE, [*whole[:1], _forced(pen, changed, whole)], keys), comment
        )
    yield from _altered(export.spelt(HERE, whole, keys).decode(), whole)


def _changes(told: Statement) -> Iterator[tuple[str, dict[str, Any], str]]:
    """Give what is signed by the right key and still is no statement of ours."""
    values = asdict(told)
    for name, changed, comment in (
        ("number", {"number": 3}, "3 after 1."),
        ("number_true", {"number": True}, "True is not a number."),
        ("day_before", {"day": "2026-10-04"}, "The day before the one before."),
        ("no_such_day", {"day": "2026-02-30"}, "Not a day."),
        ("link", {"previous": "0" * 64}, "It follows another one."),
        ("other_format", {"format": 2}, "A later program's."),
        ("fields_in_words", {"fields": "contact.hour"}, "A list is not a text."),
        ("leaves_untold", {"leaves": 3}, "Not filled up to 64."),
        ("root_alone", {"leaves": 0}, "A root over nothing."),
        ("leaves_of_no_record", {"rows": ["session"]}, "Leaves are of records, and none went."),
        ("one_more_key", {"who": "x"}, "No key but these."),
    ):
        yield f"reject_{name}", {**values, **changed}, f"{comment} Signed by the right key."
    yield "reject_no_rows", {k: v for k, v in values.items() if k != "rows"}, "A key is missing."


def _forced(pen: Pen, values: dict[str, Any], before: Sequence[Deletion]) -> Deletion:
    """Sign what a sound program would not."""
    linked = {"key": pen.key, "previous": values["previous"] or digest_of(before[0])}
    values = {**values, **linked}
    signature = pen.by.sign(PURPOSE, values)
    day = DAY if values["day"] == "2026-02-30" else date.fromisoformat(values["day"])
    return Deletion(number=2, day=day, statement=encode(values), signature=signature)


def _altered(text: str, whole: Sequence[Deletion]) -> Iterator[Scene]:
    """Change the text of a good export."""
    first, second, third = (one.signature for one in whole)
    lines = text.split("\n")
    values = decode(whole[1].statement)
    stranger, ended = STRANGER.sign(PURPOSE, values), FIRST.sign("end", values)
    for name, made, comment in (
        ("reject_rule", text.replace('"rule":3', '"rule":4', 1), "A word was changed."),
        ("reject_stranger", text.replace(second, stranger), "Signed by somebody else."),
        ("reject_other_purpose", text.replace(second, ended), "Signed as an end of a phone."),
        ("reject_swapped", text.replace(second, third), "The signature of the next one."),
        ("reject_unsigned", text.replace(first, ""), "No signature."),
        ("reject_cut_short", "\n".join((*lines[:-2], "")), "The head says three."),
        ("reject_last_forgotten", _fewer(lines), "The head still names the newest."),
        ("reject_no_last_line_end", text[:-1], "A truncated last line."),
        ("reject_space", text.replace(",", ", ", 1), "Not canonical."),
        ("reject_other_municipality", text.replace(HERE, "9903", 1), "Of another one."),
        ("reject_other_magic", text.replace('"deletions",', '"ledger",', 1), "Not of deletions."),
        ("reject_line_of_what", "\n".join((*lines[:2], "{}", *lines[3:])), "Neither of the two."),
        ("reject_empty", "", "There is no head."),
    ):
        yield _export(name, made.encode(), comment)


def _fewer(lines: Sequence[str]) -> str:
    return "\n".join((lines[0].replace('"deletions":3', '"deletions":2'), *lines[1:-2], ""))


def _export(name: str, made: bytes, comment: str) -> Scene:
    return f"deletions/{name}", STATEMENTS, comment, {"input": made.decode()}


# ---- the proof of one


def gone_layer(given: dict[str, Any]) -> Any:
    """Check a proof against the statements in an export."""
    found = export.verify(given["export"].encode())
    told = export.require_proved(given["input"].encode(), found)
    return {"number": told.number, "day": told.day}


def _proofs() -> Iterator[Scene]:
    keys = _keys()
    (pen,) = _pens(keys)
    statements = export.spelt(HERE, _signed([pen] * 3, _statements(pen)), keys).decode()
    leaves = _leaves(2)
    line = Marks(KEY).of_line(RECORD, digest_of_line(_text(LINE).encode()))
    index = leaves.index(leaf_of(RECORD, line))
    path = [step.hex() for step in tree.path(leaves, index)]
    good = {
        "feltlogg_gone": 1,
        "index": index,
        "line": line.hex(),
        "number": 2,
        "path": path,
        "record": RECORD,
    }
    for name, changed, comment in (
        ("accept_one", {}, "Its leaf, climbed by the path, is the root."),
        ("reject_other_record", {"record": OTHER}, "Another record."),
        ("reject_other_line", {"line": "0" * 64}, "Other answers."),
        ("reject_other_place", {"index": index ^ 1}, "Its neighbour's place."),
        ("reject_outside", {"index": STEP}, "No place of this tree."),
        ("reject_place_true", {"index": True}, "True is not a number."),
        ("reject_short_path", {"path": path[:-1]}, "Does not reach the root."),
        ("reject_long_path", {"path": [*path, path[0]]}, "Beyond the root."),
        ("reject_number_of_fields", {"number": 1}, "No record went there."),
        ("reject_number_beyond", {"number": 4}, "There is no such statement."),
        ("reject_number_zero", {"number": 0}, "They begin at 1."),
        ("reject_number_true", {"number": True}, "True is not a number."),
        ("reject_other_format", {"feltlogg_gone": 2}, "A later program's."),
        ("reject_one_more_key", {"who": "x"}, "No key but these."),
        ("reject_upper_case", {"line": line.hex().upper()}, "A second spelling."),
    ):
        given = {"input": _text({**good, **changed}), "export": statements}
        yield f"gone/{name}", PROOF, comment, given
    loose = {"input": json.dumps(good), "export": statements}
    yield "gone/reject_spaces", PROOF, "Not canonical.", loose


RETENTION_LAYERS: Mapping[str, Callable[[dict[str, Any]], Any]] = {
    "mark": mark_layer,
    "deletions": deletions_layer,
    "gone": gone_layer,
}


def retention_scenes() -> Iterator[Scene]:
    """List them as name, clause, comment and what is given."""
    yield from _marks()
    yield from _exports()
    yield from _proofs()
