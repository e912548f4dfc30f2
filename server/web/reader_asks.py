"""What the endpoints of readers may ask for: frozen figures, and nothing of the intake."""

from typing import Annotated

from fastapi import Depends, Request

from server.readers import Readers


def readers(request: Request) -> Readers:
    """Give what the composition root made for readers."""
    made: Readers = request.app.state.readers
    return made


AsksReaders = Annotated[Readers, Depends(readers)]
