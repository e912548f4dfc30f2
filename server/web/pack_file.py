"""A meeting pack's file as an answer, to a coordinator and to a reader alike."""

from collections.abc import Mapping
from typing import Final, Literal

from fastapi import Response

from server.store.packs import PackFiles
from shared.errors import NotFoundError

File = Literal["pdf", "docx"]
MEDIA_TYPES: Final[Mapping[File, str]] = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


def of_file(files: PackFiles | None, code: str, number: int, suffix: File) -> Response:
    """Answer with one file of a pack.

    Errors:  NotFoundError
    """
    if files is None:
        raise NotFoundError
    name = f"feltlogg-{code}-{number}.{suffix}"
    headers = {
        "Cache-Control": "private, no-cache",
        "Content-Disposition": f'inline; filename="{name}"',
    }
    body = files.pdf if suffix == "pdf" else files.docx
    return Response(body, media_type=MEDIA_TYPES[suffix], headers=headers)
