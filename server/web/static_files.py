"""GET /static/…: the style sheets and the icon, and nothing that is not on the list."""

from pathlib import Path

from fastapi import APIRouter
from fastapi.responses import FileResponse, Response

from server.web.palette_css import style_sheet
from shared.errors import NotFoundError

FOLDER = Path(__file__).parent / "static"
TYPES = {"site.css": "text/css", "icon.svg": "image/svg+xml"}
HEADERS = {"Cache-Control": "no-cache", "X-Content-Type-Options": "nosniff"}

router = APIRouter()


@router.get("/static/palette.css", include_in_schema=False)
def palette() -> Response:
    """Give the colours, the same as the app's."""
    return Response(style_sheet(), headers=HEADERS, media_type="text/css")


@router.get("/static/{name}", include_in_schema=False)
def static_file(name: str) -> FileResponse:
    """Give one file of the site's looks.

    Errors:  NotFoundError
    """
    if name not in TYPES:
        raise NotFoundError
    return FileResponse(FOLDER / name, headers=HEADERS, media_type=TYPES[name])
