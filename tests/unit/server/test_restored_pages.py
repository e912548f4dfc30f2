"""The coordinator's pages after a restore."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from server.release.resume import resume
from tests.builders import contact
from tests.desk import Desk, desk


@pytest.fixture
def coordinator(tmp_path: Path) -> Iterator[Desk]:
    """Sign the coordinator in on a server with a phone, two records and a restore behind it."""
    with desk(tmp_path) as opened:
        assert opened.sign_in().status_code == 303
        opened.services.intake.note_restore(opened.hands())
        opened.receive(contact(), contact())
        yield opened


def phone_of(coordinator: Desk) -> str:
    """Name the phone there is."""
    with coordinator.services.intake.transaction(coordinator.services.municipality) as tx:
        return tx.devices()[0].id


def test_a_phone_is_to_be_confirmed_until_somebody_has_said_so(coordinator: Desk) -> None:
    """It works on meanwhile; what is asked is whether anyone still has it in hand."""
    phone = phone_of(coordinator)
    assert "må bekreftes etter gjenopprettingen" in coordinator.get("/").text
    page = coordinator.get("/devices").text
    assert "Telefoner å bekrefte" in page
    assert f"/devices/{phone}/end" in page
    for _ in range(2):
        done = coordinator.press("/devices", f"/devices/{phone}/confirm")
        assert done.status_code == 303
    assert "Telefoner å bekrefte" not in coordinator.get("/devices").text
    assert "må bekreftes etter" not in coordinator.get("/").text


def test_a_phone_that_is_ended_again_is_asked_about_no_more(coordinator: Desk) -> None:
    """Ending it is an answer, too."""
    phone = phone_of(coordinator)
    coordinator.press("/devices", f"/devices/{phone}/end")
    assert "Telefoner å bekrefte" not in coordinator.get("/devices").text


def test_no_release_is_cut_before_somebody_has_said_which_was_the_last(
    coordinator: Desk,
) -> None:
    """The page says what to do, and has no button."""
    page = coordinator.get("/releases").text
    assert "release adopt" in page
    assert "/releases/next" not in page
    assert "/releases/cut" not in coordinator.get("/releases/next").text
    assert "Ingen utgave kan lages" in coordinator.get("/").text
    refused = coordinator.press("/devices", "/releases/cut")
    assert (refused.status_code, "release.restored" in refused.text) == (409, True)


def test_the_page_tells_of_numbers_that_were_lost_and_of_what_is_counted_in_none(
    coordinator: Desk,
) -> None:
    """Whoever wonders where release 2 is must not have to ask."""
    services = coordinator.services
    resume(services.intake, services.releases, services.profile, 2)
    page = coordinator.get("/releases/next").text
    assert "2 registreringer kan være talt i en utgave som er tapt" in page
    coordinator.hands.at = coordinator.hands.at.replace(day=coordinator.hands.at.day + 8)
    coordinator.receive(contact(day=coordinator.hands.at.date()))
    coordinator.sign_in()
    assert coordinator.press("/releases", "/releases/cut").status_code == 303
    page = coordinator.get("/releases").text
    assert "Utgave 1–2 gikk tapt" in page
    assert "ingen andre utgaver mangler" in page
