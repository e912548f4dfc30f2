"""Canonical JSON: one spelling for each value, and every other spelling refused.

Source:  docs/spec/wire.md#canonical-json
"""

import json
import unicodedata
from types import MappingProxyType
from typing import Any, NoReturn

from shared.errors import NotCanonicalError
from shared.flaw import Flaw

_FLAT = frozenset((str, int, bool, type(None)))


def _refuse(_: str) -> NoReturn:
    raise NotCanonicalError(Flaw("wire.not_an_integer"))


_DECODER = json.JSONDecoder(parse_float=_refuse, parse_constant=_refuse)
_ENCODER = json.JSONEncoder(
    ensure_ascii=False,
    allow_nan=False,
    sort_keys=True,
    separators=(",", ":"),
    default=lambda value: dict(value) if isinstance(value, MappingProxyType) else _unknown(value),
)


def _unknown(value: object) -> NoReturn:
    raise TypeError(type(value).__name__)


def encode(value: object) -> bytes:
    """Spell `value` the one way there is: sorted keys, no spaces, UTF-8, integers only."""
    return _ENCODER.encode(value).encode()


def decode(spelt: bytes) -> Any:  # noqa: ANN401 - the wire's edge; callers check the shape
    """Read canonical JSON; any second spelling of a value is refused.

    Errors:  NotCanonicalError
    """
    try:
        text = spelt.decode()
        value = _DECODER.decode(text)
        if encode(value) != spelt:
            raise NotCanonicalError
        if not text.isascii() and not unicodedata.is_normalized("NFC", text):
            raise NotCanonicalError(Flaw("wire.not_nfc"))
    except (ValueError, RecursionError) as error:  # bad UTF-8, bad JSON, too deep, lone surrogate
        raise NotCanonicalError from error
    return value


def freeze(value: Any) -> Any:  # noqa: ANN401 - JSON in, JSON out
    """Make decoded JSON immutable: lists become tuples, objects read-only maps."""
    kind = type(value)
    if kind in _FLAT:
        return value
    if kind is dict or kind is MappingProxyType:
        return MappingProxyType(
            {key: item if type(item) in _FLAT else freeze(item) for key, item in value.items()}
        )
    return tuple([item if type(item) in _FLAT else freeze(item) for item in value])
