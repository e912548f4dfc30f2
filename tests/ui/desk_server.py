"""The real server on the desk: it can be unplugged, and made to refuse as a newer one would."""

import weakref
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from client.sync.transport import Reply
from server.store.devices import EnrolmentCode
from server.web.sync import signed
from shared.errors import LinkDownError, LinkError
from shared.flaw import Flaw
from shared.hazmat.tokens import fingerprint, tidy_code
from shared.packing import coding_of, decompress
from shared.receipt import Receipt
from shared.record import Record, RecordId
from shared.wire import MAX_BYTES, Answer, Batch, decode_answer, decode_batch, encode_answer
from tests.builders import SANDVIK
from tests.desk import Desk, Hands
from tests.keys import Ring, ring
from tests.link import OLDER, Link
from tests.town import town


class DeskServer:
    """A wire to the real server in process, on disk in `folder`; it knows one enrolment code.

    Shapes:  refusing  record kind to the flaw a newer server would refuse it with
    """

    def __init__(self, folder: Path, code: str, at: datetime, profile: Path = SANDVIK) -> None:
        stack = ExitStack()
        self._town = stack.enter_context(town(folder, profile))
        self._town.clock.at = at
        self._link = Link(self._town.app)
        self.is_up = True
        self.trouble: LinkError | None = None  # what every call meets
        self.refusing: Mapping[str, Flaw] = {}
        with self._town.services.intake.transaction(self._town.services.municipality) as tx:
            offered = EnrolmentCode(label="desk", expires_at=at + timedelta(days=1))
            tx.add_enrolment_code(fingerprint(tidy_code(code)), offered)
        weakref.finalize(self, stack.close)

    @property
    def kept(self) -> Mapping[RecordId, Record]:
        """What the server holds, by id, oldest first."""
        return {item.record.id: item.record for item in self._town.kept()}

    def end(self) -> None:
        """End the first phone."""
        services = self._town.services
        with services.intake.transaction(services.municipality) as tx:
            tx.end_device(tx.devices()[0].id, services.today())

    @property
    def n_unsent(self) -> int | None:
        """What the first phone told when it was emptied."""
        services = self._town.services
        with services.intake.transaction(services.municipality) as tx:
            return tx.devices()[0].unsent

    def pass_days(self, days: int) -> None:
        """Let days pass at the server, and back it up."""
        self._town.clock.move(days=days)
        self._town.services.intake.note_backup(self._town.clock().date())

    def keys(self) -> Ring:
        """Begin the municipality's keys, and give a coordinator those of this month."""
        made = ring(self._town)
        made.publish(f"{made.here.today:%Y-%m}")
        return made

    def coordinator(self, folder: Path) -> Desk:
        """Give the coordinator's browser, signed in."""
        desk = Desk(self._town.services, Hands(self._town.clock.at), folder)
        desk.sign_in()
        return desk

    def dial(self, _url: str) -> "DeskServer":
        """Answer at every address."""
        return self

    def post(
        self, path: str, body: bytes, *, media_type: str, token: str | None, packed: bool
    ) -> Reply:
        """See `Transport.post`."""
        if self.trouble is not None:
            raise self.trouble
        if not self.is_up:
            raise LinkDownError
        self._link.is_older = bool(self.refusing)
        reply = self._link.post(path, body, media_type=media_type, token=token, packed=packed)
        if not self.refusing or path != "/v1/sync" or reply == OLDER:
            return reply
        batch = decode_batch(
            decompress(body, MAX_BYTES, coding_of(body) or "gzip") if packed else body
        )
        answer = decode_answer(reply.body)
        told = [
            self._told(line.record, receipt)
            for line, receipt in zip(batch.lines, answer.receipts, strict=True)
        ]
        answer = replace(answer, receipts=tuple(told))
        return replace(reply, body=encode_answer(self._signed(answer, batch, token or "")))

    def _signed(self, answer: Answer, batch: Batch, token: str) -> Answer:
        services = self._town.services
        with services.intake.transaction(services.municipality) as tx:
            device = tx.device_of(fingerprint(token))
        return (
            signed(answer, [line.spelt for line in batch.lines], device, services.signer)
            if device
            else answer
        )

    def _told(self, record: Record | None, receipt: Receipt) -> Receipt:
        flaw = self.refusing.get(record.kind) if record else None
        return Receipt("refused", 0, (flaw,)) if flaw else receipt

    def close(self) -> None:
        """See `Transport.close`."""
