"""Categories in a profile: refused unless every code there is falls in exactly one.

Source:  docs/spec/privacy.md#the-grid
"""

from collections.abc import Mapping

from shared.codebook import Code
from shared.profile import Band
from shared.profiles.table import Table


def bands(file: Table, key: str, codes: frozenset[Code]) -> Mapping[str, Band]:
    """Read the categories under `key`, in the order they stand in."""
    found: dict[str, Band] = {}
    owner: dict[str, str] = {}
    for entry in file.tables(key):
        band = Band(
            code=entry.text("code"),
            label=entry.words("label"),
            members=frozenset(Code(code) for code in entry.choices("members", codes, ())),
        )
        for code in sorted(band.members):
            if code in owner:
                entry.flaw("profile.not_a_partition", "members", code)
            owner[code] = band.code
        found[band.code] = band
        entry.done()
    for code in sorted(codes - owner.keys()):
        file.flaw("profile.not_a_partition", key, code)
    return found
