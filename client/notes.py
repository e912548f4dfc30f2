"""Words on their way to the coordinators: whether they can be sealed now, and sealing them.

Source:  docs/spec/notes.md#on-the-phone
"""

from collections.abc import Sequence
from datetime import date

from client.form.draft import Draft
from client.form.misfits import misfits
from client.form.notes import sealed, word_flaws, words_of
from client.inside import Inside
from client.shelves.keys import keys_of
from shared.codebook import Form
from shared.directory import Key, usable
from shared.errors import InputError
from shared.flaw import Flaw


class Notes:
    """What a phone can do with words; it opens none that are sealed."""

    def __init__(self, inside: Inside) -> None:
        self._inside = inside

    def can_seal(self) -> bool:
        """Tell whether there is a key to seal to today."""
        return bool(self._keys()[1])

    def trouble(self) -> Flaw | None:
        """Tell why the newest keys the server told are not used, where they are not."""
        return keys_of(self._inside.vault).trouble

    def misfits(self, form: Form, draft: Draft) -> tuple[Flaw, ...]:
        """Name every flaw of a draft and of its words, in the order of the form's fields."""
        found = misfits(form, draft, self._inside.profile)
        if not any(words_of(form, draft)):
            return found
        allowed = self._inside.profile.wariness.allowed
        return (*found, *word_flaws(form, draft, has_key=self.can_seal(), allowed=allowed))

    def sealed(self, form: Form, draft: Draft) -> Draft:
        """Seal the words of a draft, which is then ready to be a record.

        Errors:  InputError where there is no key
        """
        if not any(words_of(form, draft)):
            return draft
        municipality, keys = self._keys()
        if not keys:
            raise InputError(*word_flaws(form, draft, has_key=False))
        return sealed(form, draft, municipality, keys)

    def _keys(self) -> tuple[str, Sequence[Key]]:
        directory = keys_of(self._inside.vault).directory
        if directory is None or self._today() > directory.until:
            return "", ()
        return directory.municipality, usable(directory, self._today())

    def _today(self) -> date:
        return self._inside.moment().date()
