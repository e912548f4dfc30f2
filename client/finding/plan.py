"""What a record's canonical spelling must hold, tested on its bytes before anything is decoded.

Source:  docs/spec/vault.md#searching
"""

import re
from dataclasses import dataclass
from typing import Literal

from client.finding.fold import fold

Standing = Literal["waiting", "kept", "refused", "withdrawn", "corrected"]
_TEXT = re.compile(rb'((?:[^"\\]|\\.)*)"')


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One key of a record, and the codes that answer; there is one spelling, so bytes suffice.

    Shapes:  head   the key and what opens its value
             end    what closes the value
             codes  any of which must be in it; none where the head alone is the answer
             is_last  the key is looked for from the end: it belongs to the record, not an answer
    """

    head: bytes
    end: bytes = b'"'
    codes: frozenset[bytes] = frozenset()
    is_last: bool = False

    def fits(self, spelt: bytes) -> bool:
        """Tell whether a record's spelling has it."""
        at = spelt.rfind(self.head) if self.is_last else spelt.find(self.head)
        if at < 0 or not self.codes:
            return at >= 0
        begin = at + len(self.head)
        value = spelt[begin : spelt.find(self.end, begin)]
        return not self.codes.isdisjoint(value.split(b'"'))


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One thing asked for; any of its marks, texts or states is an answer.

    Shapes:  heads   of the fields that hold free text
             text    folded, what must stand somewhere in one of them
    """

    marks: tuple[Mark, ...] = ()
    heads: tuple[bytes, ...] = ()
    text: str = ""
    states: frozenset[Standing] = frozenset()

    def fits(self, spelt: bytes, standing: frozenset[Standing]) -> bool:
        """Tell whether a record answers it."""
        return (
            any(mark.fits(spelt) for mark in self.marks)
            or not self.states.isdisjoint(standing)
            or any(self._stands_in(spelt, head) for head in self.heads)
        )

    def _stands_in(self, spelt: bytes, head: bytes) -> bool:
        at = spelt.find(head)
        found = _TEXT.match(spelt, at + len(head)) if at >= 0 else None
        return found is not None and self.text in fold(found[1].decode().replace("\\", ""))


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything asked for at once; a plan without terms finds every record."""

    terms: tuple[Term, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing is asked for."""
        return not self.terms

    @property
    def looks_at_states(self) -> bool:
        """Tell whether it matters how a record stands."""
        return any(term.states for term in self.terms)

    def fits(self, spelt: bytes, standing: frozenset[Standing]) -> bool:
        """Tell whether a record answers every term."""
        return all(term.fits(spelt, standing) for term in self.terms)
