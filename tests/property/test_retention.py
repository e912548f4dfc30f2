"""Whatever is deleted, on whatever days, no figure and no tally is another for it."""

import tempfile
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from server.store.port import Arrival
from shared.hazmat.tokens import new_id
from shared.news import Question
from shared.record import Record, spell
from tests.builders import contact, contact_online, correction, observation, withdrawal
from tests.retaining import FIRST, SAND, WEEK, Town, town
from tests.stores import Engine

SLOWEST = 5  # weeks until a phone has sent everything
ASKED = Question(id=new_id(), text="Vår?", first=FIRST, last=FIRST + 60 * WEEK, place="quay")


def week(chance: Random, later: list[tuple[int, Record]], at: int) -> list[Arrival]:
    """Make a week's records: new ones, second thoughts, and some before what they change."""
    made: list[Record] = [contact()]
    for _ in range(chance.randint(1, 6)):
        kind = chance.choice((contact, contact_online, observation))
        seen = kind(heads=chance.randint(1, 9)) if kind is not observation else kind()
        second = correction(seen, hour=chance.choice(("day", "night")))
        order = chance.choice(((seen,), (seen, second), (second, seen), (seen, withdrawal(seen))))
        made += order
        if chance.random() < 0.2:
            later.append((at, seen))
            made.remove(seen)
    while later and (chance.random() < 0.5 or later[0][0] < at - SLOWEST):
        made.append(later.pop(0)[1])
    if made and chance.random() < 0.5:
        root = chance.choice(made)
        if root.replaces is None:
            made.append(withdrawal(root, round=2))
    return [
        Arrival(one, spell(one), ASKED.id if one.kind == "observation" else None) for one in made
    ]


@pytest.mark.parametrize("engine", ["memory", "sqlite"])
@given(seed=st.integers(0, 2**32), sweeps=st.lists(st.booleans(), min_size=14, max_size=14))
@settings(max_examples=5, deadline=None, suppress_health_check=list(HealthCheck))
def test_fold_then_count_is_count_then_fold(engine: Engine, seed: int, sweeps: list[bool]) -> None:
    """Two servers get the same; one deletes what is due; both say the same ever after."""
    with (
        tempfile.TemporaryDirectory() as folder,
        town(engine, Path(folder) / "a") as sweeping,
        town("memory", Path(folder)) as keeping,
    ):
        both, chance, later = (sweeping, keeping), Random(seed), list[tuple[int, Record]]()
        for each in both:
            with each.intake.transaction(SAND.code) as tx:
                tx.add_question(ASKED)
        for number, has_sweep in enumerate(sweeps):
            arrivals = week(chance, later, number)
            for each in both:
                each.take(arrivals)
            if has_sweep:
                sweeping.sweep(sure_of=sweeping.today)
            if chance.random() < 0.9:
                assert sweeping.cut() == keeping.cut()
            else:
                sweeping.today = keeping.today = keeping.today + WEEK
            assert _tally(sweeping) == _tally(keeping)
        sweeping.sweep(sure_of=sweeping.today)
        assert sweeping.frozen() == keeping.frozen()
        assert _tally(sweeping) == _tally(keeping)
        assert len(sweeping.kept()) < len(keeping.kept())


def _tally(here: Town) -> object:
    with here.intake.transaction(SAND.code) as tx:
        return dict(tx.answers())
