"""What endpoints may ask for, as annotated parameters."""

import asyncio
from collections.abc import Sequence
from typing import Annotated, NamedTuple

from fastapi import Depends, Request
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from server.services import Services
from server.store.devices import Device
from shared import ending, wire
from shared.errors import (
    BadEncodingError,
    BadMediaTypeError,
    EndedDeviceError,
    TooLargeError,
    TooSlowError,
    UnknownDeviceError,
)
from shared.flaw import Flaw
from shared.hazmat.tokens import fingerprint
from shared.packing import CODINGS, Coding, taken
from shared.shorthand import MAX_SHORT, Shorthand

BODY_TIMEOUT_S = 30
MAX_SMALL_BYTES = 4 * 1024
_PHONE = HTTPBearer(
    auto_error=False, scheme_name="phone", description="The token the phone drew at enrolment."
)


# What waits for nothing is asked on the loop: a thread for each would cost more than the answer.


async def services(request: Request) -> Services:
    """Give what the composition root made."""
    made: Services = request.app.state.services
    return made


AsksOpened = Annotated[Services, Depends(services)]


def current_services(opened: AsksOpened) -> Services:
    """Give them with the places that are approved at this moment.

    Errors:  StoreBusyError, StoreFullError
    """
    return opened.current()


AsksServices = Annotated[Services, Depends(current_services)]


def known_device(
    known: AsksServices, shown: Annotated[HTTPAuthorizationCredentials | None, Depends(_PHONE)]
) -> Device:
    """Find the phone by its token.

    Errors:  UnknownDeviceError, EndedDeviceError
    """
    if shown is None:
        raise UnknownDeviceError
    with known.intake.transaction(known.municipality) as tx:
        device = tx.device_of(fingerprint(shown.credentials))
    if device is None:
        raise UnknownDeviceError
    if device.ended_on is not None:
        raise EndedDeviceError(order=ending.order(known.signer, device.id))
    return device


AsksDevice = Annotated[Device, Depends(known_device)]


def content_encoding(request: Request) -> Coding | None:
    """Give the one coding of a body, if it has any.

    Errors:  BadEncodingError
    """
    told = request.headers.get("content-encoding", "").strip().lower()
    found = next((coding for coding in CODINGS if coding == told), None)
    if found is None and told not in ("", "identity"):
        raise BadEncodingError(Flaw("wire.bad_encoding", "content-encoding"))
    return found


async def way(request: Request, known: AsksServices) -> Coding | Shorthand | None:
    """Give how a batch is written: in our shorthand, in a coding, or plainly.

    Errors:  BadEncodingError
    """
    coding = content_encoding(request)
    if wire.named_keys(_content_type(request))[0] != known.shorthand.media_type:
        return coding
    if coding:
        raise BadEncodingError(Flaw("wire.packed_twice", "content-encoding"))
    return known.shorthand


AsksWay = Annotated[Coding | Shorthand | None, Depends(way)]


def _content_type(request: Request) -> str:
    told: str = request.headers.get("content-type", "")
    return told


async def lines_body(request: Request, _: AsksDevice) -> bytes:
    """Read lines as they were sent; only a known phone may fill our memory at all.

    Errors:  BadMediaTypeError, TooLargeError, TooSlowError
    """
    check_media_type(request, wire.BATCH_TYPE)
    return await whole_body(request, wire.MAX_BYTES)


AsksLinesBody = Annotated[bytes, Depends(lines_body)]


async def batch_body(request: Request, device: AsksDevice, written: AsksWay) -> bytes:
    """Read a batch as it was sent, in shorthand or in lines.

    Errors:  BadMediaTypeError, TooLargeError, TooSlowError
    """
    if isinstance(written, Shorthand):
        return await whole_body(request, MAX_SHORT)
    return await lines_body(request, device)


AsksBatchBody = Annotated[bytes, Depends(batch_body)]


AsksEncoding = Annotated[Coding | None, Depends(content_encoding)]


class Listener(NamedTuple):
    """How an answer may be packed, the best first, and the name of the key directory it knows."""

    accepts: Sequence[Coding] = ()
    keys: str = ""


async def listener(request: Request) -> Listener:
    """Tell what whoever asks takes, and has."""
    accepts = taken(request.headers.get("accept-encoding", ""))
    return Listener(accepts, wire.named_keys(_content_type(request))[1])


AsksListener = Annotated[Listener, Depends(listener)]


async def small_body(request: Request) -> bytes:
    """Read an enrolment or a farewell; small, since anyone may send one.

    Errors:  BadMediaTypeError, BadEncodingError, TooLargeError, TooSlowError
    """
    check_media_type(request, wire.ANSWER_TYPE)
    if content_encoding(request):
        raise BadEncodingError(Flaw("wire.bad_encoding", "content-encoding"))
    return await whole_body(request, MAX_SMALL_BYTES)


AsksSmallBody = Annotated[bytes, Depends(small_body)]


def check_media_type(request: Request, wanted: str) -> None:
    """Refuse a body of another media type.

    Errors:  BadMediaTypeError
    """
    given = _content_type(request).partition(";")[0].strip().lower()
    if given != wanted:
        raise BadMediaTypeError(Flaw(BadMediaTypeError.code, "content-type", wanted))


async def whole_body(request: Request, limit: int) -> bytes:
    """Read a body of at most `limit` bytes, in time.

    Errors:  TooLargeError, TooSlowError
    """
    too_large = TooLargeError(Flaw(TooLargeError.code, "body", str(limit)))
    announced = request.headers.get("content-length", "")
    if announced.isascii() and announced.isdigit() and int(announced[:18]) > limit:
        raise too_large
    parts, size = [], 0
    try:
        async with asyncio.timeout(BODY_TIMEOUT_S):
            async for part in request.stream():
                size += len(part)
                if size > limit:
                    raise too_large
                parts.append(part)
    except TimeoutError as error:
        slow = Flaw(TooSlowError.code, "body", str(BODY_TIMEOUT_S))
        raise TooSlowError(slow) from error
    return b"".join(parts)
