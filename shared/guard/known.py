"""What everybody may write: places, services and brands, found as whole phrases.

Source:  docs/spec/guard.md#what-everybody-may-write
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from shared.guard.words import Word, words

_Phrase = tuple[str, ...]


class Known:
    """Phrases by their first word; the longest that fits is taken."""

    def __init__(self, phrases: Iterable[str]) -> None:
        index: dict[str, set[_Phrase]] = {}
        for phrase in phrases:
            folded = tuple(word.text.casefold() for word in words(phrase))
            if folded:
                index.setdefault(folded[0], set()).add(folded)
        self._index: Mapping[str, Sequence[_Phrase]] = {
            first: sorted(found, key=len, reverse=True) for first, found in index.items()
        }

    def spans(self, text: Sequence[Word]) -> Iterator[tuple[int, int]]:
        """Give where they stand, each with what follows a hyphen: `Discord-server`."""
        at = 0
        while at < len(text):
            n_words = self._fit(text, at)
            if n_words:
                yield text[at].start, text[at + n_words - 1].end
            at += n_words or 1

    def _fit(self, text: Sequence[Word], at: int) -> int:
        first = text[at].text
        for phrase in (*self._index.get(first.casefold(), ()), *self._index.get(bare(first), ())):
            said = text[at : at + len(phrase)]
            if len(said) == len(phrase) and all(map(_is_said, said, phrase)):
                return len(phrase)
        return 0


def bare(text: str) -> str:
    """Give a word without the ending that says whose."""
    folded = text.casefold()
    for end in ("'s", "’s", "s"):
        if folded.endswith(end) and len(folded) > len(end) + 1:
            return folded.removesuffix(end)
    return folded


def _is_said(word: Word, wanted: str) -> bool:
    return word.text.casefold() == wanted or bare(word.text) == wanted
