"""What keys do while a form is filled in; what was pressed just before is in the sheet already."""

from collections.abc import Mapping
from functools import partial
from inspect import isawaitable

from client.ui.hand import Hand
from client.ui.keys import NUMBERS
from client.ui.parts.many_field import in_sight, toggled
from client.ui.parts.place_field import named
from client.ui.parts.question import Asked, asked_of
from client.ui.parts.split_field import all_on, differs, moved
from client.ui.safe import Act
from shared.answers import Answer
from shared.codebook import Field


def form_keys(hand: Hand) -> dict[str, Act]:
    """Name the keys of every form: its answers, and the way from question to question."""
    return {
        **{sign: partial(choose, hand, n) for n, sign in enumerate(NUMBERS)},
        "Backspace": partial(go, hand, -1),
        "Arrow Right": partial(go, hand, 1),
        "+": partial(count, hand, 1),
        "-": partial(count, hand, -1),
        "F": partial(share, hand),
        "M": partial(more, hand),
        "R": partial(as_last, hand),
    }


async def choose(hand: Hand, n: int) -> None:
    """Give the n-th answer of the question at hand; a number is typed digit by digit."""
    field = _at(hand)
    if field is None:
        return
    if field.type == "count":
        await _type(hand, field, NUMBERS[n])
    elif field.type in ("place", "places"):
        await _do(hand.desk.keys.offered(named(field), n))
    else:
        hand.digits = ""
        await _do(_nth(hand, asked_of(hand, field), n))


def go(hand: Hand, step: int) -> None:
    """Go to the question before, or to the one after, the optional ones too."""
    flow = hand.flow()
    if flow is None:
        return
    hand.digits = ""
    fields, at = [*flow.needed, *flow.extra], hand.at(flow)
    to = (fields.index(at) if at else len(flow.needed) - (step > 0)) + step
    if at is None and step < 0:
        to = max((fields.index(one) for one in flow.settled), default=0)
    if not 0 <= to < len(fields):
        return
    if fields[to] in flow.extra:
        hand.look_beside(fields[to].key)
    else:
        hand.open(fields[to].key)


async def count(hand: Hand, step: int) -> None:
    """Count the heads of the question at hand one up or down, or the equal contacts."""
    field, sheet = _at(hand), hand.sheet
    if sheet is None:
        return
    if hand.can_be_several:
        hand.count_equal(step)
    elif field is not None and field.type == "count":
        before = sheet.draft.answers.get(field.key)
        now = before + step if type(before) is int else field.min
        await hand.step(field.key, min(max(now, field.min), field.max))


def share(hand: Hand) -> None:
    """Let the heads of the question at hand differ."""
    field = _at(hand)
    if field is not None and field.type == "split":
        hand.share(field.key)


def more(hand: Hand) -> None:
    """Show every answer of the question at hand."""
    field = _at(hand)
    if field is not None:
        hand.more(field.key)


async def as_last(hand: Hand) -> None:
    """Answer the question at hand as the last time."""
    field, sheet = _at(hand), hand.sheet
    if field is not None and sheet is not None and field.key in sheet.last:
        act = hand.step if field.type == "many" else hand.answer
        await act(field.key, sheet.last[field.key])


def _at(hand: Hand) -> Field | None:
    flow = hand.flow()
    return hand.at(flow) if flow else None


async def _type(hand: Hand, field: Field, digit: str) -> None:
    """Write a digit after those before it; where that is too many, it begins anew."""
    for digits in (hand.digits + digit, digit):
        if field.min <= int(digits) <= field.max:
            hand.digits = digits
            await hand.step(field.key, int(digits))
            return


def _nth(hand: Hand, asked: Asked, n: int) -> Act | None:
    """Give what a tap on the n-th tile of a question does."""
    field, answer = asked.field, asked.answer
    match field.type:
        case "one" if n < len(asked.order):
            code = asked.order[n]
            cleared = code == answer and not field.required
            return partial(hand.answer, field.key, None if cleared else code)
        case "many":
            return _toggle(hand, asked, n)
        case "split" if n < len(field.options) and asked.heads is not None:
            return _place(hand, asked, n, asked.heads)
        case "flag" if n < 2:  # noqa: PLR2004 - yes and no
            value = n == 0
            return partial(hand.answer, field.key, None if answer is value else value)
        case _:
            return None


def _toggle(hand: Hand, asked: Asked, n: int) -> Act | None:
    field = asked.field
    codes = asked.answer if isinstance(asked.answer, tuple) else ()
    shown = in_sight(asked.order, codes, shows_all=asked.shows_all)
    if n >= len(shown) or (shown[n] not in codes and len(codes) >= field.max):
        return None
    return partial(hand.step, field.key, toggled(codes, shown[n]))


def _place(hand: Hand, asked: Asked, n: int, heads: int) -> Act:
    """Put all heads on the n-th code; once they differ, one more."""
    field, code = asked.field, [*asked.field.options][n]
    parts = dict(asked.answer) if isinstance(asked.answer, Mapping) else {}
    if differs(parts, heads, is_shared=asked.is_shared):
        return partial(hand.step, field.key, _answer(moved(parts, code, 1, heads)))
    return partial(hand.answer, field.key, _answer(all_on(parts, code, heads)))


def _answer(parts: Mapping[str, int] | None) -> Answer | None:
    return parts


async def _do(act: Act | None) -> None:
    done = act() if act else None
    if isawaitable(done):
        await done
