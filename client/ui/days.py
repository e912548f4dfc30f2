"""Days and parts of days as a person would say them; never a time nobody noted."""

from datetime import date, timedelta

from client.ui.desk import Desk


def day_words(desk: Desk, day: date) -> str:
    """Name a day: today, yesterday, else weekday and date, with the year if it is another."""
    today = desk.phone.moment().date()
    if day == today:
        return desk.say("find.today")
    if day == today - timedelta(days=1):
        return desk.say("find.yesterday")
    key = "find.date" if day.year == today.year else "find.date_year"
    names = {
        "weekday": _listed(desk, "weekdays", day.weekday()),
        "month": _listed(desk, "months", day.month - 1),
    }
    return desk.say(key, day=day.day, year=day.year, **names)


def short_day(desk: Desk, day: date) -> str:
    """Name a weekday in two letters, as on a calendar."""
    return _listed(desk, "weekdays", day.weekday())[:2].capitalize()


def headed(words: str) -> str:
    """Begin with a capital letter, and leave the rest as it is."""
    return words[:1].upper() + words[1:]


def _listed(desk: Desk, what: str, at: int) -> str:
    return desk.say(f"find.{what}").split(", ")[at]
