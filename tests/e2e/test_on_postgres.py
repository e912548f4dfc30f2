"""A whole evening on PostgreSQL: the same programs, with one setting more."""

import shutil
from pathlib import Path

from server.app import create_app
from server.approved import code_of
from server.services import opened
from server.settings import from_env
from tests.builders import SANDVIK, contact, place
from tests.desk import Desk, desk
from tests.e2e.test_phone_and_server import CONTACT
from tests.postgres import quick
from tests.processes import Server, feltlogg, phone, run
from tests.serving import Serving


def test_an_evening_on_postgresql(tmp_path: Path) -> None:
    """Enrol, log, sync, correct, cut a release: only the composition root knows the engine."""
    with quick().database() as url:
        server = Server(tmp_path / "server", None, FELTLOGG_DATABASE=url)
        asked = ("device", "enrol", "--label", "phone")
        code = feltlogg(server.folder, *asked, FELTLOGG_DATABASE=url)["code"]
        one = tmp_path / "phone"
        phone(one, "enrol", code, server.url)
        logged = phone(one, "log", "contact", *CONTACT)["id"]
        assert phone(one, "sync") == {"kept": 1, "refused": 0, "unsent": 0}
        phone(one, "correct", logged, "antall=5", "alder_antall=16-17:5")
        assert phone(one, "sync")["kept"] == 1
        cut = feltlogg(server.folder, "release", "cut", FELTLOGG_DATABASE=url)
        assert cut["number"] == 1
        assert feltlogg(server.folder, "release", "verify", FELTLOGG_DATABASE=url)
        assert server.stop() == 0
        assert not list(tmp_path.glob("server/**/*.db"))
        assert url not in server.log.read_text()


def test_an_unstorable_text_in_an_address_is_the_same_answer_everywhere(tmp_path: Path) -> None:
    """PostgreSQL refuses NUL in any text; an address with it must not become an error of ours."""
    with quick().database() as url, desk(tmp_path / "base", FELTLOGG_DATABASE=url) as on_base:
        in_base = statuses(on_base)
    with desk(tmp_path / "file") as on_file:
        assert statuses(on_file) == in_base
    assert all(status < 500 for status in in_base)
    assert 422 in in_base


def statuses(at: Desk) -> list[int]:
    """Ask for what is named by a text that no database keeps."""
    at.sign_in()
    paths = [
        f"/{what}/a%00b/{act}" for what in ("devices", "questions") for act in ("end", "remove")
    ]
    asked = [at.get(path).status_code for path in (*paths, "/figures/%00", "/proposals/%00")]
    return asked + [at.press("/devices", path).status_code for path in paths]


def test_a_database_that_is_not_there_is_said_in_one_sentence(tmp_path: Path) -> None:
    """Whoever starts the service sees what to mend, and no password."""
    away = "postgresql://someone:secret@/nope?host=/nowhere"
    done = run("server", "release", "list", FELTLOGG_DATA=str(tmp_path), FELTLOGG_DATABASE=away)
    assert done.returncode == 1
    assert done.stderr.startswith("The server cannot reach its database.")
    assert "secret" not in done.stderr + done.stdout
    wrong = run(
        "server", "release", "list", FELTLOGG_DATA=str(tmp_path), FELTLOGG_DATABASE="mysql:"
    )
    assert "input.not_a_database" in wrong.stderr or "PostgreSQL" in wrong.stderr
    assert "secret" not in repr(from_env({"FELTLOGG_DATABASE": away}))


def test_the_same_database_opens_under_the_composition_root(tmp_path: Path) -> None:
    """Two programs of one server share what is kept and not the folder."""
    with quick().database() as url:
        folders = (tmp_path / "one", tmp_path / "two")
        epochs = set()
        (tmp_path / "two/server").mkdir(parents=True)
        for folder in folders:
            settings = from_env({"FELTLOGG_DATA": str(folder), "FELTLOGG_DATABASE": url})
            with opened(settings) as services:
                epochs.add(services.intake.epoch)
            for name in ("signing.key", "gone.key"):
                key = tmp_path / "one/server" / name
                (tmp_path / "two/server" / name).write_bytes(key.read_bytes())
        assert len(epochs) == 1


def test_a_place_approved_in_one_process_is_there_in_another_at_its_next_request(
    tmp_path: Path,
) -> None:
    """A phone asks whichever process is free; what one told it the others must know."""
    with quick().database() as url, desk(tmp_path / "one", FELTLOGG_DATABASE=url) as first:
        first.sign_in()
        shutil.copytree(tmp_path / "one", tmp_path / "two")
        folder = {"FELTLOGG_DATA": str(tmp_path / "two"), "FELTLOGG_PROFILE": str(SANDVIK)}
        with opened(from_env({**folder, "FELTLOGG_DATABASE": url}), first.hands) as services:
            other = Serving(create_app(services), services, tmp_path / "two")
            assert other.sync().profile is None
            proposed = place(called="Naust", quarter="d1")
            first.receive(proposed)
            path = f"/proposals/{proposed.id}"
            form = {"verdict": "approved", "name": "Naustet", "type": "open", "district": "d2"}
            assert first.press(path, f"{path}/decide", **form).status_code == 303
            met = contact(spot=code_of(proposed.id))
            answer = other.sync(met)
            assert answer.receipts[0].verdict == "kept"
            assert answer.profile is not None
            assert first.press("/questions", f"{path}/decide", verdict="open").status_code == 400


def test_a_place_is_its_municipalitys_alone_in_a_shared_database(tmp_path: Path) -> None:
    """The neighbours' phones know nothing of it, and their coordinator cannot touch it."""
    theirs = tmp_path / "profile"
    shutil.copytree(SANDVIK, theirs)
    head = (theirs / "profile.toml").read_text("utf-8")
    (theirs / "profile.toml").write_text(head.replace('code = "9902"', 'code = "9909"'), "utf-8")
    with (
        quick().database() as url,
        desk(tmp_path / "one", FELTLOGG_DATABASE=url) as first,
        desk(tmp_path / "two", FELTLOGG_DATABASE=url, FELTLOGG_PROFILE=str(theirs)) as second,
    ):
        assert first.services.municipality != second.services.municipality
        for one in (first, second):
            one.sign_in()
        proposed = place(called="Naust", quarter="d1")
        first.receive(proposed)
        path, code = f"/proposals/{proposed.id}", code_of(proposed.id)
        form = {"verdict": "approved", "name": "Naustet", "type": "open", "district": "d2"}
        assert first.press(path, f"{path}/decide", **form).status_code == 303
        assert code in first.services.current().profile.offered
        assert second.services.current() is second.services
        assert second.get(path).status_code == 404
        asked = (f"{path}/decide", f"/proposals/places/{code}/close")
        assert {second.press("/questions", one, **form).status_code for one in asked} == {404}
        assert code in first.services.current().profile.offered
