"""Sandvik with questions that are published as levels, and observations that answer them."""

from collections.abc import Mapping, Sequence
from functools import cache

from server.disclosure.levels import At, Sighting
from shared.answers import Answer
from shared.hazmat.tokens import new_id
from shared.profile import Profile
from shared.profiles import files
from shared.record import Record, RecordId
from tests.builders import BOOK, DAY, sandvik_texts

LISTS = """
[options.flock]
ordered = true
"0" = { nb = "Ingen", nn = "Ingen", en = "Nobody", at_least = 0 }
"1" = { nb = "Noen", nn = "Nokre", en = "Some", at_least = 1 }
"7" = { nb = "Mange", nn = "Mange", en = "Many", at_least = 7 }

[options.noise]
ordered = true
low = { nb = "Lite", nn = "Lite", en = "Little" }
mid = { nb = "Noe", nn = "Noko", en = "Some" }
high = { nb = "Mye", nn = "Mykje", en = "Much" }
unsure = { nb = "Vet ikke", nn = "Veit ikkje", en = "Unsure", no_answer = true }

[kinds.shift]
"""
FIELDS = """
[[kinds.observation.fields]]
key = "flock"
type = "one"
label = { nb = "Hvor mange", nn = "Kor mange", en = "How many" }
options = "flock"
role = "crowd"
required = true

[[kinds.observation.fields]]
key = "noise"
type = "one"
label = { nb = "Bråk", nn = "Bråk", en = "Noise" }
options = "noise"
only_when = { flock = ["1", "7"] }

[kinds.place]
"""
VIEW = 'indicators = ["flock", "noise"], indicators_at = "place"'


def watched_texts() -> dict[str, str]:
    """Give the TOML texts of Sandvik with two indicators, which group x sees by the place."""
    texts = dict(sandvik_texts())
    book = texts[f"codebook-{BOOK}.toml"]
    book = book.replace("\n[kinds.shift]\n", LISTS, 1).replace("\n[kinds.place]\n", FIELDS, 1)
    texts[f"codebook-{BOOK}.toml"] = book
    texts["grid.toml"] = 'indicators = ["flock", "noise"]\n' + texts["grid.toml"]
    texts["groups.toml"] = texts["groups.toml"].replace(
        'ages = true, period = "week"', f'ages = true, period = "week", {VIEW}', 1
    )
    texts["retention.toml"] = texts["retention.toml"].replace(
        "mood = 9", "mood = 9\nflock = 5\nnoise = 9", 1
    )
    texts["purposes.toml"] = texts["purposes.toml"].replace(
        'mood = ["see"]', 'mood = ["see"]\nflock = ["see"]\nnoise = ["see"]', 1
    )
    return texts


@cache
def watched() -> Profile:
    """Give Sandvik with two indicators."""
    return files.profile(watched_texts())


def seen(shift: int = 1, spot: str = "quay", **answers: Answer) -> Record:
    """Give an observation of a shift; keywords override its answers."""
    given: Mapping[str, Answer] = {"spot": spot, "hour": "night", "flock": "1", **answers}
    return Record(
        id=new_id(),
        kind="observation",
        book=BOOK,
        day=DAY,
        answers=given,
        shift=RecordId(f"00000000-0000-4000-8000-{shift:012}"),
    )


def seen_by(shifts: Sequence[int], spot: str = "quay", **answers: Answer) -> list[Record]:
    """Give one observation by each of these shifts."""
    return [seen(shift, spot, **answers) for shift in shifts]


PIER: tuple[At, ...] = (At("place", "pier"), At("district", "d1"), At("area", "EAST"))


def sighting(rank: int, shift: int, where: tuple[At, ...] = PIER, steps: int = 3) -> Sighting:
    """Give an answer on a scale of so many steps, by one who saw somebody."""
    return Sighting(
        where=where, shift=str(shift), rank=rank, least=0, most=steps - 1, saw_somebody=True
    )
