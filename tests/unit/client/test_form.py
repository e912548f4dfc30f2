"""One tap for nothing, the same again, what is offered: drafts without a screen or a store."""

from dataclasses import replace
from datetime import date

import pytest

from client.form.draft import Draft, asked, begin, finish
from client.form.flow import flow
from client.form.nothing import can_be_nothing, nothing_seen, something_seen
from client.form.offered import offered
from client.form.repeat import again, same
from client.form.serious import serious
from shared.answers import answer_flaws
from shared.codebook import Form
from shared.record import Record, RecordId
from tests.builders import BOOK, DAY, contact, observation, sandvik
from tests.shipped import bergen

ID = RecordId("00000000-0000-4000-8000-000000000002")
SEEN = bergen().codebook.forms["observation"]
MET = bergen().codebook.forms["contact"]
NEVER: frozenset[str] = frozenset()
KINDS = ["MILJO", "RUSCENE", "ARR", "RUSS", "UTELIV", "DIGITAL", "REKON"]


def _seen(**answers: object) -> Draft:
    """Begin an observation in Bergen and answer some of it."""
    draft = begin(SEEN, id=ID, book="2026-1", day=DAY)
    for key, answer in {"tidsblokk": "22", **answers}.items():
        draft = draft.answer(key, answer)  # type: ignore[arg-type]  # any answer
    return draft


def _record(form: Form, **answers: object) -> Record:
    """Give a record of Bergen's."""
    draft = begin(form, id=ID, book="2026-1", day=DAY)
    for key, answer in answers.items():
        draft = draft.answer(key, answer)  # type: ignore[arg-type]  # any answer
    return finish(form, draft)


@pytest.mark.parametrize("kind", KINDS)
def test_one_tap_makes_a_whole_observation_of_a_quiet_place(kind: str) -> None:
    """Nobody walks on to the next place with six questions about an empty one."""
    place = {} if kind == "DIGITAL" else {"sted_kode": "SEN-BYPARK"}
    draft = nothing_seen(SEEN, _seen(obs_type=kind, **place), NEVER)
    answers = finish(SEEN, draft).answers
    assert list(answer_flaws(SEEN, answers, bergen())) == []
    assert answers["mengde"] == "0"
    assert answers["vold"] == "0"
    assert "uro" not in answers
    assert not can_be_nothing(SEEN, draft, NEVER)


def test_what_was_seen_stands_when_the_rest_was_not() -> None:
    """The tap says "nothing else", and never takes an answer back."""
    draft = _seen(obs_type="RUSCENE", sted_kode="SEN-BYPARK", mengde="6-15", rus="2")
    answers = nothing_seen(SEEN, draft, NEVER).answers
    assert {key: answers[key] for key in ("mengde", "rus", "uro", "apen_bruk", "overdose")} == {
        "mengde": "6-15",
        "rus": "2",
        "uro": "0",
        "apen_bruk": "0",
        "overdose": 0,
    }
    left = {flaw.field for flaw in answer_flaws(SEEN, answers, bergen())}
    assert left == {"unge_andel", "unge_18_24"}


def test_the_tap_waits_until_kind_and_place_are_known() -> None:
    """Nothing seen, but where? It is offered when it can answer the whole."""
    assert not can_be_nothing(SEEN, _seen(), NEVER)
    assert not can_be_nothing(SEEN, _seen(obs_type="MILJO"), NEVER)
    assert can_be_nothing(SEEN, _seen(obs_type="DIGITAL"), NEVER)
    ready = _seen(obs_type="MILJO", sted_kode="SEN-BYPARK")
    assert can_be_nothing(SEEN, ready, NEVER)
    assert not something_seen(SEEN, ready, NEVER)
    assert not something_seen(SEEN, ready.answer("mengde", "0"), NEVER)
    assert something_seen(SEEN, ready.answer("mengde", "1-5"), NEVER)
    assert not can_be_nothing(MET, begin(MET, id=ID, book="2026-1", day=DAY), NEVER)


