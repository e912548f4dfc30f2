"""Recipes for the vectors of signed answers, and of the proof of one record's receipt."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from client.sync.trust import Who, believed
from shared import proof, wire
from shared.canonical import encode
from shared.flaw import Flaw
from shared.news import News
from shared.proof import Party, Proof, Statement, leaves_of
from shared.receipt import Receipt
from shared.tree import path, root
from tests.vector_signed import HERE, SIGNER

DEVICE = "6fa459ea-ee8a-4ca4-894e-db77e160355e"
RECORD = "1b4e28ba-2fa1-4d3b-a3f5-ef19b5a7633b"
LINES = [b'{"n":%d}' % n for n in range(5)]  # what a line holds is not looked at here
TOLD = (
    Receipt("kept", 341),
    Receipt("known", 7),
    Receipt("refused", 0, (Flaw("record.missing_field", "heads"),)),
    Receipt("kept", 342),
    Receipt("kept", 343),
)
CLAUSE = "wire.md#proof"


def signed_answer_layer(given: dict[str, Any]) -> Any:
    """Take an answer to a batch, as a phone that has pinned a key does."""
    who = Who(
        token="",
        device=given["device"],
        party=Party(municipality=given["municipality"], signer=given["signer"]),
    )
    answer = wire.decode_answer(given["input"].encode())
    signed = believed(who, answer, [line.encode() for line in given["lines"]])
    return encode(signed.statement.values()).decode() if signed else None


def proof_layer(given: dict[str, Any]) -> Any:
    """Check a proof by the key that is known."""
    found = proof.read(given["input"].encode())
    party = Party(municipality=given["municipality"], signer=given["signer"])
    proof.require_proof(replace(found, party=party))
    return [found.digest, found.receipt.verdict, found.receipt.seq]


def proof_scenes() -> Iterator[tuple[str, str, str, dict[str, Any]]]:
    """Whole batches first, single records after them."""
    yield from _answers()
    yield from _proofs()


def _answer(lines: list[bytes], told: tuple[Receipt, ...]) -> tuple[wire.Answer, Statement]:
    answer = wire.Answer(
        echo=hashlib.sha256(b"".join(lines)).hexdigest(),
        epoch="e",
        receipts=told,
        kept=343,
        news=News(clock=1_782_936_000),
        day="2026-07-01",
    )
    leaves = leaves_of(lines, told)
    statement = Statement(
        device=DEVICE,
        day=answer.day,
        epoch=answer.epoch,
        records=len(leaves),
        rest=wire.rest_of(answer),
        root=root(leaves).hex(),
    )
    return replace(answer, proof=SIGNER.sign("receipts", statement.values())), statement


def _answers() -> Iterator[tuple[str, str, str, dict[str, Any]]]:
    answer, _ = _answer(LINES, TOLD)
    empty, _ = _answer([], ())
    base = {"device": DEVICE, "municipality": HERE, "signer": SIGNER.public}
    lines = [line.decode() for line in LINES]
    for name, one, changed, comment in (
        ("accept_batch", answer, {}, "Five receipts under one signature."),
        ("accept_no_record", empty, {"lines": []}, "An answer to a question for news alone."),
        ("reject_unsigned", replace(answer, proof=""), {}, "The phone has pinned a key."),
        ("reject_other_batch", answer, {"lines": [*lines[:4], '{"n":9}']}, "Of other lines."),
        ("reject_other_phone", answer, {"device": RECORD}, "To another phone."),
        ("reject_other_day", replace(answer, day="2026-07-02"), {}, "Received on another day."),
        ("reject_other_epoch", replace(answer, epoch="f"), {}, "Of another history."),
        ("reject_other_count", replace(answer, kept=1), {}, "Would have all of it sent again."),
        (
            "reject_other_receipt",
            replace(answer, receipts=(*TOLD[:4], Receipt("kept", 344))),
            {},
            "One place changed.",
        ),
        (
            "reject_refusal_as_kept",
            replace(answer, receipts=(*TOLD[:2], Receipt("kept", 8), *TOLD[3:])),
            {},
            "A record would leave the outbox and be nowhere.",
        ),
    ):
        given = {"input": wire.encode_answer(one).decode(), "lines": lines, **base, **changed}
        yield f"signed_answer/{name}", CLAUSE, comment, given
    odd = wire.encode_answer(answer).replace(b'"kept":343', b'"kept":343,"later":1')
    given = {"input": odd.decode(), "lines": lines, **base}
    comment = "A key nobody knows is signed too: it was not there."
    yield "signed_answer/reject_key_added", CLAUSE, comment, given


def _proofs() -> Iterator[tuple[str, str, str, dict[str, Any]]]:
    answer, statement = _answer(LINES, TOLD)
    leaves = leaves_of(LINES, TOLD)

    def cut(nth: int) -> Proof:
        return Proof(
            party=Party(municipality=HERE, signer=SIGNER.public),
            statement=statement,
            signature=answer.proof,
            record=RECORD,
            digest=proof.digest_of(LINES[nth]),
            receipt=TOLD[nth],
            index=nth,
            path=path(leaves, nth),
        )

    one = cut(3)
    for name, shown, changed, comment in (
        ("accept_first", cut(0), {}, "The first of five: three steps up."),
        ("accept_refused", cut(2), {}, "A refusal is proved as well."),
        ("accept_last", cut(4), {}, "The last of five: one step up."),
        ("reject_other_key", one, {"signer": "A" * 43}, "It names its own key; ours is another."),
        ("reject_other_place", replace(one, index=2), {}, "Its neighbour's place."),
        ("reject_outside", replace(one, index=5), {}, "No place of this batch."),
        ("reject_negative", replace(one, index=-1), {}, "No place at all."),
        ("reject_short_path", replace(one, path=one.path[:-1]), {}, "Does not reach the root."),
        ("reject_long_path", replace(one, path=(*one.path, one.path[0])), {}, "Beyond the root."),
        ("reject_other_seq", replace(one, receipt=Receipt("kept", 1)), {}, "Another number."),
        ("reject_other_line", replace(one, digest="0" * 64), {}, "Of another record."),
        (
            "reject_other_root",
            replace(one, statement=replace(statement, root="0" * 64)),
            {},
            "Not what was signed.",
        ),
    ):
        given = {
            "input": proof.spell(shown).decode(),
            "municipality": HERE,
            "signer": SIGNER.public,
            **changed,
        }
        yield f"proof/{name}", CLAUSE, comment, given
    good = proof.spell(one).decode()
    for name, text, comment in (
        ("reject_extra_key", good.replace('{"digest"', '{"a":1,"digest"'), "No other key."),
        ("reject_list", "[]", "A proof is an object."),
        ("reject_upper_case", good.replace("path", "Path"), "A second spelling of a key."),
        ("reject_space", good.replace(",", ", ", 1), "Not canonical."),
        ("reject_other_format", good.replace('ipt":1', 'ipt":2'), "A later program's."),
    ):
        given = {"input": text, "municipality": HERE, "signer": SIGNER.public}
        yield f"proof/{name}", CLAUSE, comment, given
