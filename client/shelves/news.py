"""The server's news as sealed rows: open questions, decisions on proposals, the clock's error.

Source:  docs/spec/wire.md#news
"""

from collections.abc import Sequence

from client.vault.port import Vault
from shared.canonical import decode, encode
from shared.news import Decision, Question, read_question, spell_question
from shared.record import RecordId

QUESTIONS = "questions"
SKEW = "skew"


def keep_questions(vault: Vault, questions: Sequence[Question]) -> None:
    """Seal the open questions over those that were open before."""
    _keep(vault, QUESTIONS, encode([spell_question(one) for one in questions]))


def questions_of(vault: Vault) -> tuple[Question, ...]:
    """Open the questions last heard."""
    found = map(read_question, decode(vault.whole("setting", QUESTIONS) or b"[]"))
    return tuple(one for one in found if one is not None)


def keep_skew(vault: Vault, minutes: int) -> None:
    """Seal by how many minutes the phone's clock was ahead of the server's, last time."""
    _keep(vault, SKEW, str(minutes).encode())


def skew_of(vault: Vault) -> int:
    """Open by how many minutes the phone's clock was ahead, 0 where that is not known."""
    return int(vault.whole("setting", SKEW) or b"0")


def _keep(vault: Vault, name: str, spelt: bytes) -> None:
    if vault.whole("setting", name) != spelt:  # most often nothing is new: no disk is waited for
        vault.put("setting", [(name, spelt)])


def keep_decisions(vault: Vault, decisions: Sequence[Decision]) -> None:
    """Seal decisions on records that are here, and forget those that were taken back."""
    known = vault.some("decision", [one.record for one in decisions])
    for one in decisions:
        spelt = encode([one.verdict, one.reason, one.text])
        if one.verdict == "open":
            if one.record in known:
                vault.remove("decision", [one.record])
        elif known.get(one.record) != spelt and _is_here(vault, one.record):
            vault.put("decision", [(one.record, spelt)])


def _is_here(vault: Vault, id_: RecordId) -> bool:
    return any(vault.place(shelf, id_) is not None for shelf in ("record", "change"))


def read_decision(id_: str, spelt: bytes) -> Decision:
    """Read a kept decision."""
    verdict, reason, text = decode(spelt)
    return Decision(record=RecordId(id_), verdict=verdict, reason=reason, text=text)
