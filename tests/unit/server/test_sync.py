"""The one conversation between a phone and the server, and everything that is none."""

import asyncio
import gzip
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
import zstandard

from shared import packing, wire
from shared.canonical import encode
from shared.hazmat.tokens import new_id
from shared.news import Decision, News, Question
from shared.record import spell
from tests.builders import DAY, contact, observation, place, sandvik, sandvik_texts
from tests.serving import NOW, Serving, batch, lines, problem

GOOD = spell(contact())
HEAD = wire.encode_batch([], profile="", app="x")


def test_the_answer_is_known_for_the_requests_own(server: Serving) -> None:
    """A hotspot's page or an old answer from a cache must not settle a record."""
    body = batch(contact())
    answer = server.send(body)
    read = wire.decode_answer(answer.content)
    assert read.echo == wire.echo(body)
    assert read.epoch == server.services.intake.epoch
    assert answer.headers["content-type"] == wire.ANSWER_TYPE
    assert answer.headers["cache-control"] == "no-store"
    assert answer.content == encode(answer.json())


def test_news_come_only_to_a_phone_that_lacks_them(server: Serving) -> None:
    """The profile is large and the net is thin."""
    assert server.sync().profile is None
    fresh = wire.decode_answer(server.send(batch()).content)
    assert fresh.profile == sandvik_texts()


def test_a_packed_batch_is_the_same_batch(server: Serving) -> None:
    """The echo is of what was said, not of how it was packed."""
    body = batch(contact(), profile=sandvik().digest)
    answer = server.send(packing.compress(body), content_encoding="gzip")
    assert wire.decode_answer(answer.content).echo == wire.echo(body)
    assert server.send(body, content_encoding="identity").status_code == 200


@pytest.mark.parametrize("header", ["", "Bearer", "Bearer wrong", "Basic dDp0", "Bearer ø"])
def test_a_stranger_is_not_heard(server: Serving, header: str) -> None:
    """Only phones a coordinator let in may send."""
    given = {"authorization": header.encode()} if header else {}
    answer = server.ask("POST", "/v1/sync", batch(), given)  # type: ignore[arg-type]
    problem(answer, 401, "device.unknown")
    assert answer.headers["www-authenticate"] == "Bearer"


def test_an_ended_phone_is_told_so(server: Serving) -> None:
    """It must stop and say why, not try for ever."""
    with server.services.intake.transaction(server.services.municipality) as tx:
        tx.end_device(tx.devices()[0].id, server.services.today())
    problem(server.send(batch(contact())), 403, "device.ended")


def test_a_stranger_cannot_fill_the_memory(server: Serving) -> None:
    """The body is not read before the phone is known."""
    taken = 0

    async def endless() -> AsyncIterator[bytes]:
        nonlocal taken
        while taken < 50:
            taken += 1
            yield bytes(1024 * 1024)

    answer = server.ask("POST", "/v1/sync", endless(), {"authorization": "Bearer wrong"})
    problem(answer, 401, "device.unknown")
    assert taken <= 1


def test_a_known_phone_cannot_fill_the_memory_either(server: Serving) -> None:
    """A phone gone wrong is cut off at the limit both sides agreed on."""
    taken = 0

    async def endless() -> AsyncIterator[bytes]:
        nonlocal taken
        while taken < 50:
            taken += 1
            yield bytes(1024 * 1024)

    headers = {"authorization": f"Bearer {'t' * 43}", "content-type": wire.BATCH_TYPE}
    answer = server.ask("POST", "/v1/sync", endless(), headers)
    problem(answer, 413, "wire.too_large")
    assert answer.headers["connection"] == "close"
    assert taken < 10


