"""Sealed notes are handed out to whom the table lets, written down, and as sealed as they came."""

import json
import re
from collections.abc import Iterator
from datetime import date
from html import unescape
from pathlib import Path

import pytest

from server.access.sign_in import COORDINATOR
from server.web.note_pages import MOST
from server.web.scripts import OPENING, program
from shared.directory import Key
from shared.hazmat.hpke import new_pair
from shared.notes import Place, seal
from shared.record import Record
from tests.builders import BOOK, contact
from tests.desk import Desk, desk

WORDS = "Kanarifuglen ville ha votter"
HELD = re.compile(r'data-note="([^"]+)"')
BUTTON = re.compile(r'name="notes" value="([0-9,]+)"')
KEY = Key(epoch="2026-07", public=new_pair().public, until=date.max)


@pytest.fixture
def coordinator(tmp_path: Path) -> Iterator[Desk]:
    """Open a server with a coordinator signed in."""
    with desk(tmp_path) as opened:
        opened.sign_in()
        yield opened


def noted(opened: Desk, words: str = WORDS) -> Record:
    """Give a contact with a note in it."""
    bare = contact()
    where = Place(
        municipality=opened.services.municipality, record=bare.id, book=BOOK, field="remark"
    )
    return contact(id=bare.id, remark=dict(seal(words, where, [KEY])))


def logged(opened: Desk) -> list[tuple[str, str]]:
    """List who did what about what of the audit log, oldest first, as far as notes go."""
    with opened.services.intake.transaction(opened.services.municipality) as tx:
        lines = [json.loads(line) for _, line in tx.audit.newest(1_000)]
    return [(one["by"], one["about"]) for one in lines if one["did"] == "note-fetched"][::-1]


def test_what_is_handed_out_is_the_seal_and_what_it_is_bound_to(coordinator: Desk) -> None:
    """Enough to open it with a key, and nothing that would open it without."""
    record = noted(coordinator)
    coordinator.receive(contact(), record)
    (seqs,) = set(BUTTON.findall(coordinator.get("/incoming").text))
    page = coordinator.press("/incoming", "/incoming/notes", notes=seqs)
    assert page.headers["cache-control"] == "no-store"
    (held,) = HELD.findall(page.text)
    assert json.loads(unescape(held)) == {
        "book": BOOK,
        "field": "remark",
        "record": record.id,
        "sealed": record.answers["remark"],
    }
    assert f"feltlogg note open {record.id}" in page.text
    assert WORDS not in page.text


def test_each_record_that_is_handed_out_is_in_the_audit_log(coordinator: Desk) -> None:
    """Who and which record; a look at the list is none."""
    records = [noted(coordinator) for _ in range(3)]
    coordinator.receive(*records, contact())
    every = max(BUTTON.findall(coordinator.get("/incoming").text), key=len)
    assert logged(coordinator) == []
    coordinator.press("/incoming", "/incoming/notes", notes=every)
    assert [about for _, about in logged(coordinator)] == [one.id for one in records[::-1]]
    assert {by for by, _ in logged(coordinator)} == {COORDINATOR}
    assert "hentet forseglet notat" in coordinator.get("/audit").text


@pytest.mark.parametrize("notes", ["", "x", "0", "-1", "1,1", "²", "9" * 400, "1;2", "999999"])
def test_what_names_no_note_gets_a_page_that_says_so(coordinator: Desk, notes: str) -> None:
    """A record without a note, one that is gone, or nonsense: nothing is logged."""
    coordinator.receive(contact())
    page = coordinator.press("/incoming", "/incoming/notes", notes=notes)
    assert page.status_code == 200
    assert "ikke her lenger" in page.text
    assert logged(coordinator) == []


def test_no_more_than_a_page_of_notes_leaves_at_a_time(coordinator: Desk) -> None:
    """Whoever wants all of them shows up in the log for each."""
    coordinator.receive(*(noted(coordinator) for _ in range(MOST + 2)))
    wanted = ",".join(str(one) for one in range(1, 2 * MOST))
    page = coordinator.press("/incoming", "/incoming/notes", notes=wanted)
    assert len(HELD.findall(page.text)) == len(logged(coordinator)) == MOST


def test_a_form_of_another_session_or_site_gets_no_note(coordinator: Desk) -> None:
    """Handing out is a deed, and only one's own page does it."""
    coordinator.receive(noted(coordinator))
    assert coordinator.post("/incoming/notes", notes="1").status_code == 403
    assert logged(coordinator) == []


def test_the_list_can_be_narrowed_to_records_with_a_note(coordinator: Desk) -> None:
    """As many at a time as can be opened at a time; and an empty one says why it is."""
    assert 'href="/incoming/notes/keys"' in coordinator.get("/incoming?note=sealed").text
    coordinator.receive(*(one for _ in range(MOST + 2) for one in (noted(coordinator), contact())))
    first = coordinator.get("/incoming?note=sealed").text
    (older,) = re.findall(r'href="(/incoming\?before=[^"]+)"', unescape(first))
    second = coordinator.get(older).text
    every = [max(BUTTON.findall(one), key=len).split(",") for one in (first, second)]
    assert [len(one) for one in every] == [MOST, 2]
    assert first.count("<tbody>") == 1
    assert len(BUTTON.findall(first)) == MOST + 1


def test_the_script_is_named_by_all_it_holds(coordinator: Desk) -> None:
    """One name and one hash stand for every module; each is served, kept and packed."""
    coordinator.receive(noted(coordinator))
    page = coordinator.press("/incoming", "/incoming/notes", notes="1").text
    made = program(OPENING)
    assert f'src="/static/{made.entry.name}" integrity="{made.entry.integrity}"' in page
    for name, script in made.named.items():
        for imported in re.findall(rb'from "\./([^"]+)"', script.plain):
            assert imported.decode() in made.named
        packed = coordinator.get(f"/static/{name}", **{"accept-encoding": "gzip"})
        assert "immutable" in packed.headers["cache-control"]
        plain = coordinator.get(f"/static/{name}", **{"accept-encoding": "identity"})
        assert packed.content == plain.content == script.plain
    assert coordinator.get("/static/notes-page-000000000000.js").status_code == 404
