"""The half-year of the central council and the quarter of a local one, from years of releases."""

import io
from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import cast

import pikepdf
import pytest
from docx import Document
from pdfua import Validator

from server.disclosure.draw import Draw
from server.disclosure.protect import pass_gates
from server.disclosure.table import Cell
from server.feeds.edition import Edition
from server.packs import as_docx, as_pdf
from server.packs.contents import contents
from server.packs.pack import Pack
from server.release.beside import beside
from server.release.changes import are_alike
from server.release.snapshot import FIRST_LINK, Snapshot, frozen, snapshot, thawed
from server.release.views import picture
from shared.errors import ProfileError
from shared.language import LANGUAGES, Language
from shared.profiles.files import profile
from tests.builders import sandvik_texts
from tests.shipped import bergen

FIRST = date(2026, 1, 7)
BASE = 5
THEME, RESTRICTED = "RUS", "SKJERMET"


@cache
def year() -> Sequence[Snapshot]:
    """Give a year and a month of weekly releases: more in the second half, and restricted ones."""
    grid, made, link = bergen().grid, list[Snapshot](), FIRST_LINK
    districts = [code for code, area in grid.area_of.items() if area]
    age = next(iter(grid.ages))
    for at in range(56):
        day = FIRST + timedelta(weeks=at)
        n = 5 if day < date(2026, 7, 1) else 10
        cells = {Cell(one, age, THEME): n for one in districts}
        cells[Cell(districts[0], age, RESTRICTED)] = 5
        table = pass_gates(BASE, cells)
        draw = Draw(key=b"k" * 32, municipality="4601", number=at + 1)
        made.append(thawed(frozen(snapshot(bergen(), draw, day, table, link))))
        link = made[-1].digest
    return made


def pack(code: str, language: Language = "nb") -> Pack:
    """Make a reader's newest pack."""
    town = bergen()
    reading, areas = town.readings[code], beside(town.readings[code], town.grid)

    def seen(by: object) -> object:
        return picture(by, town.grid, BASE, year(), date(2027, 1, 30))  # type: ignore[arg-type]

    edition = Edition(
        picture=seen(reading),  # type: ignore[arg-type]  # a picture
        beside=seen(areas) if areas else None,  # type: ignore[arg-type]  # another
        profile=town,
        language=language,
        address="http://localhost",
    )
    return contents(edition, edition.picture.periods[-1], "Mer uro ved elva.")


def test_the_half_year_has_all_areas_side_by_side() -> None:
    """Themes by area, each area over time and against the half-year before, and the hours."""
    made = pack("sentralt")
    town = bergen()
    by_theme, over_time = made.side
    areas = [area.label.nb for area in town.areas.values()]
    assert set(by_theme.columns) >= set(areas)
    assert over_time.columns == ("2026-H1", "2026-H2")
    assert {name for name, _ in over_time.rows} >= set(areas)
    places = next(block for block in made.blocks if block.axis == "place")
    assert all(line.change.startswith("+") for line in places.lines if line.name in areas)
    assert made.total.before
    assert any(area in sentence for area in areas for sentence in made.news)


def test_the_restricted_theme_is_in_the_whole_and_in_no_area() -> None:
    """Nothing finer may hold it, not even as part of a sum; and the pack says so."""
    made, town = pack("sentralt"), bergen()
    name = town.grid.themes[RESTRICTED].label.nb
    whole = next(block for block in made.blocks if block.axis == "theme")
    (line,) = (one for one in whole.lines if one.name == name)
    assert int(line.now) == 5 * 27
    for matrix in made.side:
        assert name not in {row for row, _ in matrix.rows}
    by_theme = made.side[0]
    told = by_theme.sums[-1].shown
    assert int(made.total.now) - int(told) == int(line.now)
    assert name in made.notes[0]


def test_a_quarter_of_a_local_council_has_its_districts_over_time_and_a_map() -> None:
    """And is as it was for whom the districts are seen anyway."""
    made = pack("lokalt-sentrum")
    (over_time,) = made.side
    assert over_time.columns == ("2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4")
    assert len(over_time.rows) == len(made.spots) > 1
    assert made.matrices
    assert {block.axis for block in made.blocks} == {"theme", "place", "age"}
    assert all(RESTRICTED not in note for note in made.notes)


@pytest.mark.parametrize("code", ["sentralt", "lokalt-sentrum"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_long_pack_is_an_accessible_pdf_and_a_word_document(
    code: str, language: str, tmp_path: Path
) -> None:
    """The same each time, with every table as a table."""
    made = pack(code, cast("Language", language))
    spelt = as_pdf.feed(made)
    assert as_pdf.feed(made) == spelt
    path = tmp_path / "pack.pdf"
    path.write_bytes(spelt)
    assert not Validator().validate(str(path)).findings
    with pikepdf.open(path) as pdf:
        assert len(pdf.pages) <= 4
    paper = Document(io.BytesIO(as_docx.feed(made)))
    heads = {part.text for part in paper.paragraphs if "Heading" in str(part.style)}
    assert {matrix.caption for matrix in made.side} <= heads


def test_a_half_year_that_had_hardly_begun_is_not_compared() -> None:
    """It is less because there is less of it, and the pack says that instead of a change."""
    town = bergen()
    reading = town.readings["sentralt"]
    late = [one for one in year() if one.cut_on >= date(2026, 6, 10)]
    made = picture(reading, town.grid, BASE, late, date(2027, 1, 30))
    edition = Edition(picture=made, profile=town, language="en", address="")
    told = contents(edition, made.periods[-1], "")
    assert told.news == (
        "The period before has figures of 3 releases and this one of 27, so no change is told.",
    )
    assert {line.change for block in told.blocks for line in block.lines} == {""}
    assert are_alike(4, 5)
    assert not are_alike(26, 19)


def test_side_by_side_is_for_whom_the_whole_is_seen_by_the_half_year_only() -> None:
    """With anything finer beside it, what is left could be taken from what is shown."""
    texts = sandvik_texts()
    for code, is_fine in (("x", False), ("y", True)):
        changed = texts["groups.toml"].replace(
            f'code = "{code}"\n', f'code = "{code}"\nside_by_side = true\n'
        )
        if is_fine:
            read = profile({**texts, "groups.toml": changed})
            areas = beside(read.readings[code], read.grid)
            assert areas is not None
            assert areas.view.grain == "area"
            continue
        with pytest.raises(ProfileError) as caught:
            profile({**texts, "groups.toml": changed})
        assert {flaw.code for flaw in caught.value.flaws} == {"profile.finer_than_level"}
