"""Writes docs/errors.md from the catalogue's own sentences: `make errors`."""

from collections.abc import Iterator, Mapping

import shared.access_errors  # known by being imported
import shared.backup_errors
import shared.release_errors
import shared.retention_errors  # noqa: F401 - so do they
from server.web.problems import STATUS
from shared.errors import KnownError
from shared.words.flaws import FLAWS
from tests.house.tree import ROOT

PAGE = ROOT / "docs/errors.md"
INTRO = """# Error codes

Every code this program can show: what it means, and what to do. The sentences are the ones people
read on screens and pages, here in English; {bound} stands for the limit that was broken. A code
with an HTTP status is the `code` of a problem+json answer; the others are most often flaws inside
such an answer, in a receipt, in a terminal or on a screen. No message
repeats what was written.

Made by `make errors` from `shared/errors.py` and `shared/words/`.
"""
HEADINGS: Mapping[str, str] = {
    "wire": "Messages between phone and server: for the app, and for programs like it",
    "enrol": "Making a phone known: for whoever holds the phone",
    "device": "Known and ended phones: for whoever holds the phone",
    "record": "One record: for whoever logs it; refusals are shown to the coordinator too",
    "note": "A note: for whoever writes it",
    "guard": "What may not be written, or is asked about: for whoever writes it",
    "keys": "The coordinators' keys as a server tells them: for whoever holds the phone",
    "vault": "The phone's sealed store: for whoever holds the phone",
    "link": "The way to the server: for whoever holds the phone",
    "access": "Who may see what: for readers of pages and feeds",
    "query": "What a program asks of a feed: for whoever set it up; the option is named",
    "hook": "Webhooks: for whoever registers one, or runs what is told",
    "person": "Who may sign in: for whoever invites or changes somebody",
    "audit": "The audit log: for auditors and operations; the line comes with each flaw",
    "release": "Releases: for the coordinator",
    "retention": "Deleting in time: for the coordinator and operations",
    "table": "A table handed in for an attack: for whoever made it; the line comes with each flaw",
    "store": "The server's disk: for operations",
    "backup": "Backups: for operations",
    "profile": "A municipality's profile: for whoever edits it; file and key come with each flaw",
    "input": "What was typed or handed in: for whoever did; the field comes with each flaw",
    "error": "Anything else: a mistake of ours",
}


def known_errors(root: type[KnownError] = KnownError) -> Iterator[type[KnownError]]:
    """Walk the tree of errors that have a code of their own."""
    for error in root.__subclasses__():
        if "code" in vars(error):
            yield error
        yield from known_errors(error)


def page() -> str:
    """Draw the page: one table for each kind of code, each code once."""
    statuses = {error.code: _status(error) for error in known_errors()}
    parts = [INTRO]
    for area, heading in HEADINGS.items():
        codes = [code for code in FLAWS if code.partition(".")[0] == area]
        rows = [f"| `{code}` | {statuses.get(code, '')} | {FLAWS[code].en} |" for code in codes]
        parts.append(
            "\n".join([f"## {heading}\n", "| code | HTTP | meaning |", "|---|---|---|", *rows, ""])
        )
    return "\n".join(parts)


def _status(error: type[KnownError]) -> str:
    return next((str(STATUS[each]) for each in error.__mro__ if each in STATUS), "")


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
