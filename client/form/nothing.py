"""One tap that says nothing was seen.

Source:  docs/spec/codebook.md#nothing-seen
"""

from itertools import takewhile

from client.form.draft import Draft, asked
from shared.answers import must
from shared.codebook import Form


def nothing_seen(form: Form, draft: Draft, seasons: frozenset[str]) -> Draft:
    """Answer every open question that can say so with "nothing"; answers given stand."""
    while (closed := _one_more(form, draft, seasons)) is not draft:
        draft = closed
    return draft


def can_be_nothing(form: Form, draft: Draft, seasons: frozenset[str]) -> bool:
    """Tell whether one tap would help now: not before it is known what was looked at, and where."""
    fields = list(asked(form, draft, seasons))
    known = takewhile(lambda field: field.nothing is None, fields)
    if any(must(field, draft.answers) and field.key not in draft.answers for field in known):
        return False
    return any(field.nothing is not None and field.key not in draft.answers for field in fields)


def something_seen(form: Form, draft: Draft, seasons: frozenset[str]) -> bool:
    """Tell whether an answer already says that something was seen."""
    return any(
        field.nothing is not None and draft.answers.get(field.key, field.nothing) != field.nothing
        for field in asked(form, draft, seasons)
    )


def _one_more(form: Form, draft: Draft, seasons: frozenset[str]) -> Draft:
    """Answer the first such question: its answer decides which others are asked."""
    for field in asked(form, draft, seasons):
        if field.nothing is not None and field.key not in draft.answers:
            return draft.answer(field.key, field.nothing)
    return draft
