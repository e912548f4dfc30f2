"""Every profile that is shipped is whole; a field without a purpose stops the build."""

import re
from dataclasses import fields

import pytest

from server import profile_folder
from server.dpia.assess import BARE
from server.profile_folder import SHIPPED
from shared.errors import ProfileError
from shared.profiles.files import profile
from shared.purpose import HELD
from shared.retention import STAYS, Retention
from shared.words.catalogue import say
from tests.house import dpia_page
from tests.house.tree import ROOT

# What each table of a store holds, as the purposes name it; "" where it is about the store itself.
TABLES = {
    "account": "account",
    "audit": "audit",
    "audit_seal": "audit",
    "cut": "release",
    "decision": "proposal",
    "deletion": "gone",
    "device": "device",
    "enrolment_code": "code",
    "feed_token": "reader_key",
    "gone": "gone",
    "hook": "webhook",
    "hook_delivery": "webhook",
    "ledger_key": "release",
    "meeting": "meeting",
    "membership": "account",
    "pack": "pack",
    "pack_draft": "pack",
    "parcel": "parcel",
    "passkey": "account",
    "place": "proposal",
    "question": "question",
    "record": "record",
    "recovery_code": "account",
    "refusal": "refusal",
    "release": "release",
    "resumption": "",
    "session": "account",
    "sign_in_code": "code",
    "signer": "",
    "spent": "",
    "store": "",
    "tally": "",
    "sweep": "",
    "thread": "record",
    "wish": "wish",
    "wrong_try": "account",
}
# By which period each of them goes, or why it has none, as `retention.toml` names it.
PERIODS = {
    "account": "audit",
    "audit": "audit",
    "code": "ticket",
    "device": "phone",
    "meeting": "meeting",
    "gone": "deletion",  # marks go with what could be sent again, statements never
    "pack": "pack",
    "parcel": "parcel",
    "place": "place",
    "proposal": "record",
    "question": "question",
    "reader_key": "release",  # it ends by itself; what is left says that there was one
    "record": "record",
    "refusal": "refusal",
    "release": "release",
    "webhook": "webhook",
    "wish": "wish",
}
CREATED = re.compile(r"^create table (?:if not exists )?(?:new_)?(\w+)", re.MULTILINE)
NAMES = sorted(path.name for path in SHIPPED.iterdir() if path.is_dir())


@pytest.mark.parametrize("name", NAMES)
def test_a_shipped_profile_has_no_flaw(name: str) -> None:
    """What is shipped is what others copy."""
    profile_folder.read(name)


@pytest.mark.parametrize("name", NAMES)
def test_a_field_that_lost_its_purpose_stops_the_build(name: str) -> None:
    """Take any one line away, and it is missed."""
    texts = dict(profile_folder.texts(profile_folder.find(name)))
    fields = texts["purposes.toml"].partition("[fields.")[2]
    for line in (line for line in fields.splitlines() if " = " in line):
        less = {**texts, "purposes.toml": texts["purposes.toml"].replace(f"{line}\n", "")}
        with pytest.raises(ProfileError) as caught:
            profile(less)
        assert "profile.no_purpose" in {flaw.code for flaw in caught.value.flaws}


def test_the_assessment_of_bergen_is_what_the_program_writes() -> None:
    """A field, a recipient or a threshold that changes is seen there; `make dpia` writes it."""
    assert dpia_page.PAGE.read_text("utf-8") == dpia_page.page()


def test_the_assessment_promises_no_more_than_the_spec() -> None:
    """What is not protected is said in the same words in both, and nothing is left out."""
    spec = (ROOT / "docs/spec/privacy.md").read_text("utf-8")
    _, _, after = spec.partition("\n## What is not protected\n")
    points = [" ".join(one.replace("**", "").split()) for one in after.split("\n* ")[1:]]
    assert points == [say("en", f"web.dpia.bare.{one}") for one in BARE]


def test_every_table_of_the_stores_is_held_for_a_purpose() -> None:
    """Whoever keeps something new says here what it is, and so in each profile what it is for."""
    made = {
        table
        for path in (ROOT / "server/store/schema").rglob("*.sql")
        for table in CREATED.findall(path.read_text("utf-8"))
    }
    assert made == TABLES.keys()
    assert {held for held in TABLES.values() if held} <= {*HELD}


def test_every_table_of_the_stores_has_a_period_or_a_reason() -> None:
    """What is kept because nobody thought of it is kept for good."""
    named = {PERIODS.get(table) or PERIODS[held] for table, held in TABLES.items() if held}
    assert named <= {*STAYS, *(each.name for each in fields(Retention))}
