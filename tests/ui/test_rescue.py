"""Before a phone is emptied it says what is lost and what is not; afterwards, what lies sealed."""

import asyncio
from pathlib import Path

import pytest

from client.shelves.keys import hear_keys
from shared.directory import Directory, statement
from shared.hazmat.hpke import new_pair
from shared.hazmat.signing import new_signer
from tests.ui.pocket import (
    EVENING,
    Pocket,
    drawn,
    fill_contact,
    pocket,
    start_shift,
    unlock,
)


def _tell_recovery(kit: Pocket) -> None:
    """Tell the phone of a recovery key, as its server would."""
    signer, today = new_signer(), EVENING.date()
    directory = Directory(
        municipality=kit.phone.profile.code,
        number=1,
        until=today,
        keys=(),
        recovery=new_pair().public,
    )
    told = statement(directory, signer.private, signer.public)
    hear_keys(kit.phone._inside.vault, told, kit.phone.profile.code, today)  # noqa: SLF001 - as heard


@pytest.mark.parametrize("way", ["forgotten", "settings"])
def test_what_is_sealed_is_not_lost_and_is_announced(tmp_path: Path, way: str) -> None:
    """And whoever enrols the phone anew sees that it waits."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        kit.server.is_up = False
        async with drawn(kit.phone) as app:
            await unlock(app)
            _tell_recovery(kit)
            await start_shift(app)
            await fill_contact(app)
            await app.press("form-save")
            await app.find("home-saved")
            await asyncio.sleep(0.05)
            if way == "forgotten":
                await app.press("home-lock")
                await app.press("unlock-forgot")
            else:
                await app.press("home-settings")
                await app.press("settings-wipe")
            await app.reads("wipe-lost", "blir liggende forseglet")
            await app.press("wipe-ask")
            await app.press("wipe-go")
            await app.find("enrol-code")
            await app.reads("rescue-here", "1 forseglet registrering")

    asyncio.run(walk())
    assert [path.name for path in tmp_path.glob("parcels*")] == ["parcels"]


def test_a_phone_that_has_sent_everything_says_so_without_the_pin(tmp_path: Path) -> None:
    """Nothing frightens anybody away from the one way back in."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        async with drawn(kit.phone) as app:
            await app.press("unlock-forgot")
            await app.reads("wipe-lost", "Bare kladder går tapt")

    asyncio.run(walk())