def test_an_answer_of_nothing_opens_the_next_question_to_it() -> None:
    """Calm opens a question that an uneasy place is not asked."""
    form = sandvik().codebook.forms["observation"]
    draft = begin(form, id=ID, book=BOOK, day=DAY)
    answers = nothing_seen(form, draft, NEVER).answers
    assert dict(answers) == {"mood": "0", "dogs": 0, "barking": False}
    uneasy = nothing_seen(form, draft.answer("mood", "1"), NEVER).answers
    assert dict(uneasy) == {"mood": "1", "dogs": 0}


def test_a_question_closed_by_a_closed_question_is_not_asked() -> None:
    """Where a milieu moved to is no matter once there is nobody there."""
    draft = _seen(obs_type="MILJO", mengde="1-5", bevegelse="FLYTTER")
    assert "fra_sted" in {field.key for field in asked(SEEN, draft, NEVER)}
    empty = draft.answer("mengde", "0")
    assert "fra_sted" not in {field.key for field in asked(SEEN, empty, NEVER)}


@pytest.mark.parametrize(
    ("kind", "own"),
    [
        ("MILJO", {"overdose", "bevegelse", "tilbud"}),
        (
            "RUSCENE",
            {
                "blanding",
                "unge_18_24",
                "apen_bruk",
                "utstyr",
                "overdose",
                "bevegelse",
                "tilbud",
            },
        ),
        ("ARR", {"overdose"}),
        ("RUSS", {"overdose", "russ_buss", "russ_sikkerhet"}),
        ("UTELIV", {"overdose", "hjem_behov", "tilbud"}),
        ("REKON", {"utstyr", "bevegelse", "tilbud"}),
    ],
)
def test_each_kind_of_observation_asks_for_its_own_signs(kind: str, own: set[str]) -> None:
    """A worker at a russ bus is not asked about syringes."""
    every = {"obs_type", "sted_kode", "tidsblokk", "mengde", "unge_andel", "uro", "rus"}
    every |= {"omsetning", "vold", "politi", "beredskap_melding", "trend_vurdering", "tillit"}
    draft = _seen(obs_type=kind, mengde="6-15", russ_buss="1-3")
    shown = {str(field.key) for field in asked(SEEN, draft, NEVER)}
    assert shown == every | own | {"sikkerhet_hos_oss"}


def test_a_trend_on_the_net_has_no_street() -> None:
    """Asking for one would put the net on the map."""
    shown = {field.key for field in asked(SEEN, _seen(obs_type="DIGITAL", mengde="6-15"), NEVER)}
    assert not shown & {"sted_kode", "bydel", "politi", "tilbud", "overdose", "utstyr"}


def test_the_next_contact_keeps_where_and_who_began() -> None:
    """Age and number are what differs; the place seldom is."""
    last = _record(
        MET,
        sted_kode="SEN-TORGALLM",
        tidsblokk="20",
        antall=4,
        alder_antall={"16-17": 4},
        initiativ="UNGE",
        dybde="2",
    )
    fresh = begin(MET, id=ID, book="2026-1", day=DAY).answer("tidsblokk", "22")
    assert dict(again(MET, fresh, last).answers) == {
        "tidsblokk": "22",
        "alvor": "1",
        "sted_kode": "SEN-TORGALLM",
        "initiativ": "UNGE",
    }
    whole = same(MET, fresh, last)
    assert dict(whole.answers) == {**last.answers, "tidsblokk": "22"}
    assert whole.id == fresh.id


def test_nothing_is_taken_over_from_another_codebook_or_kind() -> None:
    """A key may mean something else there."""
    form, last = sandvik().codebook.forms["contact"], contact()
    fresh = begin(form, id=ID, book="s2", day=DAY)
    assert same(form, fresh, last) is fresh
    assert again(form, replace(fresh, book=BOOK), observation()).answers == fresh.answers


def test_a_code_the_form_has_lost_is_left_out() -> None:
    """A draft that begins with a flaw would have to be mended before it was made."""
    form = sandvik().codebook.forms["contact"]
    fresh = begin(form, id=ID, book=BOOK, day=DAY)
    found = same(form, fresh, contact(about=("boats", "gone"), ages={"minor": 1}))
    assert "about" not in found.answers
    assert dict(found.answers)["ages"] == {"minor": 1}


