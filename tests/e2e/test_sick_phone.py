"""A phone whose file rots: whatever page it is, it says so, and it is never a mistake of ours."""

import random
import shutil
from collections.abc import Callable
from pathlib import Path

from client.phone import Phone
from shared.errors import DamagedVaultError, KnownError
from shared.kdf_profiles import FLOOR
from tests.builders import CONTACT_ANSWERS
from tests.town import PIN, Hands, town

N_RECORDS = 60


def test_no_corrupted_page_of_a_vault_is_a_mistake_of_ours(tmp_path: Path) -> None:
    """It opens, or says why not; what it cannot read or keep it refuses by name."""
    with town(tmp_path) as sandvik:
        phone, _ = sandvik.phone()
        for _ in range(N_RECORDS):
            phone.records.log("contact", CONTACT_ANSWERS)
        phone.lock()
    dice, folder, told = random.Random(7), tmp_path / "rotten", set()
    whole = (tmp_path / "phone/vault.db").read_bytes()
    size = int.from_bytes(whole[16:18], "big")
    for at in range(0, len(whole), size):
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(tmp_path / "phone", folder)
        (folder / "vault.db").write_bytes(whole[:at] + dice.randbytes(size) + whole[at + size :])
        told |= _used(Phone(folder, clock=Hands(), kdf=FLOOR))
    assert told == {"fine", DamagedVaultError.code}


def _used(phone: Phone) -> set[str]:
    """Open, read and log, and give what came of it."""
    told = {_came_of(lambda: phone.unlock(PIN))}
    if phone.is_open:
        told |= {
            _came_of(lambda: phone.records.entries(limit=N_RECORDS)),
            _came_of(lambda: phone.records.log("contact", CONTACT_ANSWERS)),
            _came_of(phone.records.status),
        }
        phone.lock()
    return told


def _came_of(act: Callable[[], object]) -> str:
    try:
        act()
    except KnownError as error:
        return error.code
    return "fine"
