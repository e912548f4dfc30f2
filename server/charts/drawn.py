"""How a chart is dressed, and made into bytes; the library's own date and script are left out."""

import sys
from typing import Final
from xml.etree.ElementTree import tostring

from pygal import Config, PluginImportFixer  # type: ignore[import-untyped]
from pygal.graph.graph import Graph  # type: ignore[import-untyped]
from pygal.style import Style  # type: ignore[import-untyped]

from server.charts.svg import FONT, SVG
from shared.palette import LIGHT

# It finds maps that are packages of their own, in a way Python no longer has; we have none.
sys.meta_path[:] = [one for one in sys.meta_path if not isinstance(one, PluginImportFixer)]

STYLES: Final = frozenset(("style", f"{{{SVG}}}style"))
SCRIPTS: Final = frozenset(("script", f"{{{SVG}}}script"))


def config(width: int, height: int) -> Config:
    """Dress a chart for paper: our colours and typeface, no legend, nothing that moves."""
    return Config(
        width=width,
        height=height,
        explicit_size=True,
        js=[],
        no_prefix=True,
        disable_xml_declaration=True,
        pretty_print=False,
        show_legend=False,
        show_x_guides=False,
        truncate_label=-1,
        margin=8,
        style=Style(
            background="transparent",
            plot_background="transparent",
            foreground=LIGHT.ink,
            foreground_strong=LIGHT.ink,
            foreground_subtle=LIGHT.line,
            colors=(LIGHT.accent, LIGHT.shade_3, LIGHT.warn),
            font_family=FONT,
            label_font_size=11,
            major_label_font_size=11,
            opacity="1",
        ),
    )


def drawn(chart: Graph) -> bytes:
    """Draw a chart."""
    root = chart.render_tree()
    # Where lxml is installed the library says this in a way that is lost; browsers draw nothing.
    root.attrib["xmlns"] = SVG
    for parent in list(root.iter()):
        for child in list(parent):
            if not isinstance(child.tag, str) or child.tag in SCRIPTS:
                parent.remove(child)
            elif child.tag in STYLES and child.text:  # the library's own black is nobody's choice
                child.text = child.text.replace("stroke:black", f"stroke:{LIGHT.line}")
    spelt: bytes = tostring(root, "utf-8")
    return spelt
