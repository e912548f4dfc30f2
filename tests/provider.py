"""A real OpenID Connect provider of somebody else's making, as a process of its own."""

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx

from tests.processes import Program, free_port


@contextmanager
def provider(folder: Path, people: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """Run it, knowing some people by their claims, and give its issuer."""
    port = free_port()
    issuer = f"http://127.0.0.1:{port}"
    known = [word for one in people for word in ("--user-claims", json.dumps(one))]
    program = Program(
        folder / "provider.log",
        "oidc_provider_mock",
        "--port",
        str(port),
        "--require-nonce",
        "true",
        *known,
    )
    try:
        program.await_answer(f"{issuer}/.well-known/openid-configuration")
        yield issuer
    finally:
        program.stop()


def agreed(url: str, sub: str) -> tuple[str, str]:
    """Sign in at the provider as somebody, and give the state and the code it sends back."""
    answer = httpx.post(url, data={"sub": sub})
    assert answer.is_redirect, answer.text
    said = parse_qs(urlsplit(answer.headers["location"]).query)
    return said["state"][0], said["code"][0]
