"""The phone without a screen, over the very same core as the app; stable from 0.1 on.

Source:  docs/guide/phone-without-a-screen.md
"""

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, get_args

import click

from client import settings, typed
from client.phone import Phone
from client.shelves.entries import Entry
from shared.codebook import Code, Kind
from shared.errors import InputError, KnownError
from shared.language import LANGUAGES, Language
from shared.record import RecordId
from shared.version import VERSION
from shared.words.catalogue import explain, explain_error

REFUSED = 1


@dataclass(frozen=True, slots=True)
class Terminal:
    """How to answer: JSON for a program or lines for a person, in which language."""

    as_json: bool
    language: Language

    def tell(self, values: dict[str, Any], line: str) -> None:
        """Print one answer."""
        click.echo(json.dumps(values, ensure_ascii=False) if self.as_json else line)

    @contextmanager
    def refusals(self) -> Iterator[None]:
        """Turn an expected error into one plain sentence (or one JSON object) and exit code 1."""
        try:
            yield
        except KnownError as error:
            sentence = explain_error(self.language, error)
            if self.as_json:
                flaws = [
                    {"code": flaw.code, "field": flaw.field, "bound": flaw.bound}
                    for flaw in error.flaws
                ]
                found = {"error": error.code, "detail": sentence, "flaws": flaws}
                click.echo(json.dumps(found, ensure_ascii=False))
            else:
                click.echo(sentence, err=True)
                for flaw in error.flaws:
                    click.echo(f"  {explain(self.language, flaw, flaw.field)}", err=True)
            sys.exit(REFUSED)


@click.group(invoke_without_command=True)
@click.version_option(VERSION, prog_name="feltlogg client")
@click.pass_context
def phone(context: click.Context) -> None:
    """Feltlogg's phone: the field app, and the same phone without a screen."""
    if context.invoked_subcommand is None:
        context.invoke(app)


def _common(command: Callable[..., None]) -> Callable[..., None]:
    for option in (
        click.option("--data", type=click.Path(path_type=Path), help="The phone's folder."),
        click.option("--json", "as_json", is_flag=True, help="Answer with one JSON object."),
        click.option(
            "--lang", "language", type=click.Choice(LANGUAGES), default="nb", show_default=True
        ),
    ):
        command = option(command)
    return command


def _phone(data: Path | None) -> Phone:
    return Phone(data or settings.from_env().folder)


def _pin(*, new: bool = False) -> str:
    pin = settings.from_env().pin
    if pin is not None:
        return pin
    asked: str = click.prompt("PIN", hide_input=True, confirmation_prompt=new, err=True)
    return asked


def _opened(data: Path | None) -> Phone:
    one = _phone(data)
    one.unlock(_pin())
    return one


@phone.command()
def app() -> None:
    """Show the field app in a browser (FELTLOGG_HOST, FELTLOGG_APP_PORT, FELTLOGG_DATA)."""
    from client.web_app import serve  # noqa: PLC0415 - Flet is slow to load, commands need none

    terminal = Terminal(as_json=False, language="nb")
    with terminal.refusals():
        chosen = settings.from_env()
        serve(Phone(chosen.folder), chosen.host, chosen.port, url=chosen.server)


@phone.command()
@click.argument("code")
@click.argument("url")
@_common
def enrol(code: str, url: str, data: Path | None, as_json: bool, language: Language) -> None:  # noqa: FBT001 - click's flag
    """Make this folder a known phone, with a one-use CODE from the server at URL."""
    terminal = Terminal(as_json, language)
    with terminal.refusals():
        one = _phone(data)
        one.enrol(code, url)
        one.choose_pin(_pin(new=True))
        name = one.profile.name.say(language)
        terminal.tell({"enrolled": True, "municipality": one.profile.code}, f"Enrolled: {name}")


@phone.command()
@click.argument("kind", type=click.Choice(get_args(Kind)))
@click.argument("pairs", nargs=-1, metavar="FIELD=VALUE …")
@_common
def log(
    kind: Kind,
    pairs: tuple[str, ...],
    data: Path | None,
    as_json: bool,  # noqa: FBT001 - click's flag
    language: Language,
) -> None:
    """Keep one record; its id is printed only when it is durable.

    KIND contact, contact_online and observation join the shift going on, and start one where
    there is none; KIND shift ends it. day=YYYY-MM-DD and shift=ID place a record elsewhere.
    """
    terminal = Terminal(as_json, language)
    with terminal.refusals():
        one = _opened(data)
        answers, envelope = typed.answers(one.form(kind), pairs)
        done = one.records.log(kind, answers, day=typed.day(envelope), shift=typed.shift(envelope))
        terminal.tell({"id": done}, done)


