"""The three languages, and a sentence in each of them."""

from dataclasses import dataclass
from typing import Literal, get_args

Language = Literal["nb", "nn", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)


@dataclass(frozen=True, slots=True)
class Words:
    """One thing said in bokmål, nynorsk and English."""

    nb: str
    nn: str
    en: str

    def say(self, language: Language) -> str:
        """Give the words of one language."""
        match language:
            case "nb":
                return self.nb
            case "nn":
                return self.nn
            case "en":
                return self.en
