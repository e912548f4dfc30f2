"""What the guard asks about, and what a municipality tells it."""

from pathlib import Path

import pytest

from server import profile_folder
from server.answer_rules import _are_lines
from server.asking import stopped
from server.deciding import decision
from shared.errors import InputError, ProfileError
from shared.flaw import Flaw
from shared.guard.hit import Hit
from shared.guard.local import guard_of
from shared.guard.names import first_names, ordinary, surnames
from shared.guard.verdict import Guard
from shared.profiles import files
from shared.record import flaws
from tests.bench.guard_texts import NAMES, clean, hard, named
from tests.builders import place, sandvik, sandvik_texts
from tests.shipped import bergen

GUARD = Guard(["Torgallmenningen"])
LETTERS = "abcdefghij"


def word(number: int) -> str:
    """Spell a number in letters."""
    return "".join(LETTERS[int(digit)] for digit in str(number))


def asked(text: str, guard: Guard = GUARD) -> list[tuple[str, str]]:
    """Give kind and words of everything asked about."""
    return [(hit.kind, hit.of(text)) for hit in guard.judge(text).asks]


@pytest.mark.parametrize(
    "text",
    [
        "Even var jevn, og liv var det i gata",
        "Stig på bussen. Sol og storm på samme dag.",
        "Mai var rolig; april også",
        "Bo trangt. Odd situasjon.",
        "de gikk hjem, min venn",
        "HKH og SLT møttes, BUP var ikke der",
        "Rolig kveld på Torgallmenningen.",
        "Ung Arena og Snapchat er kjent av alle",
    ],
)
def test_ordinary_words_are_no_names(text: str) -> None:
    """A guard that asks about the weather is not read."""
    assert asked(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Snakket med Even i kveld", "Even"),
        ("Vi møtte Liv der", "Liv"),
        ("fatima og to til", "fatima"),
        ("RING MOHAMMED", "MOHAMMED"),
        ("en som heter Anne-Lise", "Anne-Lise"),
        ("vi så Karis venner", "Karis"),
        ("Kari’s venner", "Kari’s"),
        ("Møtte Johansen og to til", "Johansen"),
        ("Møtte Selam Gebre Fuglevik og to til", "Selam Gebre Fuglevik"),
    ],
)
def test_a_name_is_asked_about_where_it_stands(text: str, name: str) -> None:
    """So that it can be taken out with one tap, and nothing beside it."""
    assert asked(text)[0] == ("name", name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Snakket med Kvikkelin i kveld", "Kvikkelin"),
        ("Broren til Kvikkelin ble med", "Kvikkelin"),
        ("Det var Kvikkelin som sa ifra", "Kvikkelin"),
        ("Jeg tror Kvikkelin trenger hjelp", "Kvikkelin"),
        ("Talked to Kvikkelin about school", "Kvikkelin"),
        ("Så at Kvikkelin Mossgrø gikk hjem", "Kvikkelin Mossgrø"),
        ("ein som heiter kvikkelin var der", "kvikkelin"),
        ("Sist var Gunnmod sint", "Gunnmod"),
        ("Gunnmod var sint", "Gunnmod"),
        ("det var gunnmod igjen", "gunnmod"),
        ("Så kom Kvikkelović bort", "Kvikkelović"),
    ],
)
def test_a_name_on_no_list_is_seen_by_its_form_or_by_what_is_beside(text: str, name: str) -> None:
    """Most names of the world are on no list."""
    assert asked(text)[0] == ("name", name)


@pytest.mark.parametrize(
    "text",
    [
        "Rolig ved Kvikkelin, og på Mossgrø Kjøpesenter",
        "Sammen med Ungdomshuset og Kvikkelklubben",
        "Gutten sa at det var stille. Jenta fortalte det samme.",
        "Mange heter det samme, og det heter seg at det er stengt",
        "Ho seier at ein som heiter det ikkje finst",
        "Var i Kvikkelåsen hele kvelden",
    ],
)
def test_places_and_houses_are_no_names(text: str) -> None:
    """What is written with a capital is met at a place, or is one."""
    assert asked(text) == []


def test_strict_asks_about_every_capital_inside_a_sentence() -> None:
    """For a municipality that would rather be asked too often."""
    strict = Guard(["Torgallmenningen"], is_strict=True)
    text = "Gikk fra Kvikkelin til Torgallmenningen. Rolig kveld med HKH."
    assert asked(text) == []
    assert asked(text, strict) == [("name", "Kvikkelin")]


def test_a_phrase_that_is_allowed_hides_only_itself() -> None:
    """A street named after somebody does not free the name."""
    guard = Guard(["Olav Kyrres gate"])
    assert asked("Gikk i Olav Kyrres gate", guard) == []
    assert asked("Møtte Olav i Olav Kyrres gates ende", guard) == [("name", "Olav")]


