"""Meeting packs: what they say, that they say it accessibly, and that they never change."""

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pikepdf
import pytest
from docx import Document
from pdfua import Validator

from server.feeds.edition import Edition
from server.feeds.kept import Asked
from server.packs import as_docx, as_pdf, press
from server.packs.contents import contents
from server.packs.pack import Axis, Block, Pack, Spot
from server.release.changes import Change, sure
from server.release.cut import cut
from server.release.heat import Observed, Seen
from shared.errors import InputError
from tests.builders import contact
from tests.desk import WEEK, Desk, desk

CROWD = [contact(heads=6, ages={"minor": 4, "adult": 2}) for _ in range(8)]
TEXT = "Flere unge ved elva på kvelden.\n\nBe om mer tilstedeværelse i helgen."


@pytest.fixture
def coordinator(tmp_path: Path) -> Iterator[Desk]:
    """Sign in to a server with three releases, the last one much larger."""
    with desk(tmp_path) as opened:
        for n in (2, 2, 9):
            opened.receive(*(replace(contact(heads=6, ages={"minor": 6})) for _ in range(n)))
            made = opened.services
            cut(made.intake, made.releases, made.profile, made.release_keys, opened.hands())
            opened.hands.at += WEEK
        opened.sign_in()
        yield opened


def edition(at: Desk, language: str = "nb") -> Edition:
    """Give group x's edition."""
    made = at.services
    assert language in ("nb", "nn", "en")
    asked = Asked(
        reading=made.profile.readings["x"],
        language=language,  # type: ignore[arg-type]  # one of the three
        releases=made.ledger.read(),
        today=made.today(),
    )
    return Edition(
        picture=made.readers.kept.picture(asked),
        profile=made.profile,
        language=asked.language,
        address=made.public_url,
    )


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_a_pack_is_an_accessible_pdf_the_same_each_time(
    coordinator: Desk, language: str, tmp_path: Path
) -> None:
    """A checker that is not ours finds nothing; a week fits on one page."""
    told = edition(coordinator, language)
    made = contents(told, told.picture.periods[-1], TEXT)
    found = as_pdf.feed(made)
    assert as_pdf.feed(made) == found
    path = tmp_path / "pack.pdf"
    path.write_bytes(found)
    report = Validator().validate(str(path))
    assert not report.findings, report.findings
    with pikepdf.open(path) as pdf:
        assert len(pdf.pages) == 1
        assert str(pdf.Root.Lang).startswith(language)
        assert pdf.Root.MarkInfo.Marked
        assert made.title in str(pdf.docinfo["/Title"])


