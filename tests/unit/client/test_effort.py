"""What a PIN costs on a phone: chosen from measured times alone, and bounded on every side."""

import math

from hypothesis import given
from hypothesis import strategies as st

from client.vault.effort import LONGEST_S, MEMORIES_KIB, Effort, Stopwatch, calibrate, calibrated
from shared.kdf_profiles import CEILING, FLOOR, STANDARD, KdfProfile

GIB = 1024 * 1024
SHORTEST_S = 0.25


def _phone(ms_a_mib: float, most_kib: float = math.inf) -> Stopwatch:
    """Give the stopwatch of a phone whose work grows with memory and passes."""

    def took(profile: KdfProfile) -> float:
        if profile.memory_kib > most_kib:
            return math.inf
        return ms_a_mib / 1000 * profile.memory_kib / 1024 * profile.passes

    return took


@given(st.floats(0.01, 60), st.one_of(st.none(), st.integers(0, 16 * GIB)))
def test_a_try_takes_a_quarter_to_half_a_second_wherever_the_bounds_allow_it(
    speed: float, device_kib: int | None
) -> None:
    """Too quick is a gift to a thief, too slow is a worker standing in the rain."""
    took = _phone(speed)
    chosen = calibrate(took, device_kib)
    assert chosen.is_sane
    assert not chosen.is_weaker_than(FLOOR)
    assert chosen.memory_kib <= MEMORIES_KIB[0]
    assert took(chosen) <= LONGEST_S or chosen == FLOOR
    assert took(chosen) >= SHORTEST_S or chosen.passes == CEILING.passes


def test_the_same_times_give_the_same_settings() -> None:
    """Known phones: a quick one, an ordinary one, a cheap one, and one slower than the floor."""
    assert calibrate(_phone(0.4), 8 * GIB) == KdfProfile(
        memory_kib=64 * 1024, passes=CEILING.passes, lanes=1
    )
    assert calibrate(_phone(1.5), 4 * GIB) == KdfProfile(memory_kib=64 * 1024, passes=4, lanes=1)
    assert calibrate(_phone(5), 4 * GIB) == KdfProfile(memory_kib=48 * 1024, passes=2, lanes=1)
    assert calibrate(_phone(30), 4 * GIB) == FLOOR


def test_a_cheap_phone_is_asked_for_no_more_memory_than_its_share() -> None:
    """The system ends the program that takes too much, and that would cost a guess."""
    assert calibrate(_phone(0.4), GIB).memory_kib == 32 * 1024
    assert calibrate(_phone(0.4), GIB // 2).memory_kib == FLOOR.memory_kib
    assert calibrate(_phone(0.4), None).memory_kib == MEMORIES_KIB[-1]
    assert calibrate(_phone(0.4, 40 * 1024), 8 * GIB).memory_kib == 32 * 1024


def test_a_slow_phone_is_not_kept_waiting_by_the_measuring() -> None:
    """What is sure to be too slow is not tried."""
    tried = []

    def took(profile: KdfProfile) -> float:
        tried.append(profile)
        return _phone(30)(profile)

    calibrate(took, 8 * GIB)
    assert tried == [FLOOR]


def test_this_machine_can_be_calibrated() -> None:
    """By the real clock and the real memory; how long it takes is nobody's promise here."""
    assert calibrated().is_sane


def test_new_settings_make_no_guess_cheaper() -> None:
    """A phone that happened to be busy while it was measured must not weaken its lock."""
    quick = Effort(choose=lambda: FLOOR)
    assert quick.at_least(STANDARD) == STANDARD
    assert quick.at_least(FLOOR) == FLOOR
    assert Effort(choose=lambda: FLOOR, least=STANDARD).at_least(FLOOR) == STANDARD
