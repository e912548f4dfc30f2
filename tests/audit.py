"""What a screen reader meets on the screen now, and what of it a worker would trip over."""

from dataclasses import dataclass
from typing import Any

from tests.browser import App

# The semantics tree as the browser has it: role, name, id, box, and whether it can be pressed.
_READ = """() => [...document.querySelectorAll('flt-semantics-host flt-semantics')].map(node => {
  const box = node.getBoundingClientRect();
  let cut = false;  // by what scrolls around it: the tree gives only the part that is in sight
  for (let up = node.parentElement; up; up = up.parentElement) {
    if (up.tagName !== 'FLT-SEMANTICS' || !/auto|scroll/.test(getComputedStyle(up).overflowY)) continue;
    const around = up.getBoundingClientRect();
    cut = cut || box.bottom >= around.bottom - 1 || box.top <= around.top + 1;
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
        if min(node.right - node.left, node.bottom - node.top) < LEAST and not node.cut:
            size = f"{node.right - node.left:.0f}×{node.bottom - node.top:.0f}"
            found.append(f"{where}: {size} is too small for a glove")
        if node.left < -1 or node.right > width + 1:
            found.append(f"{where}: lies outside the window")
    return found