def full(pack: Pack) -> Pack:
    """Give a pack as much as a fortnight of Bergen has: nine places, twelve themes, all told."""
    line = replace(
        pack.total, name="Hjem, bolig og økonomi og litt til", change="−60", sure="clear"
    )
    seen = Seen("Noen få, spredt", 2, "up")
    spot = Spot(name="Fyllingsdalen", shown="120", row=0, column=0, span=1, shade=2)
    lengths: tuple[tuple[Axis, int], ...] = (("theme", 11), ("place", 9))
    return replace(
        pack,
        news=("Fritid, venner og tilhørighet: tydelig ned, fra 65 til 35",) * 5,
        blocks=tuple(Block(axis=axis, title="Etter", lines=(line,) * n) for axis, n in lengths),
        trend=tuple((f"{n}.10.", n) for n in range(1, 14)),
        trend_shown=tuple((f"{n}.10.", str(n)) for n in range(1, 14)),
        spots=tuple(replace(spot, row=n // 2, column=n % 2) for n in range(8)),
        effort=(("Fyllingsdalen", 125, "om lag 0,7 (mellom 0,5 og 1)"),) * 9,
        observed=Observed(
            period="2026-10",
            columns=("Fyllingsdalen",) * 8,
            rows=(("Uro", (seen,) * 8),) * 3,
        ),
    )


def test_a_full_fortnight_is_one_accessible_page(coordinator: Desk, tmp_path: Path) -> None:
    """With field hours and levels of every place, and a text of some lines."""
    told = edition(coordinator)
    made = full(contents(told, told.picture.periods[-1], TEXT))
    path = tmp_path / "pack.pdf"
    path.write_bytes(as_pdf.feed(made))
    assert not Validator().validate(str(path)).findings
    with pikepdf.open(path) as pdf:
        assert len(pdf.pages) == 1
    paper = Document(io.BytesIO(as_docx.feed(made)))
    told_cells = {cell.text for table in paper.tables for cell in table.columns[1].cells}
    assert {"125", "; ".join(["Uro: noen få, spredt (opp)"] * 3)} <= told_cells


def test_a_pack_is_a_word_document_that_can_be_edited(coordinator: Desk) -> None:
    """Headings are headings, tables repeat their heads, pictures are described."""
    told = edition(coordinator)
    made = contents(told, told.picture.periods[-1], TEXT)
    found = as_docx.feed(made)
    assert as_docx.feed(made) == found
    paper = Document(io.BytesIO(found))
    assert [p.text for p in paper.paragraphs if p.style and p.style.name == "Heading 1"] == [
        made.title
    ]
    assert [p.text for p in paper.paragraphs if p.style and p.style.name == "Quote"] == list(
        made.text
    )
    assert paper.tables
    spelt = paper.element.xml
    assert spelt.count("<w:tblHeader") == len(paper.tables)
    assert (
        spelt.count("<wp:docPr")
        == len(paper.inline_shapes)
        == len(re.findall(r" descr=\"\w", spelt))
    )


def test_only_a_change_that_rounding_cannot_make_is_news(coordinator: Desk) -> None:
    """The third week is larger without doubt; the second is like the first."""
    told = edition(coordinator, "en")
    first, second, third = told.picture.periods
    assert contents(told, first, "").total.before == ""
    assert contents(told, first, "").news == ()
    quiet, loud = contents(told, second, ""), contents(told, third, "")
    assert all(line.sure != "clear" for block in quiet.blocks for line in block.lines)
    assert any("clearly up" in sentence for sentence in loud.news)


@pytest.mark.parametrize(
    ("now", "before", "releases", "found"),
    [(15, None, 1, "no"), (15, 10, 1, "no"), (20, 10, 1, "perhaps"), (25, 10, 1, "clear"),
     (25, 10, 13, "no"), (0, 100, 13, "clear"), (40, 10, 13, "perhaps")],
)  # fmt: skip
def test_how_sure_a_change_is(now: int, before: int | None, releases: int, found: str) -> None:
    """More releases in a period, more rounding in its sum."""
    assert sure(Change(now, before), 5, releases) == found


def test_the_coordinator_writes_saves_and_hands_out(coordinator: Desk) -> None:
    """What was written is kept; what was handed out is there as it was, with the text apart."""
    page = coordinator.get("/packs").text
    assert "/packs/x" in page
    period = edition(coordinator).picture.periods[-1].period
    saved = coordinator.press("/packs/x", "/packs/x/draft", period=period, text=TEXT)
    assert saved.status_code == 303
    assert "Flere unge ved elva" in coordinator.get("/packs/x").text
    done = coordinator.press("/packs/x", "/packs/x/hand-out", period=period, text=TEXT)
    assert done.headers["location"].endswith("&done=1")
    pdf = coordinator.get("/packs/x/1.pdf")
    assert (pdf.content[:5], pdf.headers["content-type"]) == (b"%PDF-", "application/pdf")
    assert coordinator.get("/packs/x/1.docx").content[:2] == b"PK"
    assert coordinator.get("/packs/y/1.pdf").status_code == 404
    coordinator.receive(*CROWD)
    made = coordinator.services
    coordinator.hands.at += timedelta(days=1)
    coordinator.sign_in()
    cut(made.intake, made.releases, made.profile, made.release_keys, coordinator.hands())
    assert coordinator.get("/packs/x/1.pdf").content == pdf.content


def test_a_text_that_points_at_a_person_is_not_handed_out(coordinator: Desk) -> None:
    """It comes back as it was written, with the reason at its field; nothing is handed out."""
    period = edition(coordinator).picture.periods[-1].period
    text = f"Ring {99_887_766} om saken."
    answer = coordinator.press("/packs/x", "/packs/x/hand-out", period=period, text=text)
    assert answer.status_code == 422
    assert text in answer.text
    assert re.search(r'id="text-wrong"', answer.text)
    with coordinator.services.releases.transaction(coordinator.services.municipality) as tx:
        assert tx.packs("x") == []
        assert tx.draft("x", period) == text
    with pytest.raises(InputError):
        told = edition(coordinator)
        releases = coordinator.services.releases
        press.keep_draft(releases, told, told.picture.periods[-1], "x" * 2_001)


@pytest.mark.parametrize("path", ["/packs/none", "/packs/x?period=2001-01-01", "/packs/x/9.pdf"])
def test_what_is_not_there_is_said_to_be_so(coordinator: Desk, path: str) -> None:
    """No product, no period, no number."""
    assert coordinator.get(path).status_code == 404


@pytest.mark.parametrize("name", ["trend", "map"])
def test_drawings_stand_alone(coordinator: Desk, name: str) -> None:
    """No script, no address and no date of the day are in them."""
    drawing = coordinator.get(f"/packs/x/{name}.svg")
    assert drawing.headers["content-type"].startswith("image/svg+xml")
    assert "<script" not in drawing.text
    assert "pygal.org" not in drawing.text
