"""What the vectors of the guard are made of: short invented texts, clean ones and others."""

from collections.abc import Iterator
from typing import Any, TypeAlias

from shared.errors import InputError
from shared.flaw import Flaw
from shared.guard.verdict import Guard

Scene: TypeAlias = tuple[str, str, str, dict[str, Any]]
HERE = ["Torgallmenningen", "Olav Kyrres gate", "Øvre bydel"]


def guard_layer(given: dict[str, Any]) -> Any:
    """Judge a text: what stops it is a flaw with its place, what is asked about comes out."""
    guard = Guard(given["allowed"], is_strict=given.get("strict", False))
    verdict = guard.judge(given["input"])
    if verdict.stops:
        raise InputError(
            *(Flaw(f"guard.{hit.kind}", "text", f"{hit.start}-{hit.end}") for hit in verdict.stops)
        )
    return [[hit.kind, hit.start, hit.end, hit.trait] for hit in verdict.asks]


def guard_scenes() -> Iterator[Scene]:
    """List every scenario."""
    for clause, scenes in (
        ("numbers", _numbers()),
        ("national-identity-numbers", _ids()),
        ("what-is-let-pass", _passing()),
        ("addresses-on-the-net", _net()),
        ("handles", _handles()),
        ("number-plates", _plates()),
        ("names", _names()),
        ("addresses", _addresses()),
        ("what-may-be-recognised", _traits()),
    ):
        for name, text, comment in scenes:
            given: dict[str, Any] = {"input": text, "allowed": HERE}
            yield f"guard/{name}", f"guard.md#{clause}", comment, given
    strict = {"input": "Møtte Kvikkelin ved Torgallmenningen.", "allowed": HERE, "strict": True}
    comment = "A capital inside a sentence that is nobody's place."
    yield "guard/accept_strict_capital", "guard.md#names", comment, strict


def _numbers() -> Iterator[tuple[str, str, str]]:
    yield "reject_pairs", "ring 12 33 44 55 i kveld", "Eight digits in pairs."
    yield "reject_threes", "tlf. 123-44-556", "Parted anyhow."
    yield "reject_one_by_one", "1.2/3-3 4·4 5 5", "Parted by everything."
    yield "reject_abroad", "+47 123", "A country code is enough."
    yield "reject_nulls", "0047 12334455", "The same, dialled."
    yield "reject_arabic_digits", "١٢٣٣٤٤٥٥", "Digits of another script."
    yield "reject_wide_digits", "１２３３４４５５", "Digits as wide as letters."
    yield "reject_no_width", "12\u200b33\u200b44\u200b55", "Parted by what has no width."
    yield "reject_bokmal_words", "fire en to tre syv åtte", "Said in bokmål."
    yield "reject_nynorsk_words", "fire ein to tre sju åtte", "Said in nynorsk."
    yield "reject_english_words", "four one two three seven eight", "Said in English."
    yield "reject_pairs_of_words", "toogtjue trettitre førtifire femtifem", "Said in pairs."
    yield "reject_words_and_figures", "to to tre 34 45 5", "Said and written."
    yield "accept_seven_digits", "123 4567", "Too short to ring."
    yield "accept_five_words", "en to tre fire fem", "Counted to five."


def _ids() -> Iterator[tuple[str, str, str]]:
    yield "reject_tenor", "10915596784", "Month + 80."
    yield "reject_d_tenor", "508462 02355", "Day + 40 and month + 80."
    yield "reject_of_2032", "020132-99997", "The first check digit has a remainder."
    yield "reject_of_2032_too", "301082-99939", "Another remainder."
    yield "reject_inside", "nr. 1-10915596784", "Within a longer run."
    yield "reject_not_quite", "10915596785", "No such number, and still too long."


def _passing() -> Iterator[tuple[str, str, str]]:
    yield "accept_clock_times", "20.00-22.00, 15 unge", "From when to when."
    yield "accept_time_then_count", "kl. 21.30. 12-15 av dem gikk", "A time ends the sentence."
    yield "accept_day", "20.11.2026", "A day."
    yield "accept_days", "12.-14.11.2026", "From day to day."
    yield "accept_day_and_time", "2026-11-20 21:00", "A day and a time."
    yield "accept_school_year", "2025/2026", "A school year."
    yield "accept_price", "1000–2000 kr", "What it costs."
    yield "reject_birthday", "født 12.05.2009", "A day somebody was born."
    yield "reject_day_and_number", "20.11.2026 12 33 44 55", "A day, and a number after it."


