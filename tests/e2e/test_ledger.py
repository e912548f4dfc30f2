"""Everything is killed under load, behind a network that fails: the ledger agrees in the end."""

from pathlib import Path

from tests.e2e.ledger import Ledger, leaks, play
from tests.tcp_proxy import CUTS

N_ROUNDS = 2


def test_the_ledger_agrees(tmp_path: Path) -> None:
    """No record is lost, doubled, altered or from nowhere, and nothing lies open in any file."""
    played = play(tmp_path, N_ROUNDS, seed=11)
    assert played.ledger.verdict() == {}
    assert len(played.ledger.saved) > N_ROUNDS
    assert sum(n for what, n in played.faults.items() if what != "fine") > N_ROUNDS
    assert played.faults.keys() <= set(CUTS)
    assert leaks(tmp_path, played.secrets) == []


def test_a_ledger_names_what_is_wrong() -> None:
    """A checker that passes everything would prove nothing."""
    ledger = Ledger(saved={"a": "1", "b": "2", "c": "3"}, held={"a", "b", "c", "e"})
    ledger.kept |= {"a": "1", "b": "9", "d": "4"}
    ledger.times.update(["a", "a", "b", "d"])
    assert ledger.verdict() == {
        "lost": ["c"],
        "never sent": [one for one in ledger.held if one in "ce"],
        "duplicated": ["a"],
        "ghost": ["d"],
        "altered": ["b"],
    }
