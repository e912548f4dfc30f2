"""`note`: read what was sealed to a coordinator, with the coordinator's own key."""

from pathlib import Path

import click

from server import key_file, log
from server.access.audit import TERMINAL
from server.commands.keys import A_FILE, asked, ours
from server.commands.telling import json_option, tell, working
from server.key_file import Opened
from server.note_reader import chain, notes
from shared.errors import InputError
from shared.flaw import Flaw


@click.group()
def note() -> None:
    """Read notes that phones have sealed."""


@note.command(name="open")
@click.argument("record", metavar="RECORD")
@click.option("--key", type=A_FILE, required=True, help="The coordinator's file.")
@json_option
def open_(record: str, key: Path, as_json: bool) -> None:  # noqa: FBT001 - click's flag
    """Open the notes of RECORD and of its corrections; keys whose time is over go first."""
    with working(as_json=as_json) as services:
        file, over = key_file.pruned(ours(services, key_file.read(key, "notes")), services.today())
        if over:
            key_file.write(key, file)
        with services.intake.transaction(services.municipality) as tx:
            records = chain(tx, record)
        if not records:
            raise InputError(Flaw("input.no_record", "RECORD"))
        opened = Opened(file, asked("The coordinator's"))
        opened.prove()
        found = list(notes(records, services.profile, opened))
        if not found:
            raise InputError(Flaw("input.no_note", "RECORD"))
        read = [one for one in found if one.text is not None]
        if not read:
            log.note("note.not_opened", code="input.not_our_note")
            raise InputError(Flaw("input.not_our_note", "key"))
        for id_ in sorted({one.key for one in read}):
            n_notes = sum(one.key == id_ for one in read)
            services.key_book.note_opening(id_, n_notes, services.today())
        with services.intake.transaction(services.municipality) as tx:
            services.auditor.note(tx, services.clock(), TERMINAL, "note-opened", record)
        log.note("note.opened")
        values = [{"record": one.record, "field": one.label, "text": one.text} for one in found]
        lines = [f"{one.label}: {one.text or '(sealed to others)'}" for one in found]
        tell({"notes": values}, "\n".join(lines), as_json=as_json)
