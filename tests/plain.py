"""What goes over the wire, as whoever knows the profile reads it."""

from collections.abc import Iterable
from dataclasses import replace

from client.sync.transport import Reply
from shared.packing import coding_of, decompress
from shared.shorthand import SHORT_TYPE, Shorthand
from shared.wire import ANSWER_TYPE, MAX_BYTES, named_keys, read_short


def plain(body: bytes, *, media_type: str, packed: bool, known: Iterable[Shorthand]) -> bytes:
    """Undo whatever was done to a request."""
    for shorthand in known:
        if named_keys(media_type)[0] == shorthand.media_type:
            return shorthand.read(body)
    return decompress(body, MAX_BYTES, coding_of(body) or "gzip") if packed else body


def plain_reply(
    reply: Reply, *, media_type: str, asked: bytes, known: Iterable[Shorthand]
) -> Reply:
    """Give an answer as an older server would have spelt it; `asked` is plain."""
    for shorthand in known:
        if reply.media_type == SHORT_TYPE and named_keys(media_type)[0] == shorthand.media_type:
            body = read_short(shorthand, reply.body, asked)
            return replace(reply, body=body, media_type=ANSWER_TYPE)
    return reply
