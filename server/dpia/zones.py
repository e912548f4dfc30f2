"""Where records and figures lie apart, and which key opens what."""

from collections.abc import Iterator

from server.dpia.document import Grid
from server.dpia.setup import Setup
from server.dpia.speech import Speech

# Each key, and where it lies.
KEYS = (
    ("phone", "phone"),
    ("note", "note"),
    ("draw", "draw"),
    ("ledger", "draw"),
    ("server", "draw"),
    ("recovery", "recovery"),
    ("reader", "reader"),
)


def zones(setup: Setup, say: Speech) -> Iterator[str]:
    """Say how the zones are apart here, and what is not set up."""
    yield say(f"zones.{setup.engine}")
    yield say("zones.https" if setup.is_https else "zones.no_https")
    yield say("zones.recovery" if setup.has_recovery else "zones.no_recovery")
    yield say("zones.notes", keys=setup.note_keys) if setup.note_keys else say("zones.no_notes")


def keys(say: Speech) -> Grid:
    """Give a table of the keys."""
    heads = (say("head.what"), say("head.opens"), say("head.where"))
    rows = tuple(
        (say(f"key.{key}"), say(f"key.{key}_for"), say(f"key.{where}_where")) for key, where in KEYS
    )
    return Grid(heads, rows)
