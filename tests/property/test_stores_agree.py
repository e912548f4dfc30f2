"""Memory, SQLite and PostgreSQL give the same answers to the same work, and end in one state."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import replace
from datetime import timedelta
from itertools import count
from operator import attrgetter
from pathlib import Path
from typing import Any, TypeAlias, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.store.devices import EnrolmentCode
from server.store.port import Arrival, Intake, Refusal
from shared.errors import KnownError
from shared.flaw import Flaw
from shared.news import Decision, Question, Verdict
from shared.record import Record, spell
from tests.builders import contact, correction, observation, place, withdrawal
from tests.golden import COORDINATOR, DAY, NOW, TODAY, id_of, visit
from tests.stores import ENGINES, intakes

Ask: TypeAlias = Callable[[Any], object]
TOWN = "9902"
ODD = ("", "æøå", "e\u0301", "👋", "a\0b", "\ud800", "it's", "%s :here", "\\x00", "x" * 300)
PHONES = ("one", "two", "three")
_towns = count(1)


def records() -> st.SearchStrategy[Record]:
    """Draw one of a few records, now and then with other content under the same id."""
    first = st.builds(
        lambda make, at, text: make(id=id_of(TOWN, at), **text),
        st.sampled_from([contact, observation, place]),
        st.integers(0, 5),
        st.sampled_from([{}, {"called": "a\0b"}, {"heads": 2}]),
    )
    change = st.builds(
        lambda make, root, at, rank: _renamed(make(root, round=rank), at),
        st.sampled_from([correction, withdrawal]),
        first,
        st.integers(10, 20),
        st.integers(1, 3),
    )
    return first | change


def _renamed(record: Record, at: int) -> Record:
    fields = {each: getattr(record, each) for each in record.__dataclass_fields__}
    return Record(**{**fields, "id": id_of(TOWN, at)})


texts = st.sampled_from(("a", "b", *ODD))
phones = st.sampled_from((*PHONES, *ODD))
days = st.integers(-2, 2).map(lambda n: TODAY + timedelta(n))
times = st.integers(-2, 2).map(lambda n: NOW + timedelta(n))
ids = st.integers(0, 6).map(lambda at: id_of(TOWN, at))
arrivals = st.builds(
    lambda record, tag: Arrival(record, spell(record), tag), records(), st.none() | ids
)
refusals = st.builds(
    lambda phone, record_id, day, text: Refusal(
        device=phone, record_id=record_id, received_on=day, flaws=(Flaw("record.empty", text),)
    ),
    st.sampled_from(PHONES),
    st.none() | ids,
    days,
    texts,
)
decisions = st.builds(
    lambda record_id, verdict, text: Decision(record=record_id, verdict=verdict, text=text),
    ids,
    st.sampled_from(get_args(Verdict)),
    texts,
)
questions = st.builds(
    lambda at, text, first, last, area: Question(
        id=id_of(TOWN, at), text=text, first=first, last=last, area=area
    ),
    st.integers(50, 9_999),
    texts,
    days,
    days,
    st.none() | texts,
)


def calls(method: str, *arguments: st.SearchStrategy[Any]) -> st.SearchStrategy[Ask]:
    """Draw a call of one method, that shows itself in a failing example."""
    return st.tuples(*arguments).map(lambda given: Call(method, given))


class Call:
    """One call of a transaction's method; iterators are read to their end."""

    def __init__(self, method: str, arguments: tuple[Any, ...]) -> None:
        self.method, self.arguments = method, arguments

    def __call__(self, tx: object) -> object:
        """Make the call."""
        found = attrgetter(self.method)(tx)(*self.arguments)
        return list(found) if isinstance(found, Iterator) else found

    def __repr__(self) -> str:
        """Spell the call."""
        return f"tx.{self.method}{self.arguments!r}"


