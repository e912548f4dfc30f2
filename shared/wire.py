"""Messages between phone and server as bytes, one spelling each.

Source:  docs/spec/wire.md#exchange
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from shared import news
from shared import receipt as receipts
from shared.canonical import decode, encode
from shared.errors import (
    BadHeaderError,
    NotCanonicalError,
    TooLargeError,
    TruncatedError,
)
from shared.flaw import Flaw
from shared.news import NO_NEWS, News
from shared.receipt import Receipt
from shared.record import Record, parse
from shared.shorthand import Shorthand

PROTOCOL = 1
BATCH_TYPE = "application/x-ndjson"
ANSWER_TYPE = "application/json"
MAX_RECORDS = 2_000
MAX_BYTES = 2 * 1024 * 1024
_HAS_KEYS = ";k="
_SIGNED_APART = {"proof", "receipts"}


class Line(NamedTuple):  # thousands are made of a batch, and a tuple is made fastest
    """One line of a batch: the record and the bytes it was spelt with, or why it is neither."""

    spelt: bytes
    record: Record | None
    flaws: tuple[Flaw, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheaf:
    """A batch whose lines have not been read yet."""

    spelt: Sequence[bytes]
    profile: str
    app: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """What a phone sends: records, and the digest of the profile it has."""

    lines: tuple[Line, ...]
    profile: str
    app: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the server answers: one receipt for each line, in order, and news.

    Shapes:  profile  file name to TOML text when the phone's is out of date, else None
             kept     how many records of this phone are kept in all; an older server does not tell
             day      the local day it was given, and
             proof    the signature over all of it, in base64url; empty from an older server
             rest     the digest of what came besides receipts and proof
    """

    echo: str
    epoch: str
    receipts: tuple[Receipt, ...]
    profile: Mapping[str, str] | None = field(default=None)
    kept: int | None = None
    news: News = NO_NEWS
    day: str = ""
    proof: str = ""
    rest: str = field(default="", compare=False)


def naming_keys(media_type: str, keys: str) -> str:
    """Add to a batch's media type the name of the key directory the phone has, if it has one."""
    return f"{media_type}{_HAS_KEYS}{keys}" if keys else media_type


def named_keys(content_type: str) -> tuple[str, str]:
    """Part a batch's media type from the name of the key directory; empty where none is named."""
    media_type, _, keys = content_type.partition(_HAS_KEYS)
    return media_type.strip(), keys.strip()


def echo(body: bytes) -> str:
    """Digest a request so that its answer can be known for its own: SHA-256 in hex."""
    return hashlib.sha256(body).hexdigest()


def encode_batch(spelt: Sequence[bytes], *, profile: str, app: str) -> bytes:
    """Join records, already spelt, under a header that counts them."""
    head = encode({"app": app, "feltlogg": PROTOCOL, "profile": profile, "records": len(spelt)})
    return b"".join(line + b"\n" for line in (head, *spelt))


def decode_batch(body: bytes) -> Batch:
    """Read a batch; a line that is no record is kept with its flaw, so that it blocks no other.

    Errors:  TooLargeError, BadHeaderError, TruncatedError
    """
    sheaf = split_batch(body)
    lines = tuple(read_line(spelt) for spelt in sheaf.spelt)
    return Batch(lines=lines, profile=sheaf.profile, app=sheaf.app)


def split_batch(body: bytes) -> Sheaf:
    """Part a batch into its lines.

    Errors:  TooLargeError, BadHeaderError, TruncatedError
    """
    if len(body) > MAX_BYTES:
        raise TooLargeError(Flaw("wire.too_large", "body", str(MAX_BYTES)))
    head, *lines = body.split(b"\n")
    header = _header(head)
    count = header["records"]
    if count > MAX_RECORDS:
        raise TooLargeError(Flaw("wire.too_large", "records", str(MAX_RECORDS)))
    if len(lines) != count + 1 or lines[-1]:
        raise TruncatedError(Flaw("wire.truncated", "records", str(count)))
    return Sheaf(spelt=lines[:-1], profile=header["profile"], app=header["app"])


