"""A meeting pack as a Word document, to be edited: the same pack gives the same bytes.

Source:  docs/spec/packs.md#docx
"""

import io
import zipfile
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Final

from docx import Document
from docx.document import Document as Paper
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from server.packs.as_pdf import picture
from server.packs.pack import Block, Pack
from server.packs.sentences import sentences
from server.release.tables import Matrix

LONG_AGO: Final = (1980, 1, 1, 0, 0, 0)  # what an archive says of when a file was put in
TONGUES: Final = {"nb": "nb-NO", "nn": "nn-NO", "en": "en-GB"}
WIDE: Final = Cm(12)


def feed(pack: Pack) -> bytes:
    """Lay a pack out as headings, paragraphs and tables of the kinds Word has."""
    paper, said = Document(), sentences(pack)
    _dress(paper, pack)
    paper.add_heading(pack.title, 1)
    paper.add_paragraph(f"{pack.period} · {pack.service}", "Subtitle")
    paper.add_paragraph(pack.purpose)
    paper.add_paragraph(f"{pack.total.name}: {pack.total.now}").runs[0].bold = True
    paper.add_heading(said["news"], 2)
    for sentence in pack.news or (said["none"],):
        paper.add_paragraph(sentence, "List Bullet")
    paper.add_paragraph(said["sure"])
    if pack.text:
        paper.add_heading(said["text"], 2)
        for part in pack.text:
            paper.add_paragraph(part, "Quote")
        paper.add_paragraph(said["text_apart"])
    for block in pack.blocks:
        _block(paper, block, said["now"], said["before"], said["change"])
    for matrix in pack.side:
        _matrix(paper, matrix, said["sum"])
    if len(pack.trend) > 1:
        _picture(paper, said["trend"], picture(pack, "trend"), said["trend_alt"])
    if pack.spots:
        _picture(paper, said["map"], picture(pack, "map"), said["map_alt"])
    _grounds(paper, pack, said)
    for matrix in pack.matrices:
        _matrix(paper, matrix, said["sum"])
    paper.add_heading(said["notes"], 2)
    for note in pack.notes:
        paper.add_paragraph(note, "List Bullet")
    paper.add_paragraph(said["release"])
    return _bytes(paper)


def _dress(paper: Paper, pack: Pack) -> None:
    properties = paper.core_properties
    properties.title = f"{pack.title}, {pack.period}"
    properties.author = pack.service
    properties.language = TONGUES[pack.language]
    made = datetime(pack.made_on.year, pack.made_on.month, pack.made_on.day, tzinfo=UTC)
    properties.created = properties.modified = made
    normal = paper.styles["Normal"]
    normal.font.size = Pt(10)
    for section in paper.sections:
        section.left_margin = section.right_margin = Cm(2)


def _block(paper: Paper, block: Block, *heads: str) -> None:
    paper.add_heading(block.title, 2)
    rows = [(one.name, one.now, one.before, one.change) for one in block.lines]
    _table(paper, (block.title, *heads), rows)


def _grounds(paper: Paper, pack: Pack, said: Mapping[str, str]) -> None:
    """Tell what the figures rest on, and what was seen besides."""
    if pack.effort:
        paper.add_heading(said["effort"], 2)
        _table(
            paper,
            (said["place"], said["hours"], said["per_hour"]),
            [(place, str(hours), rate) for place, hours, rate in pack.effort],
        )
    if pack.observed:
        paper.add_heading(said["observed"], 2)
        paper.add_paragraph(said["observed_in"])
        _table(paper, (said["place"], said["question"]), pack.observed.by_place(pack.language))


def _matrix(paper: Paper, matrix: Matrix, total: str) -> None:
    paper.add_heading(matrix.caption, 2)
    rows = [(name, *(value.shown for value in values)) for name, values in matrix.rows]
    rows.append((total, *(value.shown for value in matrix.sums)))
    _table(paper, (matrix.corner, *matrix.columns), rows)


def _table(paper: Paper, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    table = paper.add_table(1 + len(rows), len(heads), "Light List Accent 1")
    for at, row in enumerate((heads, *rows)):
        for column, text in enumerate(row):
            cell = table.cell(at, column)
            cell.text = text
            if column:
                cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
    # Said of the first row, so that a screen reader and the next page repeat it.
    head = OxmlElement("w:tblHeader")
    head.set(qn("w:val"), "true")
    table.rows[0]._tr.get_or_add_trPr().append(head)  # noqa: SLF001 - the library has no other way


def _picture(paper: Paper, title: str, png: bytes, told: str) -> None:
    paper.add_heading(title, 2)
    shape = paper.add_picture(io.BytesIO(png), WIDE)
    shape._inline.docPr.set("descr", told)  # noqa: SLF001 - the library has no other way


def _bytes(paper: Paper) -> bytes:
    """Save it, and take the time of day out of the archive."""
    saved, made = io.BytesIO(), io.BytesIO()
    paper.save(saved)
    with zipfile.ZipFile(saved) as source, zipfile.ZipFile(made, "w") as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, LONG_AGO)
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, source.read(name))
    return made.getvalue()
