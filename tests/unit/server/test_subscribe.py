"""Keys to a reader's feed, made and ended by the coordinator on a page."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from server.release.cut import cut
from tests.builders import contact
from tests.desk import Desk, desk

PAGE = "/groups/x/subscribe"


@pytest.fixture
def coordinator(tmp_path: Path) -> Iterator[Desk]:
    """Sign in to a server with one release."""
    with desk(tmp_path) as opened:
        opened.receive(*(contact(heads=6, ages={"minor": 6}) for _ in range(6)))
        made = opened.services
        cut(made.intake, made.releases, made.profile, made.release_keys, opened.hands())
        opened.sign_in()
        yield opened


def test_a_key_is_shown_once_and_opens_its_reader_until_it_is_ended(coordinator: Desk) -> None:
    """After that it opens nothing, and nowhere was it kept."""
    answer = coordinator.press(PAGE, f"{PAGE}/keys", label="Regneark", days="30")
    assert answer.headers["cache-control"] == "no-store"
    found = re.search(r'id="secret">([^<]+)<', answer.text)
    assert found
    secret = found[1]
    page = coordinator.get(PAGE).text
    assert "Regneark" in page
    assert secret not in page
    way = {"authorization": f"Bearer {secret}"}
    cookies, coordinator.cookies = coordinator.cookies, {}
    assert coordinator.get("/feeds/x.json", **way).status_code == 200
    assert coordinator.get("/feeds/y.json", accept="application/json", **way).status_code == 401
    coordinator.cookies = cookies
    with coordinator.services.releases.transaction(coordinator.services.municipality) as tx:
        (key,) = tx.feed_tokens()
    ended = coordinator.press(PAGE, f"{PAGE}/keys/{key.id}/end")
    assert ended.status_code == 303
    coordinator.cookies = {}
    assert coordinator.get("/feeds/x.json", accept="application/json", **way).status_code == 401


def test_another_readers_key_is_not_ended_here(coordinator: Desk) -> None:
    """A key is ended on the page of its own reader."""
    coordinator.press(PAGE, f"{PAGE}/keys", label="Regneark", days="30")
    with coordinator.services.releases.transaction(coordinator.services.municipality) as tx:
        (key,) = tx.feed_tokens()
    other = "/groups/y/subscribe"
    assert coordinator.press(other, f"{other}/keys/{key.id}/end").status_code == 303
    with coordinator.services.releases.transaction(coordinator.services.municipality) as tx:
        assert tx.feed_tokens()[0].ended_at is None


@pytest.mark.parametrize(
    ("label", "days", "field"),
    [("", "30", "label"), ("x" * 61, "30", "label"), ("Ark", "0", "days"), ("Ark", "mange", "days"),
     ("Ark", "367", "days")],
)  # fmt: skip
def test_what_does_not_fit_comes_back_as_it_was_typed(
    coordinator: Desk, label: str, days: str, field: str
) -> None:
    """The reason stands at its field, and no key is made."""
    answer = coordinator.press(PAGE, f"{PAGE}/keys", label=label, days=days)
    assert answer.status_code == 422
    assert f'id="{field}-wrong"' in answer.text
    assert f'value="{days}"' in answer.text
    with coordinator.services.releases.transaction(coordinator.services.municipality) as tx:
        assert tx.feed_tokens() == []
