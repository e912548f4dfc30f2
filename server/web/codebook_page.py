"""GET /codebook: what field workers are asked, why, and what changed since the version before."""

from fastapi import APIRouter, Response

from server.codebook_changes import changes
from server.key_file import KEPT_DAYS
from server.web.asks import AsksServices
from server.web.render import AsksPaper
from shared.errors import NotFoundError
from shared.profiles.purposes_file import NEVER_HELD

MOST_SEEN = 12  # options that are listed at once; of more, the rest is folded away

router = APIRouter(include_in_schema=False)


@router.get("/codebook")
def codebook(services: AsksServices, paper: AsksPaper, version: str = "") -> Response:
    """Show one version, the newest unless another is asked for.

    Errors:  NotFoundError
    """
    profile = services.profile
    books = list(profile.codebooks.values())
    book = profile.codebooks.get(version) if version else profile.codebook
    if book is None:
        raise NotFoundError
    at = books.index(book)
    before = books[at - 1] if at else None
    return paper.page(
        "codebook.html",
        book=book,
        books=books[::-1],
        before=before,
        changes=changes(before, book) if before else (),
        purposes=profile.purposes,
        kept=profile.retention,
        indicators=frozenset(profile.grid.indicators),
        derived=NEVER_HELD,
        most_seen=MOST_SEEN,
        note_days=KEPT_DAYS.days,
    )
