"""What a server does on the day records are due."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from server.release import keys
from server.release.cut import cut
from server.retention.purge import run
from server.retention.statement import Statement, verified
from tests.builders import contact, sandvik
from tests.contract.intake_contract import HERE, enrolled
from tests.contract.records_contract import arrivals
from tests.disk.script import Script, Stage
from tests.golden import TODAY
from tests.sim.law import hold
from tests.town import Town, town

N_RECORDS = 20
STATED = [[["contact.hour"], []], [[], ["record"]]]


@contextmanager
def _stage(folder: Path) -> Iterator[Stage]:
    with town(folder) as here:
        with here.services.intake.transaction(HERE) as tx:
            enrolled(tx)
        yield Stage(lambda _: _act(here), lambda _: _ready(here))


def _ready(here: Town) -> None:
    """Take records in, cut a release of them, and let their time run out."""
    on = here.services
    batch = arrivals(*(contact(heads=4, ages={"minor": 3, "adult": 1}) for _ in range(N_RECORDS)))
    with on.intake.transaction(HERE) as tx:
        tx.add("phone", batch, TODAY)
    cut(on.intake, on.releases, on.profile, on.release_keys, here.clock())
    _wait(here)


def _wait(here: Town) -> None:
    here.clock.move(days=7 * sandvik().retention.record)


def _act(here: Town) -> None:
    _purge(here)


def _purge(here: Town) -> int:
    return len(run(here.services.keeper, sure_of=here.services.today()))


def _purged(root: Path, *, told: bool) -> None:
    """Look again: all is gone, stated once, and nothing of it is left in the file."""
    with town(root) as here:
        _wait(here)
        hold("what was told to be deleted is", when=not (told and here.kept()))
        n = _purge(here)
        hold("what was told to be done is not done again", when=n == 0 or not told, what=n)
        hold("what is due is gone", when=not here.kept())
        stated = [[list(one.fields), list(one.rows)] for one in _statements(here)]
        hold("each step is stated once", when=stated == STATED, what=stated)
        hold("what was deleted is overwritten", when=here.services.intake.overwrite())
        hold("a finished run finds nothing", when=_purge(here) == 0)


def _statements(here: Town) -> Sequence[Statement]:
    with here.services.releases.transaction(HERE) as told:
        known = keys.verified(told.ledger_keys(), HERE)
    with here.services.intake.transaction(HERE) as tx:
        return verified(tx.retention.deletions(), HERE, known)


PURGE = {"delete what is due": Script(_stage, _purged, is_long=True)}
