"""Every colour of the app and of the web pages, by what it is for; Designsystemet's values.

Source:  docs/decisions/0013-one-palette.md
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """The colours of one look.

    Shapes:  `#rrggbb`; `on_x` is what is written on `x`
    """

    ground: str  # what a page of the app lies on
    tinted: str  # what a web page lies on, and quiet boxes in the app
    card: str  # what stands out from either
    faint: str  # fills that say no more than that here is something
    pressed: str  # the same under a finger
    line: str  # between things; nothing is lost where it is not seen
    edge: str  # around what can be pressed or filled in
    ink: str
    soft: str  # words that should not shout
    accent: str
    accent_deep: str
    on_accent: str
    accent_soft: str
    on_accent_soft: str
    good: str
    on_good: str
    good_soft: str
    on_good_soft: str
    danger: str
    on_danger: str
    danger_soft: str
    on_danger_soft: str
    warn: str
    warn_soft: str
    shade_1: str  # more and more, in a table of figures
    shade_2: str
    shade_3: str
    shade_4: str


LIGHT: Final = Palette(
    ground="#ffffff",
    tinted="#f3f4f4",
    card="#ffffff",
    faint="#e7e9ea",
    pressed="#d8dadd",
    line="#b8bcc1",
    edge="#717a84",
    ink="#1f2c3d",
    soft="#545e6b",
    accent="#0062ba",
    accent_deep="#004f96",
    on_accent="#ffffff",
    accent_soft="#ddeaf6",
    on_accent_soft="#002c54",
    good="#056d13",
    on_good="#ffffff",
    good_soft="#daeddd",
    on_good_soft="#023409",
    danger="#b81a1a",
    on_danger="#ffffff",
    danger_soft="#f8e4e4",
    on_danger_soft="#590d0d",
    warn="#a56d13",
    warn_soft="#fae6c6",
    shade_1="#ddeaf6",
    shade_2="#c7ddf0",
    shade_3="#afcee9",
    shade_4="#99c0e3",
)
DARK: Final = Palette(
    ground="#13181f",
    tinted="#192029",
    card="#202834",
    faint="#262e3a",
    pressed="#3c444e",
    line="#49515a",
    edge="#7c8289",
    ink="#ebeced",
    soft="#a4a8ad",
    accent="#6fa6d8",
    accent_deep="#92bce1",
    on_accent="#0c1927",
    accent_soft="#172f4b",
    on_accent_soft="#e7edf4",
    good="#89b289",
    on_good="#0d1b0d",
    good_soft="#183418",
    on_good_soft="#e6efe6",
    danger="#df8b8b",
    on_danger="#271414",
    danger_soft="#4f1f1b",
    on_danger_soft="#f5eae9",
    warn="#d39e5b",
    warn_soft="#3a2b19",
    shade_1="#172f4b",
    shade_2="#1a3757",
    shade_3="#21446d",
    shade_4="#285182",
)
STARK_LIGHT: Final = Palette(
    ground="#ffffff",
    tinted="#f3f4f4",
    card="#ffffff",
    faint="#e7e9ea",
    pressed="#d8dadd",
    line="#545e6b",
    edge="#000000",
    ink="#000000",
    soft="#313d4d",
    accent="#003d75",
    accent_deep="#002c54",
    on_accent="#ffffff",
    accent_soft="#ddeaf6",
    on_accent_soft="#002c54",
    good="#023409",
    on_good="#ffffff",
    good_soft="#daeddd",
    on_good_soft="#023409",
    danger="#791111",
    on_danger="#ffffff",
    danger_soft="#f8e4e4",
    on_danger_soft="#590d0d",
    warn="#3c2807",
    warn_soft="#fcf2e2",
    shade_1="#ddeaf6",
    shade_2="#c7ddf0",
    shade_3="#afcee9",
    shade_4="#99c0e3",
)
STARK_DARK: Final = Palette(
    ground="#000000",
    tinted="#13181f",
    card="#202834",
    faint="#262e3a",
    pressed="#3c444e",
    line="#a4a8ad",
    edge="#ffffff",
    ink="#ffffff",
    soft="#d8dadd",
    accent="#afcee9",
    accent_deep="#c7ddf0",
    on_accent="#000000",
    accent_soft="#172f4b",
    on_accent_soft="#ffffff",
    good="#a8d5ae",
    on_good="#000000",
    good_soft="#152d15",
    on_good_soft="#ffffff",
    danger="#edbfbf",
    on_danger="#000000",
    danger_soft="#451b17",
    on_danger_soft="#ffffff",
    warn="#f2c275",
    warn_soft="#322616",
    shade_1="#142941",
    shade_2="#1a3757",
    shade_3="#21446d",
    shade_4="#285182",
)


def roles(palette: Palette) -> Mapping[str, str]:
    """List the colours of a look by their roles."""
    return asdict(palette)
