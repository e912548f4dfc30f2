"""Feeds: the same bytes for the same release, and nothing without the right key."""

import base64
import csv
import io
import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from server.access.feed_tokens import issue
from server.feeds.as_csv import BYTE_ORDER_MARK, COLUMNS, harmless
from server.release.cut import cut
from tests.builders import contact
from tests.desk import WEEK, Desk, desk

CROWD = [contact(heads=6, ages={"minor": 4, "adult": 2}) for _ in range(8)]
QUARTER = timedelta(days=90)


@pytest.fixture
def reader(tmp_path: Path) -> Iterator[Desk]:
    """Open a server with one release and nobody signed in."""
    with desk(tmp_path) as opened:
        opened.receive(*CROWD)
        release(opened)
        yield opened


def release(at: Desk) -> None:
    """Cut the next release."""
    made = at.services
    cut(made.intake, made.releases, made.profile, made.release_keys, at.hands())


def key(at: Desk, group: str = "x", lasts: timedelta = QUARTER) -> str:
    """Give a key to one group's feed."""
    with at.services.releases.transaction(at.services.municipality) as tx:
        secret, _ = issue(tx, group=group, label="test", lasts=lasts, now=at.hands())
    return secret


def bearer(secret: str) -> str:
    """Spell a key as programs do."""
    return f"Bearer {secret}"


def basic(secret: str) -> str:
    """Spell a key as Excel does."""
    return f"Basic {base64.b64encode(f'anyone:{secret}'.encode()).decode()}"


def test_the_json_feed_holds_figures_labels_and_notes(reader: Desk) -> None:
    """A program needs nothing else to show the figures right."""
    answer = reader.get("/feeds/x.json", authorization=bearer(key(reader)))
    assert answer.status_code == 200
    body = json.loads(answer.content)
    assert (body["group"]["code"], body["base"], body["release"]["number"]) == ("x", 10, 1)
    assert body["labels"]["places"]["d1"]["nn"] == "Bryggja"
    (week,) = body["periods"]
    assert len(week["cells"]) == 2 * 2 * 3
    assert all(cell["value"] % 10 == 0 for cell in week["cells"])
    assert sum(cell["value"] for cell in week["cells"]) >= 40
    assert "multiplum av 10" in body["notes"][0]


def test_the_csv_feed_is_one_rectangle_that_excel_reads(reader: Desk) -> None:
    """Figures and notes share their columns; the first tells them apart."""
    answer = reader.get("/feeds/x.csv?lang=en", authorization=basic(key(reader)))
    text = answer.content.decode()
    assert text.startswith(BYTE_ORDER_MARK)
    rows = list(csv.DictReader(io.StringIO(text.removeprefix(BYTE_ORDER_MARK)), delimiter=";"))
    assert {tuple(row) for row in rows} == {COLUMNS}
    figures = [row for row in rows if row["row"] == "figure"]
    assert len(figures) == 2 * 2 * 3
    assert {row["shown"] for row in figures} >= {"0"}
    assert any("rounded" in row["note"] for row in rows if row["row"] == "note")


@pytest.mark.parametrize("suffix", ["json", "csv"])
def test_a_feed_is_the_same_bytes_until_the_next_release(reader: Desk, suffix: str) -> None:
    """What came in since does not show, not even in a tag."""
    way = {"authorization": bearer(key(reader))}
    first = reader.get(f"/feeds/x.{suffix}", **way)
    reader.receive(contact(), contact())
    reader.hands.at += timedelta(days=3)
    again = reader.get(f"/feeds/x.{suffix}", **way)
    assert (again.content, again.headers["etag"]) == (first.content, first.headers["etag"])
    same = reader.get(f"/feeds/x.{suffix}", **way, **{"if-none-match": first.headers["etag"]})
    assert (same.status_code, same.content) == (304, b"")
    reader.hands.at += WEEK
    release(reader)
    assert reader.get(f"/feeds/x.{suffix}", **way).headers["etag"] != first.headers["etag"]


def test_wrong_ended_expired_and_forged_keys_are_refused_alike(reader: Desk) -> None:
    """A refusal must not tell which groups or keys there are."""
    expired = key(reader, lasts=timedelta(minutes=1))
    ended = key(reader)
    with reader.services.releases.transaction(reader.services.municipality) as tx:
        assert tx.end_feed_token(tx.feed_tokens()[0].id, reader.hands())
    reader.hands.at += timedelta(hours=1)
    ways = [
        ("x", ""),
        ("x", bearer("forged")),
        ("x", "Basic !!!"),
        ("x", f"Digest {key(reader)}"),
        ("x", bearer(expired)),
        ("x", bearer(ended)),
        ("x", bearer(key(reader, group="y"))),
        ("nosuch", bearer(key(reader))),
    ]
    for group, header in ways:
        given = {"authorization": header} if header else {}
        answer = reader.get(f"/feeds/{group}.json", accept="application/json", **given)
        assert answer.status_code == 401, (group, header)
        assert answer.json()["code"] == "access.sign_in"
        assert "places" not in answer.text


def test_a_signed_in_coordinator_may_read_every_feed(reader: Desk) -> None:
    """The page's own links must work."""
    reader.sign_in()
    assert reader.get("/feeds/x.csv").status_code == 200
    assert reader.get("/feeds/y.json").status_code == 200
    assert reader.get("/feeds/nosuch.json", accept="application/json").status_code == 404


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@sum", "\tx", "\rx"])
def test_a_text_that_could_run_is_made_harmless(text: str) -> None:
    """A spreadsheet runs what looks like a formula."""
    assert harmless(text) == f"'{text}"
    assert harmless("Bergen 1-2") == "Bergen 1-2"
    assert harmless(-5) == -5


def test_a_key_to_one_level_opens_no_other(reader: Desk) -> None:
    """The school's key gives the coarser sums, and only those."""
    school = {"authorization": bearer(key(reader, group="x.system"))}
    body = json.loads(reader.get("/feeds/x.system.json", **school).content)
    assert (body["group"]["code"], body["group"]["level"]) == ("x.system", "system")
    assert (body["period"], body["periods"]) == ("four_weeks", [])
    assert [*body["labels"]["places"]] == ["EAST"]
    assert reader.get("/feeds/x.json", accept="application/json", **school).status_code == 401
    finer = {"authorization": bearer(key(reader))}
    again = reader.get("/feeds/x.system.json", accept="application/json", **finer)
    assert again.status_code == 401


@pytest.mark.parametrize("suffix", ["json", "csv"])
def test_an_expired_product_gives_no_figure_and_says_who_renews_it(
    reader: Desk, suffix: str
) -> None:
    """A key that lasts longer than the purpose opens nothing."""
    reader.sign_in()
    assert "Må fornyes av" not in reader.get(f"/feeds/x.{suffix}").text
    ends = reader.services.profile.groups["x"].expires_on
    reader.hands.at += ends - reader.services.today() + timedelta(days=1)
    given = {"authorization": bearer(key(reader))}
    reader.sign_in()
    answer = reader.get(f"/feeds/x.{suffix}", **given)
    assert answer.status_code == 200
    assert "Må fornyes av: Ordføreren" in answer.text
    assert '"cells"' not in answer.text
    assert "figure;" not in answer.text
