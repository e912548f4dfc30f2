"""Further tables, the week and rates in feeds; and nothing of it in feeds of former releases."""

import csv
import hashlib
import io
import json
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from urllib.parse import quote

import feedparser  # type: ignore[import-untyped]
import pytest
from openpyxl import load_workbook  # type: ignore[import-untyped]

from server.feeds.as_csv import BYTE_ORDER_MARK
from server.feeds.edition import Edition
from server.feeds.formats import FORMATS
from server.feeds.odata.model import SETS, entities
from server.release import export
from server.release.cut import cut
from server.release.views import picture
from shared.hazmat.tokens import new_id
from shared.language import LANGUAGES
from tests.builders import contact, shift
from tests.desk import WEEK, Desk, desk
from tests.timed import telling_texts
from tests.watched import watched

FORMER = Path(__file__).parents[2] / "releases" / "definitions-2"


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """Sign in to a server with a month whose rhythm is told."""
    folder = Path(tmp_path_factory.mktemp("told"))
    profile = folder / "profile"
    profile.mkdir()
    for name, text in telling_texts().items():
        (profile / name).write_text(text, "utf-8")
    with desk(folder / "data", FELTLOGG_PROFILE=str(profile)) as opened:
        for _ in range(6):
            met = [contact(heads=6, ages={"minor": 6}, genders={"g1": 2, "g2": 4})]
            out = [shift(id=new_id(), begins="day", ends="night", seen=("quay",)) for _ in range(9)]
            opened.receive(*(replace(one, id=new_id()) for one in met * 12), *out)
            made = opened.services
            cut(made.intake, made.releases, made.profile, made.release_keys, opened.hands())
            opened.hands.at += WEEK
        opened.sign_in()
        yield opened


def test_feeds_of_former_releases_are_what_they_were() -> None:
    """Ledger and hashes are from the program before further tables were in feeds.

    Even where the view has since been given all there is to see.
    """
    profile = watched()
    before = json.loads(FORMER.with_suffix(".json").read_text())
    found = export.verify(FORMER.with_suffix(".ndjson").read_bytes())
    assert {one.definitions for one in found.snapshots} == {2}
    hashes = {}
    for code in ("x", "x.system", "y"):
        reading = profile.readings[code]
        view = replace(reading.view, further=frozenset({"gender"}), rhythm=True)
        base, day = profile.release.base, date(2026, 11, 1)
        seen = replace(reading, view=view)
        made = picture(seen, profile.grid, base, found.snapshots, day)
        for language in LANGUAGES:
            edition = Edition(
                picture=made, profile=profile, language=language, address="http://127.0.0.1"
            )
            for suffix, one in FORMATS.items():
                hashes[f"{code}.{suffix}.{language}"] = _hash(suffix, one.spell(edition))
            for name in ("Figures", "Levels", "Notes"):
                listed = repr(entities(edition, SETS[name])).encode()
                hashes[f"{code}.{name}.{language}"] = _hash("", listed)
    assert hashes == before


def _hash(suffix: str, spelt: bytes) -> str:
    """Hash a feed; of a workbook what is in it, for how it is packed is another program's."""
    if suffix == "xlsx":
        with zipfile.ZipFile(io.BytesIO(spelt)) as packed:
            spelt = b"".join(packed.read(name) for name in sorted(packed.namelist()))
    return hashlib.sha256(spelt).hexdigest()


def test_json_has_tables_and_the_week(told: Desk) -> None:
    """Each table adds up to its period's figure, and so does a month."""
    body = json.loads(told.get("/feeds/x.json?lang=en").content)
    for period in body["periods"]:
        (table,) = period["further"]
        assert table["table"] == "gender"
        whole = sum(cell["value"] for cell in period["cells"])
        assert sum(cell["value"] for cell in table["cells"]) == whole
    (july,) = body["rhythm"]
    assert (july["period"], july["months"], july["parts"]) == (
        "2026-07",
        ["2026-07"],
        ["late", "small"],
    )
    assert {cell["weekday"] for cell in july["cells"]} == {*range(8)}
    assert body["labels"]["parts"]["late"]["en"] == "Evening"
    assert body["labels"]["further"]["gender"]["answers"]["?"]["en"] == "Not told"
    plain = json.loads(told.get("/feeds/y.json?lang=en").content)
    assert "rhythm" not in plain
    assert "further" not in json.dumps(plain["periods"])


