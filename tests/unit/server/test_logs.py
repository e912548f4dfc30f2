"""Nothing that was sent is ever in a log."""

import json
import logging

import pytest

from server.log import Muted, mute_libraries, note
from shared.record import spell
from shared.words.catalogue import CATALOGUE
from tests.builders import contact, contact_online, place
from tests.serving import TOKEN, Serving, batch, lines

CANARY = "Kanari"
KEYS = {"event", "code", "status", "method", "route", "ms", "version", "where"}


def test_a_whole_night_leaves_no_word_of_it_in_the_log(
    server: Serving, capfd: pytest.CaptureFixture[str]
) -> None:
    """Logs are kept longer, copied further and read by more people than records."""
    code = server.code(CANARY)
    server.enrol(code, "f" * 43)
    seen = place(called=f"{CANARY} brygge")
    server.sync(seen, contact(), contact_online())
    server.send(lines([spell(contact(spot=CANARY)), f'{{"{CANARY}":1}}'.encode()]))
    server.send(batch(seen)[:-9])
    server.ask("GET", f"/{CANARY}?{CANARY}={CANARY}", headers={"x-canary": CANARY})
    server.ask("POST", f"/devices/{CANARY}/end")
    server.ask(CANARY.upper(), "/healthz")
    told = capfd.readouterr()
    assert told.out == ""
    secrets = (CANARY, CANARY.upper(), code, TOKEN, seen.id, "127.0.0.1", "quay", "brygge")
    for line in told.err.splitlines():
        assert json.loads(line).keys() <= KEYS
        assert not any(secret in line for secret in secrets), line
    assert len(told.err.splitlines()) == 7


def test_a_library_may_say_that_but_not_what(capfd: pytest.CaptureFixture[str]) -> None:
    """A library's own words may quote a request."""
    root = logging.getLogger()
    before = root.handlers
    try:
        mute_libraries()
        logging.getLogger("uvicorn.error").warning("Invalid request %s", CANARY)
        logging.getLogger("uvicorn.access").info("GET /%s", CANARY)
        assert isinstance(root.handlers[0], Muted)
    finally:
        root.handlers = before
    told = capfd.readouterr().err
    assert CANARY not in told
    assert json.loads(told)["event"] == "library.warning"


def test_an_event_holds_only_what_it_was_given(capfd: pytest.CaptureFixture[str]) -> None:
    """Empty keys are noise that hides the next leak."""
    note("server.started", version="1")
    assert json.loads(capfd.readouterr().err) == {"event": "server.started", "version": "1"}


def test_no_sentence_repeats_what_was_written() -> None:
    """Bounds come from the profile and fields from the form; values have no placeholder."""
    for key, words in CATALOGUE.items():
        if key.split(".")[0] in ("record", "wire", "input"):
            assert "{value" not in words.en, key
