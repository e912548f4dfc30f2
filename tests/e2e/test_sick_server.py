"""A server whose disk or database fails under it: it says so, keeps its word, and recovers."""

import os
import random
import resource
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from client.phone import Phone
from client.sync.dial import over_https
from shared.errors import BusyServerError
from shared.kdf_profiles import FLOOR
from tests.builders import CONTACT_ANSWERS, SANDVIK
from tests.desk import TOKEN
from tests.postgres import Cluster
from tests.processes import ROOT, Program, Server, environment, feltlogg, free_port
from tests.town import PIN

PROFILE = str(SANDVIK)
N_BEFORE = 400
PAGES = ("/", "/devices", "/questions", "/proposals", "/releases", "/groups/x")


@contextmanager
def town(folder: Path, **settings: str) -> Iterator[tuple[Server, Phone]]:
    """Start a server and one phone that has had a record received."""
    server = Server(folder / "server", None, FELTLOGG_PROFILE=PROFILE, **settings)
    phone = Phone(folder / "phone", kdf=FLOOR, dial=over_https)
    phone.enrol(enrolment(server.folder, **settings), server.url)
    phone.choose_pin(PIN)
    phone.records.log("contact", CONTACT_ANSWERS)
    assert phone.sync().kept == 1
    try:
        yield server, phone
    finally:
        phone.lock()
        server.stop()


def enrolment(folder: Path, **settings: str) -> str:
    """Offer a code."""
    asked = ("device", "enrol", "--label", "phone")
    code: str = feltlogg(folder, *asked, FELTLOGG_PROFILE=PROFILE, **settings)["code"]
    return code


@contextmanager
def browser_at(url: str, code: str) -> Iterator[httpx.Client]:
    """Give a coordinator's browser, signed in if the server still can."""
    shown = {"accept": "text/html"}
    with httpx.Client(base_url=url, trust_env=False, headers=shown) as browser:
        browser.post("/sign-in", data={"code": code})
        yield browser


def sign_in(folder: Path) -> str:
    """Make a one-time sign-in."""
    code: str = feltlogg(folder, "sign-in", FELTLOGG_PROFILE=PROFILE)["code"]
    return code


def health(server: Server) -> tuple[int, str]:
    """Ask whether it can write: the status, and the code of what is wrong."""
    answer = httpx.get(f"{server.url}/readyz", trust_env=False, timeout=30)
    assert ("retry-after" in answer.headers) == (answer.status_code != httpx.codes.OK)
    return answer.status_code, answer.json().get("code", "")


def require_nothing_settled(phone: Phone) -> None:
    """Log a record and find that it still waits after a try to send it."""
    phone.records.log("contact", CONTACT_ANSWERS)
    waiting = phone.records.status().waiting
    with pytest.raises(BusyServerError) as caught:
        phone.sync()
    assert caught.value.after_s > 0
    assert phone.records.status().waiting == waiting


@contextmanager
def full(server: Server) -> Iterator[None]:
    """Let no file of the server's grow, nor its log."""
    pid, kind = server.process.pid, resource.RLIMIT_FSIZE
    soft, hard = resource.prlimit(pid, kind)
    resource.prlimit(pid, kind, (0, hard))
    try:
        yield
    finally:
        resource.prlimit(pid, kind, (soft, hard))


def test_a_full_disk_takes_nothing_and_loses_nothing(tmp_path: Path) -> None:
    """507 until there is room, and pages that only read are read; then everything comes in."""
    with (
        town(tmp_path) as (server, phone),
        browser_at(server.url, sign_in(server.folder)) as browser,
    ):
        with full(server):
            require_nothing_settled(phone)
            assert health(server) == (507, "store.full")
            assert httpx.get(f"{server.url}/healthz", trust_env=False).status_code == 200
            for page in PAGES:
                assert browser.get(page).status_code == 200, page
            form = TOKEN.search(browser.get("/devices").text)
            assert form
            asked = {"form_token": form.group(1), "label": "Felt 2"}
            refused = browser.post("/devices/enrol", data=asked)
            assert refused.status_code == 507
            assert "retry-after" in refused.headers
        assert health(server) == (200, "")
        assert phone.sync().kept == 1
    assert "Traceback" not in server.log.read_text()


def test_a_command_on_a_full_disk_says_what_to_do_in_one_sentence(tmp_path: Path) -> None:
    """Whoever sits there at night needs no manual, and no trace."""
    with town(tmp_path) as (server, _):
        done = _limited(server.folder, "device", "enrol", "--label", "x")
    assert done.returncode == 1
    told = "The server's disk refused. Nothing was changed. Give it room and the right to write.\n"
    assert (done.stdout, done.stderr) == ("", told)


