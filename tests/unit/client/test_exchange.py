"""Many batches in one turn: grown, halved, overlapped, and never settled but on their answer."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from client.sync import exchange
from client.sync.problem import PROBLEM_TYPE
from client.sync.transport import Reply
from client.vault.file import FILE_NAME
from shared.errors import BusyServerError, LinkDownError, LinkError
from shared.packing import coding_of
from shared.wire import BATCH_TYPE, decode_batch
from tests.builders import CONTACT_ANSWERS
from tests.link import Link
from tests.town import Town, town

N = 11
MISTAKE = b'{"code":"error.internal","flaws":[]}'


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
        told = link.plain(body, media_type=media_type, packed=packed)
        sizes.append(len(decode_batch(told).lines))
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


@pytest.mark.parametrize("status", [413, 500, 422])
@pytest.mark.parametrize("n_bad", [1, 2])
def test_a_record_somebody_stumbles_over_hinders_no_other(
    sandvik: Town, monkeypatch: pytest.MonkeyPatch, status: int, n_bad: int
) -> None:
    """A mistake of the server at one record must not keep a night's work on the phone."""
    phone, link = sandvik.phone()
    ids = [phone.records.log("contact", CONTACT_ANSWERS) for _ in range(N)]
    bad, post, n_asked = ids[4 : 4 + n_bad], link.post, 0

    def stumbling(
        path: str, body: bytes, *, media_type: str, token: str | None, packed: bool
    ) -> Reply:
        nonlocal n_asked
        n_asked += 1
        told = link.plain(body, media_type=media_type, packed=packed)
        if any(one.encode() in told for one in bad):
            return Reply(status=status, media_type=PROBLEM_TYPE, body=MISTAKE)
        return post(path, body, media_type=media_type, token=token, packed=packed)

    monkeypatch.setattr(link, "post", stumbling)
    with pytest.raises(LinkError):
        phone.sync()
    assert n_asked < 15
    assert (phone.records.status().kept, phone.records.status().waiting) == (N - n_bad, n_bad)
    monkeypatch.setattr(link, "post", post)  # mended
    phone.sync()
    assert (phone.records.status().waiting, len(sandvik.kept())) == (0, N)
    phone.lock()


def test_a_server_that_stumbles_over_everything_is_left_in_peace(
    sandvik: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is not the records then, and a hundred requests would not mend it."""
    phone, link = sandvik.phone()
    for _ in range(N):
        phone.records.log("contact", CONTACT_ANSWERS)
    asked: list[object] = []

    def failing(*given: object, **_: object) -> Reply:
        asked.append(given)
        return Reply(status=500, media_type=PROBLEM_TYPE, body=MISTAKE)

    monkeypatch.setattr(link, "post", failing)
    with pytest.raises(BusyServerError):
        phone.sync()
    assert len(asked) < 6
    assert phone.records.status().waiting == N
    phone.lock()


def test_damaged_lines_stop_no_other_and_no_turn(sandvik: Town) -> None:
    """Bad sectors at the front of the outbox must not keep the rest on the phone."""
    phone, _ = sandvik.phone()
    ids = [phone.records.log("contact", CONTACT_ANSWERS) for _ in range(N)]
    db = sqlite3.connect(sandvik.folder / "phone" / FILE_NAME)
    with db:
        for row_id in ids[:3]:
            db.execute("update row set sealed = x'01' where shelf = 'record' and id = ?", (row_id,))
    db.close()
    assert phone.sync().kept == N - 3
    assert phone.records.status().waiting == 3
    phone.lock()


def test_what_the_server_cannot_unpack_is_sent_plainer(
    sandvik: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A proxy that knows no packing must not keep a phone silent."""
    phone, link = sandvik.phone()
    for _ in range(N):
        phone.records.log("contact", CONTACT_ANSWERS)
    post, refused = link.post, [0]

    def plain_only(path: str, body: bytes, **how: Any) -> Reply:
        if how["packed"] or how["media_type"] != BATCH_TYPE:
            refused[0] += 1
            return Reply(status=415, media_type="text/html", body=b"")
        return post(path, body, **how)

    monkeypatch.setattr(link, "post", plain_only)
    assert phone.sync().kept == N
    assert refused[0]
    phone.lock()


def test_a_phone_hears_how_the_server_likes_it_best(
    sandvik: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first of many is packed with what everyone has, the later ones with the best of both."""
    monkeypatch.setattr(exchange, "FIRST_BATCH", 20)
    phone, link = sandvik.phone()
    for _ in range(140):
        phone.records.log("contact", CONTACT_ANSWERS)
    post, codings = link.post, []

    def noting(path: str, body: bytes, **how: Any) -> Reply:
        codings.append(coding_of(body))
        return post(path, body, **how)

    monkeypatch.setattr(link, "post", noting)
    phone.sync()
    assert codings == ["gzip", "gzip", "zstd"]  # the second was packed meanwhile
    phone.lock()