def _header(spelt: bytes) -> dict[str, Any]:
    try:
        head = decode(spelt)
    except NotCanonicalError as error:
        raise BadHeaderError from error
    if not isinstance(head, dict) or head.get("feltlogg") != PROTOCOL:
        raise BadHeaderError(Flaw("wire.unknown_protocol", "feltlogg", str(PROTOCOL)))
    for key, kind in (("app", str), ("profile", str), ("records", int)):
        if type(head.get(key)) is not kind:
            raise BadHeaderError(Flaw("wire.wrong_type", key))
    if len(head) != 4 or head["records"] < 0:  # noqa: PLR2004 - the four keys above
        raise BadHeaderError(Flaw("wire.wrong_type", "records"))
    return head


def read_line(spelt: bytes) -> Line:
    """Read one line of a batch."""
    try:
        return Line(spelt, parse(decode(spelt)))
    except NotCanonicalError as error:
        return Line(spelt, None, error.flaws or (Flaw(error.code),))


def encode_answer(answer: Answer) -> bytes:
    """Spell an answer as canonical JSON."""
    proof = {"proof": answer.proof} if answer.proof else {}
    told = [receipts.spell(receipt) for receipt in answer.receipts]
    return encode({**_rest(answer), **proof, "receipts": told})


def write_short(shorthand: Shorthand, spelt: bytes) -> bytes | None:
    """Write an answer in shorthand, without the echo: whoever asked has it, and it is signed.

    Source:  docs/spec/wire.md#shorthand
    """
    return shorthand.write(encode({k: v for k, v in decode(spelt).items() if k != "echo"}))


def read_short(shorthand: Shorthand, packed: bytes, asked: bytes) -> bytes:
    """Spell an answer in shorthand as the answer to `asked` that it must be.

    Errors:  NotCanonicalError, BadHeaderError, TooLargeError, BadEncodingError, TruncatedError
    """
    told = decode(shorthand.read(packed))
    if not isinstance(told, dict) or "echo" in told:
        raise BadHeaderError(Flaw("wire.wrong_type", "echo"))
    return encode({**told, "echo": echo(asked)})


def rest_of(answer: Answer) -> str:
    """Digest all of an answer but its receipts and its proof."""
    return _digest(_rest(answer))


def _digest(values: Mapping[str, Any]) -> str:
    return hashlib.sha256(encode(values)).hexdigest()


def _rest(answer: Answer) -> dict[str, Any]:
    return {
        "echo": answer.echo,
        "epoch": answer.epoch,
        "feltlogg": PROTOCOL,
        "profile": None if answer.profile is None else dict(answer.profile),
        **({} if answer.kept is None else {"kept": answer.kept}),
        **({"day": answer.day} if answer.day else {}),
        **news.spell(answer.news),
    }


def decode_answer(body: bytes) -> Answer:
    """Read an answer; keys nobody here knows are a newer server's, and are passed by.

    Errors:  NotCanonicalError, BadHeaderError
    """
    answer = decode(body)
    if not isinstance(answer, dict) or type(spoken := answer.get("feltlogg")) is not int:
        raise BadHeaderError(Flaw("wire.wrong_type"))
    if spoken != PROTOCOL:
        raise BadHeaderError(Flaw("wire.unknown_protocol", "feltlogg", str(PROTOCOL)))
    profile, told = answer.get("profile"), answer.get("receipts")
    kept, proof = answer.get("kept"), answer.get("proof", "")
    if not (
        isinstance(answer.get("echo"), str)
        and isinstance(answer.get("epoch"), str)
        and isinstance(told, list)
        and (profile is None or _is_texts(profile))
        and (kept is None or (type(kept) is int and kept >= 0))
        and all(isinstance(answer.get(key, ""), str) for key in ("day", "proof"))
    ):
        raise BadHeaderError(Flaw("wire.wrong_type"))
    return Answer(
        echo=answer["echo"],
        epoch=answer["epoch"],
        receipts=tuple(receipts.read(item) for item in told),
        profile=profile,
        kept=kept,
        news=news.read(answer),
        day=answer.get("day", ""),
        proof=proof,
        rest=_digest({key: answer[key] for key in answer.keys() - _SIGNED_APART}) if proof else "",
    )


def _is_texts(value: object) -> bool:
    return isinstance(value, dict) and all(isinstance(text, str) for text in value.values())
