"""A phone that is updated opens with the profile it had, and sends what it holds."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from client.phone import Phone
from client.sync.transport import Reply
from server.enrolment import offer
from shared.canonical import decode, encode
from shared.errors import ProfileError
from shared.kdf_profiles import FLOOR
from shared.profiles.files import kept_profile, profile, told_profile
from tests.builders import CONTACT_ANSWERS, sandvik, sandvik_texts
from tests.link import Link
from tests.town import PIN, URL, Town, town

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


class Telling(Link):
    """A wire to a server that has another profile than it truly has."""

    def __init__(self, place: Town, texts: Mapping[str, str]) -> None:
        super().__init__(place.app)
        self._texts = texts

    def post(self, path: str, body: bytes, **how: Any) -> Reply:
        """Tell the other profile to whoever is enrolled."""
        reply = super().post(path, body, **how)
        if path != "/v1/enrol":
            return reply
        told = {**decode(reply.body), "profile": dict(self._texts)}
        return replace(reply, body=encode(told))


def newcomer(place: Town, texts: Mapping[str, str]) -> Phone:
    """Enrol a phone at a server with such a profile."""
    link = Telling(place, texts)
    with place.services.intake.transaction(place.services.municipality) as tx:
        code = offer(tx, "new", place.clock())
    phone = Phone(place.folder / "new", clock=place.clock, dial=lambda _: link, kdf=FLOOR)
    phone.enrol(code, URL)
    phone.choose_pin(PIN)
    return phone


def changed(file: str, old: str, new: str) -> Mapping[str, str]:
    """Change one file of Sandvik's."""
    texts = sandvik_texts()
    assert old in texts[file]
    return {**texts, file: texts[file].replace(old, new, 1)}


LACKING: dict[str, Mapping[str, str]] = {
    "what is asked of groups and bases": OLDER,
    "purposes": {k: v for k, v in sandvik_texts().items() if k != "purposes.toml"},
    "the grid": {k: v for k, v in sandvik_texts().items() if k != "grid.toml"},
    "a label in the codebook": changed(
        "codebook-s1.toml", 'label = { nb = "Tur", nn = "Tur", en = "Walk" }', ""
    ),
}


@pytest.mark.parametrize("name", LACKING)
def test_a_new_phone_is_enrolled_at_an_older_server(place: Town, name: str) -> None:
    """Phones are updated by themselves, servers when somebody has the time."""
    phone = newcomer(place, LACKING[name])
    logged = phone.records.log("contact", CONTACT_ANSWERS)
    phone.sync()
    assert [kept.record.id for kept in place.kept()] == [logged]
    phone.lock()
    phone.unlock(PIN)
    phone.lock()


NEWER: dict[str, Mapping[str, str]] = {
    "a format": changed("profile.toml", "format = 1", "format = 2"),
    "a type of question": changed("codebook-s1.toml", 'type = "count"', 'type = "colour"'),
    "a key of a question": changed("codebook-s1.toml", "max = 40", "max = 40\nwhispered = true"),
    "no codebook": {k: v for k, v in sandvik_texts().items() if k != "codebook-s1.toml"},
    "nobody's": changed("profile.toml", 'code = "9902"', ""),
    "no TOML": {**sandvik_texts(), "places.toml": "="},
    "nothing": {},
}


@pytest.mark.parametrize("name", NEWER)
def test_what_is_not_understood_is_not_asked_with(place: Town, name: str) -> None:
    """Half a question would be answered wrongly, and no one could tell."""
    with pytest.raises(ProfileError):
        told_profile(NEWER[name])
    with pytest.raises(ProfileError):
        newcomer(place, NEWER[name])
    assert not (place.folder / "new" / "vault.db").exists()
