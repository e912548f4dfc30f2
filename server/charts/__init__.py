"""Figures drawn as SVG that stands alone: no script, no address, the same bytes each time."""
