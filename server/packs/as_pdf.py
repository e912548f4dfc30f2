"""A meeting pack as PDF/UA-1, laid out by Typst: the same pack gives the same bytes.

Source:  docs/spec/packs.md#pdf
"""

import json
from dataclasses import asdict
from functools import cache
from importlib.metadata import distribution
from pathlib import Path
from typing import Any, Final

import typst

from server.charts.area import SHADES, area
from server.charts.trend import trend
from server.packs.pack import Pack
from server.packs.sentences import sentences
from server.release.tables import Matrix
from shared.palette import LIGHT

LAYOUT: Final = Path(__file__).with_name("pack.typ")
FACE: Final = ("fontpkg-inter", "fontpkg_inter/files")
ALONE: Final = (
    b"#set page(width: 12cm, height: auto, margin: 0pt)\n"
    b'#image(bytes(sys.inputs.drawing), format: "svg", width: 100%)'
)
WIDE, TALL = 460, 190


def feed(pack: Pack) -> bytes:
    """Lay a pack out; what would not be accessible is refused by the typesetter."""
    return typst.compile(
        LAYOUT.read_bytes(),
        format="pdf",
        pdf_standards="ua-1",
        font_paths=_faces(),
        sys_inputs={"pack": json.dumps(_told(pack)), **_drawings(pack)},
    )


def picture(pack: Pack, name: str) -> bytes:
    """Draw one of the pack's pictures as PNG, for what cannot hold a drawing: trend or map."""
    return typst.compile(
        ALONE,
        format="png",
        ppi=180,
        font_paths=_faces(),
        sys_inputs={"drawing": _drawings(pack)[name]},
    )


def _drawings(pack: Pack) -> dict[str, str]:
    return {
        "trend": trend(pack.trend, pack.total.name, width=WIDE, height=TALL).decode(),
        "map": area(pack.spots).decode(),
    }


def _told(pack: Pack) -> dict[str, Any]:
    said = sentences(pack)
    return {
        **asdict(pack),
        "observed": pack.observed.by_place(pack.language) if pack.observed else [],
        "spots": [one.name for one in pack.spots],
        "made_on": [pack.made_on.year, pack.made_on.month, pack.made_on.day],
        "side": [_laid_out(one) for one in pack.side],
        "matrices": [_laid_out(one) for one in pack.matrices],
        "release": said["release"],
        "said": said,
        "colours": {
            "ink": LIGHT.ink,
            "soft": LIGHT.soft,
            "line": LIGHT.line,
            "accent": LIGHT.accent,
            "shades": SHADES[1:],
        },
    }


def _laid_out(matrix: Matrix) -> dict[str, Any]:
    return {
        "caption": matrix.caption,
        "corner": matrix.corner,
        "columns": matrix.columns,
        "rows": [
            {
                "name": name,
                "values": [value.shown for value in values],
                "shades": [value.shade for value in values],
            }
            for name, values in matrix.rows
        ],
        "sums": [value.shown for value in matrix.sums],
    }


@cache
def _faces() -> typst.Fonts:
    package, folder = FACE
    where = str(distribution(package).locate_file(folder))
    return typst.Fonts(include_system_fonts=False, font_paths=[where])
