"""What the endpoints of readers may ask for: frozen figures, and nothing of the intake."""

from typing import Annotated

from fastapi import Depends, Query, Request

from server import clock
from server.feeds.kept import Asked
from server.readers import Readers
from shared.errors import NotFoundError
from shared.language import Language


def readers(request: Request) -> Readers:
    """Give what the composition root made for readers."""
    made: Readers = request.app.state.readers
    return made


AsksReaders = Annotated[Readers, Depends(readers)]


def edition(
    readers: AsksReaders,
    group: str,
    lang: Annotated[Language, Query(description="Language of labels and notes.")] = "nb",
) -> Asked:
    """Find whose figures are asked for; they are as of the newest release.

    Errors:  NotFoundError
    """
    reading = readers.profile.readings.get(group)
    if reading is None:
        raise NotFoundError
    return Asked(
        reading=reading,
        language=lang,
        releases=readers.ledger.read(),
        today=clock.today(readers.clock, readers.profile.time_zone),
    )


AsksEdition = Annotated[Asked, Depends(edition)]
