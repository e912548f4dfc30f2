"""Recipes for docs/spec/vectors, with fixed keys and ids: `python -m tests.vectors --write`."""

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

from shared.errors import KnownError
from shared.hazmat.aead import SealBrokenError
from tests.vector_backups import backup_layer, backup_scenes, recovery_layer, recovery_scenes
from tests.vector_figures import FIGURE_LAYERS, figure_scenes
from tests.vector_guard import guard_layer, guard_scenes
from tests.vector_hooks import address_layer, hook_scenes, webhook_layer
from tests.vector_notes import (
    hpke_layer,
    hpke_scenes,
    keys_layer,
    keys_scenes,
    note_layer,
    note_scenes,
)
from tests.vector_parcels import parcel_layer, parcel_scenes
from tests.vector_places import place_layer, place_scenes
from tests.vector_proofs import proof_layer, proof_scenes, signed_answer_layer
from tests.vector_retention import RETENTION_LAYERS, retention_scenes
from tests.vector_seals import SEAL_LAYERS, seal_scenes
from tests.vector_shorthand import SHORT_LAYERS, short_scenes
from tests.vector_signed import signed_layer, signed_scenes
from tests.vector_wire import WIRE_LAYERS, wire_scenes

FOLDER = Path(__file__).parent.parent / "docs" / "spec" / "vectors"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One scenario: what goes in, and what must come of it, down to the layer that fails."""

    name: str
    clause: str
    comment: str
    given: dict[str, Any]

    @property
    def path(self) -> Path:
        """The case's file."""
        return FOLDER / f"{self.name}.json"

    def document(self) -> dict[str, Any]:
        """Run the recipe and write down what came of it."""
        head = {"clause": self.clause, "comment": self.comment}
        return {**head, **self.given, **run(self.name.partition("/")[0], self.given)}


def run(layer: str, given: dict[str, Any]) -> dict[str, Any]:
    """Do what the layer does to the input; gives `expect` and, when accepted, `output`."""
    try:
        return {"expect": "accept", "output": _LAYERS[layer](given)}
    except KnownError as error:
        return {"expect": error.code, "flaws": [[f.code, f.field, f.bound] for f in error.flaws]}
    except SealBrokenError:
        return {"expect": "seal.broken"}


_LAYERS = {
    **WIRE_LAYERS,
    **SEAL_LAYERS,
    "hpke": hpke_layer,
    "keys": keys_layer,
    "note": note_layer,
    "backup": backup_layer,
    "recovery": recovery_layer,
    "parcel": parcel_layer,
    "signed": signed_layer,
    "signed_answer": signed_answer_layer,
    "proof": proof_layer,
    **SHORT_LAYERS,
    "guard": guard_layer,
    "place": place_layer,
    **FIGURE_LAYERS,
    "webhook": webhook_layer,
    "webhook_address": address_layer,
    **RETENTION_LAYERS,
}


def cases() -> Iterator[Case]:
    """List every scenario."""
    sealing = (
        seal_scenes(),
        hpke_scenes(),
        keys_scenes(),
        note_scenes(),
        backup_scenes(),
        recovery_scenes(),
    )
    signing = (wire_scenes(), signed_scenes(), proof_scenes(), parcel_scenes(), short_scenes())
    local = (guard_scenes(), place_scenes())
    scenes = (*sealing, *signing, *local, figure_scenes(), retention_scenes(), hook_scenes())
    for name, clause, comment, given in chain(*scenes):
        yield Case(name=name, clause=clause, comment=comment, given=given)


def main() -> None:
    """Write every vector, or list those that differ from their recipe."""
    for case in cases():
        text = json.dumps(case.document(), ensure_ascii=True, indent=1, sort_keys=True) + "\n"
        if "--write" in sys.argv:
            case.path.parent.mkdir(parents=True, exist_ok=True)
            case.path.write_text(text, "utf-8")
        elif not case.path.exists() or case.path.read_text("utf-8") != text:
            sys.stdout.write(f"{case.path} differs from its recipe\n")


if __name__ == "__main__":
    main()
