"""What is said again and again in one municipality: the preset dictionary of its shorthand.

Source:  docs/spec/wire.md#phrases
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from shared.canonical import encode
from shared.codebook import Field, Form
from shared.profile import Profile
from shared.record import IN_A_SHIFT

ID: Final = "\x01"  # where an id begins in shorthand
_NUMBERS: Final[Mapping[str, Any]] = {"count": 1, "flag": True}
_ANSWER: Final[Mapping[str, Any]] = {
    "clock": 1_700_000_000,
    "day": "2026-01-01",
    "epoch": ID,
    "feltlogg": 1,
    "kept": 1,
    "profile": None,
    "proof": "\x02@",
    "receipts": [["kept", 1]],
}


def phrases(profile: Profile) -> bytes:
    """Spell the phrases of a profile; what is said most stands last, where it is nearest."""
    codes = dict.fromkeys(filter(None, _codes(profile)))
    samples = [_ANSWER, *_records(profile), _header(profile)]
    return b"".join(line + b"\n" for line in (*codes, *map(_spelt, samples)))


def _codes(profile: Profile) -> Iterator[bytes]:
    """Give the codes that may be chosen, a line for each list; the same list comes again."""
    yield _listed(profile.places)
    for form in _forms(profile):
        for field in sorted(_asked(form), key=lambda field: field.key):
            yield _listed(field.options, b":1" if field.type == "split" else b"")


def _records(profile: Profile) -> Iterator[Mapping[str, Any]]:
    """Make a record of each kind, with the first answer to every question."""
    for form in _forms(profile):
        yield {
            "answers": {field.key: _first(field, profile) for field in _asked(form)},
            "book": profile.codebook.version,
            "day": "2026-01-01",
            "id": ID,
            "kind": form.kind,
            **({"shift": ID} if form.kind in IN_A_SHIFT else {}),
        }


def _header(profile: Profile) -> Mapping[str, Any]:
    return {"app": "", "feltlogg": 1, "profile": profile.digest, "records": 1}


def _forms(profile: Profile) -> list[Form]:
    return sorted(profile.codebook.forms.values(), key=lambda form: form.kind, reverse=True)


def _asked(form: Form) -> list[Field]:
    return [field for field in form.fields.values() if field.type != "derived"]


def _first(field: Field, profile: Profile) -> Any:  # noqa: ANN401 - a JSON value
    is_place = field.type in ("place", "places")
    first = min(profile.places if is_place else field.options, default="")
    match field.type:
        case "many" | "places":
            return [first]
        case "split":
            return {first: 1}
        case simple:
            return _NUMBERS.get(simple, first)


def _listed(codes: Mapping[Any, Any], after: bytes = b"") -> bytes:
    return b",".join(encode(code) + after for code in sorted(codes))


def _spelt(sample: Mapping[str, Any]) -> bytes:
    """Spell a sample as JSON, and the marks in it as they stand in shorthand."""
    return encode(sample).replace(b"\\u0001", b"\x01").replace(b"\\u0002", b"\x02")
