"""One tap that says nothing was seen.

Source:  docs/spec/codebook.md#nothing-seen
"""

from client.form.draft import Draft, asked
from shared.codebook import Form


def nothing_seen(form: Form, draft: Draft, seasons: frozenset[str]) -> Draft:
    """Answer every open question that can say so with "nothing"; answers given stand."""
    while (closed := _one_more(form, draft, seasons)) is not draft:
        draft = closed
    return draft


def can_be_nothing(form: Form, draft: Draft, seasons: frozenset[str]) -> bool:
    """Tell whether any open question is left that one tap would answer."""
    return _one_more(form, draft, seasons) is not draft


def _one_more(form: Form, draft: Draft, seasons: frozenset[str]) -> Draft:
    """Answer the first such question: its answer decides which others are asked."""
    for field in asked(form, draft, seasons):
        if field.nothing is not None and field.key not in draft.answers:
            return draft.answer(field.key, field.nothing)
    return draft
