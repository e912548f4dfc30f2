"""The published vectors: what every implementation of the formats must agree on."""

import json

import pytest

from tests.vectors import FOLDER, Case, cases


@pytest.mark.parametrize("case", list(cases()), ids=lambda case: case.name)
def test_a_vector_is_what_its_recipe_gives(case: Case) -> None:
    """A vector that drifts from the code promises something nobody keeps."""
    assert json.loads(case.path.read_text("utf-8")) == case.document()


@pytest.mark.parametrize("case", list(cases()), ids=lambda case: case.name)
def test_a_vector_does_what_its_name_says(case: Case) -> None:
    """A recipe rewritten by a bug must not turn a refusal into an acceptance."""
    accepted = case.document()["expect"] == "accept"
    assert accepted == case.path.name.startswith("accept_")


def test_no_vector_is_without_a_recipe() -> None:
    """A stray file would be evidence nobody can renew."""
    assert {case.path for case in cases()} == set(FOLDER.glob("*/*.json"))
