"""One phone's way to the server in a run: a real `Transport` that fails as the seed says."""

import random
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from client.sync.transport import Reply
from shared.errors import KnownError, LinkDownError
from shared.receipt import Receipt
from shared.shorthand import SHORT_TYPE, Shorthand
from shared.wire import (
    ANSWER_TYPE,
    BATCH_TYPE,
    Answer,
    Line,
    decode_answer,
    decode_batch,
    echo,
    encode_answer,
    read_short,
    write_short,
)
from tests.plain import plain
from tests.sim.hub import DownError, Hub, shorthands
from tests.sim.mix import Mix, WireFault

PAGE = Reply(status=200, media_type="text/html", body=b"<html>Sign in to the hotspot")
# What others answer in the server's place, before it hears anything.
OTHERS: Mapping[WireFault, Reply] = {
    "hotspot": PAGE,
    "hotspot_511": Reply(status=511, media_type="text/html", body=PAGE.body),
    "redirect": Reply(status=302, media_type="text/html", body=b""),
    "proxy_502": Reply(status=502, media_type="text/html", body=b"Bad gateway"),
    "proxy_503": Reply(status=503, media_type=ANSWER_TYPE, body=b"{}"),
    "stranger": Reply(status=200, media_type=ANSWER_TYPE, body=b'{"ok":true}'),
}
AN_HOUR_S = 3_600.0


@dataclass(frozen=True, slots=True)
class Sent:
    """A request as it went over the wire."""

    body: bytes
    token: str
    packed: bool
    media_type: str = BATCH_TYPE

    @property
    def lines(self) -> Sequence[Line]:
        """Read the records in it."""
        return decode_batch(self.plain).lines

    @property
    def plain(self) -> bytes:
        """Unpack the body."""
        return plain(self.body, media_type=self.media_type, packed=self.packed, known=shorthands())

    @property
    def shorthand(self) -> Shorthand | None:
        """Name the shorthand it is written in."""
        return next((one for one in shorthands() if one.media_type == self.media_type), None)


class Wire:
    """See `client.sync.transport.Transport`."""

    def __init__(
        self,
        hub: Hub,
        mix: Mix,
        dice: random.Random,
        tell: Callable[[str], None],
        pass_time: Callable[[float], None],
    ) -> None:
        self._hub = hub
        self._mix = mix
        self._dice = dice
        self._tell = tell
        self._pass_time = pass_time
        self.later: list[Sent] = []
        self._stale: Reply | None = None
        self.is_healed = False

    def post(
        self, path: str, body: bytes, *, media_type: str, token: str | None, packed: bool
    ) -> Reply:
        """See `Transport.post`."""
        assert path == "/v1/sync"
        assert media_type == BATCH_TYPE or media_type.startswith(SHORT_TYPE)
        fault = None if self.is_healed else self._mix.on_the_wire(self._dice)
        self._pass_time(self._dice.uniform(0.05, 20))
        self._tell(f"wire {fault or 'fine'} {len(body)}")
        sent = Sent(body, token or "", packed, media_type)
        try:
            return self._stood(sent) if fault is None else self._fail(fault, sent)
        except DownError:
            self._tell("wire nobody answers")
            if self._dice.random() < 0.5:  # a proxy stands before it
                return OTHERS["proxy_502"]
            raise LinkDownError from None

    def close(self) -> None:
        """See `Transport.close`."""

    def deliver(self, sent: Sent) -> Reply:
        """Bring a request to the server, to whichever of its processes."""
        number = self._dice.randrange(len(self._hub.processes))
        return self._hub.ask(
            number, sent.body, sent.token, media_type=sent.media_type, packed=sent.packed
        )

    def _stood(self, sent: Sent) -> Reply:
        self._stale = reply = self.deliver(sent)
        return reply

    def _fail(self, fault: WireFault, sent: Sent) -> Reply:  # noqa: PLR0911, PLR0912, C901 - one case a fault
        match fault:
            case "lost_request":
                raise LinkDownError
            case "lost_reply":
                self.deliver(sent)
                raise LinkDownError
            case "twice":
                self.deliver(sent)
                return self._stood(sent)
            case "again_later":
                self.later.append(sent)
                return self._stood(sent)
            case "cut_request":
                half = sent.body[: self._dice.randrange(len(sent.body))]
                self.deliver(replace(sent, body=half))
                raise LinkDownError
            case "cut_reply":
                whole = self._stood(sent)
                half = whole.body[: self._dice.randrange(len(whole.body))]
                return Reply(status=whole.status, media_type=whole.media_type, body=half)
            case "proxy_413" if len(sent.lines) > 1:
                return Reply(status=413, media_type="text/html", body=b"")
            case "proxy_413":
                return self._stood(sent)
            case "forged":
                return self._forged(sent)
            case "intercepted":
                return self._intercepted(sent)
            case "stale":
                return self._stale or PAGE
            case "slow":
                self._pass_time(AN_HOUR_S)
                return self._stood(sent)
            case _:
                return OTHERS[fault]

    def _forged(self, sent: Sent) -> Reply:
        """Say that all was kept, in words that would be right for another request."""
        return _all_kept(sent, "0" * 64)

    def _intercepted(self, sent: Sent) -> Reply:
        """Say that all was kept, right in everything but what only the server can sign."""
        old = ""
        with suppress(KnownError):
            old = _proof_in(self._stale) if self._stale is not None else ""
        return _all_kept(sent, echo(sent.plain), proof=old)


def _all_kept(sent: Sent, echoed: str, *, proof: str = "") -> Reply:
    kept = tuple(Receipt("kept", seq) for seq, _ in enumerate(sent.lines, 1))
    answer = Answer(echo=echoed, epoch="e", receipts=kept, day="2026-07-01", proof=proof)
    spelt = encode_answer(answer)
    short = sent.shorthand and write_short(sent.shorthand, spelt)
    if short and echoed == echo(sent.plain):  # in shorthand no other request can be named
        return Reply(status=200, media_type=SHORT_TYPE, body=short)
    return Reply(status=200, media_type=ANSWER_TYPE, body=spelt)


def _proof_in(reply: Reply) -> str:
    """Take the signature out of an answer, whichever way it was written."""
    for shorthand in shorthands() if reply.media_type == SHORT_TYPE else ():
        with suppress(KnownError):
            return decode_answer(read_short(shorthand, reply.body, b"")).proof
    return decode_answer(reply.body).proof
