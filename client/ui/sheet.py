"""The draft in hand: every answer is sealed in the background, the newest last."""

import asyncio
from collections.abc import Callable, Mapping

from client.form.draft import Draft
from shared.answers import Answer
from shared.codebook import Form
from shared.flaw import Flaw


class Sheet:
    """A draft being filled in on one screen; a plain object, so that typing redraws nothing."""

    def __init__(self, form: Form, draft: Draft, keep: Callable[[Draft], object] | None) -> None:
        self.form = form
        self.draft = draft
        self.given = frozenset(draft.answers)
        self.opened: set[str] = set()
        self.flaws: dict[str, Flaw] = {}
        self._keep = keep
        self._kept = draft
        self._turn = asyncio.Lock()

    def answer(self, key: str, answer: Answer | None) -> None:
        """Set or clear one answer; heads that all lie on one code follow the head-count."""
        before = self.draft
        self.draft = before.answer(key, answer)
        self.flaws.pop(key, None)
        for field in self.form.fields.values():
            if field.of == key and type(answer) is int:
                self._follow(field.key, answer)

    def _follow(self, key: str, heads: int) -> None:
        parts = self.draft.answers.get(key)
        if isinstance(parts, Mapping) and len(parts) == 1:
            self.draft = self.draft.answer(key, dict.fromkeys(parts, heads))

    def open(self, key: str) -> None:
        """Show a question whole that was drawn as one line."""
        self.opened.add(key)

    async def keep(self) -> None:
        """Seal the newest answers; calls that were overtaken do nothing."""
        async with self._turn:
            if self._keep is not None and self._kept is not self.draft:
                newest = self.draft
                await asyncio.to_thread(self._keep, newest)
                self._kept = newest

    def blame(self, flaws: tuple[Flaw, ...]) -> str | None:
        """Pin flaws to their questions; name the first question at fault, in drawing order."""
        self.flaws = {flaw.field: flaw for flaw in reversed(flaws)}
        return next((key for key in self.form.fields if key in self.flaws), None)
