"""Levels on a group's page and in every feed: as the picture has them, and never as numbers."""

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook  # type: ignore[import-untyped]

from server.feeds.as_csv import BYTE_ORDER_MARK
from server.release.cut import cut
from tests.builders import contact
from tests.desk import WEEK, Desk, desk
from tests.watched import seen_by, watched_texts

SIX = range(1, 7)


@pytest.fixture
def coordinator(tmp_path: Path) -> Iterator[Desk]:
    """Sign in to Sandvik with two indicators, of which three months have been frozen."""
    folder = tmp_path / "profile"
    folder.mkdir()
    for name, text in watched_texts().items():
        (folder / name).write_text(text, "utf-8")
    with desk(tmp_path / "data", FELTLOGG_PROFILE=str(folder)) as opened:
        for noise in ("high", "low", "low", "mid"):
            elsewhere = seen_by(SIX, "elsewhere", quarter="d1", noise="mid")
            opened.receive(contact(), *seen_by(SIX, noise=noise), *elsewhere)
            made = opened.services
            cut(made.intake, made.releases, made.profile, made.release_keys, opened.hands())
            opened.hands.at += 5 * WEEK
        assert opened.sign_in().status_code == 303
        yield opened


def test_the_page_has_levels_with_their_trend(coordinator: Desk) -> None:
    """The last month frozen before the week that is shown; an arrow, and words for who hears it."""
    text = coordinator.get("/groups/x").text
    assert 'id="levels"' in text
    for said in ("Kaia", "Bryggen ellers", "Bråk", "Lite"):
        assert said in text
    assert "Nivåer er det midterste svaret" in text
    assert 'id="levels"' not in coordinator.get("/groups/y").text


def test_json_holds_levels_and_what_they_are_called(coordinator: Desk) -> None:
    """Steps by code, labels in three languages, the scale in order."""
    body = json.loads(coordinator.get("/feeds/x.json?lang=en").content)
    assert len(body["levels"]) == 3
    newest = {
        (one["place_type"], one["place"]): (one["step"], one["shown"], one["trend"])
        for one in body["levels"][-1]["cells"]
        if one["indicator"] == "noise"
    }
    assert newest == {
        ("place", "quay"): ("low", "Little", "same"),
        ("district", "d1"): ("mid", "Some", "same"),
    }
    steps = body["labels"]["indicators"]["noise"]["steps"]
    assert [one["code"] for one in steps] == ["low", "mid", "high"]
    assert "unsure" not in json.dumps(body)


def test_csv_holds_levels_as_rows_of_their_own(coordinator: Desk) -> None:
    """With no value, so that nobody adds them up."""
    text = coordinator.get("/feeds/x.csv?lang=en").content.decode().removeprefix(BYTE_ORDER_MARK)
    told = [
        one for one in csv.DictReader(io.StringIO(text), delimiter=";") if one["row"] == "level"
    ]
    assert len(told) == 3 * 4
    assert {one["value"] for one in told} == {""}
    place = [one for one in told if one["place"] == "The pier" and one["indicator"] == "Noise"]
    assert [(one["shown"], one["trend"]) for one in place] == [
        ("Much", "none"),
        ("Little", "down"),
        ("Little", "same"),
    ]


def test_a_workbook_has_a_sheet_of_levels(coordinator: Desk) -> None:
    """Beside the figures; a reader who sees none has none."""
    for code, n in (("x", 1 + 3 * 4), ("y", 0)):
        book = load_workbook(io.BytesIO(coordinator.get(f"/feeds/{code}.xlsx?lang=en").content))
        assert ("Levels" in book.sheetnames) == bool(n)
        assert not n or book["Levels"].max_row == n


def test_odata_has_a_set_of_levels(coordinator: Desk) -> None:
    """One entity a level, by a key that says what it is of."""
    root = "/feeds/x/odata/Levels"
    asked = f"{root}?$filter=trend eq 'down' and indicator_code eq 'noise'"
    (one,) = json.loads(coordinator.get(asked.replace(" ", "%20")).content)["value"]
    assert one["id"].endswith("|place|quay|noise")
    assert one["step_code"] == "low"


def test_who_sees_areas_only_sees_no_place(coordinator: Desk) -> None:
    """Members at system level: one level for the east, the middle of what is frozen there."""
    body = json.loads(coordinator.get("/feeds/x.system.json?lang=en").content)
    for month in body["levels"]:
        assert {(one["place_type"], one["place"]) for one in month["cells"]} == {("area", "EAST")}
    assert "Kaia" not in coordinator.get("/groups/x.system").text
