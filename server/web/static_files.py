"""GET /static/…: the style sheet and the icon, and nothing that is not on the list."""

from pathlib import Path

from fastapi import APIRouter
from fastapi.responses import FileResponse

from shared.errors import NotFoundError

FOLDER = Path(__file__).parent / "static"
TYPES = {"site.css": "text/css", "icon.svg": "image/svg+xml"}
HEADERS = {"Cache-Control": "no-cache", "X-Content-Type-Options": "nosniff"}

router = APIRouter()


@router.get("/static/{name}", include_in_schema=False)
def static_file(name: str) -> FileResponse:
    """Give one file of the site's looks.

    Errors:  NotFoundError
    """
    if name not in TYPES:
        raise NotFoundError
    return FileResponse(FOLDER / name, headers=HEADERS, media_type=TYPES[name])
