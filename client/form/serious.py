"""Whether an answer calls for something else first: what is done now, not registered.

Source:  docs/spec/codebook.md#options
"""

from client.form.draft import Draft, tidy
from shared.answers import Answer
from shared.codebook import Field, Form


def serious(form: Form, draft: Draft) -> tuple[Field, ...]:
    """List the questions with a serious answer, in the order of the form."""
    answers = tidy(form, draft.answers)
    return tuple(
        field
        for field in form.fields.values()
        if field.key in answers and _is_serious(field, answers[field.key])
    )


def _is_serious(field: Field, answer: Answer) -> bool:
    if type(answer) is int:
        return field.serious_from is not None and answer >= field.serious_from
    codes = answer if isinstance(answer, tuple) else (answer,)
    return any(option.serious and option.code in codes for option in field.options.values())
