"""Every format of a feed, read over HTTP by a program that is not ours, from confined readers."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import feedparser  # type: ignore[import-untyped]
import httpx
import openpyxl  # type: ignore[import-untyped]
import polars as pl
import pytest
import requests
import vobject  # type: ignore[import-untyped]
from geojson_pydantic import Feature, FeatureCollection
from geojson_pydantic.geometries import Geometry
from odata import ODataService  # type: ignore[import-untyped]

from server.access.feed_tokens import LONGEST, issue
from server.feeds import level_rows, rows
from server.services import opened
from server.settings import from_env
from tests.builders import SANDVIK
from tests.e2e.test_two_zones import fill
from tests.processes import Server


@dataclass
class Reader:
    """A key to one group's feeds at a real server."""

    server: Server
    secret: str

    def get(self, path: str, **query: str) -> bytes:
        """Ask as a program does that sends the key as a password."""
        answer = httpx.get(
            f"{self.server.url}/feeds/{path}", params=query, auth=("any", self.secret), timeout=30
        )
        assert answer.status_code == 200, answer.text
        return answer.content


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    """Serve one release to one reader."""
    folder = tmp_path_factory.mktemp("feeds")
    env = {"FELTLOGG_DATA": str(folder), "FELTLOGG_PROFILE": str(SANDVIK)}
    with opened(from_env(env)) as services:
        fill(services)
        with services.releases.transaction(services.municipality) as tx:
            secret, _ = issue(tx, group="x", label="test", lasts=LONGEST, now=services.clock())
    server = Server(folder, FELTLOGG_PROFILE=str(SANDVIK))
    yield Reader(server, secret)
    server.stop()


@pytest.fixture(scope="module")
def figures(reader: Reader) -> pl.DataFrame:
    """Read the CSV, figures only: what all other formats must agree with."""
    # Not with pandas: where that is installed, sqlite-utils loads it into every program of ours.
    table = pl.read_csv(reader.get("x.csv"), separator=";")
    return table.filter(pl.col("row") == "figure")


def test_polars_reads_the_csv(figures: pl.DataFrame) -> None:
    """Its columns are the documented ones, its figures multiples of the base."""
    assert list(figures.columns) == ["row", *rows.COLUMNS, *level_rows.OWN, "note"]
    assert len(figures) == 2 * 2 * 3
    assert all(n % 10 == 0 for n in figures["value"])
    assert sum(figures["value"]) > 0


def columns(sheet: Any) -> dict[str, list[Any]]:
    """Read a sheet by the names in its first line."""
    head, *lines = sheet.values
    return {name: [line[at] for line in lines] for at, name in enumerate(head)}


def test_openpyxl_reads_the_workbook(reader: Reader, figures: pl.DataFrame) -> None:
    """Figures are numbers, days are days, no cell is a formula, and each column is explained."""
    spelt = io.BytesIO(reader.get("x.xlsx", lang="en"))
    book = openpyxl.load_workbook(spelt)
    assert book.sheetnames == ["Figures", "Field hours", "Columns", "About the figures"]
    assert all(cell.data_type != "f" for sheet in book for line in sheet for cell in line)
    table = columns(book["Figures"])
    assert table["Meetings"] == list(figures["value"])
    assert all(isinstance(day, datetime) for day in table["Last release"])
    hours = columns(book["Field hours"])
    assert set(hours["Area code"]) == set(figures["place_code"])
    assert all(n % 5 == 0 for n in hours["Field hours"])
    explained = columns(book["Columns"])
    assert explained["Name in CSV and OData"] == [*rows.COLUMNS, *level_rows.OWN]
    assert all(explained["What it holds"])
    about = "\n".join(str(line[0].value) for line in book["About the figures"])
    assert "rounded" in about
    assert "SHA-256" in about


def test_an_odata_client_reads_the_service(reader: Reader, figures: pl.DataFrame) -> None:
    """It builds its classes of our model, and lets us filter, order, count and select."""
    session = requests.Session()
    session.auth = ("any", reader.secret)
    service = ODataService(
        f"{reader.server.url}/feeds/x/odata/",
        session=session,
        reflect_entities=True,
        quiet_progress=True,
    )
    figure = service.entities["Figures"]
    everything = service.query(figure).all()
    assert [one.value for one in everything] == list(figures["value"])
    high = service.query(figure).filter(figure.value >= 10).order_by(figure.value.desc()).all()
    assert [one.value for one in high] == sorted(
        (n for n in figures["value"] if n >= 10), reverse=True
    )
    (first,) = service.query(figure).limit(1).all()
    assert first.period == str(figures["period"][0])


def test_a_geojson_validator_takes_the_map(reader: Reader, figures: pl.DataFrame) -> None:
    """Every place is a feature with its sum; the one online has no shape."""
    kind = FeatureCollection[Feature[Geometry, dict[str, Any]]]
    found = kind.model_validate_json(reader.get("x.geojson"))
    sums = {str(one.id): one.properties["value"] for one in found.features if one.properties}
    told = figures.group_by("place_code").agg(pl.col("value").sum())
    assert sums == dict(told.iter_rows())
    assert any(one.geometry for one in found.features)


def test_a_feed_parser_reads_the_news(reader: Reader) -> None:
    """One entry for each period, with a name that lasts and the total as it is to be shown."""
    found = feedparser.parse(reader.get("x.atom", lang="en"))
    assert not found.bozo, found.get("bozo_exception")
    assert found.version == "atom10"
    (entry,) = found.entries
    assert entry.id.startswith("urn:uuid:")
    assert "Meetings in the period" in entry.content[0].value


def test_a_calendar_reads_the_days(reader: Reader) -> None:
    """New figures and the end of the agreement are whole days, each with a name of its own."""
    calendar = vobject.readOne(reader.get("x.ics").decode())
    events = calendar.vevent_list
    assert len(events) == 2
    assert len({event.uid.value for event in events}) == 2
    assert all(event.dtend.value > event.dtstart.value for event in events)


@pytest.mark.parametrize("suffix", ["atom", "csv", "geojson", "ics", "json", "xlsx"])
def test_each_format_is_the_same_bytes_and_refused_without_the_key(
    reader: Reader, suffix: str
) -> None:
    """A wrong key gets the same as none, and is told that a password opens."""
    assert reader.get(f"x.{suffix}") == reader.get(f"x.{suffix}")
    for way in (None, ("any", "forged")):
        answer = httpx.get(f"{reader.server.url}/feeds/x.{suffix}", auth=way)
        assert answer.status_code == 401
        assert "Basic" in answer.headers["www-authenticate"]
        assert answer.json()["code"] == "access.sign_in"
