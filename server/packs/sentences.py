"""The words around a pack's figures, the same in every format."""

from collections.abc import Mapping
from typing import Final

from server.packs.pack import Pack
from shared.words.catalogue import say

KEYS: Final = (
    "now", "before", "change", "news", "sure", "trend", "map", "text", "text_apart", "notes",
    "appendix", "figures", "period", "side",
)  # fmt: skip


def sentences(pack: Pack) -> Mapping[str, str]:
    """Say everything a layout needs."""
    language = pack.language
    is_first = len(pack.trend) == 1
    told = "; ".join(f"{period}: {shown}" for period, shown in pack.trend_shown)
    spots = "; ".join(f"{one.name}: {one.shown}" for one in pack.spots)
    observed = pack.observed.period if pack.observed else ""
    return {
        **{key: say(language, f"web.pack.{key}") for key in KEYS},
        "none": say(language, "web.pack.first" if is_first else "web.pack.no_news"),
        "effort": say(language, "web.effort.title"),
        "place": say(language, "web.view.place"),
        "hours": say(language, "web.effort.hours"),
        "per_hour": say(language, "web.effort.per_hour"),
        "observed": say(language, "web.levels.title"),
        "observed_in": say(language, "web.levels.in", period=observed),
        "question": say(language, "web.levels.question"),
        "sum": say(language, "web.view.sum"),
        "trend_alt": say(language, "web.pack.trend_alt", told=told),
        "map_alt": f"{say(language, 'web.pack.map')}. {spots}",
        "release": say(language, "web.note.release", number=pack.release, digest=pack.digest),
    }
