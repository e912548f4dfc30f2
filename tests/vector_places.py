"""Recipes for the vectors of approved places: what is written after the rest of places.toml."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from server.approved import FILE, Written, code_of, join
from server.store.places import ApprovedPlace
from shared.codebook import Code
from shared.place import PlaceCode
from shared.record import RecordId
from tests.builders import sandvik, sandvik_texts

Scene = tuple[str, str, str, dict[str, Any]]
ROOT = "1b4e28ba-2fa1-4d3b-a3f5-ef19b5a7633b"
OTHER = "6fa459ea-ee8a-4ca4-894e-db77e160355e"
PLACE: dict[str, Any] = {"proposal": ROOT, "name": "Naustet", "type": "open", "district": "d1"}


def place_layer(given: dict[str, Any]) -> Any:
    """Add places to Sandvik's; gives what was added."""
    texts = sandvik_texts()
    joined = join(Written(texts, sandvik()), [_place(**one) for one in given["input"]])
    return joined.texts[FILE].removeprefix(texts[FILE].rstrip())


def _place(proposal: str, at: list[int] | None = None, **more: Any) -> ApprovedPlace:
    told = {"type": Code(more.pop("type")), "district": Code(more.pop("district")), **more}
    return ApprovedPlace(
        code=PlaceCode(proposal) if len(proposal) < len(ROOT) else code_of(RecordId(proposal)),
        at=(at[0], at[1]) if at else None,
        added_on=date(2026, 7, 1),
        **told,
    )


def place_scenes() -> Iterator[Scene]:
    """List every scenario."""
    for name, places, comment in (
        ("accept_none", [], "Without approved places not a byte is another."),
        ("accept_bare", [PLACE], "Nobody has told where it is."),
        (
            "accept_where",
            [{**PLACE, "at": [701_000, -200_005], "is_public": True}],
            "Ten-thousandths of a degree.",
        ),
        ("accept_quoted", [{**PLACE, "name": 'Ødegård "Øst"\\'}], "Quoted as in canonical JSON."),
        (
            "accept_order",
            [{**PLACE, "proposal": OTHER}, PLACE],
            "In the order they were first approved.",
        ),
        ("accept_closed", [{**PLACE, "state": "closed"}], "Out of use, and its name still known."),
        (
            "accept_undone",
            [{**PLACE, "name": "", "state": "undone"}],
            "Off the list, name and all.",
        ),
        (
            "accept_in_folder",
            [{**PLACE, "proposal": "quay"}],
            "A code the folder has is the folder's.",
        ),
        ("reject_district", [{**PLACE, "district": "d9"}], "A district that is no more."),
        ("reject_type", [{**PLACE, "type": "x"}], "A kind of place that is no more."),
    ):
        yield f"place/{name}", "codebook.md#approved-places", comment, {"input": places}
