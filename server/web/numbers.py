"""Numbers in addresses, small enough for every store and program."""

from typing import Annotated, Final

from fastapi import Path, Query

LARGEST: Final = 2**53 - 1
NumberAsked = Annotated[int | None, Query(ge=0, le=LARGEST)]
NumberNamed = Annotated[int, Path(ge=0, le=LARGEST)]