@phone.command()
@click.argument("record_id")
@click.argument("pairs", nargs=-1, metavar="FIELD=VALUE …")
@click.option("--reason", default=None, help="A reason code of the codebook; the first if absent.")
@_common
def correct(  # noqa: PLR0913, PLR0917 - click gives one argument an option
    record_id: str,
    pairs: tuple[str, ...],
    reason: str | None,
    data: Path | None,
    as_json: bool,  # noqa: FBT001 - click's flag
    language: Language,
) -> None:
    """Keep a correction of one of this phone's records; the fields given replace the old ones."""
    terminal = Terminal(as_json, language)
    with terminal.refusals():
        one = _opened(data)
        draft = one.records.correction(RecordId(record_id), _reason(one, reason))
        answers, envelope = typed.answers(one.form(draft.kind, draft.book), pairs)
        draft = replace(draft, day=typed.day(envelope) or draft.day)
        for key, answer in answers.items():
            draft = draft.answer(key, answer)
        done = one.records.finish(draft)
        terminal.tell({"id": done, "replaces": draft.replaces}, done)


@phone.command()
@click.argument("record_id")
@click.option("--reason", default=None, help="A reason code of the codebook; the first if absent.")
@_common
def withdraw(
    record_id: str,
    reason: str | None,
    data: Path | None,
    as_json: bool,  # noqa: FBT001 - click's flag
    language: Language,
) -> None:
    """Keep a withdrawal of one of this phone's records; it stays withdrawn."""
    terminal = Terminal(as_json, language)
    with terminal.refusals():
        one = _opened(data)
        done = one.records.withdraw(RecordId(record_id), _reason(one, reason))
        terminal.tell({"id": done, "replaces": record_id}, done)


def _reason(one: Phone, reason: str | None) -> Code:
    known = one.profile.codebook.reasons
    return Code(reason) if reason else next(iter(known))


@phone.command()
@_common
def sync(data: Path | None, as_json: bool, language: Language) -> None:  # noqa: FBT001 - click's flag
    """Send what waits; exit 1, with nothing lost, when the server cannot be reached."""
    terminal = Terminal(as_json, language)
    with terminal.refusals():
        one = _opened(data)
        done = one.sync()
        terminal.tell(
            {"kept": done.kept, "refused": done.refused, "unsent": one.records.status().waiting},
            f"{done.kept} received, {done.refused} refused",
        )


@phone.command(name="list")
@click.option("--limit", type=click.IntRange(1, 10_000), default=50, show_default=True)
@_common
def list_(limit: int, data: Path | None, as_json: bool, language: Language) -> None:  # noqa: FBT001 - click's flag
    """List own records, newest first, and what has become of them."""
    terminal = Terminal(as_json, language)
    with terminal.refusals():
        found = [_line(entry) for entry in _opened(data).records.entries(limit)]
        lines = (
            f"{line['id']}  {line['day']}  {line['kind']:<14} {line['state']}" for line in found
        )
        terminal.tell({"records": found}, "\n".join(lines))


def _line(entry: Entry) -> dict[str, Any]:
    record, receipt = entry.record, entry.receipt
    flaws = receipt.flaws if receipt else ()
    return {
        "id": entry.id,
        "kind": record.kind,
        "day": record.day.isoformat(),
        "shift": record.shift,
        "state": "withdrawn" if entry.is_withdrawn else entry.state,
        "seq": receipt.seq if receipt and receipt.is_safe else None,
        "corrected": entry.is_corrected,
        "answers": {key: _plain(answer) for key, answer in record.answers.items()},
        "flaws": [{"code": flaw.code, "field": flaw.field} for flaw in flaws],
    }


def _plain(answer: object) -> object:
    return dict(answer) if hasattr(answer, "keys") else answer  # type: ignore[call-overload]


@phone.command()
@_common
def status(data: Path | None, as_json: bool, language: Language) -> None:  # noqa: FBT001 - click's flag
    """Tell what is unsent, kept and refused, and any sealed row that no longer opens."""
    terminal = Terminal(as_json, language)
    with terminal.refusals():
        one = _opened(data)
        now, damaged = one.records.status(), one.records.damaged()
        values = {
            "unsent": now.waiting,
            "kept": now.kept,
            "refused": now.refused,
            "drafts": now.drafts,
            "damaged": [f"{shelf}/{row_id}" for shelf, row_id in damaged],
        }
        line = f"unsent {now.waiting}, kept {now.kept}, refused {now.refused}"
        terminal.tell(values, line + (f", damaged {len(damaged)}" if damaged else ""))


def main() -> None:
    """Run the phone's commands."""
    try:
        phone(prog_name="python -m client")
    except InputError as error:  # pragma: no cover - settings read before a command is known
        sys.exit(str(error))
