"""An approved place is a place: on every phone, in every process, and in the figures."""

import json
import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from server.__main__ import feltlogg as commands
from server.approved import Written, code_of, join
from server.release.count import count
from server.services import opened
from server.settings import from_env
from server.store.places import ApprovedPlace
from shared.codebook import Code
from shared.errors import ProfileError
from shared.language import LANGUAGES
from shared.profile import Profile
from shared.profiles import files
from shared.record import Record, RecordId
from tests.builders import DAY, SANDVIK, contact, correction, place, sandvik, sandvik_texts
from tests.desk import Desk, Hands, desk
from tests.golden import approved
from tests.serving import Serving

FOLDER = Written(sandvik_texts(), sandvik())
NAUSTET = {"verdict": "approved", "name": "Naustet", "type": "open", "district": "d2"}


@pytest.fixture
def coordinator(tmp_path: Path) -> Iterator[Desk]:
    """Open a server and sign the coordinator in."""
    with desk(tmp_path) as open_desk:
        open_desk.sign_in()
        yield open_desk


def _propose(coordinator: Desk, called: str = "Naust") -> Record:
    proposed = place(called=called, quarter="d1")
    coordinator.receive(proposed)
    return proposed


def _decide(coordinator: Desk, proposed: Record, **form: str) -> int:
    path = f"/proposals/{proposed.id}"
    page = unescape(coordinator.get(path).text)
    token = re.search(r'name="form_token" value="([0-9a-f]+)"', page)
    assert token
    return coordinator.post(f"{path}/decide", form_token=token[1], **form).status_code


def _page(coordinator: Desk, path: str = "/proposals") -> str:
    answer = coordinator.get(path)
    assert answer.status_code == 200
    return unescape(answer.text)


def _profile(coordinator: Desk) -> Profile:
    return coordinator.services.current().profile


def _did(coordinator: Desk) -> list[str]:
    with coordinator.services.intake.transaction(coordinator.services.municipality) as tx:
        lines = b"\n".join(line for _, line in tx.audit.lines()).decode()
    return re.findall(r'"did":"((?:place|proposal)-[a-z]+)"', lines)


def _phone(coordinator: Desk) -> Serving:
    return Serving(coordinator.app(), coordinator.services, coordinator.folder)


def test_an_approved_place_is_in_the_profile_that_phones_get(coordinator: Desk) -> None:
    """With the name and district the coordinator chose, whatever was proposed."""
    proposed, phone = _propose(coordinator), _phone(coordinator)
    assert phone.sync().profile is None
    assert _decide(coordinator, proposed, **NAUSTET) == 303
    answer = phone.sync()
    assert answer.profile is not None
    told = files.told_profile(answer.profile)
    found = told.offered[code_of(proposed.id)]
    assert (found.label.nb, found.district, found.type) == ("Naustet", "d2", "open")
    assert (found.lat, found.visibility) == (None, "team")
    assert told.digest == _profile(coordinator).digest != sandvik().digest
    (decided,) = answer.news.decisions
    assert (decided.verdict, decided.text) == ("approved", code_of(proposed.id))
    assert _did(coordinator) == ["proposal-decided", "place-added"]


def test_a_record_at_an_approved_place_is_kept_and_counted_in_its_district(
    coordinator: Desk,
) -> None:
    """A place that cannot be counted would be no place."""
    proposed, phone = _propose(coordinator), _phone(coordinator)
    met = contact(spot=code_of(proposed.id))
    assert phone.sync(met).receipts[0].verdict == "refused"
    _decide(coordinator, proposed, **NAUSTET)
    met = contact(spot=code_of(proposed.id))
    assert phone.sync(met).receipts[0].verdict == "kept"
    with coordinator.services.intake.transaction(coordinator.services.municipality) as tx:
        kept = list(tx.to_cut())
    assert {cell.area for cell in count(_profile(coordinator), kept).cells} == {"d2"}
    coordinator.press("/releases", "/releases/cut")
    coordinator.services.cutting.finish()
    with coordinator.services.releases.transaction(coordinator.services.municipality) as tx:
        assert tx.newest() is not None


def test_a_form_begins_with_what_was_proposed(coordinator: Desk) -> None:
    """Most proposals are right as they are: one press."""
    page = _page(coordinator, f"/proposals/{_propose(coordinator).id}")
    assert 'value="Naust"' in page
    assert '<option value="d1" selected>' in page


