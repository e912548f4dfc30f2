"""The safety card: there before the PIN, and nothing else with it."""

from pathlib import Path

from client.phone import Phone
from client.vault.file import FILE_NAME
from shared.kdf_profiles import FLOOR
from shared.safety import NATIONAL
from tests.builders import sandvik
from tests.town import PIN, town


def test_the_card_is_read_without_the_pin(tmp_path: Path) -> None:
    """Somebody lies in the sea, and the worker's fingers are cold."""
    with town(tmp_path) as sandvik_town:
        phone, _ = sandvik_town.phone()
        phone.lock()
    assert Phone(tmp_path / "phone").safety() == sandvik().safety


def test_a_phone_that_knows_no_profile_shows_the_national_numbers(tmp_path: Path) -> None:
    """New, emptied or damaged: 112 is 112."""
    assert Phone(tmp_path / "new").safety() == NATIONAL
    with town(tmp_path) as sandvik_town:
        phone, _ = sandvik_town.phone()
    (tmp_path / "phone" / "safety.toml").write_bytes(b"\xff\xfe")
    assert Phone(tmp_path / "phone").safety() == NATIONAL
    phone.wipe()
    assert phone.safety() == NATIONAL


def test_a_lost_card_comes_back_with_the_next_unlocking(tmp_path: Path) -> None:
    """Its text is sealed in the vault as well."""
    with town(tmp_path) as sandvik_town:
        phone, _ = sandvik_town.phone()
        phone.lock()
    (tmp_path / "phone" / "safety.toml").unlink()
    again = Phone(tmp_path / "phone", kdf=FLOOR)
    again.unlock(PIN)
    again.lock()
    assert Phone(tmp_path / "phone").safety() == sandvik().safety
    assert (tmp_path / "phone" / FILE_NAME).exists()
