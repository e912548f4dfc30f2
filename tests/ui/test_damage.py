"""A full phone and damaged rows: said in plain words, and nothing that was typed is lost."""

import asyncio
import sqlite3
from pathlib import Path

from tests.full import full_disk
from tests.ui.pocket import drawn, fill_contact, pocket, start_shift, unlock


def test_a_full_phone_says_so_and_keeps_what_stands_on_the_screen(tmp_path: Path) -> None:
    """With room again, the same tap saves the same answers."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        async with drawn(kit.phone) as app:
            await unlock(app)
            await start_shift(app)
            await fill_contact(app)
            kit.server.is_up = False  # nothing is logged while nothing can be written
            with full_disk():
                await app.press("form-save")
                await app.reads("notice", "Telefonen er full: det siste er ikke lagret")
            assert kit.phone.records.status().waiting == 0
            await app.press("form-save")
            await app.find("home-contact")
            assert kit.phone.records.entries()[0].record.answers["heads"] == 3

    asyncio.run(walk())


def test_damaged_rows_are_counted_and_keep_nobody_out(tmp_path: Path) -> None:
    """A shift, a draft and a record that open no more: the phone opens all the same."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        async with drawn(kit.phone) as app:
            await unlock(app)
            await start_shift(app)
            for _ in range(2):
                await fill_contact(app)
                await app.press("form-save")
            await app.press("home-contact")
            await app.press("heads-2")
            await app.press("back")
            await app.press("home-lock")
            await app.find("unlock-pin")
            _damage(tmp_path)
            await unlock(app)
            await app.press("home-sync")
            await app.reads("damage", "3 lagrede rader er skadet, byttet ut eller borte")
            await app.press("back")
            assert len(kit.phone.records.entries()) == 1

    asyncio.run(walk())


def _damage(folder: Path) -> None:
    db = sqlite3.connect(folder / "vault.db")
    with db:
        for shelf, id_ in (("setting", "= 'shift'"), ("draft", "is not null")):
            db.execute(f"update row set sealed = x'0102' where shelf = ? and id {id_}", (shelf,))  # noqa: S608
        db.execute(
            "update row set sealed = x'0102' where at = "
            "(select min(at) from row where shelf = 'record')"
        )
    db.close()


def test_what_was_put_back_is_told_and_keeps_nobody_out(tmp_path: Path) -> None:
    """An older copy of the whole page: no row can be named, and all can be read."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        async with drawn(kit.phone) as app:
            await unlock(app)
            await start_shift(app)
            await app.press("home-lock")
            await app.find("unlock-pin")
            db = sqlite3.connect(tmp_path / "vault.db")
            with db:
                db.execute("update page set sealed = x'0102' where n = (select min(n) from page)")
            db.close()
            await unlock(app)
            await app.press("home-sync")
            await app.reads("damage", "eldre enn det skal være")

    asyncio.run(walk())