@pytest.mark.parametrize(
    ("form", "field"),
    [
        ({"name": ""}, "name"),
        ({"name": "x" * 61}, "name"),
        ({"name": "Ring 12334455"}, "name"),
        ({"name": "KAIA"}, "name"),
        ({"name": "Hos Kari Nordmann"}, "name"),
        ({"type": "castle"}, "type"),
        ({"district": "d9"}, "district"),
        ({"point": "her"}, "point"),
        ({"point": "60.3930, 5.3242"}, "point"),
    ],
)
def test_a_place_that_does_not_fit_comes_back_with_the_reason(
    coordinator: Desk, form: dict[str, str], field: str
) -> None:
    """Nothing is decided, nothing is on the list, and the form is as it was filled in."""
    proposed = _propose(coordinator)
    path = f"/proposals/{proposed.id}"
    given = {**NAUSTET, **form}
    answer = coordinator.press(path, f"{path}/decide", **given)
    assert answer.status_code == 400
    assert f'id="{field}-wrong"' in answer.text
    assert f'value="{given["name"]}"' in unescape(answer.text)
    assert _profile(coordinator) is coordinator.services.profile
    assert "Ikke avgjort" in _page(coordinator)


def test_a_name_the_guard_asks_about_is_taken_when_confirmed(coordinator: Desk) -> None:
    """Many places are named after somebody; only a person can tell which."""
    proposed = _propose(coordinator)
    form = {**NAUSTET, "name": "Plassen til Kari Nordmann"}
    assert _decide(coordinator, proposed, **form) == 400
    assert _decide(coordinator, proposed, **form, sure="yes") == 303
    assert code_of(proposed.id) in _profile(coordinator).offered


def test_a_position_is_kept_no_finer_than_ten_metres(coordinator: Desk) -> None:
    """It is the middle of an area, never a spot."""
    proposed = _propose(coordinator)
    _decide(coordinator, proposed, **NAUSTET, point="70.123456, 20.298765", is_public="yes")
    found = _profile(coordinator).places[code_of(proposed.id)]
    assert (found.lat, found.lon, found.radius_m) == (70.1235, 20.2988, 100)
    assert found.visibility == "public"


def test_an_approval_is_taken_back_while_no_record_uses_the_place(coordinator: Desk) -> None:
    """It goes off the list with its name; what a phone had logged there meanwhile is still kept."""
    proposed, phone = _propose(coordinator), _phone(coordinator)
    code = code_of(proposed.id)
    _decide(coordinator, proposed, **NAUSTET)
    assert _decide(coordinator, proposed, verdict="open") == 303
    profile = _profile(coordinator)
    assert code not in profile.offered
    assert "Naustet" not in "".join(coordinator.services.current().profile_texts.values())
    assert "Ikke avgjort" in _page(coordinator)
    assert "Godkjente steder" not in _page(coordinator)
    assert phone.sync(contact(spot=code)).receipts[0].verdict == "kept"
    assert _did(coordinator)[-1] == "place-undone"


def test_a_place_that_a_record_names_is_closed_and_not_taken_back(coordinator: Desk) -> None:
    """Old records keep their name, and whoever chooses a place no longer sees it."""
    proposed, phone = _propose(coordinator), _phone(coordinator)
    code = code_of(proposed.id)
    _decide(coordinator, proposed, **NAUSTET)
    phone.sync(contact(spot=code))
    assert "ikke tas tilbake" in _page(coordinator, f"/proposals/{proposed.id}")
    path = f"/proposals/{proposed.id}/decide"
    for form in (
        {"verdict": "open"},
        {"verdict": "refused", "reason": "other", "sentence": "Nei."},
    ):
        assert coordinator.press("/proposals", path, **form).status_code == 400
    assert code in _profile(coordinator).offered
    answer = coordinator.press("/proposals", f"/proposals/places/{code}/close")
    assert "Naustet er tatt ut av bruk" in _page(coordinator, answer.headers["location"])
    assert code not in _profile(coordinator).offered
    assert _profile(coordinator).places[code].label.nb == "Naustet"
    assert phone.sync(contact(spot=code)).receipts[0].verdict == "kept"
    coordinator.press("/proposals", f"/proposals/places/{code}/reopen")
    assert code in _profile(coordinator).offered
    assert _did(coordinator)[-2:] == ["place-closed", "place-reopened"]


def test_a_closed_place_is_offered_neither_for_questions_nor_for_merging(
    coordinator: Desk,
) -> None:
    """Nobody is sent to look at what is out of use."""
    proposed, other = _propose(coordinator), _propose(coordinator, "Parken")
    code = code_of(proposed.id)
    _decide(coordinator, proposed, **NAUSTET)
    assert f"place:{code}" in _page(coordinator, "/questions")
    assert f'value="{code}"' in _page(coordinator, f"/proposals/{other.id}")
    coordinator.press("/proposals", f"/proposals/places/{code}/close")
    assert f"place:{code}" not in _page(coordinator, "/questions")
    assert f'value="{code}"' not in _page(coordinator, f"/proposals/{other.id}")