codes = st.builds(lambda label, until: EnrolmentCode(label=label, expires_at=until), texts, times)
ASKS = st.one_of(
    calls("add", st.sampled_from(PHONES), st.lists(arrivals, max_size=4), days),
    calls("add", st.sampled_from(PHONES), st.lists(arrivals, max_size=4), days),
    calls("enrol", texts, phones, phones, times),
    calls("device_of", phones),
    calls("hear", phones, days),
    calls("end_device", phones, days),
    calls("kept_on", phones, days),
    calls("refuse", st.lists(refusals, max_size=3)),
    calls("newest", st.integers(0, 5), st.none() | st.integers(-1, 9)),
    calls("decide", decisions, days),
    calls("decisions", phones, days),
    calls("end_question", ids | texts, days),
    calls("remove_question", ids | texts),
    calls("open_questions", days),
    calls("begin_cut", times),
    calls("finish_cut", st.integers(0, 3)),
    calls("in_cut", st.integers(-1, 3)),
    calls("use_sign_in_code", texts, times),
    calls("accounts.visit", texts, times),
    calls("accounts.visits", texts, times),
    calls("accounts.get", texts),
    calls("accounts.named", texts),
    calls("accounts.spend_step", texts, st.integers(-1, 3)),
    calls("accounts.spend", texts, times, times),
    calls("accounts.recovery_of", texts),
    calls("accounts.end_all", texts),
)


@pytest.fixture(scope="module")
def stores(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mapping[str, Intake]]:
    """Open one store of each engine; each example is a municipality of its own."""
    folder: Path = tmp_path_factory.mktemp("stores")
    with ExitStack() as opened:
        yield {engine: opened.enter_context(intakes(engine, folder)) for engine in ENGINES}


def prepare(intake: Intake, town: str) -> None:
    """Enrol the phones, and have codes, questions and sign-ins to ask for."""
    with intake.transaction(town) as tx:
        for phone in PHONES:
            tx.add_enrolment_code(phone, EnrolmentCode(label=phone, expires_at=NOW + DAY))
            tx.enrol(phone, f"token {phone}", phone, NOW)
        for text in ("a", "b"):
            tx.add_enrolment_code(text, EnrolmentCode(label=text, expires_at=NOW + DAY))
            tx.add_sign_in_code(text, text, NOW + DAY)
            tx.accounts.put(replace(COORDINATOR, id=text, login=text))
            tx.accounts.begin(visit(text, NOW))
        for at in range(3):
            asked = Question(id=id_of(TOWN, at), text="?", first=TODAY, last=TODAY + DAY)
            tx.add_question(asked)


def work(intake: Intake, town: str, batches: list[list[Ask]]) -> list[object]:
    """Do each batch in a transaction of its own, and give the answers and the refusals."""
    found: list[object] = []
    for batch in batches:
        try:
            with intake.transaction(town) as tx:
                for ask in batch:
                    found.append(ask(tx))  # noqa: PERF401 - what came before a refusal counts
        except KnownError as error:
            found.append(error.code)
    return found


def state(intake: Intake, town: str) -> str:
    """Hash all that can be read."""
    with intake.transaction(town) as tx:
        read = [
            tx.devices(),
            tx.enrolment_codes(NOW),
            tx.newest(999),
            tx.refusals(999),
            tx.questions(),
            sorted(tx.answers().items()),
            tx.proposals(99),
            [tx.decisions(phone, TODAY - 9 * DAY) for phone in PHONES],
            [list(tx.in_cut(number)) for number in range(1, 5)],
            list(tx.to_cut()),
            tx.last_cut(),
            tx.n_new(),
        ]
    return hashlib.sha256(repr(read).encode()).hexdigest()


@given(batches=st.lists(st.lists(ASKS, min_size=1, max_size=5), max_size=8))
def test_every_engine_answers_alike(stores: Mapping[str, Intake], batches: list[list[Ask]]) -> None:
    """A town that moves from a file to a server must find everything as it was, and behaving so."""
    town = f"town {next(_towns)}"
    answers, states = {}, {}
    for engine, intake in stores.items():
        prepare(intake, town)
        answers[engine] = work(intake, town, batches)
        states[engine] = state(intake, town)
    assert answers["memory"] == answers["sqlite"] == answers["postgres"]
    assert len(set(states.values())) == 1
