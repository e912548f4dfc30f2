"""The forms an assessment can be had in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, Literal, get_args

from server.dpia import as_html, as_markdown
from server.dpia.document import Document

Form = Literal["md", "html"]
FORMS: Final[tuple[Form, ...]] = get_args(Form)


@dataclass(frozen=True, slots=True)
class Writer:
    """What spells a document, and what it is then."""

    spell: Callable[[Document], str]
    media_type: str


WRITERS: Final[Mapping[Form, Writer]] = {
    "md": Writer(as_markdown.markdown, as_markdown.MEDIA_TYPE),
    "html": Writer(as_html.page, as_html.MEDIA_TYPE),
}
