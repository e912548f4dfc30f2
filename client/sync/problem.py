"""What an answer that is not the expected one means: whose fault, and whether to try again."""

import json
from collections.abc import Mapping

from client.sync.transport import Reply
from shared.errors import (
    BusyServerError,
    EndedDeviceError,
    FailedServerError,
    KnownError,
    OtherVersionError,
    RefusedError,
    StrangerError,
    TooLargeError,
    TooManyTriesError,
    UnknownDeviceError,
    UsedCodeError,
    WrongCodeError,
)
from shared.flaw import Flaw

PROBLEM_TYPE = "application/problem+json"
OK = 200
NOT_OURS = "wire.unknown_protocol"
FORGED = "link.forged"
_TOO_LARGE = 413
_FAILED = 500
_LOG_IN_FIRST = 511
_ELSEWHERE = range(300, 400)
_NO_WAY_ON = (502, 503, 504)
_BY_CODE: Mapping[str, type[KnownError]] = {
    error.code: error
    for error in (
        UnknownDeviceError,
        WrongCodeError,
        UsedCodeError,
        TooManyTriesError,
        TooLargeError,
    )
}
_PATIENCE = (429, 500, 502, 503, 504, 507)


def require(reply: Reply, media_type: str) -> bytes:
    """Give the body of a good answer, or raise what the answer means.

    Errors:  StrangerError, BusyServerError, FailedServerError, TooLargeError, UnknownDeviceError,
             EndedDeviceError, WrongCodeError, UsedCodeError, TooManyTriesError, RefusedError,
             OtherVersionError
    Source:  docs/spec/wire.md#no-answer
    """
    if reply.status == OK and reply.media_type == media_type:
        return reply.body
    if reply.media_type == PROBLEM_TYPE:
        code, flaws, order = _read(reply.body)
        if code == EndedDeviceError.code:
            raise EndedDeviceError(*flaws, order=order)
        if code in _BY_CODE:
            raise _BY_CODE[code](*flaws)
        if reply.status == _FAILED:
            raise FailedServerError(*flaws)
        if reply.status in _PATIENCE:
            raise BusyServerError(*flaws, after_s=reply.retry_after_s)
        if any(flaw.code == NOT_OURS for flaw in flaws):
            raise OtherVersionError
        raise RefusedError(Flaw(code), *flaws)
    if reply.status == _TOO_LARGE:
        raise TooLargeError
    if reply.status in _PATIENCE:
        flaws = (Flaw("link.gateway"),) if reply.status in _NO_WAY_ON else ()
        raise BusyServerError(*flaws, after_s=reply.retry_after_s)
    raise StrangerError(*((Flaw("link.portal"),) if _is_portal(reply) else ()))


def reason(error: KnownError) -> str:
    """Name why nothing came through: the nearest reason that has words of its own."""
    return next((flaw.code for flaw in error.flaws if flaw.code.startswith("link.")), error.code)


def _is_portal(reply: Reply) -> bool:
    """Tell a guest network's own page: it sends elsewhere, or shows a page where there is none."""
    is_page = reply.status == OK and reply.media_type == "text/html"
    return is_page or reply.status == _LOG_IN_FIRST or reply.status in _ELSEWHERE


def _read(body: bytes) -> tuple[str, tuple[Flaw, ...], str]:
    try:
        problem = json.loads(body)
        flaws = tuple(
            Flaw(str(flaw["code"]), str(flaw.get("field", "")), str(flaw.get("bound", "")))
            for flaw in problem.get("flaws", ())
        )
        return str(problem["code"]), flaws, str(problem.get("order", ""))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise StrangerError from error
