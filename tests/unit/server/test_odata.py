"""OData options: what is done is done right, all else is refused by name."""

import json
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from server.feeds import further_rows, level_rows, rows
from server.feeds.odata import query
from server.release.cut import cut
from tests.builders import contact
from tests.desk import Desk, desk

ROOT = "/feeds/x/odata"


@pytest.fixture
def coordinator(tmp_path: Path) -> Iterator[Desk]:
    """Sign in to a server with one release."""
    with desk(tmp_path) as opened:
        opened.receive(*(contact(heads=6, ages={"minor": 4, "adult": 2}) for _ in range(8)))
        made = opened.services
        cut(made.intake, made.releases, made.profile, made.release_keys, opened.hands())
        opened.sign_in()
        yield opened


def values(at: Desk, options: str) -> list[dict[str, object]]:
    """Ask for figures with these options."""
    answer = at.get(f"{ROOT}/Figures?{options}")
    assert answer.status_code == 200, answer.text
    found: list[dict[str, object]] = json.loads(answer.content)["value"]
    return found


def test_the_service_says_what_it_has(coordinator: Desk) -> None:
    """Its document names the sets, its model every column and what it means."""
    document = json.loads(coordinator.get(ROOT).content)
    assert [one["name"] for one in document["value"]] == [
        "Figures",
        "Effort",
        "Rates",
        "Further",
        "Rhythm",
        "Levels",
        "Notes",
    ]
    answer = coordinator.get(f"{ROOT}/$metadata?lang=en")
    assert answer.headers["odata-version"] == "4.0"
    model = ET.fromstring(answer.content)  # noqa: S314 - our own
    told = [each.attrib for each in model.iter() if each.tag.endswith("}Property")]
    shares = (*further_rows.FURTHER, *further_rows.RHYTHM)
    figures = (*rows.COLUMNS, *rows.WORKED, *rows.RATES)
    columns = {*figures, *level_rows.COLUMNS, *shares}
    assert {one["Name"] for one in told} == {"id", "note", *columns}
    assert b"Meetings with young people" in answer.content


@pytest.mark.parametrize(
    ("text", "keeps"),
    [
        ("value ge 10", lambda row: row["value"] >= 10),
        ("not (value eq 0)", lambda row: row["value"] != 0),
        ("value gt 0 and age eq '13–17'", lambda row: row["value"] > 0 and row["age"] == "13–17"),
        ("age_code in ('minor','none')", lambda row: row["age_code"] == "minor"),
        ("contains(tolower(place),'b')", lambda row: "b" in row["place"].lower()),
        ("startswith(place,'B') or false", lambda row: row["place"].startswith("B")),
        ("year(last_cut_on) eq 2026", lambda _: True),
        ("last_cut_on lt 2020-01-01", lambda _: False),
        ("value gt -1", lambda _: True),
        ("place ne theme", lambda row: row["place"] != row["theme"]),
    ],
)  # fmt: skip
def test_a_filter_lets_through_what_it_says(coordinator: Desk, text: str, keeps: object) -> None:
    """The same as Python's own of all rows."""
    assert callable(keeps)
    everything = values(coordinator, "")
    assert values(coordinator, f"$filter={text}") == [row for row in everything if keeps(row)]
    found = coordinator.get(f"{ROOT}/Figures/$count?$filter={text}")
    assert found.text == str(sum(bool(keeps(row)) for row in everything))


def test_order_selection_and_bounds(coordinator: Desk) -> None:
    """What is asked for comes in the order asked for, with how many there are in all."""
    found = values(coordinator, "$orderby=value desc,place_code&$select=value,place_code&$top=5")
    assert [set(row) for row in found] == [{"value", "place_code"}] * 5
    told = [(-int(str(row["value"])), str(row["place_code"])) for row in found]
    assert told == sorted(told)
    answer = json.loads(coordinator.get(f"{ROOT}/Figures?$count=true&$top=0").content)
    assert (answer["@odata.count"], answer["value"]) == (12, [])
    assert values(coordinator, "$skip=10") == values(coordinator, "")[10:]


def test_pages_give_each_entity_once(coordinator: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """The links lead through all of them, and no further than `$top`."""
    monkeypatch.setattr(query, "PAGE", 5)
    for options, n in (("", 12), ("$top=7&$skip=2", 7), ("$filter=value ge 0&$orderby=id", 12)):
        seen, path = [], f"{ROOT}/Figures?{options}"
        while path:
            answer = json.loads(coordinator.get(path).content)
            seen += [row["id"] for row in answer["value"]]
            path = answer.get("@odata.nextLink", "").removeprefix(coordinator.services.public_url)
        assert len(seen) == len(set(seen)) == n, options


def test_one_entity_has_an_address(coordinator: Desk) -> None:
    """Its key is what makes a row one of a kind."""
    first = values(coordinator, "$top=1")[0]
    answer = coordinator.get(f"{ROOT}/Figures('{first['id']}')")
    assert json.loads(answer.content).items() >= first.items()
    assert coordinator.get(f"{ROOT}/Figures('none')").status_code == 404
    assert coordinator.get(f"{ROOT}/Nothing").status_code == 404


@pytest.mark.parametrize(
    ("options", "status", "code"),
    [
        ("$filter=value eq", 400, "query.not_a_filter"),
        ("$filter=name eq 'x'", 400, "query.no_property"),
        ("$filter=value eq 'ten'", 400, "query.unlike"),
        ("$filter=contains(value,'1')", 400, "query.unlike"),
        ("$filter=last_cut_on eq 2026-02-31", 400, "query.not_a_filter"),
        (f"$filter={'(' * 900}", 400, "query.not_a_filter"),
        (f"$filter={'not ' * 400}true", 400, "query.not_a_filter"),
        (f"$filter={'x' * 2001}", 400, "query.too_long"),
        ("$filter=value add 1 eq 2", 501, "query.not_done"),
        ("$select=nothing", 400, "query.no_property"),
        ("$orderby=value sideways", 400, "query.bad_order"),
        ("$top=many", 400, "query.not_whole"),
        ("$skip=-1", 400, "query.not_whole"),
        ("$count=perhaps", 400, "query.not_truth"),
        ("$expand=Notes", 501, "query.not_done"),
        ("$format=atom", 501, "query.not_done"),
    ],
)
def test_whatever_is_not_done_is_said_with_the_option(
    coordinator: Desk, options: str, status: int, code: str
) -> None:
    """No answer is wrong in silence."""
    path, _, asked = f"{ROOT}/Figures?{options}".partition("?")
    answer = coordinator.get(f"{path}?{asked}", accept="application/json")
    assert answer.status_code in (status, 200), answer.text
    if answer.status_code == 200:  # a deep filter that is right after all
        assert options.endswith("true")
    else:
        (flaw,) = answer.json()["flaws"]
        assert (flaw["code"], flaw["field"]) == (code, options.partition("=")[0])
