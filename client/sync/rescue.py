"""Hand in what was sealed on this phone before it was emptied; the server cannot read it either.

Source:  docs/spec/rescue.md#handing-in
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from client.sync.problem import require
from client.sync.transport import Transport
from shared.canonical import decode
from shared.errors import NotCanonicalError, StrangerError, WireError
from shared.parcel import MOST, Parcel, spell
from shared.wire import ANSWER_TYPE, BATCH_TYPE, MAX_BYTES, echo

PATH: Final = "/v1/rescue"


def hand_in(
    link: Transport, token: str, parcels: Sequence[Parcel], done: Callable[[Sequence[Parcel]], None]
) -> None:
    """Hand in all of it, a part at a time; `done` is told of each part the server holds.

    Errors:  LinkError, DeviceError
    """
    for part in _parts(parcels):
        body = b"".join(spell(one) + b"\n" for one in part)
        reply = link.post(PATH, body, media_type=BATCH_TYPE, token=token, packed=False)
        try:
            answer = decode(require(reply, ANSWER_TYPE))
            is_ours = isinstance(answer, dict) and answer.get("echo") == echo(body)
        except (WireError, NotCanonicalError) as error:
            raise StrangerError from error
        if not is_ours:
            raise StrangerError
        done(part)


def _parts(parcels: Sequence[Parcel]) -> Iterator[Sequence[Parcel]]:
    part: list[Parcel] = []
    size = 0
    for one in parcels:
        n_bytes = len(spell(one)) + 1
        if part and (len(part) == MOST or size + n_bytes > MAX_BYTES):
            yield part
            part, size = [], 0
        part.append(one)
        size += n_bytes
    if part:
        yield part
