"""Invented Bergen contacts from a seed, as long and as varied as real ones."""

import random
from collections.abc import Iterator
from datetime import date
from uuid import UUID

from shared.canonical import freeze
from shared.record import Record, RecordId
from tests.shipped import bergen

SEED = 20261122
PER_SHIFT = 12


def contacts(n: int, today: date, seed: int = SEED) -> Iterator[Record]:
    """Draw `n` street contacts, a dozen to a shift, that fit Bergen's codebook."""
    chance, form = random.Random(seed), bergen().codebook.forms["contact"]
    places = list(bergen().places)
    codes = {str(key): list(field.options) for key, field in form.fields.items()}
    shift = RecordId("")
    for at in range(n):
        if at % PER_SHIFT == 0:
            shift = _id(chance)
        heads = chance.choice((1, 1, 2, 2, 3, 3, 4, 5, 6, 8))
        answers = {
            "sted_kode": chance.choice(places),
            "tidsblokk": chance.choice(codes["tidsblokk"]),
            "antall": heads,
            "alder_antall": {chance.choice(codes["alder_antall"]): heads},
            "kjonn_antall": {chance.choice(codes["kjonn_antall"]): heads},
            "initiativ": chance.choice(codes["initiativ"]),
            "dybde": chance.choice(codes["dybde"]),
            "tema": chance.sample(codes["tema"], chance.randint(1, 3)),
            "stemning": chance.choice(codes["stemning"]),
            "tiltak": chance.sample(codes["tiltak"], chance.randint(1, 2)),
            "alvor": "1",
        }
        yield Record(
            id=_id(chance),
            kind="contact",
            book=bergen().codebook.version,
            day=today,
            shift=shift,
            answers=freeze(answers),
        )


def _id(chance: random.Random) -> RecordId:
    return RecordId(str(UUID(int=chance.getrandbits(128), version=4)))
