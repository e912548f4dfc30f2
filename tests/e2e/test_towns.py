"""One process for several municipalities: each by its own host, and nothing across."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest
from click.testing import CliRunner

from server.commands.serve import serve
from server.towns import towns
from shared.canonical import decode, encode
from shared.errors import InputError
from shared.hazmat.tokens import new_token
from tests.builders import SANDVIK
from tests.postgres import quick
from tests.processes import Program, feltlogg, free_port, run

PROFILES = {"sandvik": str(SANDVIK), "bergen": "bergen"}
GROUP = {"sandvik": "x", "bergen": "b"}


@dataclass(frozen=True)
class Town:
    """One municipality as its own people reach it."""

    name: str
    port: int
    folder: Path
    settings: dict[str, str]

    def ask(self, method: str, path: str, **more: Any) -> httpx.Response:
        """Ask under this municipality's host."""
        headers = {"host": f"{self.name}.felt.example", **more.pop("headers", {})}
        url = f"http://127.0.0.1:{self.port}{path}"
        return httpx.request(method, url, headers=headers, trust_env=False, **more)

    def run(self, *arguments: str) -> Any:
        """Run one of its coordinator's commands."""
        return feltlogg(self.folder, *arguments, **self.settings)

    def enrolled(self) -> str:
        """Enrol a phone and give its token."""
        token = new_token()
        code = self.run("device", "enrol", "--label", "A phone")["code"]
        body = encode({"code": code.replace("-", ""), "token": token})
        kind = {"content-type": "application/json"}
        assert self.ask("POST", "/v1/enrol", content=body, headers=kind).status_code == 200
        return token

    def sync(self, token: str) -> httpx.Response:
        """Send nothing, and see whether one is known."""
        head = encode({"app": "0.1.0", "feltlogg": 1, "profile": "", "records": 0}) + b"\n"
        headers = {"content-type": "application/x-ndjson", "authorization": f"Bearer {token}"}
        return self.ask("POST", "/v1/sync", content=head, headers=headers)


@pytest.fixture(params=["sqlite", "postgres"])
def both(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Town, Town]]:
    """Start one process for two municipalities, on two folders or on one database."""
    if request.param == "sqlite":
        yield _started(tmp_path, "")
        return
    with quick().database() as url:
        yield _started(tmp_path, url)


def _started(folder: Path, database: str) -> tuple[Town, Town]:
    files, port = folder / "towns", free_port()
    files.mkdir()
    found = []
    for name, profile in PROFILES.items():
        own = {
            "FELTLOGG_PROFILE": profile,
            "FELTLOGG_URL": f"http://{name}.felt.example",
            "FELTLOGG_DATABASE": database,
        }
        data = folder / name
        lines = [f"{key}={value}" for key, value in {**own, "FELTLOGG_DATA": str(data)}.items()]
        (files / f"{name}.env").write_text("# One municipality.\n" + "\n".join(lines) + "\n")
        found.append(Town(name, port, data, own))
    asked = ("serve", "--towns", str(files), "--local", "sandvik")
    one = Program(folder / "log", "server", *asked, FELTLOGG_PORT=str(port))
    one.await_answer(f"http://127.0.0.1:{port}/readyz")
    first, second = found
    return first, second


def test_each_is_served_by_its_own_host_and_nothing_opens_the_other(
    both: tuple[Town, Town],
) -> None:
    """Phones, feeds and coordinators of one are strangers at the other."""
    for here, there in (both, both[::-1]):
        token = here.enrolled()
        assert here.sync(token).status_code == 200
        assert decode(here.sync(token).content)["kept"] == 0
        assert there.sync(token).status_code == 401
        key = here.run("feed", "token", GROUP[here.name], "--label", "r")["token"]
        asked = {"authorization": f"Bearer {key}"}
        for town, wanted in ((here, 200), (there, 401)):
            path = f"/feeds/{GROUP[town.name]}.json"
            assert town.ask("GET", path, headers=asked).status_code == wanted
        code = here.run("sign-in")["code"]
        form = {"code": code}
        origin = {"origin": f"http://{there.name}.felt.example"}
        wrong = there.ask("POST", "/sign-in", data=form, headers=origin)
        assert "set-cookie" not in wrong.headers
        own = {"origin": f"http://{here.name}.felt.example"}
        session = here.ask("POST", "/sign-in", data=form, headers=own)
        cookie = {"cookie": session.headers["set-cookie"].partition(";")[0]}
        assert here.ask("GET", "/devices", headers=cookie).status_code == 200
        assert there.ask("GET", "/devices", headers=cookie).status_code == 401
    assert [len(town.run("device", "list")["devices"]) for town in both] == [1, 1]


