"""The pages on which a coordinator decides who is told, and sees how it went."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from server.access.table import Role
from server.hooks.registry import Registry
from server.store.hooks import Delivery, Hook
from tests.desk import Desk, desk
from tests.receiver import Receiver

PAGE = "/webhooks"
SECRET = re.compile(r'id="secret">(whsec_[^<]+)<')


@pytest.fixture
def coordinator(tmp_path: Path) -> Iterator[Desk]:
    """Sign in to a server."""
    with desk(tmp_path / "server") as opened:
        opened.sign_in()
        yield opened


@pytest.fixture
def there(tmp_path: Path) -> Iterator[Receiver]:
    """Start somebody who says yes once, and no ever after."""
    started = Receiver(tmp_path / "receiver", "204", "503")
    yield started
    started.stop()


def only(opened: Desk) -> Hook:
    """Give the only one there is."""
    (found,) = Registry(opened.services.outgoing).all()
    return found


def deeds(opened: Desk) -> list[str]:
    """List what was done about webhooks, oldest first."""
    with opened.services.intake.transaction(opened.services.municipality) as tx:
        lines = [line.decode() for _, line in tx.audit.lines()]
    found = (re.search(r'"did":"(hook-[a-z-]+)"', line) for line in lines)
    return [one[1] for one in found if one]


def test_one_is_added_tried_paused_and_ended(coordinator: Desk, there: Receiver) -> None:
    """The secret is shown once, the address never again, and each step is in the audit log."""
    form = {"label": "Arkivet", "url": there.url, "whom": "reader:x", "every": "1"}
    made = coordinator.press(PAGE, f"{PAGE}/add", **form)
    assert made.headers["cache-control"] == "no-store"
    secret = SECRET.search(made.text)
    assert secret
    hook = only(coordinator)
    own = f"{PAGE}/{hook.id}"
    page = coordinator.get(own).text
    assert "Arkivet" in coordinator.get(PAGE).text
    assert "127.0.0.1" in page
    assert not any(each in page for each in (secret[1], "key=secret"))
    assert coordinator.press(own, f"{own}/test").headers["location"] == f"{own}?done=tested"
    assert "Prøven kom fram" in coordinator.get(f"{own}?done=tested").text
    failed = coordinator.press(own, f"{own}/test").text
    assert "Prøven kom ikke fram" in failed
    assert "503" in failed
    other = SECRET.search(coordinator.press(own, f"{own}/secret").text)
    assert other
    assert other[1] != secret[1]
    assert "Den forrige virker også" in coordinator.get(own).text
    coordinator.press(own, f"{own}/pause")
    assert only(coordinator).paused == "hand"
    coordinator.press(own, f"{own}/resume")
    coordinator.press(f"{own}/end", f"{own}/end")
    assert only(coordinator).sealed == b""
    assert f"{own}/test" not in coordinator.get(own).text
    assert deeds(coordinator) == [
        "hook-made", "hook-tested", "hook-tested", "hook-secret-made", "hook-paused",
        "hook-resumed", "hook-ended",
    ]  # fmt: skip
    coordinator.press(PAGE, f"{own}/end")
    coordinator.press(PAGE, f"{own}/test")
    coordinator.press(PAGE, f"{own}/secret")
    coordinator.press(PAGE, f"{own}/pause")
    assert len(deeds(coordinator)) == 7
    assert len(there.told()) == 2


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"label": ""}, "label"),
        ({"label": "x" * 61}, "label"),
        ({"url": "https://10.0.0.1/"}, "url"),
        ({"url": "ftp://sted.example/"}, "url"),
        ({"whom": ""}, "whom"),
        ({"whom": "reader:nobody"}, "whom"),
        ({"every": "0"}, "every"),
        ({"every": "31"}, "every"),
    ],
)
def test_what_does_not_fit_comes_back_as_it_was_typed(
    coordinator: Desk, changed: dict[str, str], field: str
) -> None:
    """The reason stands at its field, and nobody is told."""
    form = {"label": "Arkivet", "url": "https://sted.example/", "whom": "inside", "every": "7"}
    answer = coordinator.press(PAGE, f"{PAGE}/add", **{**form, **changed})
    assert answer.status_code == 422
    assert f'id="{field}-wrong"' in answer.text
    assert Registry(coordinator.services.outgoing).all() == []


def test_what_waits_says_when_it_is_tried_and_why_it_was_not_heard(coordinator: Desk) -> None:
    """A coordinator who is asked why nothing came can answer."""
    form = {"label": "Saken", "url": "http://127.0.0.1:1/", "whom": "inside", "every": "7"}
    coordinator.press(PAGE, f"{PAGE}/add", **form)
    hook, now = only(coordinator), coordinator.hands()
    with Registry(coordinator.services.outgoing).of(hook) as hooks:
        for event in ("records.received", "records.corrected"):
            hooks.queue(Delivery(hook=hook.id, id=event, event=event, day=now.date()))
    page = coordinator.get(f"{PAGE}/{hook.id}").text
    assert all(each in page for each in ("Noe kom inn", "Om litt", "Etter den før"))
    assert "hver 7. dag" in coordinator.get(PAGE).text


def test_an_administrator_may_and_others_may_not(coordinator: Desk) -> None:
    """Whoever runs the systems sets them up; members and auditors do not."""
    expected: Mapping[Role, int] = {"administrator": 200, "auditor": 403, "member": 403}
    for role, status in expected.items():
        coordinator.cookies = {}
        coordinator.sign_in_as(role, "x")
        assert coordinator.get(PAGE).status_code == status