def _net() -> Iterator[tuple[str, str, str]]:
    yield "reject_mail", "noen.nord@skole.example", "An address."
    yield "reject_mail_said", "noen krøllalfa skole punktum no", "An address, said."
    yield "reject_mail_hidden", "noen (at) skole (dot) com", "An address, hidden."
    yield "reject_link", "https://skole.example/a", "A link."
    yield "reject_bare_link", "profil på eksempel.no", "A bare address."
    yield "reject_link_said", "eksempel punktum no", "A bare address, said."
    yield "accept_public_site", "viste dem ung.no", "A site for everyone."
    yield "reject_page_of_site", "ung.no/noen", "A page of it may be somebody's."


def _handles() -> Iterator[tuple[str, str, str]]:
    yield "reject_at", "heter @fugl77", "With a sign."
    yield "reject_tag", "fugl#1234", "With a number sign."
    yield "reject_told", "snap: fugl_77", "Told with the service."
    yield "reject_told_name", "insta = karifugl", "A name goes on."
    yield "reject_beside", "tiktok fugl770", "Beside the service."
    yield "reject_called", "brukernavn: fuglen", "Told to be one."
    yield "accept_service", "Snap: rus og fest", "What it is about there."
    yield "accept_compound", "Discord-server og Snapchat-gruppe", "A server is nobody."


def _plates() -> Iterator[tuple[str, str, str]]:
    yield "reject_car", "AB 12345", "A car."
    yield "reject_electric", "EL12345", "An electric one."
    yield "reject_small_letters", "ek12345", "In small letters."
    yield "reject_moped", "AB 1234", "On two wheels."
    yield "accept_crowns", "KR 15000", "Money."
    yield "accept_about", "ca 15000", "About so many."


def _names() -> Iterator[tuple[str, str, str]]:
    yield "accept_name", "Møtte Mohammed Fuglevik der.", "The name and what follows it."
    yield "accept_small_letters", "snakket med kari", "In small letters."
    yield "accept_ordinary_word", "Even var jevn, sol og storm", "Words, not names."
    yield "accept_street_name", "Gikk i Olav Kyrres gate", "Everybody's place."
    yield "accept_whose", "Idas venner", "Whose."
    yield (
        "accept_unlisted_after_with",
        "Snakket med Kvikkelin i kveld",
        "Beside a person's word.",
    )
    yield "accept_unlisted_of_kin", "broren til Kvikkelin ble med", "Somebody's somebody."
    yield "accept_unlisted_called", "ein som heiter kvikkelin", "In small letters, and told."
    yield "accept_unlisted_two", "så at Kvikkelin Mossgrø gikk", "Two capitals in a row."
    yield (
        "accept_unlisted_acts",
        "jeg tror Kvikkelin trenger hjelp",
        "What people do follows.",
    )
    yield "accept_nordic", "Gunnmod var sint", "Put together of two Nordic elements."
    yield "accept_ending", "så kom Kvikkelović bort", "The ending of a last name."
    yield "accept_unlisted_place", "rolig ved Kvikkelin i kveld", "What is met there is a place."
    yield "accept_unlisted_house", "sammen med Kvikkelhuset", "The ending of a house."
    yield "accept_heard_of_it", "mange heter det samme", "No name follows."


def _addresses() -> Iterator[tuple[str, str, str]]:
    yield "accept_street", "Storgata 12 B", "A house."
    yield "accept_lives", "bor på Fugleåsen", "Where somebody lives."
    yield "accept_lives_in_district", "bor i Øvre bydel", "Too large to be a home."
    yield "accept_count_on_a_square", "Torgallmenningen 15 unge", "A place and a count."
    yield "accept_count_in_a_street", "Storgata 15 ungdommer", "The same, of a street."


def _traits() -> Iterator[tuple[str, str, str]]:
    yield "accept_one_trait", "en gutt på 15 år", "One by itself tells little."
    yield "accept_two_traits", "en gutt på 15 år med rødt hår", "Two may tell who."
    yield "accept_group", "fem gutter i alderen 15-17 år", "Nobody among several."
