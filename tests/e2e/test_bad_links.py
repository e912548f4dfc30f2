"""A record's journey over a wire that fails: kept once, never lost, and the screen is honest."""

import tempfile
from collections import Counter
from contextlib import suppress
from pathlib import Path
from typing import get_args

from hypothesis import given, settings
from hypothesis import strategies as st

from shared.errors import LinkError
from tests.builders import CONTACT_ANSWERS
from tests.link import Fault
from tests.town import town


@settings(max_examples=25)
@given(st.integers(1, 5), st.lists(st.sampled_from(get_args(Fault)), max_size=12))
def test_a_bad_link_neither_loses_nor_doubles(n_records: int, faults: list[Fault]) -> None:
    """However the wire fails, every record is kept once and the outbox runs dry."""
    with tempfile.TemporaryDirectory() as name, town(Path(name)) as sandvik:
        phone, link = sandvik.phone(faults=faults)
        logged = []
        for _ in range(n_records):
            logged.append(phone.records.log("contact", CONTACT_ANSWERS))
            with suppress(LinkError):
                phone.sync()
            held = {kept.record.id for kept in sandvik.kept()}
            said = {entry.id for entry in phone.records.entries() if entry.state == "kept"}
            assert said <= held  # the screen never says more than is true
        link.heal()
        phone.sync()
        assert phone.records.status().waiting == 0
        assert Counter(kept.record.id for kept in sandvik.kept()) == Counter(logged)
        assert {entry.state for entry in phone.records.entries()} == {"kept"}
        phone.lock()