def _limited(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    limit = (
        "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))"
    )
    start = f"{limit}; from server.__main__ import main; main()"
    return subprocess.run(
        [sys.executable, "-c", start, *arguments],
        cwd=ROOT,
        env=environment(FELTLOGG_DATA=str(folder), FELTLOGG_PROFILE=PROFILE),
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.skipif(os.geteuid() == 0 and not shutil.which("setpriv"), reason="root may all")
def test_a_folder_that_may_not_be_written_is_said_in_one_sentence(tmp_path: Path) -> None:
    """At the start, before a phone has trusted it with anything."""
    with town(tmp_path) as (server, _):
        pass
    folder = server.folder / "server"
    for path in (*folder.iterdir(), folder):
        path.chmod(0o500 if path.is_dir() else 0o400)
    humble = ["setpriv", "--bounding-set=-all", "--inh-caps=-all"] if os.geteuid() == 0 else []
    try:
        done = subprocess.run(
            [*humble, sys.executable, "-m", "server", "serve"],
            cwd=ROOT,
            env=environment(FELTLOGG_DATA=str(server.folder), FELTLOGG_PROFILE=PROFILE),
            capture_output=True,
            text=True,
            timeout=30,
            check=False,
        )
    finally:
        folder.chmod(0o700)
    assert done.returncode == 1
    assert done.stderr.endswith(
        "cannot be made or written to. Choose another with FELTLOGG_DATA.\n"
    )


def test_a_database_locked_by_another_program_is_waited_for(tmp_path: Path) -> None:
    """A copy being made by hand must not cost a record; health says why nothing moves."""
    with town(tmp_path) as (server, phone):
        other = sqlite3.connect(server.folder / "server/intake.db", isolation_level=None)
        other.execute("begin immediate")
        require_nothing_settled(phone)
        assert health(server) == (503, "store.busy")
        other.execute("rollback")
        other.close()
        assert health(server) == (200, "")
        assert phone.sync().kept == 1


@pytest.mark.parametrize("zone", ["intake", "releases"])
def test_a_corrupted_page_is_never_a_mistake_of_ours(tmp_path: Path, zone: str) -> None:
    """Whatever page it is: an answer as documented, nothing receipted that is not kept."""
    dice = random.Random(zone)
    with town(tmp_path) as (server, phone):
        for _ in range(N_BEFORE):
            phone.records.log("contact", CONTACT_ANSWERS)
        assert phone.sync().kept == N_BEFORE
        feltlogg(server.folder, "release", "cut", FELTLOGG_PROFILE=PROFILE)
        code = sign_in(server.folder)
    whole = (server.folder / f"server/{zone}.db").read_bytes()
    size = int.from_bytes(whole[16:18], "big")
    pages = range(1, len(whole) // size)  # the first is the header: then it does not start at all
    statuses = set()
    for number, hurt in enumerate([pages, *([one] for one in dice.sample(pages, 2))]):
        broken = bytearray(whole)
        for page in hurt:
            broken[page * size : (page + 1) * size] = dice.randbytes(size)
        folder = tmp_path / f"broken{number}"
        statuses |= _asked_of_a_broken(folder, server, zone, bytes(broken), code)
    assert statuses <= {200, 303, 401, 404, 503}
    assert 503 in statuses


def require_advice(told: str) -> None:
    """Check that a sentence says what to do about a broken file."""
    assert told.endswith("Bring it back from the backup."), told


def _asked_of_a_broken(
    folder: Path, server: Server, zone: str, broken: bytes, code: str
) -> set[int]:
    shutil.copytree(server.folder, folder)
    (folder / f"server/{zone}.db").write_bytes(broken)
    url = f"http://127.0.0.1:{(port := free_port())}"
    where = {"FELTLOGG_DATA": str(folder), "FELTLOGG_PORT": str(port)}
    sick = Program(folder / "sick.log", "server", "serve", **where, FELTLOGG_PROFILE=PROFILE)
    try:
        sick.await_answer(f"{url}/healthz")
    except AssertionError:
        (told,) = sick.log.read_text().splitlines()  # one sentence, and it stopped
        require_advice(told)
        return {503}
    with browser_at(url, code) as browser:
        answers = [browser.get(path) for path in (*PAGES, "/readyz")]
    sick.stop()
    assert "request.failed" not in sick.log.read_text(), sick.log.read_text()[-2000:]
    is_hurt = any(answer.status_code == 503 for answer in answers[:-1])
    assert not is_hurt or answers[-1].status_code == 503  # then health says so too
    return {answer.status_code for answer in answers}


def test_a_database_server_that_goes_and_comes_back(tmp_path: Path) -> None:
    """503 while PostgreSQL is away, and no restart of ours when it is there again."""
    cluster = Cluster(is_durable=False)
    with (
        cluster.database() as url,
        town(tmp_path, FELTLOGG_DATABASE=url) as (server, phone),
    ):
        cluster.stop("immediate")
        require_nothing_settled(phone)
        assert health(server) == (503, "store.away")
        assert httpx.get(f"{server.url}/healthz", trust_env=False).status_code == 200
        cluster.start()
        assert health(server) == (200, "")
        assert phone.sync().kept == 1
    cluster.remove()
