"""What goes is told before it goes, and that it went can be shown to anybody afterwards."""

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from server.__main__ import feltlogg
from server.clock import now
from server.retention import export as exports
from server.retention.daily import daily, look
from server.retention.export import Verified
from server.retention.preview import Preview, preview
from shared.canonical import decode, encode
from shared.errors import KnownError
from shared.record import RecordId
from shared.retention_errors import NotProvedError
from tests.builders import SANDVIK, contact, correction, observation, place, withdrawal
from tests.desk import Desk, desk
from tests.retaining import SAND, WEEK, Town, town
from tests.stores import ENGINES

RECORD = SAND.retention.record


@pytest.fixture(params=ENGINES)
def here(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Town]:
    """Open a municipality of each engine in turn."""
    with town(request.param, tmp_path) as opened:
        yield opened


def looked(here: Town) -> Preview:
    """Look at what goes when."""
    return preview(here.keeper())


def test_a_preview_tells_what_goes_on_which_day(here: Town) -> None:
    """These 5 records go on that day: a person must be able to object in time."""
    seen = [contact(hour="night") for _ in range(3)]
    here.receive(*seen, place(), observation())
    cut_on = here.today
    here.cut()
    here.receive(correction(seen[0], heads=2))
    told = {(one.what, one.day): (one.n, one.release, one.fields) for one in looked(here).due}
    assert told == {
        ("record", cut_on + RECORD * WEEK): (4, 1, ()),
        ("record", None): (1, 1, ()),
        ("fields", cut_on + 4 * WEEK): (3, 1, ("contact.hour",)),
    }
    assert (looked(here).waiting, looked(here).waiting_since) == (1, here.today)


def test_what_a_preview_shows_for_today_is_what_goes_today(here: Town) -> None:
    """Whoever confirms must get what was read, no more and no less."""
    seen = [contact(hour="night") for _ in range(5)]
    here.receive(*seen, withdrawal(seen[0]), correction(seen[1], heads=9))
    here.cut()
    here.receive(place())
    here.cut()
    here.receive(contact())
    for _ in range(RECORD + 2):
        shown, before = looked(here), len(here.kept())
        here.sweep()
        n_gone = sum(one.n for one in shown.now if one.what == "record")
        assert before - len(here.kept()) == n_gone
        assert looked(here).now == ()
        here.today += WEEK
    assert len(here.kept()) == 1


def test_a_preview_says_what_stands_in_the_way(here: Town) -> None:
    """A run that is refused every night for a reason nobody sees deletes nothing."""
    here.receive(contact())
    here.cut()
    assert looked(here).hindered is None
    here.today += WEEK * 20
    found = looked(here).hindered
    assert found is not None
    assert found.code == "retention.odd_clock"


def exported(here: Town) -> bytes:
    """Spell all statements."""
    with here.releases.transaction(SAND.code) as told:
        introduced = told.ledger_keys()
    with here.intake.transaction(SAND.code) as tx:
        return exports.spelt(SAND.code, tx.retention.deletions(), introduced)


def proof(here: Town, record_id: RecordId) -> bytes:
    """Prove that a record is gone."""
    with here.intake.transaction(SAND.code) as tx:
        return exports.proof(tx, record_id)


def test_an_export_is_verified_alone_and_bears_a_proof_out(here: Town) -> None:
    """An auditor has the file, and neither server nor profile nor key."""
    seen = [contact() for _ in range(70)]
    here.receive(*seen)
    here.cut()
    with pytest.raises(NotProvedError):
        proof(here, seen[0].id)
    here.wait(RECORD)
    found = exports.verify(exported(here))
    assert found.statements[-1].leaves == 128
    for one in (seen[0], seen[69]):
        told = exports.require_proved(proof(here, one.id), found)
        assert (told.rows, told.release) == (["record"], 1)