def test_the_places_and_services_of_a_municipality_are_allowed() -> None:
    """In any of its languages, and by their other names."""
    guard, profile = guard_of(bergen()), bergen()
    for spot in profile.places.values():
        for name in (spot.label.nb, spot.label.nn, spot.label.en, *spot.also):
            assert asked(f"Rolig ved {name} nå", guard) == [], name
    for team in profile.teams.values():
        assert asked(f"Sammen med {team.label.nb} nå", guard) == [], team.label.nb


def test_what_stops_is_not_asked_about_as_well() -> None:
    """One spot, one sentence."""
    verdict = GUARD.judge("kari#1234")
    assert [hit.kind for hit in verdict.stops] == ["handle"]
    assert verdict.asks == ()


def test_traits_of_one_kind_are_not_enough() -> None:
    """Two boys of 15 are nobody."""
    assert asked("en gutt på 15 år og ei jente på 16 år") == []
    found = GUARD.judge("ei jente på 16 år fra Syria, søsteren går i 10. klasse").asks
    assert [hit.trait for hit in found] == ["age", "origin", "family", "school"]


def test_a_hit_tells_where_and_never_what() -> None:
    """It can be logged and counted."""
    assert repr(Hit("number", 5, 16)) == "Hit(kind='number', start=5, end=16, trait='')"


def test_a_municipality_adds_names_and_phrases() -> None:
    """They reach the phones with the profile."""
    told = {
        "guard.toml": 'strict = true\nallowed = ["Kvikken", "kvikken.no"]\n',
        "names.txt": "Blåklokka # a remark\n\nÅse-Gry\n",
    }
    guard = guard_of(files.profile({**sandvik_texts(), **told}))
    text = "så blåklokka ved Kvikken, se kvikken.no, Fuglen også"
    assert asked(text, guard) == [("name", "blåklokka"), ("name", "Fuglen")]
    assert guard.judge(text).stops == ()
    assert guard_of(sandvik()).judge(text).stops


@pytest.mark.parametrize(
    ("file", "text", "code"),
    [
        ("guard.toml", "strikt = true", "profile.unknown_key"),
        ("guard.toml", 'strict = "ja"', "profile.wrong_type"),
        ("guard.toml", "allowed = [7]", "profile.wrong_type"),
        ("names.txt", "Kari\nOla 2\n", "profile.wrong_type"),
        ("names.txt", "\n".join(map(word, range(20_001))), "profile.out_of_range"),
    ],
)
def test_a_flaw_in_what_it_is_told_is_named(file: str, text: str, code: str) -> None:
    """By file and line."""
    with pytest.raises(ProfileError) as caught:
        files.profile({**sandvik_texts(), file: text})
    (flaw,) = caught.value.flaws
    assert flaw.code == code
    assert flaw.field.startswith(file)


def test_a_folder_is_read_with_its_names(tmp_path: Path) -> None:
    """What the municipality has laid there."""
    for name, text in {**sandvik_texts(), "names.txt": "Fugl\n"}.items():
        (tmp_path / name).write_text(text, "utf-8")
    (tmp_path / "remarks.txt").write_text("not ours", "utf-8")
    texts, profile = profile_folder.read(str(tmp_path))
    assert set(texts) == {*sandvik_texts(), "names.txt"}
    assert profile.wariness.names == {"fugl"}


def test_the_lists_are_clean() -> None:
    """A name that cannot be met is one that was mistyped."""
    assert ordinary() <= first_names() | surnames()
    assert all(name == name.casefold() and name.isalpha() for name in first_names())


def test_a_server_that_reads_by_types_refuses_it_too() -> None:
    """The quick way of reading lines takes nothing that the rules would not."""
    known, said = sandvik(), place(called="Naustet 12334455")
    assert [flaw.code for flaw in flaws(said, known)] == ["guard.number"]
    assert list(flaws(place(called="Naustet 12"), known)) == []
    assert not _are_lines(60, ["Naustet 12334455"])
    assert _are_lines(60, ["Naustet 12"])


def test_what_the_recipe_makes_is_found_and_clean_sentences_are_left_alone() -> None:
    """The whole of it, in small; `python -m tests.bench.guarding` measures more."""
    guard = guard_of(bergen())
    verdicts = [guard.judge(line) for line in clean(1, 300)]
    assert sum(bool(one.stops) for one in verdicts) <= 3
    assert sum(bool(one.asks) for one in verdicts) <= 15
    assert all(guard.judge(line).stops for _, line in hard(1, 300))
    for origin in NAMES:
        asks = [guard.judge(line).asks for _, line in named(1, origin)]
        assert sum(any(hit.kind == "name" for hit in one) for one in asks) >= 0.75 * len(asks)


def test_what_a_coordinator_types_for_the_field_is_stopped_too() -> None:
    """A question goes to every phone, and a refusal's sentence to one."""
    assert stopped("Ring 12334455?", "text") == [Flaw("guard.number", "text")]
    refusing = {"verdict": "refused", "reason": "too_small", "sentence": "Spør @fugl77"}
    with pytest.raises(InputError) as caught:
        decision(place(), refusing, sandvik())
    assert caught.value.flaws == (Flaw("guard.handle", "sentence"),)
