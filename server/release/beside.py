"""The larger areas side by side, for a product that sees the whole municipality by the half-year.

Source:  docs/spec/privacy.md#side-by-side
"""

from dataclasses import replace

from shared.product import Reading
from shared.profile import Grid


def beside(reading: Reading, grid: Grid) -> Reading | None:
    """Give what else a reader sees: by larger area, without the restricted theme; most see none."""
    if not reading.product.side_by_side:
        return None
    view = replace(reading.view, grain="area", themes=reading.view.themes - {grid.restricted})
    return replace(reading, code=f"{reading.code}:areas", view=view)  # none may be called so
