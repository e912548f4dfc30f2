"""An assessment as Markdown."""

from collections.abc import Iterable, Iterator

from server.dpia.document import Document, Grid, Points, Section, Text

MEDIA_TYPE = "text/markdown; charset=utf-8"


def markdown(document: Document) -> str:
    """Spell a document; the same one always comes out the same."""
    facts = [f"* **{name}:** {_plain(what)}" for name, what in document.facts]
    parts = [f"# {document.title}", document.lead, "\n".join(facts)]
    return "\n\n".join((*parts, *map(_section, document.sections))) + "\n"


def _section(section: Section) -> str:
    return "\n\n".join((f"## {section.heading}", *map(_block, section.blocks)))


def _block(block: Text | Points | Grid) -> str:
    match block:
        case Text(words):
            return _plain(words)
        case Points(words):
            return "\n".join(f"* {_plain(one)}" for one in words)
        case Grid():
            return "\n".join(_table(block))


def _table(grid: Grid) -> Iterator[str]:
    if grid.caption:
        yield f"### {grid.caption}\n"
    yield _row(grid.heads)
    yield _row("---" for _ in grid.heads)
    for row in grid.rows:
        yield _row(map(_plain, row))


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _plain(text: str) -> str:
    """Keep words of a profile from being read as marks of a table or of HTML."""
    return text.replace("|", "\\|").replace("<", "&lt;").replace("\n", " ")
