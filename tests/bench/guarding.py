"""How much the guard finds, how often it cries wolf, how fast: `python -m tests.bench.guarding`."""

import sys
from collections import Counter
from collections.abc import Sequence
from random import Random

from shared.guard.local import guard_of
from shared.guard.verdict import Guard, Verdict, stops
from shared.language import LANGUAGES
from shared.words.catalogue import CATALOGUE
from tests.bench.guard_texts import (
    FRAMES,
    MORE,
    NAMES,
    UNSEEN,
    capitals,
    clean,
    framed,
    hard,
    named,
    unlisted,
)
from tests.bench.table import median, seconds
from tests.shipped import bergen

SEED = 5
N_LINES = 4_000
N_RUNS = 5
N_NAMES = 100
SIGNS = (" ", ".", "-", "/")


def main() -> None:
    """Measure and print; texts are invented anew from the seed, the same each time."""
    guard = guard_of(bergen())
    lines = list(clean(SEED, N_LINES))
    verdicts = [guard.judge(line) for line in lines]
    put("clean sentences stopped", sum(bool(one.stops) for one in verdicts), N_LINES)
    put("clean sentences asked about", sum(bool(one.asks) for one in verdicts), N_LINES)
    ours = [words.say(language) for words in CATALOGUE.values() for language in LANGUAGES]
    put(
        "sentences of the app stopped", sum(bool(guard.judge(one).stops) for one in ours), len(ours)
    )
    put("sentences of the app asked about", sum(map(_is_asked, map(guard.judge, ours))), len(ours))
    found: Counter[str] = Counter()
    made: Counter[str] = Counter()
    for kind, line in hard(SEED, N_LINES):
        made[kind] += 1
        found[kind] += bool(guard.judge(line).stops)
    for kind in sorted(made):
        put(f"stopped: {kind}", found[kind], made[kind])
    put("stopped: all", found.total(), made.total())
    for is_small in (False, True):
        for origin in NAMES:
            asked = [
                any(hit.kind == "name" for hit in guard.judge(_cased(line, is_small=is_small)).asks)
                for _, line in named(SEED, origin)
            ]
            how = "in small letters" if is_small else "as names are written"
            put(f"names, {origin}, {how}", sum(asked), len(asked))
    made_up = list(unlisted(SEED, N_NAMES))
    for how, frames in (("in the frames above", FRAMES), ("in others", MORE)):
        asked = [_names_in(guard, line) for line in framed(SEED, frames, made_up)]
        put(f"names on no list, {how}", sum(asked), len(asked))
    lines = list(capitals(SEED, N_LINES))
    put("clean sentences full of capitals asked about", _asked(guard, lines), N_LINES)
    unseen = list(capitals(SEED, N_LINES, UNSEEN))
    put("others, not seen before the rules were made", _asked(guard, unseen), N_LINES)
    strict = Guard(is_strict=True)
    put("the same, strict", _asked(strict, lines), N_LINES)
    put("eight digits parted by chance that pass", _passing(), N_LINES * 10)
    parts = [line[:140] for line in lines[:500]]
    took = median(seconds(lambda: [guard.judge(one) for one in parts]) for _ in range(N_RUNS))
    n_signs = sum(map(len, parts))
    sys.stdout.write(f"| characters a second | {n_signs / took:,.0f} | 140 at a time, at most |\n")


def _asked(guard: Guard, lines: Sequence[str]) -> int:
    return sum(_is_asked(guard.judge(line)) for line in lines)


def _names_in(guard: Guard, line: str) -> bool:
    return any(hit.kind == "name" for hit in guard.judge(line).asks)


def _is_asked(verdict: Verdict) -> bool:
    return bool(verdict.asks)


def _passing() -> int:
    """Count those that look like days and times, of eight digits and signs by chance."""
    chance = Random(SEED)
    n = 0
    for _ in range(N_LINES * 10):
        text = "".join(chance.choice("0123456789") + chance.choice(("", *SIGNS)) for _ in range(8))
        n += not stops(text)
    return n


def _cased(line: str, *, is_small: bool) -> str:
    return line.casefold() if is_small else line


def put(what: str, n: int, of: int) -> None:
    """Print one row."""
    sys.stdout.write(f"| {what} | {n} of {of} | {100 * n / of:.2f} % |\n")


if __name__ == "__main__":
    main()
