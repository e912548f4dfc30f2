"""Find a sentence by its key; a key that nobody wrote is a bug and raises."""

from collections.abc import Mapping

from shared.errors import KnownError
from shared.flaw import Flaw
from shared.language import Language, Words
from shared.words.app import APP
from shared.words.flaws import FLAWS
from shared.words.web import WEB

CATALOGUE: Mapping[str, Words] = {**FLAWS, **APP, **WEB}


def say(language: Language, key: str, /, **values: object) -> str:
    """Give the sentence `key` in one language, with `{name}` filled from `values`."""
    return CATALOGUE[key].say(language).format(**values)


def explain(language: Language, flaw: Flaw, label: str = "") -> str:
    """Say what is wrong with one field and what to do, by its label where there is one."""
    sentence = say(language, flaw.code, bound=flaw.bound, field=label or flaw.field)
    return f"{label}: {sentence}" if label else sentence


def explain_error(language: Language, error: KnownError) -> str:
    """Say what an expected error means and what to do."""
    return say(language, error.code, bound="", field="")
