"""The draft in hand: every answer is sealed in the background, the newest last."""

import asyncio
from collections.abc import Callable, Mapping

from client.form.draft import Draft
from client.form.flow import Flow, flow
from client.form.habit import Habits
from client.form.nothing import nothing_seen
from shared.answers import Answer, Answers, is_asked, must
from shared.codebook import Field, FieldKey, Form
from shared.flaw import Flaw

Keep = Callable[[Draft], object]


class Sheet:
    """A draft being filled in on one screen; a plain object, so that typing redraws nothing.

    Shapes:  opened    the question somebody is at, though it may be answered
             unfolded  optional questions that are drawn whole
             shared    splits whose heads may differ
             last      the answers of the record before, for "as last time"
             takes_words  what is to be sealed to the coordinators can be
             key_trouble  why their newest keys are not used
    """

    def __init__(
        self,
        form: Form,
        draft: Draft,
        keep: Keep | None,
        *,
        habits: Habits | None = None,
        last: Answers | None = None,
    ) -> None:
        self.form = form
        self.draft = draft
        self.habits: Habits = habits or {}
        self.last: Answers = last or {}
        self.opened: str | None = None
        self.unfolded: set[str] = set()
        self.shared: set[str] = set()
        self.flaws: dict[str, Flaw] = {}
        self.takes_words = False
        self.key_trouble: Flaw | None = None
        self._keep = keep
        self._kept = draft
        self._turn = asyncio.Lock()

    def flow(self, seasons: frozenset[str]) -> Flow:
        """Sort the questions, as the answers stand now."""
        return flow(
            self.form,
            self.draft,
            seasons,
            wrong=self.flaws,
            opened=self.opened,
            takes_words=self.takes_words,
        )

    def lacks(self, field: Field) -> bool:
        """Tell whether a question has no answer, or one that does not fit."""
        return field.key not in self.draft.answers or field.key in self.flaws

    def answer(self, key: str, answer: Answer | None) -> None:
        """Set or clear one answer; heads that all lie on one code follow the head-count."""
        before = self.draft
        self.draft = before.answer(key, answer)
        self.flaws.pop(key, None)
        for field in self.form.fields.values():
            if field.of == key and type(answer) is int:
                self.flaws.pop(field.key, None)
                self._follow(field.key, answer)
            if not is_asked(field, self.draft.answers):
                self.flaws.pop(field.key, None)
        self.opened = self._opened_by(key) or self.opened

    def _opened_by(self, key: str) -> str | None:
        """Name the question that this answer has opened: it comes next, wherever it stands."""
        answers = self.draft.answers
        for field in self.form.fields.values():
            depends = key in field.when or key in field.must_when
            if depends and field.key not in answers and must(field, answers):
                return field.key
        return None

    def nothing(self, seasons: frozenset[str]) -> None:
        """Answer what is open with "nothing seen"; what lacks then is asked as ever."""
        self.draft = nothing_seen(self.form, self.draft, seasons)
        self.opened = None
        for key in self.draft.answers:
            self.flaws.pop(key, None)

    def _follow(self, key: str, heads: int) -> None:
        parts = self.draft.answers.get(key)
        if isinstance(parts, Mapping) and len(parts) == 1:
            self.draft = self.draft.answer(key, dict.fromkeys(parts, heads))

    def share(self, key: str) -> None:
        """Let the heads differ, and stay at the question."""
        self.shared.add(key)
        if key in self.form.fields:
            self.opened = key

    def gather(self, key: str) -> None:
        """Put all heads on the one code there is; where they differ, ask again."""
        field, parts = self.form.fields.get(FieldKey(key)), self.draft.answers.get(key)
        heads = self.draft.answers.get(field.of or "") if field else None
        self.shared.discard(key)
        if isinstance(parts, Mapping) and type(heads) is int:
            self.answer(key, dict.fromkeys(parts, heads) if len(parts) == 1 else None)

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
