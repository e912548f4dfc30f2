"""GET /static/…: the style sheet, its signs and typeface, the icon; nothing that is not listed."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Annotated

from fastapi import APIRouter, Header
from fastapi.responses import FileResponse, Response

from server.web.scripts import Script
from server.web.scripts import module as script_of
from server.web.styles import FOLDER, VENDOR, Sheet, sheet
from shared.errors import NotFoundError

SCRIPT = "text/javascript"
TYPES = {".svg": "image/svg+xml", ".woff2": "font/woff2"}
A_YEAR_S = 365 * 24 * 3600
HEADERS = {"X-Content-Type-Options": "nosniff"}
FOR_NOW = {**HEADERS, "Cache-Control": "no-cache"}
FOR_GOOD = {**HEADERS, "Cache-Control": f"public, max-age={A_YEAR_S}, immutable"}

router = APIRouter(prefix="/static", include_in_schema=False)


@router.get("/feltlogg-{version}.css")
def styles(version: str, accept_encoding: Annotated[str, Header()] = "") -> Response:
    """Give the style sheet; while servers are replaced, the one there is for any other's name."""
    made = sheet()
    is_named = made.name == f"feltlogg-{version}.css"
    headers = FOR_GOOD if is_named else FOR_NOW
    return _packed(made, headers, "text/css", accept_encoding)


@router.get("/icon.svg")
def icon() -> FileResponse:
    """Give the icon, whose name does not tell its version."""
    return FileResponse(FOLDER / "icon.svg", headers=FOR_NOW, media_type=TYPES[".svg"])


@router.get("/access.js")
def script() -> FileResponse:
    """Give the script that passkeys need; no page needs it."""
    return FileResponse(FOLDER / "access.js", headers=FOR_NOW, media_type=SCRIPT)


@router.get("/notes-{module}.js")
def opener(module: str, accept_encoding: Annotated[str, Header()] = "") -> Response:
    """Give a module that opens notes or makes keys, by a name that tells what it holds.

    Errors:  NotFoundError
    """
    found = script_of(f"notes-{module}.js")
    if found is None:
        raise NotFoundError
    return _packed(found, FOR_GOOD, SCRIPT, accept_encoding)


@router.get("/{name}")
def vendored(name: str) -> FileResponse:
    """Give a sign or the typeface, by a name that tells what it holds.

    Errors:  NotFoundError
    """
    path = _listed().get(name)
    if path is None:
        raise NotFoundError
    return FileResponse(path, headers=FOR_GOOD, media_type=TYPES[path.suffix])


def _packed(
    made: Sheet | Script, headers: Mapping[str, str], media_type: str, accepted: str
) -> Response:
    told = {**headers, "Vary": "Accept-Encoding"}
    if "gzip" not in accepted:
        return Response(made.plain, headers=told, media_type=media_type)
    told["Content-Encoding"] = "gzip"
    return Response(made.packed, headers=told, media_type=media_type)


@cache
def _listed() -> dict[str, Path]:
    return {path.name: path for path in VENDOR.iterdir() if path.suffix in TYPES}
