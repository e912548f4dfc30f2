"""The count of a silence in a file that can be read without the PIN.

Source:  docs/spec/vault.md#silence
"""

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any, Final

from client.vault.durable import replace_with
from client.vault.silence import DAY_S, Moment, Silence, counted, heard
from shared.canonical import decode, encode
from shared.errors import KnownError
from shared.profile import PhoneRule

FILE_NAME: Final = "silence"
FILES: Final = (FILE_NAME, f"{FILE_NAME}.new")
_HOUR_S = DAY_S // 24


class Watchman:
    """Keeps the count in a file that can be read without the PIN; it holds a date and numbers."""

    def __init__(self, folder: Path, moment: Callable[[], Moment]) -> None:
        self._path = folder / FILE_NAME
        self._moment = moment

    def heard(self, rule: PhoneRule) -> None:
        """Note that the server has answered; a disk too full keeps the count it has."""
        now, known = self._moment(), self._read()
        fresh = heard(now, rule)
        if known is None or known.on_s or known.off_s or _older(known, fresh):
            self._keep(fresh)

    def look(self) -> Silence | None:
        """Count up to now, and write it down where an hour or a day has passed."""
        known = self._read()
        if known is None:
            return None
        now = counted(known, self._moment())
        if _older(known, now):
            self._keep(now)
        return now

    def begin(self, rule: PhoneRule) -> None:
        """Begin to count on a phone where nobody did."""
        if self._read() is None:
            self._keep(heard(self._moment(), rule))

    def _read(self) -> Silence | None:
        try:
            return _silence(decode(self._path.read_bytes()))
        except (OSError, KnownError, KeyError, TypeError, ValueError):
            return None

    def _keep(self, silence: Silence) -> None:
        with suppress(OSError):
            replace_with(self._path, encode(_values(silence)))


def _older(known: Silence, now: Silence) -> bool:
    is_new_start = now.ticks < known.ticks
    has_passed = now.ticks - known.ticks >= _HOUR_S or now.day != known.day
    return is_new_start or has_passed or now.rule != known.rule


def _values(silence: Silence) -> dict[str, Any]:
    rule = silence.rule
    return {
        "day": silence.day.isoformat(),
        "off_s": silence.off_s,
        "on_s": silence.on_s,
        "rule": [rule.keep_days, rule.warn_days, rule.wipe_days],
        "ticks": silence.ticks,
    }


def _silence(values: dict[str, Any]) -> Silence:
    keep, warn, wipe = map(int, values["rule"])
    return Silence(
        day=date.fromisoformat(values["day"]),
        ticks=int(values["ticks"]),
        rule=PhoneRule(keep_days=keep, warn_days=warn, wipe_days=wipe),
        on_s=int(values["on_s"]),
        off_s=int(values["off_s"]),
    )
