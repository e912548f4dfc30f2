"""Forms drawn from the codebook: what is asked, what a tap answers, what is wrong."""

import asyncio
from pathlib import Path

from client.ui.parts.many_field import toggled
from client.ui.parts.split_field import moved
from shared.codebook import Code
from tests.ui.pocket import drawn, fill_contact, pocket, start_shift, unlock


def test_one_tap_puts_all_heads_on_one_age_and_steps_share_them_out(tmp_path: Path) -> None:
    """The common case is one tap; the mixed group costs a few more."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        async with drawn(kit.phone) as app:
            await unlock(app)
            await start_shift(app)
            await fill_contact(app)
            await app.press("heads-edit")
            await app.press("heads-5")
            await app.press("ages-edit")
            await app.reads("ages-minor", "5")
            await app.press("ages-share")
            await app.press("ages-adult-plus")
            await app.press("form-save")
            await app.find("home-contact")
            assert kit.phone.records.entries()[0].record.answers["ages"] == {"adult": 1, "minor": 4}

    asyncio.run(walk())


def test_a_form_that_lacks_an_answer_says_where(tmp_path: Path) -> None:
    """The sentence stands at the question, and nothing is saved."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        async with drawn(kit.phone) as app:
            await unlock(app)
            await start_shift(app)
            await app.press("home-contact")
            await app.press("form-save")
            await app.reads("field-spot", "Må fylles ut")
            assert not kit.phone.records.entries()
            await app.press("place-quay")
            assert "Må fylles ut" not in app.words("field-spot")

    asyncio.run(walk())


def test_a_question_appears_with_the_answer_that_opens_it(tmp_path: Path) -> None:
    """The district is asked only for a place that is not on the list."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        async with drawn(kit.phone) as app:
            await unlock(app)
            await start_shift(app)
            await app.press("home-contact")
            await app.find("place-quay")
            assert app.get("field-quarter") is None
            await app.press("place-elsewhere")
            await app.find("quarter-d1")

    asyncio.run(walk())


def test_the_search_keeps_only_places_that_fit(tmp_path: Path) -> None:
    """Typing redraws the list and never the line that is typed in."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        async with drawn(kit.phone) as app:
            await unlock(app)
            await start_shift(app)
            await app.press("home-contact")
            await app.type("place-search", "STRA")
            await app.find("place-beach")
            assert app.get("place-quay") is None

    asyncio.run(walk())


def test_a_place_is_proposed_in_words(tmp_path: Path) -> None:
    """The only free line there is: the name of a public place."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        async with drawn(kit.phone) as app:
            await unlock(app)
            await app.press("home-place")
            await app.type("called-text", " Naustet ")
            await app.press("form-save")
            await app.press("quarter-d1")
            await app.press("form-save")
            await app.find("home-place")
            assert kit.phone.records.entries()[0].record.answers["called"] == "Naustet"

    asyncio.run(walk())


def test_the_first_topic_chosen_stays_first() -> None:
    """It is the main topic."""
    assert toggled(("a",), "b") == ("a", "b")
    assert toggled(("a", "b"), "a") == ("b",)


def test_a_step_beyond_the_number_of_heads_moves_one_over() -> None:
    """The sum never passes the head-count."""
    a, b = Code("a"), Code("b")
    assert moved({"a": 3}, b, 1, 3) == {"a": 2, "b": 1}
    assert moved({"a": 3}, a, 1, 3) == {"a": 3}
    assert moved({"a": 1}, a, -1, 3) is None
    assert moved({"a": 1}, b, 1, 3) == {"a": 1, "b": 1}