def test_csv_has_rows_of_their_own(told: Desk) -> None:
    """Their columns come last; a feed without them has the columns it always had."""
    text = told.get("/feeds/x.csv?lang=en").content.decode().removeprefix(BYTE_ORDER_MARK)
    read = csv.DictReader(io.StringIO(text), delimiter=";")
    told_of = list(read)
    assert read.fieldnames is not None
    assert read.fieldnames[-8:][0] == "note"
    rows = [one for one in told_of if one["row"] == "further" and one["answer"] == "Boys"]
    assert len(rows) == 6
    assert any(int(one["value"]) >= 20 for one in rows)
    week = [one for one in told_of if one["row"] == "rhythm"]
    assert len(week) == 7 * 2 + 1
    assert {one["part"] for one in week} == {"Evening", "Small hours", "Not told"}
    plain = told.get("/feeds/y.csv?lang=en").content.decode()
    assert plain.splitlines()[0].endswith(";note")


def test_a_workbook_has_sheets_of_them(told: Desk) -> None:
    """And the dictionary says what their columns hold."""
    book = load_workbook(io.BytesIO(told.get("/feeds/x.xlsx?lang=en").content))
    assert book["More about the meetings"].max_row == 1 + 6 * 3
    assert book["When in the week"].max_row == 1 + 7 * 2 + 1
    codes = {row[1].value for row in book["Columns"].iter_rows()}
    assert {"table_code", "weekday", "part"} <= codes
    plain = load_workbook(io.BytesIO(told.get("/feeds/y.xlsx?lang=en").content))
    assert "When in the week" not in plain.sheetnames


def test_odata_has_sets_of_them_and_of_rates(told: Desk) -> None:
    """Each by a key that says what it is of; an hour's meetings as numbers where they are known."""

    def asked(path: str) -> list[dict[str, object]]:
        answer = json.loads(told.get(f"/feeds/x/odata/{quote(path, safe='?$=')}").content)
        value: list[dict[str, object]] = answer["value"]
        return value

    boys = asked("Further?$filter=answer_code eq 'boys' and value gt 0")
    assert all(str(one["id"]).endswith("|EAST|gender|boys") for one in boys)
    late = asked("Rhythm?$filter=weekday eq 3 and part_code eq 'late'")
    assert [one["id"] for one in late] == ["2026-07|EAST|3|late"]
    assert {one["place_code"] for one in asked("Effort")} == {"d1", "d2"}
    (rate, *_) = asked("Rates?$filter=place_code eq 'd1'")
    low, about, high = (rate[name] for name in ("low", "about", "high"))
    assert isinstance(low, int)
    assert isinstance(about, int)
    assert isinstance(high, int)
    assert low < about < high
    model = told.get("/feeds/x/odata/$metadata").text
    assert all(f'EntitySet Name="{name}"' in model for name in ("Effort", "Rates", "Rhythm"))


def test_maps_and_news_tell_hours_and_rates(told: Desk) -> None:
    """Beside the figures of each place."""
    features = json.loads(told.get("/feeds/x.geojson?lang=en").content)["features"]
    quay = next(one["properties"] for one in features if one["id"] == "d1")
    assert quay["hours"] > 0
    assert quay["tenths_per_hour_low"] < quay["tenths_per_hour_high"]
    entry = feedparser.parse(told.get("/feeds/x.atom?lang=en").content).entries[0]
    assert f"{quay['hours']} field hours" in entry.content[0].value
