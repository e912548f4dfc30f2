"""What every drawing has in common, whoever draws it."""

from typing import Final

FONT: Final = "Inter"
SVG: Final = "http://www.w3.org/2000/svg"
