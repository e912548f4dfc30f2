"""Shorthand at the door: taken from a phone that has the same profile, refused from any other."""

import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from shared.shorthand import MAX_SHORT, SHORT_TYPE, Shorthand
from shared.wire import decode_answer, echo, read_short
from tests.builders import contact, sandvik
from tests.serving import Serving, batch, problem, serving

OURS = Shorthand.of(sandvik())
WRITTEN = OURS.media_type


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Serving]:
    """Open a server with one phone enrolled."""
    with serving(tmp_path) as opened:
        yield opened


def test_a_short_batch_is_answered_in_shorthand(server: Serving) -> None:
    """With nothing in it or around it that the phone knows already."""
    body = batch(contact(), profile=sandvik().digest)
    answer = server.send(OURS.write(body) or b"", content_type=WRITTEN)
    assert dict(answer.headers).keys() == {"content-length", "content-type"}
    assert answer.headers["content-type"] == SHORT_TYPE
    told = decode_answer(read_short(OURS, answer.content, body))
    assert [receipt.verdict for receipt in told.receipts] == ["kept"]
    assert told.echo == echo(body)
    assert told.proof
    again = decode_answer(server.send(body).content)
    assert [receipt.verdict for receipt in again.receipts] == ["known"]


@pytest.mark.parametrize(
    "media_type",
    [
        SHORT_TYPE,
        f"{SHORT_TYPE};d=00000000",
        f"{WRITTEN}0",
        f"{WRITTEN}; d=00000000",
        WRITTEN.replace(";", " ;"),
        WRITTEN.upper(),
        f"{SHORT_TYPE};k=00000000;d={OURS.name}",
    ],
)
def test_another_shorthand_is_another_media_type(server: Serving, media_type: str) -> None:
    """By other phrases it would be read as something else."""
    body = OURS.write(batch(contact())) or b""
    problem(server.send(body, content_type=media_type), 415, "wire.bad_media_type")


def test_shorthand_is_not_packed_again(server: Serving) -> None:
    """There is one way to undo it."""
    body = OURS.write(batch(contact())) or b""
    answer = server.send(body, content_type=WRITTEN, content_encoding="gzip")
    problem(answer, 415, "wire.bad_encoding")


def test_a_bomb_is_refused_and_so_is_a_long_body(server: Serving) -> None:
    """A kilobyte of zeros unpacks to a mebibyte; a long body is not read to its end."""
    packer = zlib.compressobj(wbits=-15)
    bomb = packer.compress(bytes(1 << 20)) + packer.flush()
    problem(server.send(bomb, content_type=WRITTEN), 413, "wire.too_large")
    problem(server.send(bytes(MAX_SHORT + 1), content_type=WRITTEN), 413, "wire.too_large")


@pytest.mark.parametrize("cut", [1, 5, 40])
def test_a_cut_body_settles_nothing(server: Serving, cut: int) -> None:
    """Half a batch is none."""
    short = OURS.write(batch(contact())) or b""
    answer = server.send(short[:-cut], content_type=WRITTEN)
    assert answer.status_code in (400, 415)
    with server.services.intake.transaction(server.services.municipality) as tx:
        assert not tx.newest(1)


def test_a_stranger_is_told_nothing_of_phrases(server: Serving) -> None:
    """Who nobody knows is refused before what he sends is looked at."""
    answer = server.send(b"", token="x" * 43, content_type=f"{SHORT_TYPE};d=00000000")
    problem(answer, 401, "device.unknown")


def test_a_parcel_is_not_sent_in_shorthand(server: Serving) -> None:
    """It is sealed, and nothing in it comes again."""
    headers = {"content-type": WRITTEN, "authorization": f"Bearer {'t' * 43}"}
    answer = server.ask("POST", "/v1/rescue", b"", headers)
    problem(answer, 415, "wire.bad_media_type")
