"""How commands speak: JSON for a program, lines for a person, one sentence for what went wrong."""

import json
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from types import MappingProxyType
from typing import Any, TypeVar

import click

from server import settings
from server.services import Services, opened
from shared.errors import KnownError
from shared.words.catalogue import CATALOGUE, explain, explain_error

REFUSED = 1
Command = TypeVar("Command", bound=Callable[..., Any])


def json_option(command: Command) -> Command:
    """Let a command answer with JSON."""
    return click.option("--json", "as_json", is_flag=True, help="Answer with one JSON object.")(
        command
    )


def tell(values: Mapping[str, Any], lines: str, *, as_json: bool) -> None:
    """Print one answer."""
    click.echo(json.dumps(values, ensure_ascii=False) if as_json else lines)


@contextmanager
def refusals(
    *, as_json: bool = False, exits: Mapping[str, int] = MappingProxyType({})
) -> Iterator[None]:
    """Turn an expected error into plain sentences, or one JSON object, and an exit code."""
    try:
        yield
    except KnownError as error:
        if as_json:
            click.echo(json.dumps(_spelt(error), ensure_ascii=False))
        else:
            click.echo("\n".join(sentences(error)), err=True)
        sys.exit(exits.get(error.code, REFUSED))


@contextmanager
def working(*, as_json: bool = False) -> Iterator[Services]:
    """Open what the environment names, and say it plainly when that cannot be."""
    with refusals(as_json=as_json), opened(settings.from_env()) as services:
        yield services


def sentences(error: KnownError) -> Iterator[str]:
    """Say what is wrong: each flaw with its place, or the error itself when it names none."""
    flaws = [flaw for flaw in error.flaws if flaw.code in CATALOGUE]
    for flaw in flaws:
        sentence = explain("en", flaw)
        yield f"{flaw.field}: {sentence}" if flaw.field else sentence
    if not flaws:
        yield explain_error("en", error)


def _spelt(error: KnownError) -> Mapping[str, Any]:
    return {
        "error": error.code,
        "detail": explain_error("en", error),
        "flaws": [
            {"code": flaw.code, "field": flaw.field, "bound": flaw.bound} for flaw in error.flaws
        ],
    }
