"""GET /incoming/notes/keys and POST /incoming/notes: keys made in a browser, notes as they came.

They are opened in the browser, with a key that no server sees (docs/spec/notes.md#on-a-page).
"""

import re
from collections.abc import Iterator, Sequence

from fastapi import APIRouter, Depends, Response

from server import incoming
from server.sealed_notes import sealed_in
from server.services import Services
from server.store.port import IntakeTransaction, Kept
from server.web.asks import AsksServices
from server.web.frame import AsksOwnForm, at_home
from server.web.paper import Paper
from server.web.render import AsksPaper
from server.web.scripts import MAKING, OPENING, program
from shared.canonical import encode

MOST = 50  # notes that are handed out at a time
_IS_PLACE = re.compile(r"[1-9][0-9]{0,14}")
# Why something cannot be done; `web.notes.CODE` or `web.keys.CODE` says what to do.
OF_FILES = (
    "bad_file",
    "signing_file",
    "other_municipality",
    "no_keys_left",
    "short_passphrase",
    "wrong_passphrase",
    "too_little_memory",
    "old_browser",
    "no_https",
)
OF_NOTES = (
    "shut",
    "destroyed",
    "other_month",
    "to_others",
    "damaged",
    "unlocking",
    "opened",
    "opened_some",
    "opened_none",
    "closed",
    "key_gone",
)
OF_KEYS = ("unlike", "none_lacking")

router = APIRouter(prefix="/incoming/notes", include_in_schema=False)


@router.get("/keys")
def keys(services: AsksServices, paper: AsksPaper) -> Response:
    """Let a coordinator make keys, all of it in the browser."""
    return paper.page(
        "keys.html",
        municipality=services.profile.code,
        today=services.today().isoformat(),
        program=program(MAKING),
        codes=(*OF_KEYS, *OF_FILES),
        shared=OF_FILES,
    )


@router.post("", dependencies=[Depends(at_home)])
def hand_out(services: AsksServices, paper: AsksPaper, form: AsksOwnForm) -> Response:
    """Hand sealed notes to a reader who may have a key to them; the audit log has each record."""
    with services.intake.transaction(services.municipality) as tx:
        found = list(_named(tx, form.get("notes", "")))
        noted = [one for one in found if any(sealed_in(one.record, services.profile))]
        for one in noted:
            services.auditor.note(
                tx, services.clock(), paper.account.id, "note-fetched", one.record.id
            )
    return paper.page(
        "notes.html",
        notes=list(_sealed(noted, services, paper)),
        records=[one.record.id for one in noted],
        municipality=services.profile.code,
        today=services.today().isoformat(),
        program=program(OPENING),
        codes=(*OF_FILES, *OF_NOTES),
    )


def _named(tx: IntakeTransaction, spelt: str) -> Iterator[Kept]:
    """Find the records at these places, in the order they are named."""
    places = (int(one) for one in spelt.split(",") if _IS_PLACE.fullmatch(one))
    for place in list(dict.fromkeys(places))[:MOST]:
        yield from (one for one in tx.newest(1, place + 1) if one.seq == place)


def _sealed(
    noted: Sequence[Kept], services: Services, paper: Paper
) -> Iterator[tuple[incoming.Row, str, str, str]]:
    """Give each note: its record's row, the question, its month, and all that opening takes."""
    rows = incoming.rows(noted, services.profile, paper.language)
    for one, row in zip(noted, rows, strict=True):
        for field, envelope in sealed_in(one.record, services.profile):
            value = {
                "book": one.record.book,
                "field": field.key,
                "record": one.record.id,
                "sealed": dict(envelope),
            }
            yield row, field.label.say(paper.language), envelope["epoch"], encode(value).decode()
