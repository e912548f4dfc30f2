"""What every Intake owes its callers about approved places; see `intake`."""

from dataclasses import replace

import pytest

from server.store.port import Intake
from shared.errors import NotTextError
from tests.contract.intake_contract import HERE, THERE
from tests.golden import approved


class PlacesContract:
    """Run with a fresh, empty `intake` for each test."""

    def test_places_come_in_the_order_they_were_first_approved(self, intake: Intake) -> None:
        """Every process must join them to the same bytes, whatever was changed since."""
        first, second = approved(HERE, 2), approved(HERE, 1)
        with intake.transaction(HERE) as tx:
            assert tx.places.all() == []
            tx.places.put(first)
            tx.places.put(second)
            changed = replace(first, name="Naustet", at=(601_234, -51_234), is_public=True)
            tx.places.put(changed)
            assert tx.places.all() == [changed, second]

    def test_each_change_is_another_version_and_no_other_is(self, intake: Intake) -> None:
        """By that number a process knows whether what it has joined still holds."""
        with intake.transaction(HERE) as tx:
            assert tx.places.version() == 0
            tx.places.put(approved(HERE, 1))
            first = tx.places.version()
            tx.places.use([approved(HERE, 1).code])
            assert tx.places.version() == first > 0
            tx.places.put(replace(approved(HERE, 1), state="closed"))
            assert tx.places.version() > first

    def test_a_place_that_was_used_stays_so(self, intake: Intake) -> None:
        """Whoever changes it has read it before the record came."""
        place = approved(HERE, 1)
        with intake.transaction(HERE) as tx:
            tx.places.put(place)
            tx.places.use([place.code, "no such place"])
            tx.places.put(replace(place, state="undone", name="", same_as=None))
            (kept,) = tx.places.all()
            assert (kept.is_used, kept.state, kept.name) == (True, "undone", "")

    def test_what_is_undone_with_its_transaction_was_never_there(self, intake: Intake) -> None:
        """A decision and its place are kept together or not at all."""
        with pytest.raises(NotTextError), intake.transaction(HERE) as tx:
            tx.places.put(approved(HERE, 1))
            tx.places.put(replace(approved(HERE, 2), name="Nau\0stet"))
        with intake.transaction(HERE) as tx:
            assert (tx.places.version(), tx.places.all()) == (0, [])

    def test_a_place_is_its_municipalitys_alone(self, intake: Intake) -> None:
        """The same code may be approved in both."""
        with intake.transaction(HERE) as tx:
            tx.places.put(approved(HERE, 1))
        with intake.transaction(THERE) as tx:
            assert (tx.places.version(), tx.places.all()) == (0, [])
            tx.places.put(replace(approved(HERE, 1), name="Deres"))
            tx.places.use([approved(HERE, 1).code])
        with intake.transaction(HERE) as tx:
            assert tx.places.all() == [approved(HERE, 1)]
