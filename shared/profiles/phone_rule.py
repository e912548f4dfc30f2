"""How phones keep and forget, as the profile says it: `[phones]` in `profile.toml`.

Source:  docs/spec/codebook.md#a-profile
"""

from shared.profile import PhoneRule
from shared.profiles.table import Table

NOTICE_DAYS = 14  # at least so long after the warning before a phone empties itself
USUAL = PhoneRule()


def phone_rule(head: Table) -> PhoneRule:
    """Read the table; every number has a default, and so has the table."""
    if not head.has("phones"):
        return USUAL
    table = head.table("phones")
    wipe = table.whole("wipe_days", 45, 365, USUAL.wipe_days)
    rule = PhoneRule(
        keep_days=table.whole("keep_days", 14, 90, USUAL.keep_days),
        warn_days=table.whole("warn_days", 7, wipe - NOTICE_DAYS, USUAL.warn_days),
        wipe_days=wipe,
    )
    table.done()
    return rule
