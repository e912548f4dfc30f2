"""What an answer that is not the expected one means: whose fault, and whether to try again."""

import json
from collections.abc import Mapping

from client.sync.transport import Reply
from shared.errors import (
    BusyServerError,
    EndedDeviceError,
    FailedServerError,
    KnownError,
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
_TOO_LARGE = 413
_FAILED = 500
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
             EndedDeviceError, WrongCodeError, UsedCodeError, TooManyTriesError, RefusedError
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
        raise RefusedError(Flaw(code), *flaws)
    if reply.status == _TOO_LARGE:
        raise TooLargeError
    if reply.status in _PATIENCE:
        raise BusyServerError(after_s=reply.retry_after_s)
    raise StrangerError


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
