"""What a screen reader meets on the screen now, and what of it a worker would trip over."""

from dataclasses import dataclass, field
from typing import Any

from tests.browser import App

# The semantics tree as the browser has it: role, name, id, box, and whether it can be pressed.
_READ = """LARGE => [...document.querySelectorAll('flt-semantics-host flt-semantics')].map(node => {
  const box = node.getBoundingClientRect();
  let cut = false;  // by what scrolls around it: the tree gives only the part in sight
  for (let up = node.parentElement; up; up = up.parentElement) {
    const around = up.getBoundingClientRect();
    const off = Math.min(Math.abs(box.bottom - around.bottom), Math.abs(box.top - around.top));
    cut = cut || (up.tagName === 'FLT-SEMANTICS' && around.height > LARGE && off < 1.5);
  }
  const input = node.querySelector(':scope > input, :scope > textarea');
  return {
    role: node.getAttribute('role') || (input ? 'textbox' : ''),
    name: (node.getAttribute('aria-label') || (input && input.getAttribute('aria-label'))
      || node.textContent || '').trim(),
    id: node.getAttribute('flt-semantics-identifier') || '',
    cut, left: box.left, top: box.top, right: box.right, bottom: box.bottom,
    tappable: node.hasAttribute('flt-tappable') || !!input,
    disabled: node.getAttribute('aria-disabled') === 'true',
  };
})"""
PRESSED = frozenset(("button", "checkbox", "radio", "switch", "tab", "textbox", "link"))
LARGE = 200  # logical pixels; what is higher scrolls
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
    cut: bool

    @property
    def can_be_pressed(self) -> bool:
        """Tell whether a finger is meant to hit it."""
        return self.role in PRESSED or self.tappable


def nodes(app: App) -> list[Node]:
    """Read the tree, in its own order."""
    found: list[dict[str, Any]] = app.page.evaluate(_READ, LARGE)
    return [Node(**one) for one in found]


@dataclass
class Audit:
    """What has been met on one walk.

    Units:   sizes  the largest each thing was seen at
    """

    width: int
    faults: list[str] = field(default_factory=list)
    sizes: dict[str, tuple[float, float]] = field(default_factory=dict)

    def look(self, app: App, screen: str) -> None:
        """Note what lacks a name, and what lies outside the window."""
        for node in nodes(app):
            width, height = node.right - node.left, node.bottom - node.top
            if not node.can_be_pressed or node.cut or width < 1:
                continue
            where = f"{screen}: {node.id or node.name[:40] or node.role}"
            if not node.name and not node.id:
                self.faults.append(f"{where}: nothing says what it is")
            if node.left < -1 or node.right > self.width + 1:
                self.faults.append(f"{where}: lies outside the window")
            name = node.id or f"{screen}: {node.name}"
            widest, highest = self.sizes.get(name, (0, 0))
            self.sizes[name] = (max(widest, width), max(highest, height))

    def too_small(self) -> list[str]:
        """Name what was never seen large enough for a glove."""
        return [
            f"{name}: {width:.0f}×{height:.0f} is too small for a glove"
            for name, (width, height) in self.sizes.items()
            if min(width, height) < LEAST
        ]
