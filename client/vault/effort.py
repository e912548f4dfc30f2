"""How much work a PIN costs on this phone: as much as its owner will wait for, within bounds.

Source:  docs/spec/vault.md#the-work-a-pin-costs
"""

import math
import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from shared.hazmat.kdf import stretch
from shared.kdf_profiles import CEILING, FLOOR, LEAST, KdfProfile

AIM_S: Final = 0.4
LONGEST_S: Final = 0.5
MEMORIES_KIB: Final = (64 * 1024, 48 * 1024, 32 * 1024)
SHARE: Final = 32  # a try takes no more than this part of the device's memory
_SALT = bytes(16)

Stopwatch = Callable[[KdfProfile], float]


def calibrate(took: Stopwatch, device_kib: int | None) -> KdfProfile:
    """Choose memory first, then passes, from the measured times and nothing else.

    Units:   took        seconds that one stretching takes; infinite where the memory is not there
             device_kib  the device's memory, KiB; None where it does not tell
    """
    floor_s = took(FLOOR)
    bound = (device_kib or 0) // SHARE or MEMORIES_KIB[-1]
    for memory in (kib for kib in MEMORIES_KIB if kib <= bound):
        if floor_s * memory / FLOOR.memory_kib > LONGEST_S:
            continue  # not even tried: a slow phone would be kept waiting
        trial = KdfProfile(memory_kib=memory, passes=FLOOR.passes, lanes=FLOOR.lanes)
        trial_s = took(trial)
        if trial_s <= LONGEST_S:
            return _with_passes(trial, trial_s)
    return _with_passes(FLOOR, floor_s)


def _with_passes(trial: KdfProfile, trial_s: float) -> KdfProfile:
    fitting = CEILING.passes if not trial_s else int(AIM_S * trial.passes / trial_s)
    passes = max(FLOOR.passes, min(fitting, CEILING.passes))
    return KdfProfile(memory_kib=trial.memory_kib, passes=passes, lanes=trial.lanes)


def calibrated() -> KdfProfile:
    """Calibrate by this phone's own clock."""
    return calibrate(_time, _device_kib())


def _time(profile: KdfProfile) -> float:
    start = time.perf_counter()
    try:
        stretch("000000", _SALT, profile)
    except MemoryError:
        return math.inf
    return time.perf_counter() - start


def _device_kib() -> int | None:
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 1024
    except (AttributeError, OSError, ValueError):  # a platform that does not tell
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Effort:
    """What this phone spends on a new lock, and the least it may have spent on an old one."""

    choose: Callable[[], KdfProfile] = calibrated
    least: KdfProfile = LEAST

    def at_least(self, before: KdfProfile) -> KdfProfile:
        """Choose settings that make no guess cheaper than it was, nor than it must be."""
        return max(
            (self.choose(), self.least, before),
            key=lambda profile: (profile.memory_kib * profile.passes, profile.memory_kib),
        )
