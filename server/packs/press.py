"""A coordinator's text kept, and a pack handed out with it, for ever as it is.

Source:  docs/spec/packs.md#handing-out
"""

from datetime import date
from typing import Final

from server.asking import stopped
from server.feeds.edition import Edition
from server.packs.contents import contents
from server.release.views import Figures
from server.store.packs import KeptPack, PackFiles
from server.store.port import Releases
from shared.errors import InputError
from shared.flaw import Flaw

FIELD: Final = "text"
MAX_TEXT: Final = 2_000


def keep_draft(releases: Releases, edition: Edition, period: Figures, text: str) -> None:
    """Keep what has been written so far, whatever is in it is judged when it is handed out.

    Errors:  InputError
    """
    kept = tidied(text)
    if len(kept) > MAX_TEXT:
        raise InputError(Flaw("input.too_long", FIELD, str(MAX_TEXT)))
    with releases.transaction(edition.profile.code) as tx:
        tx.keep_draft(edition.code, period.period, kept)


def hand_out(
    releases: Releases, edition: Edition, period: Figures, text: str, today: date
) -> KeptPack:
    """Lay a pack out and keep it.

    Errors:  InputError when something in the text points at a person
    """
    keep_draft(releases, edition, period, text)
    kept = tidied(text)
    if flaws := stopped(kept, FIELD):
        raise InputError(*flaws)
    # They bring a typesetter and a word processor, which few processes ever need.
    from server.packs import as_docx, as_pdf  # noqa: PLC0415 - see above

    made = contents(edition, period, kept)
    files = PackFiles(pdf=as_pdf.feed(made), docx=as_docx.feed(made))
    pack = KeptPack(
        reading=edition.code,
        period=period.period,
        language=edition.language,
        release=made.release,
        made_on=today,
        text=kept,
    )
    with releases.transaction(edition.profile.code) as tx:
        return tx.keep_pack(pack, files)


def tidied(text: str) -> str:
    """Make paragraphs of what was typed, one empty line between them."""
    lines = [" ".join(line.split()) for line in text.splitlines()]
    return "\n\n".join(part for part in "\n".join(lines).split("\n\n") if part.strip()).strip()
