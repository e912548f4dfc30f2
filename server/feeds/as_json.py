"""A group's figures as JSON: the same release gives the same bytes.

Source:  docs/spec/feeds.md#json
"""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from server.feeds.edition import Edition
from server.release import labels, level_labels
from server.release.level_views import PeriodLevels
from server.release.rhythm_views import PeriodRhythm
from server.release.views import Figures
from shared.canonical import encode
from shared.language import LANGUAGES, Language

MEDIA_TYPE = "application/json"
FORMAT = 1
_TEXT: Mapping[str, Any] = {"type": "string"}
_OBJECT: Mapping[str, Any] = {"type": "object"}
SCHEMA: Mapping[str, Any] = {
    "type": "object",
    "description": "docs/spec/feeds.md#json",
    "required": [
        "base",
        "format",
        "group",
        "labels",
        "language",
        "levels",
        "municipality",
        "notes",
        "period",
        "periods",
        "release",
    ],
    "properties": {
        "base": {"type": "integer"},
        "format": {"const": FORMAT},
        "rhythm": {"type": "array", "items": _OBJECT},
        "group": _OBJECT,
        "labels": _OBJECT,
        "levels": {"type": "array", "items": _OBJECT},
        "language": {"enum": list(LANGUAGES)},
        "municipality": _TEXT,
        "notes": {"type": "array", "items": _TEXT},
        "period": _TEXT,
        "periods": {"type": "array", "items": _OBJECT},
        "release": {"type": ["object", "null"]},
    },
}


def feed(edition: Edition) -> bytes:
    """Spell an edition as canonical JSON; `shown` and the notes are in its language."""
    picture, profile, language = edition.picture, edition.profile, edition.language
    newest, product, rhythms = picture.newest, picture.reading.product, picture.rhythms
    release = newest and {
        "cut_on": newest.cut_on.isoformat(),
        "number": newest.number,
        "sha256": newest.digest,
    }
    named = {
        "ages": (labels.age, picture.ages),
        "places": (labels.place, picture.places),
        "themes": (labels.theme, picture.themes),
    }
    return encode(
        {
            "base": picture.base,
            "format": FORMAT,
            "group": {
                "code": picture.reading.code,
                "expired": picture.is_expired,
                "expires_on": product.expires_on.isoformat(),
                "label": {code: product.label.say(code) for code in LANGUAGES},
                "level": picture.reading.level,
                "purpose": {code: product.purpose.say(code) for code in LANGUAGES},
                "renewed_by": {code: product.renewed_by.say(code) for code in LANGUAGES},
            },
            "labels": {
                axis: {
                    code: {tongue: name(profile, code, tongue) for tongue in LANGUAGES}
                    for code in codes
                }
                for axis, (name, codes) in named.items()
            }
            | {"indicators": _indicators(edition)}
            | _further_labels(edition),
            "language": language,
            "levels": [_levels(one, edition) for one in picture.levels],
            "municipality": profile.code,
            "notes": labels.remarks(picture, profile, language),
            "period": picture.reading.view.period,
            "periods": [_period(figures, language) for figures in picture.periods],
            "release": release,
            **({"rhythm": [_rhythm(one, language) for one in rhythms]} if rhythms else {}),
        }
    )


def _further_labels(edition: Edition) -> dict[str, Any]:
    """Name what further tables and rhythms tell, in three languages; nothing where none is told."""
    picture, profile = edition.picture, edition.profile
    tables = {code: told for one in picture.periods for code, told in one.further.items()}
    parts = {part for one in picture.rhythms for part in one.parts}
    named: dict[str, Any] = {}
    if tables:
        named["further"] = {
            code: {
                "answers": {
                    answer: {lang: labels.answer(profile, code, answer, lang) for lang in LANGUAGES}
                    for answer in told.values
                },
                "label": {lang: labels.table(profile, code, lang) for lang in LANGUAGES},
            }
            for code, told in tables.items()
        }
    if parts:
        named["parts"] = {
            part: {lang: labels.part(profile, part, lang) for lang in LANGUAGES} for part in parts
        }
    return named


def _rhythm(one: PeriodRhythm, language: Language) -> dict[str, object]:
    return {
        "cells": [
            {
                "part": part,
                "place": place,
                "shown": labels.shown(n, language),
                "value": n,
                "weekday": int(weekday or 0),
            }
            for place, cells in one.cells.items()
            for (weekday, part), n in cells.items()
        ],
        "months": list(one.months),
        "parts": list(one.parts),
        "period": one.period,
    }


def _further(figures: Figures, language: Language) -> dict[str, object]:
    """Give the further tables of a period; nothing where none is told."""
    if not figures.further:
        return {}
    return {
        "further": [
            {
                "cells": [
                    {
                        "answer": share.value,
                        "place": share.larger,
                        "shown": labels.shown(n, language),
                        "value": n,
                    }
                    for share, n in told.cells.items()
                ],
                "table": code,
            }
            for code, told in figures.further.items()
        ]
    }


def _indicators(edition: Edition) -> dict[str, object]:
    """Name the questions of the view and their steps, the lowest first, in three languages."""
    seen = edition.picture.reading.view.indicators
    return {
        code: {
            "label": {tongue: one.label.say(tongue) for tongue in LANGUAGES},
            "steps": [
                {"code": step, **{tongue: label.say(tongue) for tongue in LANGUAGES}}
                for step, label in one.steps.items()
            ],
        }
        for code, one in edition.profile.grid.indicators.items()
        if code in seen
    }


def _levels(levels: PeriodLevels, edition: Edition) -> dict[str, object]:
    profile, view, language = edition.profile, edition.picture.reading.view, edition.language
    return {
        "cells": [
            {
                "indicator": code,
                "place": at.code,
                "place_label": level_labels.spot(profile, levels, view, at, language),
                "place_type": at.spot,
                "shown": level_labels.step(profile, code, level, language),
                "step": level.step,
                "trend": level.trend,
            }
            for (at, code), level in levels.cells.items()
        ],
        "period": levels.period,
    }


def _period(figures: Figures, language: Language) -> dict[str, object]:
    return {
        "cells": [
            {
                "age": cell.age,
                "place": cell.area,
                "shown": labels.shown(n, language),
                "theme": cell.theme,
                "value": n,
            }
            for cell, n in figures.cells.items()
        ],
        "effort": [
            {
                "hours": worked.hours,
                "place": place,
                "shown": labels.per_hour(worked.rate, language),
                "tenths_per_hour": asdict(worked.rate) if worked.rate else None,
            }
            for place, worked in figures.effort.items()
        ],
        **_further(figures, language),
        "first_cut_on": figures.first.isoformat(),
        "first_release": figures.releases[0],
        "last_cut_on": figures.last.isoformat(),
        "last_release": figures.releases[1],
        "period": figures.period,
    }
