"""Named, versioned settings for turning a PIN into a key; refused outside a floor and a ceiling.

Source:  docs/spec/vault.md#the-lock
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class KdfProfile:
    """Settings for Argon2id.

    Units:   memory_kib KiB; passes and lanes counts
    """

    memory_kib: int
    passes: int
    lanes: int

    @property
    def is_sane(self) -> bool:
        """Tell whether the settings are neither too weak nor a trap for the phone's memory."""
        return (
            FLOOR.memory_kib <= self.memory_kib <= CEILING.memory_kib
            and FLOOR.passes <= self.passes <= CEILING.passes
            and 1 <= self.lanes <= CEILING.lanes
        )

    def is_weaker_than(self, other: "KdfProfile") -> bool:
        """Tell whether a guess costs less memory or less work than by the other."""
        work, other_work = self.memory_kib * self.passes, other.memory_kib * other.passes
        return self.memory_kib < other.memory_kib or work < other_work


FLOOR = KdfProfile(memory_kib=19 * 1024, passes=2, lanes=1)
STANDARD = KdfProfile(memory_kib=64 * 1024, passes=3, lanes=1)
CEILING = KdfProfile(memory_kib=256 * 1024, passes=10, lanes=4)
# What a lock must cost today; one that costs less is made anew at its next opening, not refused.
LEAST = FLOOR
