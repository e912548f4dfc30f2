"""Which of the three languages a reader asked for."""

from fastapi import Request

from shared.language import LANGUAGES, Language

LANGUAGE_COOKIE = "feltlogg_language"

_SPOKEN: dict[str, Language] = {"nb": "nb", "no": "nb", "nn": "nn", "en": "en"}


def language_of(request: Request) -> Language:
    """Give the reader's language: the cookie's, else the browser's, else bokmål."""
    wished = [request.cookies.get(LANGUAGE_COOKIE, "")]
    for part in request.headers.get("accept-language", "").split(","):
        tongue = part.split(";")[0].strip().lower().split("-")[0]
        wished.append({"no": "nb"}.get(tongue, tongue))
    return next((tongue for tongue in wished if tongue in LANGUAGES), "nb")


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
