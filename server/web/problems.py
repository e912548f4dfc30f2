"""One table from errors to answers, all of them problem details (RFC 9457).

Source:  docs/spec/wire.md#errors
"""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any, cast

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from server.web.languages import preferred
from server.web.problem_page import problem_page, wants_page
from shared.access_errors import BrokenAuditError
from shared.canonical import encode
from shared.errors import (
    AccessError,
    BadEncodingError,
    BadMediaTypeError,
    BadQueryError,
    DamagedStoreError,
    DeniedError,
    EndedDeviceError,
    InputError,
    KnownError,
    NewerStoreError,
    NotFoundError,
    OverQuotaError,
    ProfileError,
    QueryNotDoneError,
    SignInNeededError,
    StoreBusyError,
    StoreError,
    StoreFullError,
    TooLargeError,
    TooManyTriesError,
    TooSlowError,
    UnknownDeviceError,
    UsedCodeError,
    WireError,
    WrongCodeError,
    WrongHostError,
)
from shared.flaw import Flaw
from shared.packing import named
from shared.release_errors import BrokenLedgerError, BrokenReleaseError, ReleaseError
from shared.retention_errors import RetentionError
from shared.words.catalogue import explain, say

PROBLEM_TYPE = "application/problem+json"
INTERNAL = "error.internal"
BAD_REQUEST = "wire.bad_request"
# The nearest class up an error's own tree decides; an error with no line here is our own fault.
STATUS: Mapping[type[KnownError], int] = {
    WireError: 400,
    TooLargeError: 413,
    TooSlowError: 408,
    BadEncodingError: 415,
    BadMediaTypeError: 415,
    WrongCodeError: 403,
    UsedCodeError: 409,
    UnknownDeviceError: 401,
    EndedDeviceError: 403,
    OverQuotaError: 429,
    AccessError: 403,
    SignInNeededError: 401,
    DeniedError: 403,
    WrongHostError: 421,
    TooManyTriesError: 429,
    NotFoundError: 404,
    BadQueryError: 400,
    QueryNotDoneError: 501,
    StoreError: 503,
    StoreBusyError: 503,
    StoreFullError: 507,
    NewerStoreError: 500,
    DamagedStoreError: 503,
    ReleaseError: 409,
    BrokenReleaseError: 500,
    BrokenLedgerError: 500,
    RetentionError: 409,
    ProfileError: 422,
    InputError: 422,
    BrokenAuditError: 500,
}
# What the phone may do at once differs from what a guesser may: seconds until the next try.
RETRY_AFTER_S: Mapping[int, int] = {429: 600, 503: 1, 507: 60}
PATIENCE_S: Mapping[str, int] = {DamagedStoreError.code: 300}  # somebody must bring it back first
# A message we stopped reading leaves its rest on the line; only hanging up gets rid of it.
HANG_UP = frozenset((400, 408, 413, 421))
_BY_STATUS: Mapping[int, str] = {
    400: BAD_REQUEST,
    401: SignInNeededError.code,
    403: DeniedError.code,
    404: NotFoundError.code,
    405: "access.wrong_method",
}


def problem(  # noqa: PLR0913, PLR0917 - what RFC 9457 has, and one member of our own
    request: Request,
    status: int,
    code: str,
    flaws: tuple[Flaw, ...] = (),
    headers: Mapping[str, str] | None = None,
    order: str = "",
) -> Response:
    """Say what went wrong, in the reader's language; never a value that was sent."""
    told = {**_headers(status, code, request.url.path), **(headers or {})}
    if wants_page(request):
        page = problem_page(request, status, code, flaws)
        page.headers.update(told)
        return page
    language = preferred(request.headers.get("accept-language", ""))
    detail = say(language, code, bound=flaws[0].bound if flaws else "", field="")
    body: dict[str, Any] = {
        "type": f"urn:feltlogg:problem:{code}",
        "title": detail.partition(". ")[0].rstrip("."),
        "status": status,
        "detail": detail,
        "code": code,
        "flaws": [
            {
                "code": flaw.code,
                "field": flaw.field,
                "bound": flaw.bound,
                "detail": explain(language, flaw),
            }
            for flaw in flaws
        ],
    }
    if order:
        body["order"] = order
    return Response(
        encode(body), status, {**told, "content-language": language}, media_type=PROBLEM_TYPE
    )


