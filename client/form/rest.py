"""How long a shift has paused, from parts of the day alone."""

from client.form.draft import Draft
from shared.codebook import Code, Form

MINUTES_A_DAY = 24 * 60


def rested(form: Form, draft: Draft, since: str, until: str) -> Draft:
    """Add a pause to those the shift has had; the longest answer there is also means more.

    Units:   since, until  codes of the block a pause began and ended in
    """
    field, block = form.role("pause"), form.role("block_from")
    if field is None or block is None:
        return draft
    codes = list(block.options)
    step = MINUTES_A_DAY // len(codes)
    before = draft.answers.get(field.key)
    minutes = _minutes(str(before)) if before else 0
    minutes += step * ((codes.index(Code(until)) - codes.index(Code(since))) % len(codes))
    return draft.answer(field.key, _nearest(list(field.options), minutes))


def _minutes(code: str) -> int:
    return int("".join(sign for sign in code if sign.isdigit()) or 0)


def _nearest(codes: list[Code], minutes: int) -> Code:
    return min(codes, key=lambda code: abs(_minutes(code) - minutes))
