"""A document as values: sections of sentences, lists and tables, in one language."""

from dataclasses import dataclass, field

from shared.language import Language


@dataclass(frozen=True, slots=True)
class Text:
    """One paragraph."""

    words: str


@dataclass(frozen=True, slots=True)
class Points:
    """A list of sentences."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; the first cell of each row names it.

    Shapes:  caption  may be empty, where the heading says it
    """

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """One part under a heading, named `id` in addresses."""

    id: str
    heading: str
    blocks: tuple[Text | Points | Grid, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A whole assessment.

    Shapes:  facts  pairs of a name and what it is
    """

    language: Language
    title: str
    lead: str
    facts: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...] = field(default=())
