"""How long each thing is kept, as one municipality has decided.

Source:  docs/spec/retention.md#periods
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from shared.codebook import FieldKey, Kind
from shared.language import Words

WEEK = timedelta(weeks=1)
# What has no period; a municipality must say why.
STAYS: Final = ("account", "device", "place", "release", "pack", "deletion", "log", "backup")


@dataclass(frozen=True, slots=True, kw_only=True)
class Retention:
    """Periods; a record's runs from the release that counted it, all others from their own day.

    Shapes:  fields  by kind: those that are removed before their record goes
             phone   of one that was ended; audit  of a line, and of an account that was ended
             stays   why each of `STAYS` has no period
    Units:   weeks; version counts the municipality's own decisions
    """

    version: int = 1
    record: int = 13
    refusal: int = 13
    parcel: int = 26
    question: int = 52
    wish: int = 26
    ticket: int = 1
    meeting: int = 104
    webhook: int = 13
    phone: int = 52
    audit: int = 104
    fields: Mapping[Kind, Mapping[FieldKey, int]] = field(default_factory=dict)
    stays: Mapping[str, Words] = field(default_factory=dict)

    def ends(self, since: date) -> date:
        """Tell on which day a record goes that was counted on this one."""
        return since + self.record * WEEK

    @property
    def shorter(self) -> Mapping[int, Mapping[Kind, frozenset[FieldKey]]]:
        """Give the fields that go first, by period, the shortest first."""
        return {
            weeks: {
                kind: frozenset(key for key, own in fields.items() if own == weeks)
                for kind, fields in self.fields.items()
            }
            for weeks in sorted({w for each in self.fields.values() for w in each.values()})
            if weeks < self.record
        }
