"""What the guard says of lines being typed: judged after a pause, asked once, answers remembered.

Source:  docs/spec/guard.md#where-it-stands
"""

import asyncio
from collections.abc import Callable
from functools import cached_property
from typing import Final

from client.ui.desk import Desk
from shared.guard.hit import Hit
from shared.guard.local import guard_of
from shared.guard.verdict import Guard, Verdict

PAUSE_S: Final = 0.6
NOTHING: Final = Verdict()


class Wary:
    """The verdict on each line of one form; nothing of it outlives the form.

    Shapes:  verdicts  what was found at the last pause, by line
             kept      what somebody has said may stand, as (kind, words)
             put       lines whose questions were put when the form was to be saved
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._turn: dict[str, int] = {}
        self._heard: dict[str, Callable[[], None]] = {}
        self.verdicts: dict[str, tuple[str, Verdict]] = {}
        self.kept: set[tuple[str, str]] = set()
        self.put: set[tuple[str, str]] = set()

    @cached_property
    def guard(self) -> Guard:
        """The guard of this municipality, made when the first line is typed."""
        return guard_of(self._desk.phone.profile)

    def clear(self) -> None:
        """Forget the form before."""
        self._turn.clear()
        self.verdicts.clear()
        self.kept.clear()
        self.put.clear()

    def hear(self, line: str, redraw: Callable[[], None]) -> None:
        """Know what draws the sentence under a line."""
        self._heard[line] = redraw

    def typed(self, line: str, text: str) -> None:
        """Wait for a pause in the typing to say something; what was said goes at once."""
        self._turn[line] = self._turn.get(line, 0) + 1
        if self.found(line) is not None:
            self.judge(line, text)
        self._desk.later(self._later(line, text, self._turn[line]))

    async def _later(self, line: str, text: str, turn: int) -> None:
        await asyncio.sleep(PAUSE_S)
        if self._turn.get(line) == turn:
            self.judge(line, text)

    def judge(self, line: str, text: str) -> None:
        """Judge a line now, and draw what is said of it where that is something else."""
        before = self.verdicts.get(line, ("", NOTHING))[1]
        self.verdicts[line] = (text, self.guard.judge(text))
        if before != self.verdicts[line][1] and line in self._heard:
            self._heard[line]()

    def found(self, line: str) -> tuple[str, Hit] | None:
        """Give the text, and the first in it that stops it or is to be asked about."""
        text, verdict = self.verdicts.get(line, ("", NOTHING))
        asks = (hit for hit in verdict.asks if (hit.kind, hit.of(text).casefold()) not in self.kept)
        hit = next(iter((*verdict.stops, *asks)), None)
        return None if hit is None else (text, hit)

    def is_stopped(self, line: str) -> bool:
        """Tell whether a line holds what may not stand there."""
        return bool(self.verdicts.get(line, ("", NOTHING))[1].stops)

    def keep(self, line: str) -> None:
        """Take the answer that what was asked about may stand; traits are asked about together."""
        found = self.found(line)
        if found is None:
            return
        text, verdict = self.verdicts[line]
        same = [hit for hit in verdict.asks if hit.kind == "recognisable"]
        hits = same if found[1].kind == "recognisable" else [found[1]]
        self.kept |= {(hit.kind, hit.of(text).casefold()) for hit in hits}
        if line in self._heard:
            self._heard[line]()

    def ask_first(self, lines: dict[str, str]) -> str | None:
        """Name the line whose question is still to be put; each text is asked about once."""
        for line, text in lines.items():
            self.judge(line, text)
            found = self.found(line)
            if found is not None and not self.verdicts[line][1].stops:
                if (line, text) in self.put:
                    continue
                self.put.add((line, text))
                return line
        return None
