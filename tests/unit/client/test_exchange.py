"""Many batches in one turn: grown, halved, overlapped, and never settled but on their answer."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from client.sync import exchange
from client.sync.transport import Reply
from client.vault.sqlite import FILE_NAME
from shared.errors import LinkDownError
from shared.wire import decode_batch, decompress
from tests.builders import CONTACT_ANSWERS
from tests.link import Link
from tests.town import Town, town

N = 11


@pytest.fixture
def sandvik(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Town]:
    """Open a town where batches begin with two records."""
    monkeypatch.setattr(exchange, "FIRST_BATCH", 2)
    with town(tmp_path) as opened:
        yield opened


def _sizes(link: Link, monkeypatch: pytest.MonkeyPatch, most: int = N) -> list[int]:
    """Note how many records each request carries; more than `most` are too large for a proxy."""
    sizes, post = [], link.post

    def noting(
        path: str, body: bytes, *, media_type: str, token: str | None, packed: bool
    ) -> Reply:
        sizes.append(len(decode_batch(decompress(body) if packed else body).lines))
        if sizes[-1] > most:
            return Reply(status=413, media_type="text/html", body=b"")
        return post(path, body, media_type=media_type, token=token, packed=packed)

    monkeypatch.setattr(link, "post", noting)
    return sizes


def test_a_batch_answered_is_followed_by_a_larger_one(
    sandvik: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A good line has few round trips, a bad one small losses."""
    phone, link = sandvik.phone()
    ids = [phone.records.log("contact", CONTACT_ANSWERS) for _ in range(N)]
    sizes = _sizes(link, monkeypatch)
    assert phone.sync().kept == N
    assert sizes == [2, 4, 5]
    assert [kept.record.id for kept in sandvik.kept()] == ids
    phone.lock()


def test_a_proxy_that_takes_less_is_not_asked_for_more_again(
    sandvik: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each refusal costs the whole way there."""
    phone, link = sandvik.phone()
    for _ in range(N):
        phone.records.log("contact", CONTACT_ANSWERS)
    sizes = _sizes(link, monkeypatch, most=3)
    assert phone.sync().kept == len(sandvik.kept()) == N
    assert sizes == [2, 4, 2, 2, 2, 2, 1]
    phone.lock()


def test_what_was_answered_before_the_line_broke_is_settled(sandvik: Town) -> None:
    """The next turn goes on from there."""
    phone, _ = sandvik.phone(faults=["fine", "lost_reply"])
    for _ in range(N):
        phone.records.log("contact", CONTACT_ANSWERS)
    with pytest.raises(LinkDownError):
        phone.sync()
    assert (phone.records.status().kept, phone.records.status().waiting) == (2, N - 2)
    assert len(sandvik.kept()) == 6
    phone.sync()
    assert (phone.records.status().kept, len(sandvik.kept())) == (N, N)
    phone.lock()


def test_damaged_lines_stop_no_other_and_no_turn(sandvik: Town) -> None:
    """Bad sectors at the front of the outbox must not keep the rest on the phone."""
    phone, _ = sandvik.phone()
    ids = [phone.records.log("contact", CONTACT_ANSWERS) for _ in range(N)]
    db = sqlite3.connect(sandvik.folder / "phone" / FILE_NAME)
    with db:
        for row_id in ids[:3]:
            db.execute("update row set sealed = x'01' where shelf = 'outbox' and id = ?", (row_id,))
    db.close()
    assert phone.sync().kept == N - 3
    assert phone.records.status().waiting == 3
    phone.lock()
