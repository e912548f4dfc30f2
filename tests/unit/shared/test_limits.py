"""The limits in the specification are those of the code: a second client is written from it."""

from pathlib import Path

import pytest

from server.ingest import AHEAD, MOST_A_DAY, MOST_FLAWS, OLDEST_DAYS
from shared.news import MAX_TEXT, MOST_DAYS, MOST_DECISIONS, MOST_QUESTIONS
from shared.proof import MOST_STEPS
from shared.wire import MAX_BYTES, MAX_RECORDS

WIRE = " ".join((Path(__file__).parents[3] / "docs/spec/wire.md").read_text("utf-8").split())


@pytest.mark.parametrize(
    "sentence",
    [
        f"At most {MAX_RECORDS:_} records and {MAX_BYTES // 1024**2} MiB",
        f"(ours: {MOST_A_DAY:_})",
        f"A line gets at most {MOST_FLAWS} flaws",
        f"or more than {OLDEST_DAYS} days back",
        f"Days more than {('no', 'one')[AHEAD.days]} day ahead",
        f"those that end first standing first; at most {MOST_QUESTIONS}",
        f"newest first; at most {MOST_DECISIONS}",
        f"at most {MOST_DAYS} of them",
        f"one line of 1\u2013{MAX_TEXT} characters",
        f"nearest first; at most {MOST_STEPS}",
    ],
)
def test_a_limit_in_the_specification_is_the_codes(sentence: str) -> None:
    """Two sources for one number are two numbers sooner or later."""
    assert sentence.replace("_", "\u2009") in WIRE.replace("\u00a0", "\u2009").replace(
        " 000", "\u2009000"
    )
