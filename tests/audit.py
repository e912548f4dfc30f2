"""What a screen reader meets on the screen now, and what of it a worker would trip over."""

from dataclasses import dataclass
from typing import Any

from tests.browser import App

# The semantics tree as the browser has it: role, name, id, box, and whether it can be pressed.
_READ = """() => [...document.querySelectorAll('flt-semantics-host flt-semantics')].map(node => {
  const box = node.getBoundingClientRect();
  const input = node.querySelector(':scope > input, :scope > textarea');
  return {
    role: node.getAttribute('role') || (input ? 'textbox' : ''),
    name: (node.getAttribute('aria-label') || (input && input.getAttribute('aria-label'))
      || node.textContent || '').trim(),
    id: node.getAttribute('flt-semantics-identifier') || '',
    left: box.left, top: box.top, right: box.right, bottom: box.bottom,
    tappable: node.hasAttribute('flt-tappable') || !!input,
    disabled: node.getAttribute('aria-disabled') === 'true',
  };
})"""
PRESSED = frozenset(("button", "checkbox", "radio", "switch", "tab", "textbox", "link"))
SCROLLED_MS = 250  # until the tree follows
LEAST = 47.5  # 48 logical pixels, less what a browser rounds away


@dataclass(frozen=True, slots=True)
class Node:
    """One thing a screen reader can land on.

    Units:   left, top, right, bottom  logical pixels of the window
    """

    role: str
    name: str
    id: str
    left: float
    top: float
    right: float
    bottom: float
    tappable: bool
    disabled: bool

    @property
    def can_be_pressed(self) -> bool:
        """Tell whether a finger is meant to hit it."""
        return self.role in PRESSED or self.tappable


def nodes(app: App) -> list[Node]:
    """Read the tree, in its own order."""
    found: list[dict[str, Any]] = app.page.evaluate(_READ)
    return [Node(**one) for one in found]


def faults(app: App, width: int) -> list[str]:
    """Name what lacks a name, is too small for a glove, or lies outside the window."""
    found = []
    for node in nodes(app):
        if not node.can_be_pressed or node.right - node.left < 1:
            continue
        where = node.id or node.name[:40] or node.role
        if not node.name and not node.id:
            found.append(f"{where}: nothing says what it is")
        if not _fits_a_glove(node.right - node.left, node.bottom - node.top):
            found += _measured_whole(app, node)
        if node.left < -1 or node.right > width + 1:
            found.append(f"{where}: lies outside the window")
    return found


def _fits_a_glove(width: float, height: float) -> bool:
    return min(width, height) >= LEAST


def _measured_whole(app: App, node: Node) -> list[str]:
    """Measure again in the middle of the screen: the tree gives only the part that is in sight."""
    if not node.id:
        return [f"{node.name[:40]}: too small, and it has no id"]
    window = app.page.viewport_size or {"width": 0, "height": 0}
    app.page.mouse.move(window["width"] / 2, window["height"] / 2)
    app.page.mouse.wheel(0, node.top - window["height"] / 2)
    app.page.wait_for_timeout(SCROLLED_MS)
    box = app.id(node.id).first.bounding_box() or {"width": 0, "height": 0}
    if _fits_a_glove(box["width"], box["height"]):
        return []
    return [f"{node.id}: {box['width']:.0f}×{box['height']:.0f} is too small for a glove"]
