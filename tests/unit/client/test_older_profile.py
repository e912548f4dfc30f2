"""A phone that is updated opens with the profile it had, and sends what it holds."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from shared.canonical import encode
from shared.errors import ProfileError
from shared.profiles.files import kept_profile, profile
from tests.builders import CONTACT_ANSWERS, sandvik, sandvik_texts
from tests.town import PIN, Town, town

# As it was before figures had to be multiples of five or ten, and groups to name a day.
OLDER = {
    name: "\n".join(
        line for line in text.splitlines() if not line.startswith(("agreed_on", "renewed_by"))
    ).replace("base = 10", "base = 3")
    for name, text in sandvik_texts().items()
} | {"later.toml": "what = 'a newer server sends'"}


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Town]:
    """Open a town for one test."""
    with town(tmp_path) as opened:
        yield opened


def test_nobody_is_locked_out_by_what_a_program_asks_today(place: Town) -> None:
    """Unlocking, logging and sending go on; the server's profile is learnt at the next contact."""
    with pytest.raises(ProfileError):
        profile(OLDER)
    phone, _ = place.phone()
    first = phone.records.log("contact", CONTACT_ANSWERS)
    phone._inside.vault.put("profile", [("texts", encode(OLDER))])  # noqa: SLF001 - as it was kept
    phone.lock()
    phone.unlock(PIN)
    second = phone.records.log("contact", CONTACT_ANSWERS)
    phone.sync()
    assert [kept.record.id for kept in place.kept()] == [first, second]
    assert phone.profile == sandvik()


def test_an_older_profile_keeps_all_that_a_phone_needs() -> None:
    """Questions, places and teams are those it had."""
    read, today = kept_profile(OLDER), sandvik()
    assert read.codebooks == today.codebooks
    assert (read.places, read.teams, read.grid) == (today.places, today.teams, today.grid)
