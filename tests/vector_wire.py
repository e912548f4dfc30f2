"""Recipes for the vectors of the wire: canonical JSON, records, batches and their answers."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from shared import canonical, invite, wire
from shared.errors import InputError
from shared.record import flaws, parse, spell
from tests.builders import sandvik
from tests.vector_links import links

ID = "1b4e28ba-2fa1-4d3b-a3f5-ef19b5a7633b"
ROOT = "6fa459ea-ee8a-4ca4-894e-db77e160355e"
SHIFT = "886313e1-3b8a-4372-9b90-0c9aee199e5d"
CONTACT = {
    "answers": {"ages": {"minor": 2}, "heads": 3, "spot": "quay", "about": ["boats", "debt"]},
    "book": "s1",
    "day": "2026-07-01",
    "id": ID,
    "kind": "contact",
    "shift": SHIFT,
}


def bytes_of(given: dict[str, Any]) -> bytes:
    """Give the input of a case."""
    if "input_hex" in given:
        return bytes.fromhex(given["input_hex"])
    text: str = given["input"]
    return text.encode()


def _canonical(given: dict[str, Any]) -> Any:
    return canonical.encode(canonical.decode(bytes_of(given))).decode()


def _record(given: dict[str, Any]) -> Any:
    return spell(parse(canonical.decode(bytes_of(given)))).decode()


def _fit(given: dict[str, Any]) -> Any:
    record = parse(canonical.decode(bytes_of(given)))
    if found := tuple(flaws(record, sandvik())):
        raise InputError(*found)
    return spell(record).decode()


def _batch(given: dict[str, Any]) -> Any:
    batch = wire.decode_batch(bytes_of(given))
    lines = [
        [[f.code, f.field, f.bound] for f in line.flaws] or line.spelt.decode()
        for line in batch.lines
    ]
    return {"app": batch.app, "profile": batch.profile, "lines": lines}


def _answer(given: dict[str, Any]) -> Any:
    return wire.encode_answer(wire.decode_answer(bytes_of(given))).decode()


def _invite(given: dict[str, Any]) -> Any:
    found = invite.read(given["input"])
    return {"server": found.server, "code": found.code}


WIRE_LAYERS: Mapping[str, Callable[[dict[str, Any]], Any]] = {
    "canonical": _canonical,
    "record": _record,
    "fit": _fit,
    "batch": _batch,
    "answer": _answer,
    "invite": _invite,
}


def _line(**changed: Any) -> str:
    line = {**CONTACT, **changed}
    return canonical.encode({k: v for k, v in line.items() if v is not None}).decode()


def _head(n: int) -> str:
    head = {"app": "0.1.0", "feltlogg": 1, "profile": "00112233445566ff", "records": n}
    return canonical.encode(head).decode() + "\n"


def wire_scenes() -> Iterator[tuple[str, str, str, dict[str, Any]]]:
    """List them as name, clause, comment and what is given."""
    yield from _canonical_cases()
    yield from _record_cases()
    yield from _fit_cases()
    yield from _batch_cases()
    yield from _invite_cases()


def _canonical_cases() -> Iterator[tuple[str, str, str, dict[str, Any]]]:
    clause = "wire.md#canonical-json"
    for name, text, comment in (
        ("accept_sorted", '{"a":1,"b":[true,null,"ø"]}', "Sorted keys, no spaces, UTF-8."),
        ("accept_escapes", '"\\"\\\\\\n\\u001f/é"', "Only what JSON demands is escaped."),
        ("reject_unsorted_keys", '{"b":1,"a":1}', "A second spelling of the same object."),
        ("reject_duplicate_key", '{"a":1,"a":1}', "Which one would count?"),
        ("reject_space", '{"a": 1}', "A space is a second spelling."),
        ("reject_fraction", "1.0", "Only integers."),
        ("reject_exponent", "1e3", "Only integers."),
        ("reject_nan", "NaN", "Not JSON at all."),
        ("reject_minus_zero", "-0", "A second spelling of 0."),
        ("reject_leading_zero", "01", "A second spelling of 1."),
        ("reject_needless_escape", '"\\u0061"', "A second spelling of a."),
        ("reject_lone_surrogate", '"\\ud800"', "No character has this spelling."),
        ("reject_not_nfc", '"e\u0301"', "A second spelling of é."),
        ("reject_byte_order_mark", "\ufeff1", "Nothing comes before the value."),
        ("reject_two_values", "1 2", "Nothing comes after the value."),
        ("reject_empty", "", "There is no value."),
        ("reject_deep_nesting", "[" * 3_000, "Deeper than any message of ours."),
    ):
        yield f"canonical/{name}", clause, comment, {"input": text}
    yield "canonical/reject_bad_utf8", clause, "Not UTF-8.", {"input_hex": "22ff22"}


def _record_cases() -> Iterator[tuple[str, str, str, dict[str, Any]]]:
    clause = "wire.md#a-record"
    changing = {"replaces": ROOT, "round": 1, "reason": "error"}
    for name, text, comment in (
        ("accept_contact", _line(), "A contact as it is sent."),
        ("accept_correction", _line(**changing), "A correction names the first of its chain."),
        (
            "accept_withdrawal",
            _line(kind="withdrawal", answers={}, **changing),
            "A withdrawal has no answers.",
        ),
        ("reject_clock_time", _line(time="22:14"), "There is no key for a clock time."),
        ("reject_person", _line(name="x"), "There is no key for a person."),
        ("reject_no_id", _line(id=None), "A record has an id."),
        ("reject_upper_case_id", _line(id=ID.upper()), "A second spelling of an id."),
        ("reject_other_uuid", _line(id=ID.replace("-4", "-1")), "Only random ids tell nothing."),
        ("reject_no_such_day", _line(day="2026-02-30"), "Not a day."),
        ("reject_day_as_number", _line(day=20260701), "A day is text."),
        ("reject_unknown_kind", _line(kind="photo"), "There is no such kind."),
        ("reject_replaces_alone", _line(replaces=ROOT), "A change has a round and a reason."),
        (
            "reject_replaces_itself",
            _line(**{**changing, "replaces": ID}),
            "A record cannot change itself.",
        ),
        ("reject_round_zero", _line(**{**changing, "round": 0}), "Rounds begin at 1."),
        ("reject_round_true", _line(**{**changing, "round": True}), "True is not a number."),
        ("reject_bare_withdrawal", _line(kind="withdrawal", answers={}), "Of what?"),
        ("reject_list", "[]", "A record is an object."),
    ):
        yield f"record/{name}", clause, comment, {"input": text}


def _fit_cases() -> Iterator[tuple[str, str, str, dict[str, Any]]]:
    clause = "codebook.md#answers"
    seen, spot = {"hour": "night", "spot": "quay"}, {"quarter": "d1"}
    for name, answers, comment in (
        ("accept_plain", seen, "An observation that answers no question."),
        (
            "accept_tagged",
            {**seen, "asked": ROOT},
            "Whether there is such a question is not judged.",
        ),
        ("reject_question_in_words", {**seen, "asked": "who?"}, "A question is named by its id."),
        ("reject_question_upper_case", {**seen, "asked": ROOT.upper()}, "A second spelling."),
        ("reject_missing_place", {"hour": "night"}, "What must be answered is missing."),
        ("accept_place_name", {**spot, "called": "Naustet 12"}, "A number that reaches nobody."),
        ("reject_number_in_name", {**spot, "called": "Naust 12334455"}, "One that may."),
    ):
        changed = (
            {"kind": "place", "shift": None} if "called" in answers else {"kind": "observation"}
        )
        text = _line(answers=answers, **changed)
        yield f"fit/{name}", clause, comment, {"input": text}


def _batch_cases() -> Iterator[tuple[str, str, str, dict[str, Any]]]:
    clause, line = "wire.md#exchange", _line() + "\n"
    for name, text, comment in (
        ("accept_empty", _head(0), "A phone may ask for news alone."),
        ("accept_two", _head(2) + line + line, "Two lines, in order."),
        ("accept_one_poisoned", _head(2) + "{ }\n" + line, "A bad line blocks no other."),
        ("reject_no_header", line, "The first line is the header."),
        ("reject_other_protocol", _head(0).replace(':1,"p', ':2,"p'), "Another protocol."),
        ("reject_extra_header_key", _head(0).replace("{", '{"a":1,'), "No key but the four."),
        ("reject_too_few_lines", _head(2) + line, "A truncated body."),
        ("reject_no_last_line_end", (_head(1) + line)[:-1], "A truncated last line."),
        ("reject_too_many_lines", _head(1) + line + line, "More than the header counts."),
        ("reject_negative_count", _head(0).replace('s":0', 's":-1'), "A count is not negative."),
        ("reject_over_the_limit", _head(2001), "More than one batch may hold."),
        ("reject_empty_body", "", "No header."),
    ):
        yield f"batch/{name}", clause, comment, {"input": text}
    clause = "wire.md#receipts"
    whole = {
        "echo": "00" * 32,
        "epoch": "e",
        "feltlogg": 1,
        "profile": None,
        "receipts": [
            ["kept", 7],
            ["known", 3],
            ["refused", [["record.missing_field", "heads", ""]]],
        ],
    }
    for name, changed, comment in (
        ("accept_three_verdicts", {}, "One receipt for each line, in order."),
        ("reject_seq_zero", {"receipts": [["kept", 0]]}, "No record has place 0."),
        ("reject_unknown_verdict", {"receipts": [["lost", 1]]}, "There is no such verdict."),
        ("reject_no_echo", {"echo": 1}, "Whose answer is it?"),
        ("accept_kept_in_all", {"kept": 9}, "How many are kept of this phone in all."),
        ("reject_kept_below_zero", {"kept": -1}, "A count is not negative."),
    ):
        text = canonical.encode({**whole, **changed}).decode()
        yield f"answer/{name}", clause, comment, {"input": text}
    yield from _news_cases(whole)


def _news_cases(whole: dict[str, Any]) -> Iterator[tuple[str, str, str, dict[str, Any]]]:
    clock = {"clock": 1_782_936_000}
    days = {"first": "2026-07-01", "last": "2026-07-14"}
    asked = {**days, "id": ROOT, "place": "quay", "text": "Mange båter?", "topic": "calm"}
    told = "Stedet er for lite. Bruk kaia."
    news = {
        "questions": [asked, {**days, "area": "north", "id": ID, "text": "Noe nytt i nord?"}],
        "decisions": [
            [ID, "approved", "", ""],
            [ROOT, "merged", "", "quay"],
            [SHIFT, "refused", "too_small", told],
            [ID, "open", "", ""],
        ],
    }
    odd = {"questions": [{**asked, "colour": "red"}], "decisions": [[ID, "refused", "new", told]]}
    bad = {
        "backed": "yesterday",
        "clock": "noon",
        "questions": [
            {},
            7,
            {**asked, "text": "x" * 141},
            {**asked, "last": 7},
            {**asked, "topic": 7},
        ],
        "decisions": [[ID, "eaten", "", ""], [ID], {}, ["x", "approved", "", ""]],
    }
    for name, changed, comment in (
        ("accept_news", {**news, **clock}, "Questions, decisions and the clock."),
        ("accept_backed", {**clock, "backed": "2026-07-01"}, "All before this day is in a backup."),
        ("accept_clock_alone", clock, "What there is none of has no key."),
        ("accept_unknown_keys", {**odd, "later": [1]}, "A newer server's keys are passed by."),
        ("accept_unreadable_news", bad, "News that cannot be read hinder no receipt."),
    ):
        text = canonical.encode({**whole, **changed}).decode()
        given = {"input": text}
        yield f"answer/{name}", "wire.md#news", comment, given


def _invite_cases() -> Iterator[tuple[str, str, str, dict[str, Any]]]:
    clause = "wire.md#invitations"
    for name, link, comment in links():
        yield f"invite/{name}", clause, comment, {"input": link}
