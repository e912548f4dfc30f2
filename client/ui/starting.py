"""What a shift is asked at its start, and last time's answers to it."""

import json
from collections.abc import Iterator

from client.logbook import Logbook
from shared.answers import Answers
from shared.codebook import Field, Form
from shared.profile import Profile

_SETTING = "last_start"


def first_questions(profile: Profile, form: Form) -> Iterator[tuple[Field, str]]:
    """List (question, prefix of its ids): choices that must be made and are no times."""
    types = {team.shift_type for team in profile.teams.values() if team.shift_type}
    for field in form.fields.values():
        if field.type != "one" or not field.required or field.role:
            continue
        if types and types <= field.options.keys():
            yield field, "shift-type"
        elif profile.areas.keys() <= set(map(str, field.options)):
            yield field, "shift-area"
        else:
            yield field, field.key


def remembered(phone: Logbook) -> tuple[str, Answers]:
    """Give the team and the answers of the last start; nothing the first time."""
    spelt = phone.setting(_SETTING)
    if spelt is None:
        return "", {}
    kept = json.loads(spelt)
    return str(kept["team"]), kept["answers"]


def remember(phone: Logbook, team: str, answers: Answers) -> None:
    """Seal them for the next start."""
    phone.keep_setting(_SETTING, json.dumps({"answers": dict(answers), "team": team}))