def test_a_merged_place_counts_where_the_other_one_lies(coordinator: Desk) -> None:
    """It was approved, used, and turned out to be the beach by another name."""
    proposed, phone = _propose(coordinator), _phone(coordinator)
    code = code_of(proposed.id)
    _decide(coordinator, proposed, **NAUSTET)
    phone.sync(contact(spot=code))
    again = correction(proposed, called="Naustet på stranda", quarter="d1")
    coordinator.receive(again)
    assert _decide(coordinator, again, verdict="merged", place=code) == 400
    assert _decide(coordinator, again, verdict="merged", place="beach") == 303
    profile = _profile(coordinator)
    assert code not in profile.offered
    with coordinator.services.intake.transaction(coordinator.services.municipality) as tx:
        kept = list(tx.to_cut())
    assert {cell.area for cell in count(profile, kept).cells} == {"d3"}
    assert "Samme som Stranda" in _page(coordinator)
    phone.sync(contact(spot=code))
    answer = coordinator.press("/proposals", f"/proposals/places/{code}/reopen")
    assert answer.status_code == 303
    assert code not in _profile(coordinator).offered


def test_a_mended_proposal_becomes_the_same_place(coordinator: Desk) -> None:
    """A phone may have logged at it under its first name."""
    proposed = _propose(coordinator)
    _decide(coordinator, proposed, **NAUSTET)
    better = correction(proposed, called="Naustet ved kaia", quarter="d1")
    coordinator.receive(better)
    assert _decide(coordinator, better, **{**NAUSTET, "name": "Naustet ved kaia"}) == 303
    (found,) = (one for one in _profile(coordinator).places.values() if "Naust" in one.label.nb)
    assert (found.code, found.label.nb) == (code_of(proposed.id), "Naustet ved kaia")


def test_every_process_has_a_new_place_at_the_next_request(coordinator: Desk) -> None:
    """Two servers over one store: the other one must not refuse what a phone was told here."""
    settings = from_env(
        {"FELTLOGG_DATA": str(coordinator.folder), "FELTLOGG_PROFILE": str(SANDVIK)}
    )
    with opened(settings, coordinator.hands) as other:
        proposed = _propose(coordinator)
        _decide(coordinator, proposed, **NAUSTET)
        seen = other.current()
        assert code_of(proposed.id) in seen.profile.offered
        assert seen.profile.digest == _profile(coordinator).digest
        assert other.current() is seen
        _decide(coordinator, proposed, verdict="open")
        assert code_of(proposed.id) not in other.current().profile.offered


def test_a_server_begins_with_what_was_approved_before(coordinator: Desk) -> None:
    """Nothing is lost by a restart, not even that a record has used the place."""
    proposed = _propose(coordinator)
    _decide(coordinator, proposed, **NAUSTET)
    settings = from_env(
        {"FELTLOGG_DATA": str(coordinator.folder), "FELTLOGG_PROFILE": str(SANDVIK)}
    )
    with opened(settings, coordinator.hands) as later:
        assert code_of(proposed.id) in later.profile.offered
        assert later.unused == {code_of(proposed.id)}
        assert later.folder.profile.digest == sandvik().digest


def _exported(folder: Path, profile: Path, *words: str) -> Any:
    env = {"FELTLOGG_DATA": str(folder), "FELTLOGG_PROFILE": str(profile)}
    done = CliRunner().invoke(commands, ["profile", "export", *words], env=env)
    return done.exit_code, done.stdout


def test_the_folder_takes_approved_places_over_and_no_phone_notices(tmp_path: Path) -> None:
    """Operations keeps the profile in its own hands; the page says where they are changed now."""
    own = tmp_path / "profile"
    shutil.copytree(SANDVIK, own)
    (own / "places.toml").chmod(0o640)
    with desk(tmp_path, FELTLOGG_PROFILE=str(own)) as before:
        before.sign_in()
        proposed = _propose(before)
        _decide(before, proposed, **NAUSTET)
        code, texts = code_of(proposed.id), before.services.current().profile_texts
    assert _exported(tmp_path, own) == (0, texts["places.toml"] + "\n")
    assert json.loads(_exported(tmp_path, own, "--write", "--json")[1])["added"] == [code]
    assert (own / "places.toml").read_text("utf-8") == texts["places.toml"]
    assert (own / "places.toml").stat().st_mode & 0o777 == 0o640
    assert json.loads(_exported(tmp_path, own, "--write", "--json")[1])["written"] is False
    settings = from_env({"FELTLOGG_DATA": str(tmp_path), "FELTLOGG_PROFILE": str(own)})
    with opened(settings, Hands()) as services:
        after = Desk(services, Hands(), tmp_path)
        assert services.profile_texts == texts
        after.sign_in()
        assert "I kommuneprofilen" in _page(after)
        assert "Drift har lagt stedet" in _page(after, f"/proposals/{proposed.id}")
        for path in (f"/proposals/{proposed.id}/decide", f"/proposals/places/{code}/close"):
            assert after.press("/questions", path, verdict="open").status_code in (400, 422)
        assert code in services.current().profile.offered


