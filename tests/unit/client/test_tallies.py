"""Heads counted now, details later: one tap is one head, and no group is lost."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from client.phone import Phone
from tests.town import PIN, Town, town


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Town]:
    """Open a town for one test."""
    with town(tmp_path) as opened:
        yield opened


def walking(place: Town) -> Phone:
    """Give a phone whose team stands at the quay."""
    phone, _ = place.phone()
    phone.shifts.start("WALKERS", {})
    phone.shifts.visit("quay")
    return phone


def heads(phone: Phone) -> list[object]:
    """List the heads of every group that lacks its details."""
    return [draft.answers["heads"] for draft in phone.tallies.listed()]


def test_one_tap_is_one_head_in_a_group_here_and_now(place: Town) -> None:
    """Four taps in the rain are four heads at the quay, to be told of later."""
    phone = walking(place)
    for _ in range(4):
        phone.tallies.step(1)
    (draft,) = phone.tallies.listed()
    assert draft.answers == {"heads": 4, "hour": "night", "spot": "quay"}
    assert phone.tallies.open() == draft


def test_another_place_another_block_or_a_closed_group_begins_a_new_one(place: Town) -> None:
    """Two groups must never become one because nobody had a hand free."""
    phone = walking(place)
    phone.tallies.step(1)
    phone.shifts.visit("beach")
    phone.tallies.step(1)
    phone.tallies.step(1)
    phone.tallies.close()
    phone.tallies.step(1)
    place.clock.move(hours=12)
    phone.tallies.step(1)
    assert heads(phone) == [1, 2, 1, 1]


def test_a_slip_is_taken_back_and_a_group_of_none_is_gone(place: Town) -> None:
    """The button that counts is pressed by gloves."""
    phone = walking(place)
    phone.tallies.step(1)
    phone.tallies.step(1)
    phone.tallies.step(-1)
    assert heads(phone) == [1]
    assert phone.tallies.step(-1) is None
    assert heads(phone) == []
    assert phone.tallies.step(-1) is None


def test_no_group_counts_more_heads_than_the_codebook_takes(place: Town) -> None:
    """Else nobody could save it afterwards."""
    phone = walking(place)
    for _ in range(43):
        phone.tallies.step(1)
    assert heads(phone) == [40]


def test_counting_needs_a_shift(place: Town) -> None:
    """A head outside any shift would belong nowhere."""
    phone, _ = place.phone()
    assert phone.tallies.step(1) is None
    assert phone.tallies.listed() == []


def test_a_group_survives_the_lock_and_becomes_a_contact(place: Town) -> None:
    """Counted at the quay, told of in the car."""
    phone = walking(place)
    phone.tallies.step(1)
    phone.lock()
    phone.unlock(PIN)
    (draft,) = phone.tallies.listed()
    done = phone.records.finish(draft.answer("ages", {"minor": 1}))
    assert phone.tallies.listed() == []
    assert phone.records.entry(done).record.answers["heads"] == 1
    going = phone.shifts.going()
    assert going is not None
    assert (going.n_contacts, going.n_heads) == (1, 1)
