"""A server on the desk: takes any code, keeps every record, and can be unplugged."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from client.sync.transport import Reply
from shared.canonical import decode, encode
from shared.errors import LinkDownError
from shared.flaw import Flaw
from shared.receipt import Receipt
from shared.record import Record
from shared.wire import ANSWER_TYPE, Answer, decode_batch, decompress, echo, encode_answer


@dataclass
class DeskServer:
    """A transport that is its own server.

    Shapes:  refusing  record kind to the flaw it is refused with
    """

    texts: Mapping[str, str]
    is_up: bool = True
    kept: dict[str, Record] = field(default_factory=dict)
    refusing: Mapping[str, Flaw] = field(default_factory=dict)

    def dial(self, _url: str) -> "DeskServer":
        """Answer at every address."""
        return self

    def post(
        self, path: str, body: bytes, *, media_type: str, token: str | None, packed: bool
    ) -> Reply:
        """See `Transport.post`."""
        del media_type, token
        if not self.is_up:
            raise LinkDownError
        plain = decompress(body) if packed else body
        if path == "/v1/enrol":
            decode(plain)
            told = {"device": "d", "epoch": "e", "municipality": "m", "profile": dict(self.texts)}
            return Reply(status=200, media_type=ANSWER_TYPE, body=encode(told))
        records = [line.record for line in decode_batch(plain).lines]
        answer = Answer(
            echo=echo(plain),
            epoch="e",
            receipts=tuple(self._receipt(record) for record in records if record),
        )
        return Reply(status=200, media_type=ANSWER_TYPE, body=encode_answer(answer))

    def close(self) -> None:
        """See `Transport.close`."""

    def _receipt(self, record: Record) -> Receipt:
        if record.kind in self.refusing:
            return Receipt("refused", 0, (self.refusing[record.kind],))
        self.kept[record.id] = record
        return Receipt("kept", len(self.kept))