def _headers(status: int, code: str, path: str) -> Mapping[str, str]:
    headers = {"cache-control": "no-store", "vary": "accept-language"}
    if status in RETRY_AFTER_S:
        headers["retry-after"] = str(PATIENCE_S.get(code, RETRY_AFTER_S[status]))
    if status == HTTPStatus.UNSUPPORTED_MEDIA_TYPE:
        headers["accept-encoding"] = named()
    if status in HANG_UP:
        headers["connection"] = "close"
    if status == HTTPStatus.UNAUTHORIZED:
        # Excel and Power BI ask for a password only where they are told that one opens.
        basic = 'Basic realm="Feltlogg", charset="UTF-8", ' if path.startswith("/feeds/") else ""
        headers["www-authenticate"] = f"{basic}Bearer"
    return headers


def status_of(error: KnownError) -> int:
    """Find the status of an error by the nearest class that has one."""
    return next((STATUS[kind] for kind in type(error).__mro__ if kind in STATUS), 500)


def of_known(request: Request, error: Exception) -> Response:
    """Answer an expected error."""
    known = cast("KnownError", error)
    order = known.order if isinstance(known, EndedDeviceError) else ""
    return problem(request, status_of(known), known.code, known.flaws, order=order)


def of_framework(request: Request, error: Exception) -> Response:
    """Answer an error the framework raised: no such page, wrong method and the like."""
    raised = cast("HTTPException", error)
    code = _BY_STATUS.get(raised.status_code, KnownError.code)
    return problem(request, raised.status_code, code, headers=raised.headers)


def of_input(request: Request, error: Exception) -> Response:
    """Answer a form or a parameter that does not fit, naming each field and no value."""
    raised = cast("RequestValidationError", error)
    flaws = tuple(
        Flaw(
            "input.missing" if one["type"] == "missing" else "input.wrong_type",
            ".".join(str(part) for part in one["loc"][1:] if isinstance(part, str)),
            str(one["type"]).replace("_", " "),
        )
        for one in raised.errors()
    )
    return problem(request, status_of(InputError()), InputError.code, flaws)


def answer_errors(app: FastAPI) -> None:
    """Make every error of the application a problem."""
    app.add_exception_handler(KnownError, of_known)
    app.add_exception_handler(HTTPException, of_framework)
    app.add_exception_handler(RequestValidationError, of_input)


def described(*statuses: int, is_page: bool = False) -> dict[int | str, dict[str, Any]]:
    """Describe problem answers for the OpenAPI document; a browser may get them as a page."""
    content: dict[str, Any] = {PROBLEM_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    if is_page:
        content["text/html"] = {"schema": {"type": "string"}}
    return {
        status: {"description": HTTPStatus(status).phrase, "content": content}
        for status in (*statuses, HTTPStatus.MISDIRECTED_REQUEST)  # before any route
    }


_FLAW_SCHEMA: Mapping[str, Any] = {
    "type": "object",
    "required": ["code", "field", "bound", "detail"],
    "properties": {key: {"type": "string"} for key in ("code", "field", "bound", "detail")},
}
SCHEMA: Mapping[str, Any] = {
    "type": "object",
    "description": "Problem details (RFC 9457); decide by `code`, which is stable.",
    "required": ["type", "title", "status", "detail", "code", "flaws"],
    "properties": {
        "type": {"type": "string", "format": "uri"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "code": {"type": "string"},
        "flaws": {"type": "array", "items": _FLAW_SCHEMA},
        "order": {
            "type": "string",
            "description": "only with `device.ended`: docs/spec/wire.md#an-ended-phone",
        },
    },
}
