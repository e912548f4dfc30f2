"""A profile that has lost what accepted records name: told, never in the way, never guessed at."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest

from server.release import ledger
from server.release.cut import cut
from server.release.lacks import lacks
from shared.errors import ProfileError
from shared.profile import Profile
from shared.profiles.files import profile
from shared.record import Record, RecordKind
from shared.release_errors import ProfileLacksError
from tests.builders import contact, contact_online, correction, sandvik_texts, shift, withdrawal
from tests.desk import Desk, desk
from tests.unit.server.test_count import kept

SECOND = sandvik_texts()["codebook-s1.toml"].replace('version = "s1"', 'version = "s2"')
QUAY = re.compile(r"\[\[places\]\]\s+code = \"quay\".*?(?=\[\[|\Z)", re.DOTALL)


def changed(**files: str) -> Profile:
    """Read Sandvik with some files changed."""
    texts = {name.replace("_", "-"): text for name, text in files.items()}
    return profile({**sandvik_texts(), **{f"{name}.toml": text for name, text in texts.items()}})


def text(name: str, *changes: tuple[str, str]) -> str:
    """Give a file of Sandvik's with changes."""
    found = sandvik_texts()[f"{name}.toml"]
    for old, new in changes:
        assert old in found
        found = found.replace(old, new)
    return found


def without_the_quay() -> Profile:
    """Give Sandvik without its quay."""
    return changed(places=QUAY.sub("", text("places")))


@contextmanager
def knowing(at: Desk, other: Profile) -> Iterator[Desk]:
    """Start the same server again with another profile."""
    yield replace(at, services=replace(at.services, profile=other))


def retired(*, grid: str) -> Mapping[str, str]:
    """Give a profile whose newer codebook no longer has the topic of boats."""
    second = re.sub(r"(?m)^boats = .*\n", "", SECOND)
    head = text("profile", ('codebooks = ["s1"]', 'codebooks = ["s1", "s2"]'))
    councils = text("councils").replace('"boats", ', "").replace(', "boats"', "")
    return {
        "profile": head,
        "codebook_s2": second,
        "grid": grid,
        "councils": councils.replace('"boats"', '"music"'),
    }


def test_a_retired_code_must_stay_in_its_band() -> None:
    """Records with it are still on their way, and each must have a cell."""
    bare = text("grid", ('"boats", "music"', '"music"'))
    with pytest.raises(ProfileError) as caught:
        changed(**retired(grid=bare))
    assert {(flaw.code, flaw.bound) for flaw in caught.value.flaws} == {
        ("profile.not_a_partition", "boats")
    }
    assert changed(**retired(grid=text("grid"))).codebook.version == "s2"


def test_a_record_of_a_lost_place_stops_the_cut_and_not_the_page(tmp_path: Path) -> None:
    """Counted nowhere it would be lost, and counted anywhere else it would be wrong."""
    with desk(tmp_path) as opened:
        opened.sign_in()
        opened.receive(contact(), contact(spot="hall"))
        with knowing(opened, without_the_quay()) as later:
            assert "quay" in unescape(later.get("/incoming").text)
            page = unescape(later.get("/releases/next").text)
            assert "Registreringer er fra stedet quay." in page
            assert "Lag utgave 1 nå" not in page
            refused = later.press("/", "/releases/cut")
            assert refused.status_code == 409
            assert "stedet quay" in unescape(refused.text)
        assert opened.services.ledger.read() == ()
        assert opened.press("/releases", "/releases/cut").headers["location"].endswith("done=1")


def test_a_cut_begun_waits_for_the_place_too(tmp_path: Path) -> None:
    """A crash and a new profile on the same day must not lose a record between them."""
    with desk(tmp_path) as opened:
        opened.receive(contact())
        made = opened.services
        with made.intake.transaction(made.municipality) as tx:
            tx.begin_cut(opened.hands())
        coming = ledger.upcoming(made.intake, without_the_quay(), opened.hands())
        assert (coming.number, coming.state) == (1, "profile_lacks")
        with pytest.raises(ProfileLacksError):
            cut(made.intake, made.releases, without_the_quay(), made.release_keys, opened.hands())
        assert ledger.upcoming(made.intake, made.profile, opened.hands()).state == "unfinished"


def test_a_dropped_codebook_is_named_and_the_page_still_shows(tmp_path: Path) -> None:
    """Whoever tidied the folder is told which file to bring back."""
    head = text("profile", ('codebooks = ["s1"]', 'codebooks = ["s2"]'))
    with desk(tmp_path) as opened:
        opened.sign_in()
        opened.receive(contact(), shift(), contact_online())
        with knowing(opened, changed(profile=head, codebook_s2=SECOND)) as later:
            assert later.get("/").status_code == 200
            assert "kodeboken s1" in unescape(later.get("/releases/next").text)


@pytest.mark.parametrize(
    ("record", "code", "bound"),
    [
        (contact(), "profile.lacks_place", "quay"),
        (contact(spot="elsewhere", quarter="d9"), "profile.lacks_district", "d9"),
        (contact(spot="hall", about=("swimming",)), "profile.lacks_code", "swimming"),
        (contact(spot="hall", ages={"infant": 1}), "profile.lacks_code", "infant"),
        (contact(spot="hall", heads="three"), "profile.lacks_field", "heads"),
    ],
)
def test_each_lost_code_is_named_once(record: Record, code: str, bound: str) -> None:
    """The code and the list it belongs to; how many records there are is nobody's business."""
    again = replace(record, id=contact().id)
    (flaw,) = lacks(without_the_quay(), kept(record, again))
    assert (flaw.code, flaw.bound) == (code, bound)


def test_only_the_last_word_on_a_record_needs_its_codes() -> None:
    """A withdrawn record is not counted, and a corrected one where it was corrected to."""
    seen, other = contact(), contact()
    mended = correction(other, spot="hall")
    assert lacks(without_the_quay(), kept(seen, withdrawal(seen), other, mended)) == ()


def test_what_is_not_counted_needs_nothing() -> None:
    """A proposal of a place is for the coordinator to read, whatever has become of its district."""
    proposal: RecordKind = "place"
    assert lacks(without_the_quay(), kept(replace(contact(), kind=proposal))) == ()
