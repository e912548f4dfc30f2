"""What is held, field by field and besides, each with what it is for."""

from collections.abc import Iterable, Iterator

from server.dpia.document import Grid
from server.dpia.setup import Setup
from server.dpia.speech import Speech
from shared.codebook import Field, FieldKey, Form, Kind
from shared.profile import Profile
from shared.profiles.purposes_file import NEVER_HELD
from shared.purpose import HELD


def fields(setup: Setup, say: Speech) -> Iterator[Grid]:
    """Give a table for each kind of record."""
    for kind in setup.profile.codebook.forms:
        heads = tuple(say(f"head.{name}") for name in ("field", "answer", "purpose", "kept"))
        rows = tuple(
            (
                say.words(field.label),
                _answer(field, say),
                _codes(setup.profile, kind, field.key),
                say("kept.weeks_for", weeks=_weeks(setup.profile, kind, field.key)),
            )
            for field in _asked(setup.profile, kind)
        )
        yield Grid(heads, rows, say.words(setup.profile.codebook.forms[kind].label))


def held(setup: Setup, say: Speech) -> Grid:
    """Give a table of what nobody answers in a form."""
    of_held = setup.profile.purposes.of_held
    rows = tuple((say(f"held.{name}"), ", ".join(of_held[name])) for name in HELD)
    return Grid((say("head.what"), say("head.purpose")), rows)


def _asked(profile: Profile, kind: Kind) -> Iterable[Field]:
    """Gather the fields of a kind in any codebook, the newest first; older records are held too."""
    found: dict[FieldKey, Field] = {}
    for form in _forms(profile, kind):
        for field in form.fields.values():
            if field.type != NEVER_HELD:
                found.setdefault(field.key, field)
    return found.values()


def _forms(profile: Profile, kind: Kind) -> Iterator[Form]:
    for book in reversed(list(profile.codebooks.values())):
        yield book.forms[kind]


def _answer(field: Field, say: Speech) -> str:
    return say(f"type.{field.type}", max=field.max)


def _weeks(profile: Profile, kind: Kind, key: FieldKey) -> int:
    """Tell how long an answer is kept; one without a period of its own as long as its record."""
    rule = profile.retention
    return rule.fields.get(kind, {}).get(key, rule.record)


def _codes(profile: Profile, kind: Kind, key: FieldKey) -> str:
    return ", ".join(profile.purposes.of_field[kind, key])
