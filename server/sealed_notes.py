"""Which answers of a record are notes that a phone has sealed; none is opened here.

Source:  docs/spec/notes.md#an-envelope
"""

from collections.abc import Iterator
from typing import cast

from shared.answers import MAPS
from shared.codebook import Field
from shared.envelope import Envelope, is_envelope
from shared.profile import Profile
from shared.record import Record


def sealed_in(record: Record, profile: Profile) -> Iterator[tuple[Field, Envelope]]:
    """Give every sealed answer of a record with its question."""
    book = profile.codebooks.get(record.book)
    if book is None or record.kind == "withdrawal":
        return
    for field in book.forms[record.kind].fields.values():
        answer = record.answers.get(field.key)
        if field.type == "sealed" and isinstance(answer, MAPS) and is_envelope(answer, field.max):
            yield field, cast("Envelope", answer)
