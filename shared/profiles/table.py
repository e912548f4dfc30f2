"""Read one TOML table key by key, noting each flaw with its file and key instead of stopping."""

import difflib
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from shared.flaw import Flaw
from shared.language import LANGUAGES, Words

NO_WORDS = Words("", "", "")


class Table:
    """A TOML table that remembers where it stands, what was read, and what was wrong.

    Every reading method gives a usable stand-in when the value is flawed, so that one
    pass finds all flaws; the stand-ins are thrown away with the profile.
    """

    def __init__(self, where: str, values: object, flaws: list[Flaw]) -> None:
        self.where = where
        self.flaws = flaws
        self.values: Mapping[str, Any] = {}
        if isinstance(values, dict):
            self.values = values
        else:
            self.flaw("profile.wrong_type", "", "table")
        self._read: set[str] = set()

    def flaw(self, code: str, key: str = "", bound: str = "") -> None:
        """Note that `key` of this table is wrong."""
        self.flaws.append(Flaw(code, self.path(key), bound))

    def path(self, key: str) -> str:
        """Name `key` the way a person finds it: file, tables, key."""
        return f"{self.where}{'' if self.where.endswith(': ') or not key else '.'}{key}"

    def has(self, key: str) -> bool:
        """Tell whether `key` is given."""
        return key in self.values

    def raw(self, key: str, kind: type, name: str, default: Any = None) -> Any:  # noqa: ANN401
        """Read a value of one Python type; a missing one is a flaw unless there is a default."""
        self._read.add(key)
        if key not in self.values:
            if default is None:
                self.flaw("profile.missing", key, name)
            return kind() if default is None and kind is not date else default
        value = self.values[key]
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            self.flaw("profile.wrong_type", key, name)
            return kind() if kind is not date else date.min
        return value

    def text(self, key: str, default: str | None = None) -> str:
        """Read a string; an empty one is a flaw."""
        value: str = self.raw(key, str, "text", default)
        if self.has(key) and not value:
            self.flaw("profile.empty", key)
        return value

    def whole(self, key: str, low: int, high: int, default: int | None = None) -> int:
        """Read an integer from `low` to `high`, both included."""
        value: int = self.raw(key, int, "whole number", default)
        if self.has(key) and not low <= value <= high:
            self.flaw("profile.out_of_range", key, f"{low}-{high}")
        return value

    def among(self, key: str, allowed: tuple[int, ...]) -> int:
        """Read one of a few integers."""
        value: int = self.raw(key, int, "whole number", None)
        if self.has(key) and value not in allowed:
            self.flaw("profile.out_of_range", key, ", ".join(map(str, allowed)))
            return allowed[0]
        return value

    def wholes(self, key: str, low: int, high: int) -> frozenset[int]:
        """Read a list of integers from `low` to `high`; all of them where there is no list."""
        found = self.raw(key, list, "list of whole numbers", [*range(low, high + 1)])
        if not all(type(item) is int for item in found):
            self.flaw("profile.wrong_type", key, "list of whole numbers")
        elif not found:
            self.flaw("profile.empty", key)
        elif not set(found) <= {*range(low, high + 1)}:
            self.flaw("profile.out_of_range", key, f"{low}-{high}")
        elif len(set(found)) < len(found):
            self.flaw("profile.repeated", key)
        else:
            return frozenset(found)
        return frozenset()

    def number(self, key: str, low: float, high: float) -> float:
        """Read a number from `low` to `high`, both included."""
        self._read.add(key)
        value = self.values.get(key)
        if isinstance(value, bool) or not isinstance(value, int | float):
            self.flaw("profile.missing" if value is None else "profile.wrong_type", key, "number")
        elif not low <= value <= high:
            self.flaw("profile.out_of_range", key, f"{low}-{high}")
        else:
            return float(value)
        return low

    def flag(self, key: str, *, default: bool) -> bool:
        """Read true or false."""
        value: bool = self.raw(key, bool, "true or false", default)
        return value

    def day(self, key: str) -> date:
        """Read a date."""
        value: date | None = self.raw(key, date, "date")
        return value or date.min

    def choice(self, key: str, allowed: Iterable[str], default: str | None = None) -> str:
        """Read one of a closed set of words."""
        value = self.text(key, default)
        options = list(allowed)
        if value and value not in options:
            self.flaw("profile.unknown_value", key, closest(value, options))
            return options[0] if options else ""
        return value or (options[0] if options else "")

    def texts(self, key: str, default: tuple[str, ...] | None = None) -> tuple[str, ...]:
        """Read a list of strings; a repeated one is a flaw."""
        found = self.raw(key, list, "list of texts", list(default) if default is not None else None)
        if not all(isinstance(item, str) for item in found):
            self.flaw("profile.wrong_type", key, "list of texts")
            return ()
        if len(set(found)) < len(found):
            self.flaw("profile.repeated", key)
        return tuple(found)

    def choices(
        self, key: str, allowed: Iterable[str], default: tuple[str, ...] | None = None
    ) -> tuple[str, ...]:
        """Read a list of words from a closed set."""
        options = list(allowed)
        found = self.texts(key, default)
        for value in found:
            if value not in options:
                self.flaw("profile.unknown_value", key, closest(value, options))
        return tuple(value for value in found if value in options)

    def words(self, key: str) -> Words:
        """Read one thing said in every language; a language missing is a flaw."""
        if not self.has(key):
            self.raw(key, dict, "words in nb, nn and en")
            return NO_WORDS
        table = self.table(key)
        words = table.own_words()
        table.done()
        return words

    def own_words(self) -> Words:
        """Read this very table's nb, nn and en."""
        return Words(*(self.text(language) for language in LANGUAGES))

    def table(self, key: str) -> "Table":
        """Read a table inside this one."""
        return Table(self.path(key), self.raw(key, dict, "table"), self.flaws)

    def tables(self, key: str, by: str = "code") -> Iterator["Table"]:
        """Read a list of tables, each named by its code; a code given twice is a flaw."""
        seen = set()
        for at, values in enumerate(self.raw(key, list, "list of tables")):
            name = values.get(by, at + 1) if isinstance(values, dict) else at + 1
            entry = Table(f"{self.path(key)}[{name}]", values, self.flaws)
            if name in seen:
                entry.flaw("profile.repeated", by)
            seen.add(name)
            yield entry

    def named(self, key: str) -> Iterator[tuple[str, "Table"]]:
        """Read a table of tables, in the order of the file."""
        inside = self.table(key)
        for name in inside.values:
            yield name, inside.table(name)

    def done(self) -> None:
        """Note every key that nobody asked for: most often a typo."""
        for key in self.values:
            if key not in self._read:
                self.flaw("profile.unknown_key", key, closest(key, self._read))


def closest(word: str, known: Iterable[str]) -> str:
    """Suggest the known word nearest to a misspelt one, or list a few."""
    options = sorted(known)
    near = difflib.get_close_matches(word, options, n=1)
    return near[0] if near else ", ".join(options[:8])
