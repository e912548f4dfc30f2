"""Which of the three languages a reader asked for."""

from shared.language import Language

_SPOKEN: dict[str, Language] = {"nb": "nb", "no": "nb", "nn": "nn", "en": "en"}


def preferred(accept_language: str) -> Language:
    """Choose from an Accept-Language header; bokmål when none of ours is in it."""
    wishes = sorted(map(_wish, accept_language[:200].split(",")), key=lambda wish: -wish[1])
    return next((_SPOKEN[tag] for tag, weight in wishes if tag in _SPOKEN and weight > 0), "nb")


def _wish(part: str) -> tuple[str, float]:
    tag, _, weight = part.partition(";")
    number = weight.strip().removeprefix("q=")
    try:
        return tag.strip().lower()[:2], float(number) if number else 1.0
    except ValueError:
        return "", 0.0
