"""Ids: random, and with one spelling only.

Source:  docs/spec/wire.md#conventions
"""

import re
from collections.abc import Sequence

_SPELT = "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"
_ID = re.compile(_SPELT)
_MANY = re.compile(f"(?:{_SPELT}\n)*+")
_LENGTH = 36


def is_id(text: object) -> bool:
    """Tell whether `text` is a lower-case UUIDv4, the only spelling of an id."""
    return isinstance(text, str) and _ID.fullmatch(text) is not None


def are_ids(texts: Sequence[str]) -> bool:
    """Tell whether each of many texts is an id, in one look."""
    lines = "".join(f"{text}\n" for text in texts)
    return len(lines) == len(texts) * (_LENGTH + 1) and _MANY.fullmatch(lines) is not None
