"""Answers to a form nobody filled in: by type and role only, so that any profile will do."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import cast

from server.demo.chance import Dice, falling
from shared.answers import Answer, Answers, is_asked, must
from shared.codebook import Code, Field, FieldKey, Form
from shared.place import PlaceCode
from shared.profile import Profile

OFTEN = 0.45
RARELY = 0.05
ELSEWHERE = 0.04
IN_SEASON = 60.0
MAIN_AGE = 0.75
EVENING = 0.65


@dataclass(frozen=True, slots=True)
class Town:
    """A profile with its places by how busy they are; the district with most places leads."""

    profile: Profile
    places: tuple[PlaceCode, ...]
    weights: tuple[float, ...]

    def one(self, dice: Dice) -> PlaceCode:
        """Draw a place."""
        return dice.one(self.places, self.weights)


def town(profile: Profile) -> Town:
    """Weigh the places of a profile: some districts are far busier than others."""
    by_district: dict[Code, list[PlaceCode]] = {}
    for place in profile.offered.values():
        by_district.setdefault(place.district, []).append(place.code)
    ranked = sorted(by_district.values(), key=len, reverse=True)
    busy = falling(len(ranked), by=1.3)
    weighed = [
        (code, weight * share)
        for codes, weight in zip(ranked, busy, strict=True)
        for code, share in zip(codes, falling(len(codes), by=0.6), strict=True)
    ]
    return Town(profile, tuple(code for code, _ in weighed), tuple(n for _, n in weighed))


def answers(
    form: Form, where: Town, day: date, dice: Dice, given: Mapping[FieldKey, Answer]
) -> Answers:
    """Invent answers that fit the form; those `given` stand."""
    made: dict[str, Answer] = {}
    seasons = where.profile.seasons_on(day)
    for key, field in form.fields.items():
        if field.type in ("sealed", "question", "derived", "name") or not is_asked(field, made):
            continue
        if field.season is not None and field.season not in seasons:
            continue
        if key in given:
            made[key] = given[key]
        elif must(field, made) or field.role in ("ages", "topics") or dice.happens(OFTEN):
            made[key] = _answer(field, made, where, dice, seasons)
    return made


def _answer(  # noqa: PLR0911 - one line for each type of field
    field: Field, made: Answers, where: Town, dice: Dice, seasons: frozenset[str]
) -> Answer:
    match field.type:
        case "count":
            return _count(field, made, dice)
        case "split":
            return _split(field, cast("int", made[field.of or ""]), dice)
        case "flag":
            return False
        case "many":
            codes = tuple(field.options)
            return dice.some(codes, _weights(field, seasons), dice.few(0.8, 1, min(field.max, 3)))
        case "places":
            return dice.some(where.places, where.weights, dice.whole(1, min(field.max, 4)))
        case "place":
            return where.profile.other_place if dice.happens(ELSEWHERE) else where.one(dice)
        case _:
            return dice.one(tuple(field.options), _weights(field, seasons))


def _count(field: Field, made: Answers, dice: Dice) -> int:
    if field.role == "heads":
        return dice.few(3.1, max(1, field.min), field.max)
    heads = [n for n in made.values() if type(n) is int]
    return dice.whole(field.min, min([field.max, 6, *heads]))


def _split(field: Field, heads: int, dice: Dice) -> Mapping[str, int]:
    """Split heads: most of a group are alike, the rest are near them."""
    codes = tuple(field.options)
    middle = len(codes) * 0.4
    weights = [1 / (1 + abs(at - middle) ** 2) for at in range(len(codes))]
    main = dice.one(codes, weights)
    split: dict[str, int] = {}
    for _ in range(heads):
        code = main if dice.happens(MAIN_AGE) else dice.one(codes, weights)
        split[code] = split.get(code, 0) + 1
    return split


def _weights(field: Field, seasons: frozenset[str]) -> list[float]:
    match field.role:
        case "block" | "block_from" | "block_to":
            late = int(len(field.options) * EVENING)
            return [1.0 if at >= late else RARELY for at in range(len(field.options))]
        case "severity":
            return falling(len(field.options), by=2.5)
        case "topics":
            return [
                weight * (IN_SEASON if code in seasons else 1) * (RARELY if at.restricted else 1)
                for weight, (code, at) in zip(
                    falling(len(field.options), by=0.6), field.options.items(), strict=True
                )
            ]
        case _:
            return [
                weight * (RARELY if option.seasons and not option.seasons & seasons else 1)
                for weight, option in zip(
                    falling(len(field.options)), field.options.values(), strict=True
                )
            ]