def test_a_host_that_is_nobody_s_is_refused(both: tuple[Town, Town]) -> None:
    """Clearly, and by none of them; this machine's own names are whose they were said to be."""
    stranger = Town("oslo", both[0].port, both[0].folder, {})
    answer = stranger.ask("GET", "/v1/sync")
    assert (answer.status_code, answer.json()["code"]) == (421, "access.wrong_host")
    assert stranger.ask("GET", "/devices").status_code == 421
    token = both[0].enrolled()
    head = {"host": f"127.0.0.1:{both[0].port}"}
    assert both[0].ask("GET", "/readyz", headers=head).status_code == 200
    here = Town("x", both[0].port, both[0].folder, {})
    kind = {"content-type": "application/x-ndjson", "authorization": f"Bearer {token}"}
    assert here.ask("POST", "/v1/sync", headers={**kind, **head}).status_code == 400  # known


@pytest.mark.parametrize(
    ("files", "code"),
    [
        ({}, "input.no_towns"),
        ({"a": "FELTLOGG_DATA=/d\nFELTLOGG_PROFILE=bergen\n"}, "input.town_lacks"),
        ({"a": "FELTLOGG_PORT=1\n"}, "input.odd_line"),
        ({"a": "what\n"}, "input.odd_line"),
        ({"a": "{own}", "b": "{own}"}, "input.towns_alike"),
    ],
)
def test_settings_that_do_not_fit_together_are_refused(
    tmp_path: Path, files: dict[str, str], code: str
) -> None:
    """By file and line, before anything is opened."""
    own = "FELTLOGG_URL=http://a.example\nFELTLOGG_DATA=/d\nFELTLOGG_PROFILE=bergen\n"
    for name, text in files.items():
        (tmp_path / f"{name}.env").write_text(text.replace("{own}", own))
    with pytest.raises(InputError) as told:
        towns(tmp_path)
    assert told.value.flaws[0].code == code
    ran = CliRunner().invoke(serve, ["--towns", str(tmp_path)])
    assert ran.exit_code == 1


@pytest.mark.parametrize("called", ["bergen", "4601"])
def test_a_command_is_for_the_municipality_it_names(both: tuple[Town, Town], called: str) -> None:
    """With the settings its file has, and nothing of the shell's."""
    folder = both[0].folder.parent / "towns"
    told = run(
        *("server", "--towns", str(folder), "--municipality", called),
        *("device", "enrol", "--label", "B", "--json"),
        FELTLOGG_DATA=str(both[0].folder),
        FELTLOGG_PROFILE=str(SANDVIK),
    )
    assert told.returncode == 0, told.stderr
    code = json.loads(told.stdout)["code"].replace("-", "")
    body = encode({"code": code, "token": new_token()})
    kind = {"content-type": "application/json"}
    there = {"sandvik": 403, "bergen": 200}
    for town in both:
        answer = town.ask("POST", "/v1/enrol", content=body, headers=kind)
        assert answer.status_code == there[town.name]


def test_a_municipality_that_is_not_there_is_named(tmp_path: Path) -> None:
    """A typing error must not end a phone of another's."""
    for name, profile in PROFILES.items():
        own = f"FELTLOGG_URL=http://{name}.example\nFELTLOGG_DATA={tmp_path / name}\n"
        (tmp_path / f"{name}.env").write_text(own + f"FELTLOGG_PROFILE={profile}\n")
    asked = ("server", "--towns", str(tmp_path), "--municipality", "oslo", "device", "list")
    told = run(*asked)
    assert (told.returncode, "bergen, sandvik" in told.stderr) == (1, True)
    alone = run("server", "--municipality", "oslo", "device", "list")
    assert (alone.returncode, "--towns" in alone.stderr) == (2, True)
    wrong = run("server", "serve", "--towns", str(tmp_path), "--local", "oslo")
    assert (wrong.returncode, "--local" in wrong.stderr) == (1, True)
