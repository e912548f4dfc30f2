"""A running server holds what is asked of it: large libraries come when they are first used."""

import re
from pathlib import Path

import httpx

from tests.processes import Server

SELDOM = (
    "authlib",
    "docx",
    "httpx2",
    "joserfc",
    "lxml",
    "pygal",
    "sqlite_utils",
    "typst",
    "webauthn",
)
_LOADED = re.compile(r"^import time:.*\| +([\w.]+)$", re.MULTILINE)


def test_large_libraries_that_few_need_are_loaded_by_none_who_does_not(tmp_path: Path) -> None:
    """Phones, readers and the first page need none of them; together they are a third of all."""
    server = Server(tmp_path, PYTHONPROFILEIMPORTTIME="1")
    try:
        assert httpx.get(f"{server.url}/sign-in", trust_env=False).status_code == httpx.codes.OK
    finally:
        server.stop()
    loaded = {name.partition(".")[0] for name in _LOADED.findall(server.log.read_text())}
    assert "fastapi" in loaded
    assert loaded.isdisjoint(SELDOM)
