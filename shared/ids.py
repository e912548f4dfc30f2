"""Ids: random, and with one spelling only.

Source:  docs/spec/wire.md#conventions
"""

import re

_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")


def is_id(text: object) -> bool:
    """Tell whether `text` is a lower-case UUIDv4, the only spelling of an id."""
    return isinstance(text, str) and _ID.fullmatch(text) is not None
