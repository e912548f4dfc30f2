"""From a one-use code to a known phone, and everyone who tries without one."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from server.access.tries import PER_ADDRESS
from server.enrolment import LASTS
from shared.canonical import encode
from shared.errors import TooManyTriesError
from tests.builders import sandvik_texts
from tests.serving import NOW, TOKEN, Serving, problem, serving

FRESH = "f" * 43
JSON = {"content-type": "application/json"}
WRONG = "0000-0000-0000-0000"


def test_a_code_gives_a_phone_all_it_needs(server: Serving) -> None:
    """After this one answer the phone can work without a network for weeks."""
    answer = server.enrol(server.code("Telefon 7"), FRESH)
    found = answer.json()
    assert answer.content == encode(found)
    assert answer.headers["cache-control"] == "no-store"
    assert found["municipality"] == "9902"
    assert found["epoch"] == server.services.intake.epoch
    assert found["profile"] == sandvik_texts()
    with server.services.intake.transaction("9902") as tx:
        assert (found["device"], "Telefon 7") in [(one.id, one.label) for one in tx.devices()]


def test_a_lost_answer_costs_a_repeat(server: Serving) -> None:
    """The net fails at the worst moment; the code must not be burnt by it."""
    code = server.code()
    assert server.enrol(code, FRESH).content == server.enrol(code, FRESH).content


def test_a_code_may_be_typed_carelessly(server: Serving) -> None:
    """Gloves, rain and lower case are no reason to ask for another."""
    code = server.code().lower().replace("-", "  ").replace("0", "o").replace("1", "l")
    assert server.enrol(code, FRESH).status_code == 200


def test_a_used_code_is_refused(server: Serving) -> None:
    """One slip of paper, one phone."""
    code = server.code()
    server.enrol(code, FRESH)
    problem(server.enrol(code, "g" * 43), 409, "enrol.used")


def test_a_code_lives_72_hours(tmp_path: Path) -> None:
    """A slip forgotten in a drawer must not be a door."""
    with serving(tmp_path) as server:
        code = server.code()
    with serving(tmp_path, NOW + LASTS) as later:
        problem(later.enrol(code, FRESH), 403, "enrol.wrong_code")


def test_guessing_is_slowed_down(server: Serving) -> None:
    """Nobody may try the alphabet."""
    for _ in range(PER_ADDRESS):
        problem(server.enrol(WRONG), 403, "enrol.wrong_code")
    answer = server.enrol(WRONG)
    problem(answer, 429, "access.too_many_tries")
    assert int(answer.headers["retry-after"]) > 0


def test_a_guesser_locks_no_phone_out(server: Serving) -> None:
    """Behind a proxy everyone has the guesser's address; a right code is right all the same."""
    for _ in range(PER_ADDRESS + 1):
        server.enrol(WRONG)
    assert server.enrol(server.code(), FRESH).status_code == 200


def test_guesses_at_once_are_counted_as_they_are(server: Serving) -> None:
    """Twenty guesses in one moment are twenty guesses, not the first of twenty."""
    tries = server.services.wrong_enrolments

    def guess(_: int) -> bool:
        try:
            tries.note("one address", NOW)
        except TooManyTriesError:
            return False
        return True

    with ThreadPoolExecutor(20) as pool:
        assert sum(pool.map(guess, range(200))) == PER_ADDRESS


def test_the_server_keeps_no_token_and_no_code(server: Serving) -> None:
    """A stolen disk must not be a bunch of keys."""
    code = server.code()
    server.enrol(code, FRESH)
    for path in (server.folder / "server").iterdir():
        held = path.read_bytes()
        for secret in (FRESH, TOKEN, code, code.replace("-", "")):
            assert secret.encode() not in held, path


BODIES = {
    "empty": (b"", 400),
    "open brace": (b"{", 400),
    "trailing bytes": (b'{"code":"x","token":"y"}x', 400),
    "NUL": (b"\x00", 400),
    "NaN": (b'{"code":NaN}', 400),
    "1e999": (b'{"code":1e999}', 400),
    "5 000 digits": (b'{"code":' + b"9" * 5_000 + b"}", 413),
    "duplicate key": (b'{"code":"x","code":"y"}', 400),
    "UTF-16": ('{"code":"x"}'.encode("utf-16"), 400),
    "BOM": (b'\xef\xbb\xbf{"code":"x"}', 400),
    "bad UTF-8": (b'{"code":"\xff"}', 400),
    "lone surrogate": (b'{"code":"\\ud800"}', 400),
    "deep": (b"[" * 4_000, 400),
    "list": (b"[]", 422),
    "null": (b"null", 422),
    "nothing": (b"{}", 422),
    "number": (b'{"code":12,"token":true}', 422),
    "2^63": (b'{"code":9223372036854775808,"token":"x"}', 422),
    "unknown field": (encode({"code": "x", "token": FRESH, "name": "Ola Nordmann"}), 422),
    "a short token": (encode({"code": "x", "token": "abc"}), 422),
    "an empty code": (encode({"code": "", "token": FRESH}), 422),
    "a long code": (encode({"code": "x" * 999, "token": FRESH}), 422),
    "large": (b" " * 5_000, 413),
}


@pytest.mark.parametrize("name", BODIES)
def test_a_bad_body_gets_a_named_problem(server: Serving, name: str) -> None:
    """A program's author sees which field, and nobody sees a 500."""
    body, status = BODIES[name]
    answer = server.ask("POST", "/v1/enrol", body, JSON)
    code = {400: "wire.not_canonical", 413: "wire.too_large", 422: "input.flawed"}[status]
    found = problem(answer, status, code)
    assert found["flaws"]
    assert all(flaw["detail"] for flaw in found["flaws"])
    assert "Nordmann" not in answer.text


@pytest.mark.parametrize("media_type", ["", "text/plain", "application/x-www-form-urlencoded"])
def test_another_media_type_is_refused(server: Serving, media_type: str) -> None:
    """A form on a strange page can send plain text, but not JSON."""
    answer = server.ask("POST", "/v1/enrol", b"{}", {"content-type": media_type})
    problem(answer, 415, "wire.bad_media_type")


def test_a_packed_enrolment_is_refused(server: Serving) -> None:
    """It is small; nothing is gained but another way to be misread."""
    headers = {**JSON, "content-encoding": "gzip"}
    problem(server.ask("POST", "/v1/enrol", b"{}", headers), 415, "wire.bad_encoding")
