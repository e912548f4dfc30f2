"""What a screen reader meets on the screen now, and what of it a worker would trip over."""

from dataclasses import dataclass, field
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
# What lies low on the screens of a walk, under the page that scrolls.
LOW = (
    "notice",
    "form-save",
    "form-later",
    "form-nothing",
    "form-done",
    "shift-go",
    "shift-end-go",
    "home-contact",
    "home-observation",
    "home-repeat",
    "home-start-shift",
    "home-practice",
    "settings-lock",
    "sync-now",
    "unlock-go",
    "pin-go",
    "enrol-go",
    "entry-",
    "done-go",
)
GAP = 48  # logical pixels between the page and the first thing that lies low
BAR = 56  # logical pixels that the bar takes at the top
# Never whole in sight on this walk; the others measure it.
HALF_SEEN = frozenset({(320, "tally-close")})
EDGE = 2  # logical pixels within which two edges are one
ABOVE = 24  # what cuts a thing begins this far above or below it
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
        met = nodes(app)
        for node in met:
            width, height = node.right - node.left, node.bottom - node.top
            if not node.can_be_pressed or _is_cut(node, met) or width < 1:
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
            if min(width, height) < LEAST and (self.width, name) not in HALF_SEEN
        ]


def _low_edge(met: list[Node]) -> float:
    """Find where the page ends and what lies low begins: behind that line a page is cut."""
    return min((one.top for one in met if one.id.startswith(LOW)), default=1e9)


def _is_cut(node: Node, met: list[Node]) -> bool:
    """Tell whether it is scrolled half away: something larger ends on the very same line."""
    if not node.id.startswith(LOW) and node.bottom > _low_edge(met) - GAP:
        return True
    if abs(node.top - BAR) < EDGE:
        return True
    below = (one for one in met if abs(one.bottom - node.bottom) < EDGE)
    above = (one for one in met if abs(one.top - node.top) < EDGE)
    return any(one.top < node.top - ABOVE for one in below) or any(
        one.bottom > node.bottom + ABOVE for one in above
    )
