"""Where the team has just been: the places to offer first."""

from client.logbook import Logbook

N_RECENT = 6
N_LOOKED_AT = 30


def recent_places(phone: Logbook) -> tuple[str, ...]:
    """Name places, the likeliest first: here, earlier in this shift, earlier shifts."""
    found: dict[str, None] = {}
    going = phone.shifts.going()
    if going is not None:
        if going.here is not None:
            found.setdefault(going.here)
        for place in reversed(going.places):
            found.setdefault(place)
    for entry in phone.records.entries(limit=N_LOOKED_AT):
        if entry.record.kind == "withdrawal":
            continue
        field = phone.form(entry.record.kind, entry.record.book).role("place")
        answer = entry.record.answers.get(field.key) if field else None
        if isinstance(answer, str):
            found.setdefault(answer)
    return tuple(found)[:N_RECENT]
