"""Write the whole assessment: what, why, for whom, how long, how guarded, and what is not.

Source:  docs/spec/privacy.md#the-assessment
"""

from server.dpia.document import Document, Grid, Points, Section, Text
from server.dpia.held import fields, held
from server.dpia.limits import limits
from server.dpia.retention import retention
from server.dpia.setup import Setup
from server.dpia.speech import Speech
from server.dpia.whom import at_system_level, recipients
from server.dpia.zones import keys, zones
from shared.language import Language

NEVER = ("name", "position", "link", "picture", "clock", "institution", "suspicion", "worker")
RISKS = (
    "recognised",
    "pooled",
    "written",
    "phone",
    "server",
    "insider",
    "reader",
    "creep",
    "staff",
    "wrong",
    "lost",
)
BARE = ("certainty", "insider", "shift", "silence", "alike", "team", "server")
WHAT = ("work", "personal", "whom")
DECIDE = ("basis", "asked", "archive", "people", "again")


def assessment(setup: Setup, language: Language) -> Document:
    """Write the assessment of one configuration in one language."""
    say = Speech(language)
    return Document(
        language=language,
        title=say("title"),
        lead=say("lead"),
        facts=_facts(setup, say),
        sections=(
            Section("what", say("what"), tuple(Text(say(f"what.{part}")) for part in WHAT)),
            Section("why", say("why"), (_purposes(setup, say),)),
            Section("fields", say("fields"), (Text(say("fields.text")), *fields(setup, say))),
            Section("held", say("held"), (held(setup, say),)),
            Section("never", say("never"), (_points(say, "never", NEVER),)),
            Section("whom", say("whom"), (Text(at_system_level(say)), recipients(setup, say))),
            Section("limits", say("limits"), (Points(tuple(limits(setup, say))),)),
            Section("kept", say("kept"), (retention(setup, say),)),
            Section("keys", say("keys"), (Points(tuple(zones(setup, say))), keys(say))),
            Section("risks", say("risks"), (_risks(say),)),
            Section("bare", say("bare"), (_points(say, "bare", BARE),)),
            Section("decide", say("decide"), (_points(say, "decide", DECIDE), _signed(say))),
        ),
    )


def _facts(setup: Setup, say: Speech) -> tuple[tuple[str, str], ...]:
    profile = setup.profile
    versioned = say("fact.versioned", version=profile.version, digest=profile.digest)
    return (
        (say("fact.service"), say.words(profile.service)),
        (say("fact.municipality"), f"{say.words(profile.name)} ({profile.code})"),
        (say("fact.day"), say.day(setup.on)),
        (say("fact.profile"), versioned),
        (say("fact.codebooks"), ", ".join(profile.codebooks)),
        (say("fact.grid"), str(profile.grid.version)),
        (say("fact.program"), f"Feltlogg {setup.version}"),
    )


def _purposes(setup: Setup, say: Speech) -> Grid:
    every = setup.profile.purposes.by_code.values()
    heads = (say("head.code"), say("head.purpose"), say("head.basis"))
    rows = tuple((one.code, say.words(one.text), say.words(one.basis)) for one in every)
    return Grid(heads, rows)


def _risks(say: Speech) -> Grid:
    heads = (say("head.risk"), say("head.measures"), say("head.left"))
    rows = tuple((say(f"risk.{one}"), say(f"measure.{one}"), say(f"left.{one}")) for one in RISKS)
    return Grid(heads, rows)


def _points(say: Speech, part: str, names: tuple[str, ...]) -> Points:
    return Points(tuple(say(f"{part}.{name}") for name in names))


def _signed(say: Speech) -> Grid:
    roles = ("controller", "officer")
    heads = (say("head.role"), say("head.signed"))
    return Grid(heads, tuple((say(f"signed.{role}"), "") for role in roles), say("signed"))
