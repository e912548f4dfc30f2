"""The sentences of the assessment, in one language."""

from dataclasses import dataclass
from datetime import date

from shared.language import Language, Words
from shared.words.catalogue import say


@dataclass(frozen=True, slots=True)
class Speech:
    """One language to speak."""

    language: Language

    def __call__(self, key: str, /, **values: object) -> str:
        """Give one sentence of the assessment's own."""
        return say(self.language, f"web.dpia.{key}", **values)

    def site(self, key: str, /, **values: object) -> str:
        """Give one sentence that the pages say too."""
        return say(self.language, f"web.{key}", **values)

    def words(self, words: Words) -> str:
        """Give words of the profile."""
        return words.say(self.language)

    def day(self, day: date) -> str:
        """Write a date."""
        return self.site("day", d=day.day, m=day.month, y=day.year)
