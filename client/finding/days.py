"""Words that name days: 12.11, uke 46, fredag, november, i går."""

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from client.finding.fold import fold
from shared.language import Language
from shared.words.catalogue import CATALOGUE

HORIZON = 3 * 366  # days back; a phone does not hold records longer than that
MIN_NAME = 3  # letters of a weekday or month that are enough
_DATE = re.compile(r"(\d{1,2})[./](\d{1,2})(?:[./](\d{2}|\d{4}))?\.?")
_ISO = re.compile(r"20\d\d-\d\d-\d\d")
_YEAR = re.compile(r"20\d\d")
_CENTURY = 2000
Fits = Callable[[date], bool]


def said(what: str, language: Language) -> Sequence[str]:
    """List the folded ways to say one thing."""
    return [fold(name) for name in CATALOGUE[f"app.find.{what}"].say(language).split(", ")]


def days(word: str, today: date, language: Language) -> frozenset[date]:
    """Give the days a word or phrase names as it was typed, none where it names no day."""
    name = fold(word)
    fits = _phrase(name, today, language) or _number(word) or _name(name, language)
    if fits is None:
        return frozenset()
    known = (today - timedelta(days=n) for n in range(-1, HORIZON))
    return frozenset(day for day in known if fits(day))


def week_of(day: date) -> Sequence[date]:
    """Give the seven days of a day's week, Monday first."""
    monday = day - timedelta(days=day.weekday())
    return tuple(monday + timedelta(days=n) for n in range(7))


def _phrase(word: str, today: date, language: Language) -> Fits | None:
    if word in said("today", language):
        return lambda day: day == today
    if word in said("yesterday", language):
        return lambda day: day == today - timedelta(days=1)
    if word in said("this_week", language):
        return lambda day: day in week_of(today)
    name, _, number = word.partition(" ")
    if name in said("week", language) and number.isdecimal():
        return _week(int(number), today)
    return None


def _week(number: int, today: date) -> Fits:
    """Find the latest week of that number that has begun."""
    begun = (today - timedelta(weeks=back) for back in range(60))
    found = next((day for day in begun if day.isocalendar().week == number), None)
    return lambda day: found is not None and day in week_of(found)


def _number(word: str) -> Fits | None:
    if _ISO.fullmatch(word):
        return lambda day: day.isoformat() == word
    if _YEAR.fullmatch(word):
        return lambda day: day.year == int(word)
    if found := _DATE.fullmatch(word):
        n_day, month, year = (int(part) if part else None for part in found.groups())
        full = None if year is None else year % _CENTURY + _CENTURY
        return lambda day: (day.day, day.month) == (n_day, month) and full in (None, day.year)
    return None


def _name(word: str, language: Language) -> Fits | None:
    if len(word) < MIN_NAME:
        return None
    weekdays = _starting(word, said("weekdays", language))
    months = _starting(word, said("months", language))
    if weekdays or months:
        return lambda day: day.weekday() in weekdays or day.month - 1 in months
    return None


def _starting(word: str, names: Sequence[str]) -> frozenset[int]:
    return frozenset(at for at, name in enumerate(names) if name.startswith(word))
