"""Which questions of observations are published as levels, from grid.toml.

Source:  docs/spec/privacy.md#indicators
"""

from collections.abc import Iterable, Mapping

from shared.codebook import Codebook, Field, FieldKey, Form
from shared.profile import Indicator
from shared.profiles.table import Table

KEY = "indicators"


def indicators(file: Table, books: Iterable[Codebook]) -> Mapping[FieldKey, Indicator]:
    """Read the indicators, each with the same scale in every codebook that asks it."""
    if not file.has(KEY):
        return {}
    forms = [book.forms["observation"] for book in books if "observation" in book.forms]
    found = {}
    for name in file.texts(KEY):
        asked = [
            (form, form.fields[key]) for form in forms if (key := FieldKey(name)) in form.fields
        ]
        scales = {field.scale for _, field in asked}
        if not asked or () in scales:
            file.flaw("profile.not_a_scale", KEY, name)
            continue
        if len(scales) > 1:
            file.flaw("profile.other_scale", KEY, name)
        found[FieldKey(name)] = _indicator(asked[-1][1])
    for form in forms:
        _require_crowd(file, form, found)
        _require_independent(file, form, found)
    return found


def _indicator(field: Field) -> Indicator:
    steps = {code: field.options[code].label for code in field.scale}
    return Indicator(code=field.key, label=field.label, steps=steps)


def _require_crowd(file: Table, form: Form, found: Mapping[FieldKey, Indicator]) -> None:
    """Refuse indicators of a form that does not say whether anybody was there."""
    if found and form.role("crowd") is None:
        file.flaw("profile.missing", KEY, "crowd")


def _require_independent(file: Table, form: Form, found: Mapping[FieldKey, Indicator]) -> None:
    """Refuse an indicator that is asked only after some answer to another one.

    That it was answered would tell of the other. The crowd may be asked about first, as long as
    any answer but "nobody" leads on.
    """
    crowd = form.role("crowd")
    for name in found.keys() & form.fields.keys():
        for other, codes in form.fields[name].when.items():
            leads_on = crowd is not None and other == crowd.key and codes == somebody(crowd)
            if other in found and not leads_on:
                file.flaw("profile.tells_another", KEY, f"{name}, {other}")


def somebody(crowd: Field) -> frozenset[str]:
    """Give the answers of a crowd that say somebody was there."""
    return frozenset(code for code, one in crowd.options.items() if one.at_least)
