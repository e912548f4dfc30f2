"""Meeting packs, in an SQL database; the part of `SqlReleasesTransaction` that keeps them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import cast

from server.store import tally
from server.store.db import Db
from server.store.packs import KeptPack, PackFiles
from shared.language import Language

_PACK = (
    "select number, reading, period, language, release, made_on, text from pack"
    " where municipality = :here and reading = :reading"
)


class SqlPacks:
    """See `PacksTransaction`."""

    def __init__(self, db: Db, municipality: str) -> None:
        self._db = db
        self._here = municipality

    def keep_pack(self, pack: KeptPack, files: PackFiles) -> KeptPack:
        """See `PacksTransaction.keep_pack`."""
        kept = replace(pack, number=tally.draw(self._db, self._here, "pack"))
        self._db.run(
            "insert into pack (municipality, number, reading, period, language, release, made_on,"
            " text, pdf, docx) values (:here, :number, :reading, :period, :language, :release,"
            " :made_on, :text, :pdf, :docx)",
            here=self._here,
            number=kept.number,
            reading=kept.reading,
            period=kept.period,
            language=kept.language,
            release=kept.release,
            made_on=kept.made_on.isoformat(),
            text=kept.text,
            pdf=files.pdf,
            docx=files.docx,
        )
        return kept

    def packs(self, reading: str) -> Sequence[KeptPack]:
        """See `ReadsPacks.packs`."""
        rows = self._db.rows(f"{_PACK} order by number desc", here=self._here, reading=reading)
        return [_pack(*row) for row in rows]

    def pack_files(self, reading: str, number: int) -> PackFiles | None:
        """See `ReadsPacks.pack_files`."""
        row = self._db.row(
            "select pdf, docx from pack where municipality = :here and reading = :reading"
            " and number = :number",
            here=self._here,
            reading=reading,
            number=number,
        )
        return PackFiles(pdf=row[0], docx=row[1]) if row else None

    def keep_draft(self, reading: str, period: str, text: str) -> None:
        """See `PacksTransaction.keep_draft`."""
        self._db.run(
            "insert into pack_draft (municipality, reading, period, text)"
            " values (:here, :reading, :period, :text)"
            " on conflict (municipality, reading, period) do update set text = :text",
            here=self._here,
            reading=reading,
            period=period,
            text=text,
        )

    def draft(self, reading: str, period: str) -> str:
        """See `PacksTransaction.draft`."""
        row = self._db.row(
            "select text from pack_draft where municipality = :here and reading = :reading"
            " and period = :period",
            here=self._here,
            reading=reading,
            period=period,
        )
        return str(row[0]) if row else ""


def _pack(  # noqa: PLR0913, PLR0917 - the row's columns
    number: int,
    reading: str,
    period: str,
    language: str,
    release: int,
    made_on: str,
    text: str,
) -> KeptPack:
    return KeptPack(
        number=number,
        reading=reading,
        period=period,
        language=cast("Language", language),
        release=release,
        made_on=date.fromisoformat(made_on),
        text=text,
    )