def test_which_question_was_answered_is_not_repeated() -> None:
    """The next place may have nothing to do with it."""
    form = sandvik().codebook.forms["observation"]
    fresh = begin(form, id=ID, book=BOOK, day=DAY)
    assert form.tag is not None
    last = observation(asked=ID)
    assert form.tag.key in last.answers
    assert form.tag.key not in same(form, fresh, last).answers
    assert same(form, fresh, last).answers["mood"] == "1"


def test_what_the_codebook_suggests_is_told_apart_from_what_was_answered() -> None:
    """A suggestion shown as an answer would be signed without being read."""
    draft = _seen(obs_type="MILJO", sted_kode="SEN-BYPARK", mengde="0")
    found = flow(SEEN, draft, NEVER)
    assert [field.key for field in found.assumed] == [
        "beredskap_melding",
        "tillit",
        "sikkerhet_hos_oss",
    ]
    assert "tillit" not in {field.key for field in found.settled}
    told = flow(SEEN, draft.answer("tillit", "FORTALT"), NEVER, opened="beredskap_melding")
    assert "tillit" in {field.key for field in told.settled}
    assert told.current is not None
    assert told.current.key == "beredskap_melding"
    assert [field.key for field in told.assumed] == ["sikkerhet_hos_oss"]
    assert found.is_ready


@pytest.mark.parametrize(
    ("day", "first", "later"),
    [
        (date(2026, 10, 19), "MILJO", {"RUSS", "UTELIV"}),
        (date(2026, 10, 16), "UTELIV", {"RUSS"}),
        (date(2026, 5, 20), "RUSS", {"UTELIV"}),
        (date(2026, 5, 17), "RUSS", set()),
    ],
)
def test_what_is_in_season_comes_first_and_nothing_is_lost(
    day: date, first: str, later: set[str]
) -> None:
    """A russ bus in October is rare, not impossible."""
    kinds = SEEN.fields["obs_type"]  # type: ignore[index]  # a key is a text
    shown, hidden = offered(kinds, bergen().seasons_on(day))
    assert shown[0].code == first
    assert {option.code for option in hidden} == later
    assert {option.code for option in (*shown, *hidden)} == set(KINDS)


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        ({}, []),
        ({"mengde": "6-15", "uro": "2", "vold": "1", "overdose": 0}, []),
        ({"vold": "2"}, ["vold"]),
        ({"overdose": 1, "obs_type": "RUSCENE"}, ["overdose"]),
        ({"overdose": 1, "obs_type": "DIGITAL"}, []),
        ({"mengde": "0", "uro": "3"}, []),
        (
            {"beredskap_melding": "JA", "sikkerhet_hos_oss": "TRAKK_OSS"},
            ["beredskap_melding", "sikkerhet_hos_oss"],
        ),
    ],
)
def test_what_is_serious_is_known_and_only_while_it_stands(
    answers: dict[str, object], told: list[str]
) -> None:
    """A form is the wrong place for an emergency, and it should say so; not at every turn."""
    found = serious(SEEN, _seen(**{"obs_type": "MILJO", **answers}))
    assert [str(field.key) for field in found] == told


def test_a_number_is_serious_from_where_the_codebook_says() -> None:
    """Two dogs are dogs; three are a pack."""
    form = sandvik().codebook.forms["observation"]
    draft = begin(form, id=ID, book=BOOK, day=DAY)
    assert [field.key for field in serious(form, draft.answer("dogs", 3))] == ["dogs"]
    assert serious(form, draft.answer("dogs", 2).answer("mood", "0")) == ()


def test_a_text_has_one_spelling_whatever_the_keyboard() -> None:
    """A record with an é of two signs would be one the phone itself could not read again."""
    draft = Draft(id=contact().id, kind="place", book=BOOK, day=DAY)
    assert draft.answer("called", "Kafe\u0301").answers["called"] == "Kafé"
