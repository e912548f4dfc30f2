"""Recipes for the vectors of webhooks: messages a receiver takes or refuses, and addresses."""

import base64
import hashlib
import hmac
from collections.abc import Iterator
from datetime import date
from ipaddress import ip_address
from typing import Any

from server.hooks.address import PRIVATE, is_allowed, read_reach, target
from server.hooks.body import body
from server.hooks.signing import PREFIX, headers
from server.store.hooks import Delivery, Event
from shared.errors import ForgedStatementError, InputError
from shared.flaw import Flaw

ID = "6fa459ea-ee8a-4ca4-894e-db77e160355e"
AT = 1_782_964_800
LEEWAY_S = 300
SECRET = PREFIX + base64.b64encode(bytes(range(32))).decode()
FORMER = PREFIX + base64.b64encode(bytes(range(32, 64))).decode()
DIGEST = hashlib.sha256(b"a release").hexdigest()
SIGNED, WHERE = "webhooks.md#the-signature", "webhooks.md#addresses"


def webhook_layer(given: dict[str, Any]) -> Any:
    """Take a message as a receiver does that was written from the spec alone."""
    told, spelt = given["headers"], given["input"].encode()
    moment = told["webhook-timestamp"]
    if not moment.isdigit() or abs(int(moment) - given["now"]) > LEEWAY_S:
        raise ForgedStatementError
    key = base64.b64decode(given["secret"].removeprefix(PREFIX))
    said = f"{told['webhook-id']}.{moment}.".encode() + spelt
    own = "v1," + base64.b64encode(hmac.new(key, said, hashlib.sha256).digest()).decode()
    fits = [hmac.compare_digest(own, one) for one in told["webhook-signature"].split(" ")]
    if not any(fits):
        raise ForgedStatementError
    return told["webhook-id"]


def address_layer(given: dict[str, Any]) -> Any:
    """Judge an address, and what a name server says of it, before anything is sent."""
    reach = read_reach(given["private"], is_here=given["is_here"])
    found = target(given["input"], reach)
    if not all(is_allowed(ip_address(one), found, reach) for one in given["addresses"]):
        raise InputError(Flaw("hook.private", "url", PRIVATE))
    return [found.authority, found.at(ip_address(given["addresses"][0]))]


def hook_scenes() -> Iterator[tuple[str, str, str, dict[str, Any]]]:
    """Messages first, addresses after them."""
    yield from _messages()
    for name, comment, url, addresses, private, is_here in _addresses():
        given = {"input": url, "addresses": addresses, "private": private, "is_here": is_here}
        yield f"webhook_address/{name}", WHERE, comment, given


def _message(event: Event, *secrets: str, **changed: Any) -> dict[str, Any]:
    release = 7 if event == "release.published" else 0
    one = Delivery(hook="h", id=ID, event=event, day=date(2026, 7, 2), release=release)
    spelt = body(one, reading="x", digest=DIGEST, public_url="https://felt.example")
    signed = headers(secrets or (SECRET,), ID, AT, spelt)
    return {
        "secret": SECRET,
        "now": AT + 2,
        "headers": {**signed, **changed.pop("headers", {})},
        "input": spelt.decode(),
        **changed,
    }


