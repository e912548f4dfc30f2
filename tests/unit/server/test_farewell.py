"""An emptied phone tells a count by the order it was given, and nothing else can be told so."""

from typing import Any

import pytest

from server.store.devices import Device
from shared import ending, wire
from shared.canonical import encode
from shared.signed import Signer
from tests.builders import contact
from tests.serving import Serving, batch, problem

STRANGER = "6fa459ea-ee8a-4ca4-894e-db77e160355e"


def ended(server: Serving) -> str:
    """End the phone and give the order it is told."""
    with server.services.intake.transaction(server.services.municipality) as tx:
        tx.end_device(tx.devices()[0].id, server.services.today())
    told = problem(server.send(batch(contact())), 403, "device.ended")
    order: str = told["order"]
    return order


def device(server: Serving) -> Device:
    """Give the phone as the store knows it."""
    with server.services.intake.transaction(server.services.municipality) as tx:
        return tx.devices()[0]


def say(server: Serving, **values: Any) -> Any:
    """Say farewell."""
    return server.ask("POST", "/v1/farewell", encode(values), {"content-type": "application/json"})


def test_an_ended_phone_is_given_an_order_it_can_prove(server: Serving) -> None:
    """By the key it pinned, for itself, in its town."""
    order = ended(server)
    services = server.services
    ending.require_order(services.signer.public, order, services.municipality, device(server).id)


def test_the_first_count_stands(server: Serving) -> None:
    """A repeat is answered and changes nothing, so a lost answer costs nothing."""
    order, id_ = ended(server), device(server).id
    for unsent in (4, 4, 9):
        body = {"device": id_, "order": order, "unsent": unsent}
        answer = say(server, **body)
        assert answer.status_code == 200
        assert answer.json() == {"echo": wire.echo(encode(body))}
        assert answer.headers["cache-control"] == "no-store"
    assert device(server).unsent == 4
    assert device(server).emptied_on == server.services.today()


def test_nobody_says_farewell_for_a_phone_that_was_never_ended(server: Serving) -> None:
    """The order is the right to say it, and only this server makes one."""
    here = server.services.municipality
    id_ = device(server).id
    others = ending.order(Signer(here, bytes(32)), id_)
    elsewhere = ending.order(server.services.signer, STRANGER)
    for order in ("", "A" * 86, others, elsewhere):
        problem(say(server, device=id_, order=order, unsent=1), 400, "wire.forged")
    assert device(server).ended_on is None


def test_a_phone_this_server_does_not_know_is_said_so(server: Serving) -> None:
    """It was enrolled after the backup this server was restored from."""
    order = ending.order(server.services.signer, STRANGER)
    problem(say(server, device=STRANGER, order=order, unsent=1), 401, "device.unknown")


@pytest.mark.parametrize(
    ("changed", "flaw"),
    [
        ({"unsent": -1}, ("input.out_of_range", "unsent")),
        ({"unsent": 1_000_001}, ("input.out_of_range", "unsent")),
        ({"unsent": "1"}, ("input.wrong_type", "unsent")),
        ({"unsent": True}, ("input.wrong_type", "unsent")),
        ({"unsent": None}, ("input.wrong_type", "unsent")),
        ({"order": 1}, ("input.wrong_type", "order")),
        ({"device": []}, ("input.wrong_type", "device")),
        ({"why": "tired"}, ("input.unknown", "")),
    ],
)
def test_a_farewell_holds_a_count_and_nothing_else(
    server: Serving, changed: dict[str, Any], flaw: tuple[str, str]
) -> None:
    """No room for a word about whoever had the phone."""
    good = {"device": STRANGER, "order": "x", "unsent": 1}
    told = problem(say(server, **{**good, **changed}), 422, "input.flawed")
    assert [(one["code"], one["field"]) for one in told["flaws"]] == [flaw]


@pytest.mark.parametrize("key", ["device", "order", "unsent"])
def test_each_part_is_needed(server: Serving, key: str) -> None:
    """And named where it lacks."""
    good = {"device": STRANGER, "order": "x", "unsent": 1}
    del good[key]
    told = problem(say(server, **good), 422, "input.flawed")
    assert [(one["code"], one["field"]) for one in told["flaws"]] == [("input.missing", key)]


@pytest.mark.parametrize("body", [b"", b"[]", b"{}\n", b'{"unsent": 1}', b"\xff", b"1" * 5000])
def test_what_is_no_farewell_is_refused(server: Serving, body: bytes) -> None:
    """With a documented answer, whatever it is."""
    answer = server.ask("POST", "/v1/farewell", body, {"content-type": "application/json"})
    assert answer.status_code in (400, 413, 422)
    assert answer.headers["content-type"] == "application/problem+json"
