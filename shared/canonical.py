"""Canonical JSON: one spelling for each value, and every other spelling refused.

Source:  docs/spec/wire.md#canonical-json
"""

import json
import re
import unicodedata
from types import MappingProxyType, ModuleType
from typing import Any, NoReturn

from shared.errors import NotCanonicalError
from shared.flaw import Flaw

orjson: ModuleType | None
try:
    import orjson
except ImportError:  # not built for every phone; what it reads is read exactly the same without
    orjson = None

# How a number that is no integer ends where nothing else is odd; now and then a text looks alike.
_EXPONENT = re.compile(rb"e[-+]?[0-9]+[\]},]")
_FRACTION = re.compile(rb"\.[0-9]+[\]},]")
_FLAT = frozenset((str, int, bool, type(None)))
_NESTED = (b"{", b"[")


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
    if orjson is not None and spelt[:1] in _NESTED and not _may_be_no_integer(spelt):
        try:
            value = orjson.loads(spelt)
            if orjson.dumps(value, option=orjson.OPT_SORT_KEYS) == spelt and is_nfc(spelt):
                return value
        except (ValueError, TypeError):  # the exact way says why
            pass
    return _decode_exactly(spelt)


def _may_be_no_integer(spelt: bytes) -> bool:
    return _EXPONENT.search(spelt) is not None or (
        b"." in spelt and _FRACTION.search(spelt) is not None
    )


def is_nfc(spelt: bytes) -> bool:
    """Tell whether a text is in Unicode's normal form C."""
    return spelt.isascii() or unicodedata.is_normalized("NFC", spelt.decode())


def _decode_exactly(spelt: bytes) -> Any:  # noqa: ANN401 - as above
    try:
        text = spelt.decode()
        value = _DECODER.decode(text)
        if encode(value) != spelt:
            raise NotCanonicalError
        if not is_nfc(spelt):
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
        frozen = dict(value)
        for key, item in value.items():
            if type(item) not in _FLAT:
                frozen[key] = freeze(item)
        return MappingProxyType(frozen)
    for item in value:
        if type(item) not in _FLAT:
            return tuple([freeze(item) for item in value])
    return tuple(value)
