"""The sealed answer to a question in words, by its shape alone: nobody on the way can say more.

Source:  docs/spec/notes.md#an-envelope
"""

import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping
from types import MappingProxyType
from typing import TypeAlias

Envelope: TypeAlias = Mapping[str, str]

EPOCH = "epoch"
MAX_TEXT = 280  # characters, of any field
MOST_KEYS = 8
STEP = 256  # bytes; what is sealed is a whole number of these long
OVERHEAD = 48  # bytes that the seal adds
_IS_EPOCH = re.compile(r"20[2-9][0-9]-(0[1-9]|1[0-2])")
_IS_KEY = re.compile(r"[0-9a-f]{16}")
_LONGEST_SIGN = 4  # bytes of UTF-8


def is_epoch(text: object) -> bool:
    """Tell whether `text` names a month."""
    return isinstance(text, str) and _IS_EPOCH.fullmatch(text) is not None


def is_key_id(text: object) -> bool:
    """Tell whether `text` can name a key."""
    return isinstance(text, str) and _IS_KEY.fullmatch(text) is not None


def most_steps(n_signs: int) -> int:
    """Tell how many steps a text of so many characters takes at most, with its end mark."""
    return -(-(n_signs * _LONGEST_SIGN + 1) // STEP)


def is_envelope(answer: object, n_signs: int) -> bool:
    """Tell whether an answer has the shape and size of a sealed text of at most `n_signs`."""
    if not isinstance(answer, Mapping) or not is_epoch(answer.get(EPOCH)):
        return False
    sealed = {key: text for key, text in answer.items() if key != EPOCH}
    if not 0 < len(sealed) <= MOST_KEYS or not all(is_key_id(key) for key in sealed):
        return False
    lengths = {_length(text) for text in sealed.values()}
    most = OVERHEAD + STEP * most_steps(n_signs)
    return len(lengths) == 1 and all(
        OVERHEAD < length <= most and (length - OVERHEAD) % STEP == 0 for length in lengths
    )


def envelope(epoch: str, sealed: Mapping[str, bytes]) -> Envelope:
    """Spell what was sealed, key id to bytes."""
    spelt = {key: urlsafe_b64encode(blob).rstrip(b"=").decode() for key, blob in sealed.items()}
    return MappingProxyType({EPOCH: epoch, **spelt})


def sealed_to(answer: Envelope, key_id: str) -> bytes | None:
    """Give what was sealed to one key, if anything."""
    return _bytes(answer[key_id]) if key_id in answer and is_key_id(key_id) else None


def _length(text: object) -> int:
    """Measure base64url without padding in its one spelling; 0 is any other text."""
    try:
        blob = _bytes(text) if isinstance(text, str) else b""
    except ValueError:  # not base64, or not even ASCII
        return 0
    return len(blob) if urlsafe_b64encode(blob).rstrip(b"=").decode() == text else 0


def _bytes(text: str) -> bytes:
    return urlsafe_b64decode(text + "=" * (-len(text) % 4))