def test_a_profile_that_is_shipped_is_not_written_into(tmp_path: Path) -> None:
    """The next version of the program would take the places away again."""
    with desk(tmp_path, FELTLOGG_PROFILE="bergen") as opened_desk:
        services = opened_desk.services
        place = replace(
            approved("4601", 1), district=next(iter(services.profile.districts)), type=Code("PARK")
        )
        with services.intake.transaction(services.municipality) as tx:
            tx.places.put(place)
    assert _exported(tmp_path, Path("bergen"), "--write")[0] == 1
    assert _exported(tmp_path, Path("bergen"))[0] == 0


def test_without_approved_places_nothing_is_another(coordinator: Desk) -> None:
    """Whoever never approves a place has the profile byte for byte."""
    assert coordinator.services.current() is coordinator.services
    assert join(FOLDER, []) is FOLDER


def test_the_joined_text_is_the_same_bytes_in_every_process() -> None:
    """Phones compare digests; two spellings would have them fetch the profile for ever."""
    places = [approved("9902", 1), _near("O\"'\\", at=(701_000, -201_005))]
    joined = join(FOLDER, places)
    assert joined.texts == join(Written(sandvik_texts(), sandvik()), places).texts
    assert joined.texts["places.toml"].endswith(
        '\n\n[[places]]\ncode = "near"\n'
        'label = { nb = "O\\"\'\\\\", nn = "O\\"\'\\\\", en = "O\\"\'\\\\" }\n'
        'district = "d1"\ntype = "open"\nlat = 70.1000\nlon = -20.1005\nradius_m = 100\n'
        'visibility = "public"\n'
    )
    assert joined.profile.places["near"].label.en == "O\"'\\"  # type: ignore[index]  # codes are texts


def _near(name: str, at: tuple[int, int]) -> ApprovedPlace:
    return ApprovedPlace(
        code="near",  # type: ignore[arg-type]  # codes are texts
        name=name,
        type="open",  # type: ignore[arg-type]  # as above
        district="d1",  # type: ignore[arg-type]  # as above
        at=at,
        is_public=True,
        added_on=DAY,
    )


def test_a_place_whose_district_is_no_more_is_named(coordinator: Desk) -> None:
    """A server refuses to begin with it, as with any flaw of a profile."""
    proposed = _propose(coordinator)
    _decide(coordinator, proposed, **{**NAUSTET, "type": "house"})
    lost = {**sandvik_texts(), "places.toml": sandvik_texts()["places.toml"]}
    with coordinator.services.intake.transaction(coordinator.services.municipality) as tx:
        places = tx.places.all()
    lost["places.toml"] = lost["places.toml"].replace('"d2"', '"d4"')
    lost["grid.toml"] = lost["grid.toml"].replace('"d2"', '"d4"')
    with pytest.raises(ProfileError) as caught:
        join(Written(lost, sandvik()), places)
    assert [flaw.field for flaw in caught.value.flaws] == [
        f"places.toml: places[{code_of(proposed.id)}].district"
    ]


def test_a_code_is_made_of_the_first_record_alone() -> None:
    """A server that went back to a backup approves it again, and phones' records fit it."""
    assert code_of(RecordId("00000000-0000-4000-8000-000000000001")) == "P-IIRZIEBF"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pages_speak_three_languages(coordinator: Desk, language: str) -> None:
    """Every state of a place has its words."""
    proposed = [_propose(coordinator, name) for name in ("Ein", "To", "Tre")]
    for one, name in zip(proposed, ("Naustet", "Parken", "Plassen"), strict=True):
        _decide(coordinator, one, **{**NAUSTET, "name": name})
    coordinator.press("/proposals", f"/proposals/places/{code_of(proposed[0].id)}/close")
    coordinator.post("/language", language=language)
    for path in ("/proposals", *(f"/proposals/{one.id}" for one in proposed)):
        assert f'<html lang="{language}">' in _page(coordinator, path)
