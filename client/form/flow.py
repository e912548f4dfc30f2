"""Which question comes next, which are settled, and which nobody must answer."""

from collections.abc import Collection
from dataclasses import dataclass

from client.form.draft import Draft, asked
from shared.answers import must
from shared.codebook import Field, Form


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """One form as it stands now, in the order of its fields.

    Shapes:  needed   must be answered
             settled  of these, those that are
             assumed  of these, those that are with what the codebook suggests
             open     of these, those that are not, or not rightly; `current` may be among them
             current  the one to draw large; None when nothing is left
             extra    need no answer
    """

    needed: tuple[Field, ...]
    settled: tuple[Field, ...]
    assumed: tuple[Field, ...]
    open: tuple[Field, ...]
    current: Field | None
    extra: tuple[Field, ...]

    @property
    def is_ready(self) -> bool:
        """Tell whether the record can be saved as it stands."""
        return not self.open


def flow(  # noqa: PLR0913 - what is answered, what is wrong with it, and what may be asked
    form: Form,
    draft: Draft,
    seasons: frozenset[str],
    *,
    wrong: Collection[str] = (),
    opened: str | None = None,
    takes_words: bool = False,
) -> Flow:
    """Sort the questions that the answers so far leave to be asked.

    Shapes:  wrong   fields whose answer does not fit
             opened  a field somebody is at, answered or not
             takes_words  what is to be sealed can be
    """
    fields = list(asked(form, draft, seasons, takes_words=takes_words))
    needed = [field for field in fields if must(field, draft.answers)]
    extra = [field for field in fields if field not in needed]
    left = [field for field in needed if field.key not in draft.answers or field.key in wrong]
    at = next((field for field in needed if field.key == opened), None)
    current = at or (left[0] if left else None)
    done = [field for field in needed if field not in left and field is not current]
    return Flow(
        needed=tuple(needed),
        settled=tuple(field for field in done if not _is_assumed(field, draft)),
        assumed=tuple(field for field in done if _is_assumed(field, draft)),
        open=tuple(left),
        current=current,
        extra=tuple(extra),
    )


def _is_assumed(field: Field, draft: Draft) -> bool:
    return field.default is not None and draft.answers.get(field.key) == field.default
