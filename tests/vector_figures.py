"""The vectors of figures: how they are rounded, what levels are told, and how both are exported."""

from collections.abc import Callable, Iterator, Mapping
from itertools import chain
from typing import Any

from tests.vector_levels import levels_layer, levels_scenes
from tests.vector_releases import release_layer, release_scenes
from tests.vector_rounding import round_layer, round_scenes

FIGURE_LAYERS: Mapping[str, Callable[[dict[str, Any]], Any]] = {
    "levels": levels_layer,
    "release": release_layer,
    "round": round_layer,
}


def figure_scenes() -> Iterator[tuple[str, str, str, dict[str, Any]]]:
    """List them as name, clause, comment and what is given."""
    return chain(levels_scenes(), release_scenes(), round_scenes())
