"""What goes by a day of its own goes on its day: phones, people, codes, tries and the others."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from server.retention.purge import run
from server.store.retiring import Deletion
from shared.canonical import decode
from tests.golden import fill
from tests.retaining import FIRST, SAND, WEEK, town
from tests.stores import ENGINES, Engine


@pytest.mark.parametrize("engine", ENGINES)
def test_every_row_with_a_day_of_its_own_goes_on_its_day(engine: Engine, tmp_path: Path) -> None:
    """A refusal, a question, a code: none of them is kept because nobody thought of it."""
    with town(engine, tmp_path) as here:
        fill(here.intake, 99)
        keeper = replace(here.keeper(), profile=replace(SAND, code="9902"), today=date(2026, 7, 12))
        with here.intake.transaction("9902") as tx:
            tx.finish_cut(2)
            (member,) = [one for one in tx.accounts.all() if one.login == "m"]
            tx.accounts.put(replace(member, ended_on=FIRST))
        made: list[Deletion] = []
        while keeper.today < date(2028, 7, 1):
            made += run(keeper)
            keeper = replace(keeper, today=keeper.today + WEEK)
        with here.intake.transaction("9902") as tx:
            assert tx.parcels() == []
            assert tx.questions() == []
            assert tx.refusals(9) == []
            assert tx.wishes.all(9) == []
            assert tx.accounts.get(member.id) is None
            assert tx.accounts.passkeys(member.id) == []
            assert tx.accounts.recovery_left(member.id) == 0
            assert not any(one.ended_on for one in tx.devices())
            assert len(tx.newest(99)) == 2, "those that no release has counted"
            assert [tx.retention.leaves(one.number) for one in tx.retention.deletions()] == [
                []
            ] * len(tx.retention.deletions())
        rows = [tuple(decode(one.statement)["rows"]) for one in made]
        assert {each for several in rows for each in several} == {
            *("record", "refusal", "parcel", "question", "sign_in_code", "session"),
            *("enrolment_code", "gone", "spent", "wrong_try", "device", "account", "wish"),
        }