def _messages() -> Iterator[tuple[str, str, str, dict[str, Any]]]:
    released, received = _message("release.published"), _message("records.received")
    other = {"input": received["input"].replace("received", "withdrawn")}
    for name, comment, given in (
        ("accept_release", "What a reader is told.", released),
        ("accept_received", "What an inside system is told: no number, no place.", received),
        ("accept_corrected", "The same, of corrections.", _message("records.corrected")),
        ("accept_withdrawn", "The same, of withdrawals.", _message("records.withdrawn")),
        ("accept_test", "What a test says.", _message("feltlogg.test")),
        ("accept_two_secrets", "While one takes the other's place: the new one.",
         _message("records.received", SECRET, FORMER)),
        ("accept_former_secret", "And the former one.",
         _message("records.received", SECRET, FORMER, secret=FORMER)),
        ("reject_other_secret", "Signed by somebody else.",
         _message("records.received", FORMER)),
        ("reject_other_body", "One word was changed on the way.", {**received, **other}),
        ("reject_other_id", "The id is signed too.",
         _message("records.received", headers={"webhook-id": ID.replace("6", "7")})),
        ("reject_other_moment", "So is the moment.",
         _message("records.received", headers={"webhook-timestamp": str(AT + 1)})),
        ("reject_too_old", "Sent again by somebody who has kept it.",
         _message("records.received", now=AT + LEEWAY_S + 1)),
        ("reject_from_the_future", "No clock is so far off.",
         _message("records.received", now=AT - LEEWAY_S - 1)),
        ("reject_other_version", "Not the version that was agreed on.",
         _message("records.received", headers={"webhook-signature": "v1a,AAAA"})),
        ("reject_unsigned", "Nothing is signed.",
         _message("records.received", headers={"webhook-signature": ""})),
    ):  # fmt: skip
        yield f"webhook/{name}", SIGNED, comment, given


def _addresses() -> Iterator[tuple[str, str, str, list[str], str, bool]]:
    out, inside = "https://sak.example/in?key=a", "10.20.3.4"
    plain, header = "http://sak.example/", "https://sak.example/\r\nhost: a"
    yield "accept_open", "On the open net.", out, ["93.184.215.14"], "", False
    yield "accept_open_v6", "The same, IPv6.", out, ["2606:2800:21f::1"], "", False
    yield "accept_port", "Its own port.", "https://sak.example:8443", ["93.184.215.14"], "", False
    yield "accept_translated", "Through NAT64.", out, ["64:ff9b::5db8:d70e"], "", False
    yield "accept_named_host", "Let through by name.", out, [inside], "sak.example", False
    yield "accept_named_net", "Let through by net.", out, [inside], "10.20.0.0/16", False
    yield "accept_this_machine", "For trying out.", "http://localhost:9/", ["127.0.0.1"], "", True
    yield (
        "reject_plain_http",
        "Anyone could read it.",
        "http://a.example/",
        ["93.184.215.14"],
        "",
        False,
    )
    yield "reject_http_elsewhere", "Only to oneself.", plain, [inside], "", True
    yield "reject_private", "A private net.", out, [inside], "", False
    yield "reject_one_of_two", "One is enough.", out, ["93.184.215.14", "127.0.0.1"], "", False
    yield "reject_this_machine", "The server itself.", out, ["127.0.0.1"], "", False
    yield "reject_keys_of_clouds", "Never by name.", out, ["169.254.169.254"], "sak.example", False
    yield "reject_mapped", "IPv4 in IPv6.", out, ["::ffff:10.0.0.1"], "", False
    yield "reject_translated", "Through NAT64.", out, ["64:ff9b::a00:1"], "", False
    yield "reject_tunnelled", "6to4.", out, ["2002:a00:1::1"], "", False
    yield "reject_other_name", "Another was let through.", out, [inside], "other.example", False
    yield "reject_other_net", "Another was let through.", out, [inside], "10.21.0.0/16", False
    yield "reject_literal", "Known before it is looked up.", "https://10.0.0.1/", [], "", False
    yield "reject_user", "A password in it.", "https://a:b@sak.example/", [], "", False
    yield "reject_backslash", "Read in two ways.", "https://sak.example\\@10.0.0.1/", [], "", False
    yield "reject_fragment", "Nobody is sent it.", "https://sak.example/#a", [], "", False
    yield "reject_letters", "Not as it is asked for.", "https://kødd.example/", [], "", False
    yield "reject_other_scheme", "Not the net.", "file:///etc/hosts", [], "", False
    yield "reject_new_line", "A header of their own.", header, [], "", False
    yield "reject_empty", "Nothing.", "", [], "", False
