"""The words of a draft: which questions take them, what they may hold, and sealing them.

Source:  docs/spec/notes.md#what-a-note-may-hold
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from types import MappingProxyType

from client.form.draft import Draft
from shared.codebook import Field, Form
from shared.directory import Key
from shared.flaw import Flaw
from shared.guard.verdict import stops
from shared.line import misfit
from shared.notes import Place, seal


def words_of(form: Form, draft: Draft) -> Iterator[tuple[Field, str]]:
    """List the questions answered in words that are not yet sealed."""
    for field in form.fields.values():
        answer = draft.answers.get(field.key)
        if field.type == "sealed" and isinstance(answer, str):
            yield field, answer


def wordless(form: Form, draft: Draft) -> Draft:
    """Give the draft without those words, to be judged: what they hold is for `word_flaws`."""
    worded = {field.key for field, _ in words_of(form, draft)}
    kept = {key: answer for key, answer in draft.answers.items() if key not in worded}
    return replace(draft, answers=MappingProxyType(kept)) if worded else draft


def word_flaws(
    form: Form, draft: Draft, *, has_key: bool, allowed: Iterable[str] = ()
) -> Iterator[Flaw]:
    """Name what keeps words from being sealed.

    Shapes:  allowed  what this municipality lets pass
    """
    for field, text in words_of(form, draft):
        if not has_key:
            yield Flaw("note.no_key", field.key)
        elif wrong := misfit(text, field.max):
            yield Flaw(f"record.{wrong}", field.key, str(field.max) if wrong == "too_long" else "")
        elif found := stops(text, allowed):
            yield Flaw(f"guard.{found[0].kind}", field.key)


def sealed(form: Form, draft: Draft, municipality: str, keys: Sequence[Key]) -> Draft:
    """Give the draft with its words sealed; who has only this cannot read them again."""
    for field, text in words_of(form, draft):
        place = Place(municipality=municipality, record=draft.id, book=draft.book, field=field.key)
        draft = draft.answer(field.key, seal(text, place, keys))
    return draft