def test_every_changed_line_of_an_export_is_refused(tmp_path: Path) -> None:
    """Left out, doubled, moved, changed: each is found, and named."""
    with town("memory", tmp_path) as here:
        for _ in range(3):
            here.receive(contact())
            here.cut()
        here.wait(RECORD)
        spelt = exported(here)
    lines = spelt.split(b"\n")[:-1]
    found = exports.verify(spelt)
    assert len(found.statements) == len(lines) - 2
    wrong = [b"\n".join((*lines[:at], *lines[at + 1 :], b"")) for at in range(len(lines))] + [
        b"\n".join((*lines[:at], lines[at], *lines[at:], b"")) for at in range(len(lines))
    ]
    for at, line in enumerate(lines):
        for key, value in decode(line).items():
            other = {"x": 1} if isinstance(value, dict) else "another"
            changed = encode({**decode(line), key: other})
            wrong.append(b"\n".join((*lines[:at], changed, *lines[at + 1 :], b"")))
    for bad in (*wrong, spelt + b"\n", spelt[:-1], b"", b"\n", spelt[: len(spelt) // 2]):
        with pytest.raises(KnownError):
            exports.verify(bad)


def test_a_proof_of_something_else_proves_nothing(tmp_path: Path) -> None:
    """One step changed, another id, another statement, half a proof."""
    with town("memory", tmp_path) as here:
        seen = contact()
        here.receive(seen)
        here.cut()
        here.receive(contact())
        here.cut()
        here.wait(RECORD)
        found, told = exports.verify(exported(here)), decode(proof(here, seen.id))
    changes: list[dict[str, Any]] = [
        {"record": contact().id},
        {"line": "00" * 32},
        {"line": "none"},
        {"number": told["number"] + 1},
        {"number": 0},
        {"number": 99},
        {"number": "1"},
        {"index": told["index"] ^ 1},
        {"path": told["path"][:-1]},
        {"path": [*told["path"][:-1], "00" * 32]},
        {"path": 7},
        {"feltlogg_gone": 2},
        {"more": 1},
    ]
    assert _proves(told, found)
    assert [change for change in changes if _proves({**told, **change}, found)] == []
    with pytest.raises(NotProvedError):
        exports.require_proved(b"{", found)


def _proves(told: dict[str, Any], found: Verified) -> bool:
    try:
        exports.require_proved(encode(told), found)
    except NotProvedError:
        return False
    return True


def test_the_daily_look_says_what_it_did_and_not_of_what(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A log is read by many, and kept by somebody else."""
    with town("memory", tmp_path) as here:
        seen = place(called="Kanarivika")
        here.receive(seen)
        here.cut()
        here.wait(RECORD - 2)
        here.today += WEEK
        for _ in range(2):
            look(here.keeper)
        assert here.kept() == []
        here.today += WEEK * 30
        look(here.keeper)
        look(lambda: replace(here.keeper(), intake=None))  # type: ignore[arg-type]  # a bug of ours
    told = [json.loads(line) for line in capsys.readouterr().err.splitlines()]
    assert told == [
        {"event": "retention.done"},
        {"event": "retention.refused", "code": "retention.odd_clock"},
        {"event": "retention.failed", "code": "AttributeError"},
    ]


def test_it_is_looked_while_the_server_works(tmp_path: Path) -> None:
    """Nobody must have to remember it."""
    with town("memory", tmp_path) as here:
        here.receive(contact())
        here.cut()
        here.wait(RECORD - 2)
        here.today += WEEK
        with daily([here.keeper], first_s=0.01, every_s=0.01):
            for _ in range(500):
                if not here.kept():
                    break
                time.sleep(0.01)
        assert here.kept() == []


@pytest.fixture
def coordinator(tmp_path: Path) -> Iterator[Desk]:
    """Sign the coordinator in on a server whose first release is old enough."""
    with desk(tmp_path) as opened:
        assert opened.sign_in().status_code == 303
        opened.receive(*(contact(hour="night") for _ in range(4)))
        assert opened.press("/releases", "/releases/cut").status_code == 303
        yield opened


def later(opened: Desk, weeks: int) -> None:
    """Let weeks go by, and sign in again."""
    opened.hands.at += timedelta(weeks=weeks)
    assert opened.sign_in().status_code == 303


def seen_of(opened: Desk) -> str:
    """Give what the page carries of what it shows."""
    return opened.get("/retention").text.partition('name="seen" value="')[2].partition('"')[0]


def test_the_page_shows_what_goes_and_deletes_it_once_confirmed(coordinator: Desk) -> None:
    """The coordinator answers for it, and must see it first."""
    page = coordinator.get("/retention").text
    assert "4 registreringer fra utgave 1" in page
    assert "Ingenting skal slettes i dag" in page
    assert 'action="/retention/run"' not in page
    later(coordinator, 4)
    assert "i registreringer fra utgave 1; resten blir" in coordinator.get("/retention").text
    unsure = coordinator.press("/retention", "/retention/run", seen=seen_of(coordinator))
    assert (unsure.status_code, "retention.other_preview" in unsure.text) == (409, True)
    seen = seen_of(coordinator)
    done = coordinator.press("/retention", "/retention/run", seen=seen, sure="yes")
    assert done.headers["location"] == "/retention?done=some"
    page = coordinator.get("/retention?done=some").text
    assert "Slettet og signert" in page
    assert "Ingenting skal slettes i dag" in page
    again = coordinator.press("/", "/retention/run", seen=seen, sure="yes")
    assert again.status_code == 409


def test_an_odd_clock_is_confirmed_by_whoever_knows_the_day(coordinator: Desk) -> None:
    """After a summer without a server, somebody says that it is really autumn."""
    later(coordinator, RECORD + 1)
    page = coordinator.get("/retention").text
    assert "Klokka på serveren viser" in page
    assert "Ja, i dag er" in page
    done = coordinator.press("/retention", "/retention/run", seen=seen_of(coordinator), sure="yes")
    assert done.status_code == 303
    assert "Klokka på serveren viser" not in coordinator.get("/retention").text


def test_an_auditor_sees_and_deletes_nothing(coordinator: Desk) -> None:
    """To see that it is done is one thing, to do it another."""
    later(coordinator, 4)
    coordinator.sign_in_as("auditor")
    page = coordinator.get("/retention")
    assert page.status_code == 200
    assert "/retention/run" not in page.text
    assert coordinator.press("/retention", "/retention/run", sure="yes").status_code == 403


def command(folder: Path, *words: str) -> Result:
    """Run one command for Sandvik, in this process and by the real clock."""
    settings = {"FELTLOGG_DATA": str(folder), "FELTLOGG_PROFILE": str(SANDVIK)}
    return CliRunner().invoke(feltlogg, ["retention", *words], env=settings)


@contextmanager
def old_server(folder: Path) -> Iterator[RecordId]:
    """Leave a server behind with one record of months ago, and give its id."""
    seen = contact()
    with desk(folder) as opened:
        opened.hands.at = now() - timedelta(weeks=RECORD + 3)
        assert opened.sign_in().status_code == 303
        opened.receive(seen)
        assert opened.press("/releases", "/releases/cut").status_code == 303
    yield seen.id


def test_the_commands_show_delete_and_prove(tmp_path: Path) -> None:
    """What a page can do, a terminal can, and the proof goes out of the house."""
    data, file, proved = tmp_path / "data", tmp_path / "out", tmp_path / "proof"
    data.mkdir()
    with old_server(data) as record:
        told = json.loads(command(data, "preview", "--json").stdout)
        assert told["hindered"] == "retention.odd_clock"
        assert ("record", 1) in {(one["what"], one["n"]) for one in told["due"]}
        refused = command(data, "run")
        assert (refused.exit_code, "confirm" in refused.output) == (1, True)
        assert command(data, "prove", record).exit_code == 1
        today = told["today"]
        done = json.loads(command(data, "run", "--today", today, "--json").stdout)
        assert done["overwritten"]
        assert ["record"] in [one["rows"] for one in done["made"]]
        assert "nothing was due" in command(data, "run").output
        assert command(data, "export", str(file)).exit_code == 0
        assert command(data, "export", str(file)).exit_code == 1
        proved.write_text(command(data, "prove", record).output)
        shown = command(tmp_path, "verify", str(file), "--proof", str(proved))
        assert f"deleted on {today}" in shown.output
        file.write_bytes(file.read_bytes().replace(b'"rule":3', b'"rule":4'))
        assert command(tmp_path, "verify", str(file)).exit_code == 1
        assert command(data, "preview").exit_code == 0
