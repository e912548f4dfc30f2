"""Questions, answers and proposals in memory; the news part of an intake transaction."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from server.store.memory_zone import Entry, Zone
from server.store.news import Asked, Proposal
from server.store.threads import Thread, thread
from shared.news import MOST_DECISIONS, MOST_QUESTIONS, Decision, Question


def open_on(zone: Zone, today: date) -> Sequence[Question]:
    """See `NewsTransaction.open_questions`."""
    found = [
        asked.question
        for asked in zone.questions.values()
        if asked.ended_on is None and asked.question.first <= today <= asked.question.last
    ]
    return sorted(found, key=lambda question: question.last)[:MOST_QUESTIONS]


def end(zone: Zone, question_id: str, today: date) -> bool:
    """See `NewsTransaction.end_question`."""
    asked = zone.questions.get(question_id)
    if asked is None or asked.ended_on is not None or asked.question.last < today:
        return False
    zone.questions[question_id] = replace(asked, ended_on=today)
    return True


def resume(zone: Zone, question_id: str) -> bool:
    """See `NewsTransaction.resume_question`."""
    asked = zone.questions.get(question_id)
    if asked is None or asked.ended_on is None:
        return False
    zone.questions[question_id] = Asked(question=asked.question)
    return True


def answers(zone: Zone) -> Mapping[str, int]:
    """See `NewsTransaction.answers`."""
    asked = {question: n for question, n in zone.answered.items() if question in zone.questions}
    return Counter(asked) + Counter(standing(zone))


def standing(zone: Zone) -> Mapping[str, int]:
    """Count the records that are kept and stand as answers, by question."""
    return Counter(found.question for _, found in _standing(zone) if found.question is not None)


def proposals(zone: Zone, limit: int) -> Sequence[Proposal]:
    """See `NewsTransaction.proposals`."""
    standing = (entry for entry, found in _standing(zone) if found.kind == "place")
    newest = sorted(standing, key=lambda entry: entry.seq, reverse=True)[:limit]
    return [_proposal(zone, entry) for entry in newest]


def _proposal(zone: Zone, entry: Entry) -> Proposal:
    record = entry.record
    decision, day = zone.decisions.get(record.id, (None, None))
    is_open = decision is None or decision.verdict == "open"
    return Proposal(
        device=entry.device,
        received_on=entry.received_on,
        record=record,
        decision=None if is_open else decision,
        decided_on=None if is_open else day,
    )


def decide(zone: Zone, decision: Decision, today: date) -> bool:
    """See `NewsTransaction.decide`."""
    for entry in zone.entries:
        record = entry.arrival.record
        if record.id == decision.record and record.kind == "place":
            zone.decisions[record.id] = decision, today
            return True
    return False


def decisions(zone: Zone, device_id: str, since: date) -> Sequence[Decision]:
    """See `NewsTransaction.decisions`."""
    found = [
        (day, entry.seq, decision)
        for entry in zone.entries
        if entry.device == device_id and entry.arrival.record.id in zone.decisions
        for decision, day in [zone.decisions[entry.arrival.record.id]]
        if day >= since
    ]
    newest = sorted(found, key=lambda item: item[:2], reverse=True)
    return [decision for _, __, decision in newest[:MOST_DECISIONS]]


def _standing(zone: Zone) -> Iterator[tuple[Entry, Thread]]:
    """Give the last word of each chain; a change counts only from the phone of its first record."""
    last: dict[tuple[str, str], tuple[tuple[int, str], Entry, Thread]] = {}
    for entry in zone.entries:
        found = thread(entry.arrival)
        if found is not None:
            chain, word = (found.root, entry.device), (found.rank, entry.arrival.record.id)
            if chain not in last or last[chain][0] < word:
                last[chain] = word, entry, found
    return ((entry, found) for _, entry, found in last.values())
