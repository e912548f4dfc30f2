"""What keeps a draft from being finished."""

from collections.abc import Mapping

from client.form.draft import Draft, finish
from client.form.notes import wordless
from shared.codebook import Form
from shared.flaw import Flaw
from shared.profile import Profile
from shared.record import flaws


def misfits(form: Form, draft: Draft, profile: Profile) -> tuple[Flaw, ...]:
    """Name every flaw but those of words to be sealed, in the order of the form's fields."""
    order: Mapping[str, int] = {key: at for at, key in enumerate(form.fields)}
    found = flaws(finish(form, wordless(form, draft)), profile)
    return tuple(sorted(found, key=lambda flaw: order.get(flaw.field, len(order))))