def test_a_body_that_never_ends_is_hung_up_on(
    server: Serving, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A slow body holds a connection that another phone needs."""
    monkeypatch.setattr("server.web.asks.BODY_TIMEOUT_S", 0.05)

    async def slow() -> AsyncIterator[bytes]:
        yield HEAD[:3]
        await asyncio.sleep(5)

    headers = {"authorization": f"Bearer {'t' * 43}", "content-type": wire.BATCH_TYPE}
    answer = server.ask("POST", "/v1/sync", slow(), headers)
    problem(answer, 408, "wire.too_slow")
    assert answer.headers["connection"] == "close"


def header(**changes: object) -> bytes:
    """Spell a batch of no records under a header with changes."""
    head = {"app": "x", "feltlogg": 1, "profile": "", "records": 0}
    return encode({**head, **changes}) + b"\n"


BODIES = {
    "empty": (b"", 400, "wire.bad_header"),
    "open brace": (b"{", 400, "wire.bad_header"),
    "list": (b"[]\n", 400, "wire.bad_header"),
    "null": (b"null\n", 400, "wire.bad_header"),
    "NUL": (b"\x00\n", 400, "wire.bad_header"),
    "UTF-16": (HEAD.decode().encode("utf-16"), 400, "wire.bad_header"),
    "BOM": (b"\xef\xbb\xbf" + HEAD, 400, "wire.bad_header"),
    "bad UTF-8": (b"\xff\xfe\xff\n", 400, "wire.bad_header"),
    "a space": (HEAD.replace(b":", b": ", 1), 400, "wire.bad_header"),
    "duplicate key": (b'{"app":"x","app":"x",' + HEAD[11:], 400, "wire.bad_header"),
    "NaN": (HEAD.replace(b'"records":0', b'"records":NaN'), 400, "wire.bad_header"),
    "1e999": (HEAD.replace(b'"records":0', b'"records":1e999'), 400, "wire.bad_header"),
    "4 000 digits": (HEAD.replace(b":0", b":" + b"9" * 4_000), 413, "wire.too_large"),
    "5 000 digits": (HEAD.replace(b":0", b":" + b"9" * 5_000), 400, "wire.bad_header"),
    "true for a number": (header(records=True), 400, "wire.bad_header"),
    "text for a number": (header(records="0"), 400, "wire.bad_header"),
    "a negative number": (header(records=-1), 400, "wire.bad_header"),
    "unknown key": (header(person="x"), 400, "wire.bad_header"),
    "other protocol": (header(feltlogg=2), 400, "wire.bad_header"),
    "deep": (b"[" * 100_000 + b"\n", 400, "wire.bad_header"),
    "lone surrogate": (HEAD.replace(b'"x"', b'"\\ud800"'), 400, "wire.bad_header"),
    "too many records": (header(records=50_000), 413, "wire.too_large"),
    "fewer lines than said": (header(records=2) + GOOD + b"\n", 400, "wire.truncated"),
    "more lines than said": (header() + GOOD + b"\n", 400, "wire.truncated"),
    "no line end": (header(records=1) + GOOD, 400, "wire.truncated"),
    "bytes after the end": (HEAD + b"x", 400, "wire.truncated"),
    "too large": (bytes(wire.MAX_BYTES + 1), 413, "wire.too_large"),
}


@pytest.mark.parametrize("name", BODIES)
def test_a_bad_body_gets_a_named_problem(server: Serving, name: str) -> None:
    """Never a 500, never half of it kept, always something to act on."""
    body, status, code = BODIES[name]
    problem(server.send(body), status, code)
    with server.services.intake.transaction(server.services.municipality) as tx:
        assert not tx.n_new()


BOMB = gzip.compress(bytes(300 * 1024 * 1024), 9, mtime=0)
PACKED = {
    "not gzip": (b"plainly not", 415, "wire.bad_encoding"),
    "packed twice": (gzip.compress(gzip.compress(HEAD)), 415, "wire.bad_encoding"),
    "two members": (gzip.compress(HEAD) * 2, 415, "wire.bad_encoding"),
    "cut short": (gzip.compress(HEAD)[:-4], 400, "wire.truncated"),
    "a bomb": (BOMB, 413, "wire.too_large"),
    "nothing": (b"", 400, "wire.truncated"),
}


@pytest.mark.parametrize("name", PACKED)
def test_a_badly_packed_body_gets_a_named_problem(server: Serving, name: str) -> None:
    """What unpacks to more than it may is not unpacked."""
    body, status, code = PACKED[name]
    problem(server.send(body, content_encoding="gzip"), status, code)


ZSTD_PACKED = {
    "not zstd": b"plainly not",
    "another coding": gzip.compress(HEAD),
    "packed twice": packing.compress(packing.compress(HEAD), "zstd"),
    "two members": packing.compress(HEAD, "zstd") * 2,
    "something after it": packing.compress(HEAD, "zstd") + b"x",
    "cut short": packing.compress(HEAD, "zstd")[:-4],
    "nothing": b"",
    "a part to be skipped": b"\x50\x2a\x4d\x18\x01\x00\x00\x00x" + packing.compress(HEAD, "zstd"),
}


@pytest.mark.parametrize("name", ZSTD_PACKED)
def test_a_body_badly_packed_with_zstd_gets_a_named_problem(server: Serving, name: str) -> None:
    """One frame, nothing before it and nothing after it."""
    answer = server.send(ZSTD_PACKED[name], content_encoding="zstd")
    problem(answer, 415, "wire.bad_encoding")


@pytest.mark.parametrize("is_told", [True, False])
def test_a_zstd_bomb_is_not_unpacked(server: Serving, is_told: bool) -> None:  # noqa: FBT001 - of a parameter
    """Whether its head tells how much it will be, or keeps quiet about it."""
    packer = zstandard.ZstdCompressor(write_content_size=is_told).compressobj(
        size=64 * 1024**2 if is_told else -1
    )
    bomb = packer.compress(bytes(64 * 1024**2)) + packer.flush()
    problem(server.send(bomb, content_encoding="zstd"), 413, "wire.too_large")


def test_a_batch_is_answered_packed_where_the_phone_can_unpack_it(server: Serving) -> None:
    """What is best of what it names; a short answer and a stranger's stay plain."""
    body, _ = lines([spell(contact()) for _ in range(80)], "another"), server
    for accepted, coding in (("gzip", "gzip"), ("gzip;q=0.5, zstd", "zstd"), ("br, zstd;q=0", "")):
        answer = server.send(packing.compress(body, "zstd"), content_encoding="zstd",
                             accept_encoding=accepted)  # fmt: skip
        assert answer.headers.get("content-encoding", "") == coding
        assert "accept-encoding" not in answer.headers
        assert answer.json()["receipts"]
    assert server.send(body, accept_encoding="gzip").headers["accept-encoding"] == "zstd, gzip"
    short = server.send(batch(contact(), profile=sandvik().digest), accept_encoding="gzip")
    assert not {"content-encoding", "accept-encoding"} & set(short.headers)


def test_an_answer_to_a_phone_has_no_headers_for_browsers(server: Serving) -> None:
    """They cost more than the answer; whatever a browser could draw has them all."""
    answer = server.send(batch(contact(), profile=sandvik().digest))
    assert set(answer.headers) == {
        "cache-control", "content-length", "content-type", "date", "x-content-type-options"
    }  # fmt: skip
    assert "content-security-policy" in server.send(b"").headers
    assert "content-security-policy" in server.ask("GET", "/v1/sync").headers


@pytest.mark.parametrize("encoding", ["deflate", "br", "zst", "gzip, gzip", "x-gzip", "zstd, gzip"])
def test_an_encoding_not_offered_is_refused(server: Serving, encoding: str) -> None:
    """Guessing how a body is packed is how two readers come to differ."""
    answer = server.send(HEAD, content_encoding=encoding)
    problem(answer, 415, "wire.bad_encoding")
    assert answer.headers["accept-encoding"] == "zstd, gzip"


@pytest.mark.parametrize("media_type", ["", "application/json", "text/plain", "x"])
def test_another_media_type_is_refused_by_name(server: Serving, media_type: str) -> None:
    """A form posted by a strange page is no batch."""
    found = problem(server.send(HEAD, content_type=media_type), 415, "wire.bad_media_type")
    assert found["flaws"][0]["bound"] == wire.BATCH_TYPE
    assert server.send(HEAD, content_type=f"{wire.BATCH_TYPE}; charset=utf-8").status_code == 200


LINES = {
    "int 2^63": (
        GOOD.replace(b'"heads":3', b'"heads":9223372036854775808'),
        "record.out_of_range",
    ),
    "float": (GOOD.replace(b'"heads":3', b'"heads":3.0'), "wire.not_an_integer"),
    "exponent": (GOOD.replace(b'"heads":3', b'"heads":3e0'), "wire.not_an_integer"),
    "huge number": (GOOD.replace(b'"heads":3', b'"heads":' + b"9" * 400), "record.out_of_range"),
    "negative": (GOOD.replace(b'"heads":3', b'"heads":-3'), "record.out_of_range"),
    "text": (GOOD.replace(b'"heads":3', b'"heads":"3"'), "record.wrong_type"),
    "true": (GOOD.replace(b'"heads":3', b'"heads":true'), "record.wrong_type"),
    "null": (GOOD.replace(b'"heads":3', b'"heads":null'), "record.wrong_type"),
    "path for an id": (GOOD.replace(b'"id":"', b'"id":"../'), "record.wrong_type"),
    "upper-case id": (GOOD.replace(b'"id":"', b'"id":"A'), "record.wrong_type"),
    "year 1": (GOOD.replace(b"2026-07-01", b"0001-07-01"), "record.wrong_type"),
    "year 9999": (GOOD.replace(b"2026-07-01", b"9999-07-01"), "record.wrong_type"),
    "29 February": (GOOD.replace(b"2026-07-01", b"2026-02-29"), "record.wrong_type"),
    "SQL": (
        GOOD.replace(b'"spot":"quay"', b'"spot":"x\'; drop table record"'),
        "record.unknown_place",
    ),
    "lone surrogate": (GOOD.replace(b'"quay"', b'"\\ud800"'), "wire.not_canonical"),
    "NUL in text": (GOOD.replace(b'"quay"', b'"\\u0000"'), "record.unknown_place"),
    "not NFC": (GOOD.replace(b'"quay"', '"a\u030a"'.encode()), "wire.not_nfc"),
    "an extra space": (GOOD + b" ", "wire.not_canonical"),
    "10 000 emoji": (
        GOOD.replace(b'"quay"', f'"{"😀" * 10_000}"'.encode()),
        "record.unknown_place",
    ),
}


@pytest.mark.parametrize("name", LINES)
def test_a_bad_line_is_refused_alone_with_its_reason(server: Serving, name: str) -> None:
    """The phone can name the field; its neighbours are kept."""
    line, code = LINES[name]
    answer = server.send(lines([line, spell(contact())]))
    refused, kept = wire.decode_answer(answer.content).receipts
    assert refused.verdict == "refused"
    assert code in [flaw.code for flaw in refused.flaws]
    assert kept.verdict == "kept"


def test_the_largest_batch_is_taken_whole(server: Serving) -> None:
    """A week without net ends in one long breath."""
    records = [contact() for _ in range(wire.MAX_RECORDS)]
    assert {one.verdict for one in server.sync(*records).receipts} == {"kept"}


def test_an_answer_without_news_is_short(server: Serving) -> None:
    """Most answers carry none, over the thinnest of nets."""
    answer = server.send(batch(contact(), profile=sandvik().digest))
    assert set(answer.json()) == {
        "clock",
        "day",
        "echo",
        "epoch",
        "feltlogg",
        "kept",
        "profile",
        "proof",
        "receipts",
    }
    assert len(answer.content) < 370
    assert wire.decode_answer(answer.content).news == News(clock=int(NOW.timestamp()))


def test_questions_and_decisions_come_to_the_phone_they_are_for(server: Serving) -> None:
    """A question to everyone while it is open, a decision to the one who proposed."""
    proposed, other = place(), place()
    server.sync(proposed)
    server.enrol(server.code("other"), "u" * 43)
    server.sync(other, token="u" * 43)
    today = NOW.date()
    asked = Question(id=new_id(), text="Hvem møtes ved kaia?", first=today, last=today)
    over = Question(id=new_id(), text="?", first=DAY - timedelta(9), last=DAY - timedelta(1))
    said = Decision(record=proposed.id, verdict="refused", reason="unclear", text="Hvor er det?")
    old = Decision(record=other.id, verdict="approved")
    with server.services.intake.transaction(server.services.municipality) as tx:
        for one in (asked, over):
            tx.add_question(one)
        tx.decide(said, today)
        tx.decide(old, today - timedelta(31))
    news = server.sync().news
    assert (news.questions, news.decisions) == ((asked,), (said,))
    news = server.sync(token="u" * 43).news
    assert (news.questions, news.decisions) == ((asked,), ())


def test_an_answer_to_a_question_is_kept_and_counted(server: Serving) -> None:
    """Also when the question has ended, or was never ours."""
    question = new_id()
    (receipt,) = server.sync(observation(asked=question)).receipts
    assert receipt.verdict == "kept"
    with server.services.intake.transaction(server.services.municipality) as tx:
        assert tx.answers() == {question: 1}
