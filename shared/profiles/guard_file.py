"""What a municipality tells the guard: `guard.toml`, and a list of first names in `names.txt`.

Source:  docs/spec/guard.md#what-a-municipality-tells-it
"""

import re
from typing import Final

from shared.flaw import Flaw
from shared.profile import Wariness
from shared.profiles.table import Table

FILE_NAME: Final = "guard.toml"
NAMES: Final = "names.txt"
MOST_NAMES: Final = 20_000
_NAME: Final = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


def wariness(file: Table | None, first_names: frozenset[str]) -> Wariness:
    """Read how wary to be; both files may be missing."""
    if file is None:
        return Wariness(names=first_names)
    return Wariness(
        allowed=file.texts("allowed", ()),
        names=first_names,
        is_strict=file.flag("strict", default=False),
    )


def names(text: str, flaws: list[Flaw]) -> frozenset[str]:
    """Read one name a line; what follows `#` is a remark."""
    found: set[str] = set()
    for at, line in enumerate(text.splitlines(), 1):
        name = line.partition("#")[0].strip()
        if name and not _NAME.fullmatch(name):
            flaws.append(Flaw("profile.wrong_type", f"{NAMES}: {at}", "name"))
        elif name:
            found.add(name.casefold())
    if len(found) > MOST_NAMES:
        flaws.append(Flaw("profile.out_of_range", NAMES, f"0-{MOST_NAMES}"))
    return frozenset(found)
