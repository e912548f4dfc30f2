"""What an inside system is told is a function of days and kinds, and of nothing else at all."""

import asyncio
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.hooks import deliver
from server.hooks.address import Reach
from server.hooks.post import Answer
from server.hooks.registry import Registry, Wanted
from server.hooks.worker import Round
from tests.builders import contact
from tests.desk import Desk, desk

BEGIN = datetime(2026, 7, 2, 4, 15, tzinfo=UTC)
DAY = timedelta(days=1)


def said(counts: Sequence[int], minutes: Sequence[int]) -> list[tuple[datetime, bytes]]:
    """Let so many records come in on each day, at some minute, and give what is told when."""
    told: list[tuple[datetime, bytes]] = []
    with TemporaryDirectory() as folder, desk(Path(folder)) as opened:
        opened.hands.at = BEGIN
        asked = Wanted("Sakssystemet", "http://127.0.0.1:1/", "", 1)
        Registry(opened.services.outgoing).add(asked)

        async def post(_: str, body: bytes, __: Mapping[str, str], ___: Reach) -> Answer:
            told.append((opened.hands.at, body))
            return Answer(204)

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(deliver, "post", post)
            for day, (count, minute) in enumerate(zip(counts, minutes, strict=True)):
                opened.hands.at = BEGIN + day * DAY + timedelta(minutes=minute)
                opened.receive(*(contact(heads=heads + 1) for heads in range(count)))
                go(opened)
                opened.hands.at = BEGIN + (day + 1) * DAY
                go(opened)
    return told


def go(opened: Desk) -> None:
    """Do one round."""

    async def once() -> None:
        one = Round(opened.services.outgoing)
        one.go()
        await one.rest()

    asyncio.run(once())


@settings(max_examples=12, deadline=None)
@given(
    st.lists(st.integers(0, 4), min_size=3, max_size=3),
    st.lists(st.integers(0, 9), min_size=3, max_size=3),
    st.lists(st.integers(0, 16 * 60), min_size=6, max_size=6),
)
def test_other_numbers_at_other_times_are_told_in_the_same_bytes_at_the_same_time(
    counts: list[int], more: list[int], minutes: list[int]
) -> None:
    """Two histories that agree on which days had anything cannot be told apart."""
    others = [count and count + extra for count, extra in zip(counts, more, strict=True)]
    assert said(counts, minutes[:3]) == said(others, minutes[3:])
    days = {body[-60:] for _, body in said(counts, minutes[:3])}
    assert len(days) == sum(count > 0 for count in counts)
