"""What the attack breaks is refused by the real cut: nothing is told, nothing lost, and it goes on.

Each plant is a rule that others publish by, put in the place of ours; the records are invented.
"""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from unittest.mock import patch

import pytest

from server.disclosure import levels
from server.disclosure.rounding import Step
from server.disclosure.table import Cell, Count
from server.release.cut import cut
from server.store.port import Frozen
from shared.errors import KnownError
from shared.language import LANGUAGES
from shared.record import Record
from shared.release_errors import NotSafeError
from shared.words.catalogue import explain_error
from tests.builders import contact
from tests.unit.server.test_cut import KEYS, WEEK, Stores, stores
from tests.watched import seen_by, watched

JULY = datetime(2026, 7, 6, 8, tzinfo=UTC)
AUGUST = JULY + 4 * WEEK


def _to_the_nearest(cell: Cell, count: Count, base: int) -> Step:
    """Round as a spreadsheet does: no draw, so a zero is nought, one or two."""
    return Step(cell, (count.heads + base // 2) // base * base, base, 1, 0.0)


@contextmanager
def _rounded_to_the_nearest() -> Iterator[None]:
    with patch.object(Step, "of", staticmethod(_to_the_nearest)):
        yield


@contextmanager
def _leveled_from_three() -> Iterator[None]:
    with patch.object(levels, "HEADS", 3), patch.object(levels, "_hides", lambda *_: True):
        yield


def _busy() -> list[Record]:
    return [contact(heads=n, ages={"minor": n}) for n in (1, 2, 3, 4)]


Plant = Callable[[], AbstractContextManager[None]]
PLANTS: dict[str, tuple[Plant, Callable[[], list[Record]]]] = {
    "every count is rounded to the nearest five": (_rounded_to_the_nearest, _busy),
    "a level of three observations is told": (_leveled_from_three, lambda: seen_by(range(3))),
}


@pytest.mark.parametrize("name", PLANTS)
def test_a_naive_publisher_is_refused_by_the_cut(name: str, tmp_path: Path) -> None:
    """Nothing is told and nothing lost: the next cut is the one there would have been."""
    plant, records = PLANTS[name]
    first, second = ([contact(), *records()] for _ in range(2))
    with stores(tmp_path / "a") as calm, stores(tmp_path / "b") as here:
        for each in (calm, here):
            each.receive(*first)
            _cut(each, JULY)
            each.receive(*second)
        before = here.frozen()
        with plant(), pytest.raises(NotSafeError) as caught:
            _cut(here, AUGUST)
        assert here.frozen() == before
        with here.intake.transaction(watched().code) as tx:
            assert [one.is_done for one in tx.cuts()] == [True], "it was not even begun"
        _says_what_to_do(caught.value)
        assert _cut(here, AUGUST + WEEK) == _cut(calm, AUGUST + WEEK)
        assert here.frozen() == calm.frozen()


def _cut(here: Stores, now: datetime) -> Frozen:
    return cut(here.intake, here.releases, watched(), KEYS, now)


def _says_what_to_do(error: KnownError) -> None:
    """Whoever pressed the button reads what became of it, and when to try again."""
    for language, (nothing, again) in zip(
        LANGUAGES,
        (
            ("Ingenting er offentlig", "Prøv igjen"),
            ("Ingenting er offentleg", "Prøv igjen"),
            ("Nothing is published", "Try again"),
        ),
        strict=True,
    ):
        told = explain_error(language, error)
        assert nothing in told
        assert again in told
