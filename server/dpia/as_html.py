"""An assessment as HTML: the parts of a page, and a file that stands alone and prints well."""

from html import escape

from server.dpia.document import Document, Grid, Points, Section, Text

MEDIA_TYPE = "text/html; charset=utf-8"
LONG = 24  # letters of a fact that takes a line of its own
STYLE = """
:root { color-scheme: light dark; --line: light-dark(#c8ccd3, #454c58); }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.8rem; line-height: 1.2; } h2 { font-size: 1.3rem; margin-top: 2.2rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1.2rem; }
dt { font-weight: 600; } dd { margin: 0; } .scroll { overflow-x: auto; margin-block: 1rem; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; font-weight: 600; padding-block: .4rem; }
th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; }
th, td { border-bottom: 1px solid var(--line); } tbody th { font-weight: 600; }
.ds-sr-only { position: absolute; width: 1px; height: 1px; overflow: hidden; }
@media print {
  @page { margin: 16mm; } :root { color-scheme: light; }
  body { font-size: 9.5pt; margin: 0; max-width: none; padding: 0; } .scroll { overflow: visible; }
  tr { break-inside: avoid; } h2, caption { break-after: avoid; }
  thead { display: table-header-group; }
}
"""


def page(document: Document) -> str:
    """Spell a document as one file that needs no other."""
    title = escape(document.title)
    return (
        f'<!doctype html>\n<html lang="{document.language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n"
        f"<h1>{title}</h1>\n<p>{escape(document.lead)}</p>\n{body(document)}"
        "</main>\n</body>\n</html>\n"
    )


def body(document: Document) -> str:
    """Spell the facts and sections of a document, for a page that has a title already."""
    facts = "".join(
        f"<div{_wide(what)}><dt>{escape(name)}</dt><dd>{escape(what)}</dd></div>\n"
        for name, what in document.facts
    )
    return f'<dl class="facts">\n{facts}</dl>\n' + "".join(map(_section, document.sections))


def _wide(what: str) -> str:
    return ' class="long"' if len(what) > LONG else ""


def _section(section: Section) -> str:
    inside = "".join(_block(block, section) for block in section.blocks)
    return (
        f'<section aria-labelledby="{section.id}">\n<h2 class="ds-heading" data-size="xs" '
        f'id="{section.id}">{escape(section.heading)}</h2>\n{inside}</section>\n'
    )


def _block(block: Text | Points | Grid, section: Section) -> str:
    match block:
        case Text(words):
            return f"<p>{escape(words)}</p>\n"
        case Points(words):
            points = "".join(f"<li>{escape(one)}</li>\n" for one in words)
            return f'<ul class="ds-list">\n{points}</ul>\n'
        case Grid():
            return _table(block, block.caption or section.heading)


def _table(grid: Grid, label: str) -> str:
    kind = "" if grid.caption else ' class="ds-sr-only"'
    heads = "".join(f'<th scope="col">{escape(head)}</th>' for head in grid.heads)
    rows = "".join(_row(row) for row in grid.rows)
    return (
        f'<div class="scroll" role="group" tabindex="0" aria-label="{escape(label)}">\n'
        f'<table class="ds-table rows told" data-size="sm">\n'
        f"<caption{kind}>{escape(label)}</caption>\n"
        f"<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n</div>\n"
    )


def _row(row: tuple[str, ...]) -> str:
    first, *rest = map(escape, row)
    cells = "".join(f"<td>{cell}</td>" for cell in rest)
    return f'<tr><th scope="row">{first}</th>{cells}</tr>\n'
