"""The OpenAPI document is true: what it says is what the server does."""

from typing import Any

from tests.house.openapi_page import PAGE, page
from tests.serving import Serving, problem


def document(server: Serving) -> dict[str, Any]:
    """Give the document."""
    found: dict[str, Any] = server.app.openapi()
    return found


def test_the_document_tells_of_both_conversations(server: Serving) -> None:
    """Somebody can write a second phone from it."""
    paths = document(server)["paths"]
    sync, enrol = paths["/v1/sync"]["post"], paths["/v1/enrol"]["post"]
    assert list(sync["requestBody"]["content"]) == ["application/x-ndjson", "application/felt"]
    assert list(enrol["requestBody"]["content"]) == ["application/json"]
    for told in (sync, enrol):
        assert "application/json" in told["responses"]["200"]["content"]
    assert sync["security"] == [{"phone": []}]
    assert {"/healthz", "/readyz"} <= paths.keys()


def test_every_reference_in_the_document_leads_somewhere(server: Serving) -> None:
    """A document that does not resolve is read by no tool."""
    found = document(server)

    def references(node: object) -> list[str]:
        if isinstance(node, dict):
            own = [node["$ref"]] if isinstance(node.get("$ref"), str) else []
            return own + [ref for value in node.values() for ref in references(value)]
        return [ref for item in node for ref in references(item)] if isinstance(node, list) else []

    assert references(found)
    for reference in references(found):
        target: Any = found
        for step in reference.removeprefix("#/").split("/"):
            target = target[step]


def test_problems_are_told_as_problems(server: Serving) -> None:
    """The statuses a program must expect are written down."""
    told = document(server)["paths"]["/v1/sync"]["post"]["responses"]
    assert {"400", "401", "403", "408", "413", "415", "503", "507"} <= told.keys()
    for status, answer in told.items():
        if status != "200":
            assert list(answer["content"]) == ["application/problem+json"]


def test_the_document_in_the_repository_is_the_newest() -> None:
    """Whoever writes a second phone reads it there."""
    assert PAGE.read_text("utf-8") == page(), "run make errors"


def test_nothing_of_it_is_served(server: Serving) -> None:
    """A server shows nobody where to knock, and no page of a third party's scripts."""
    for path in ("/docs", "/redoc", "/openapi.json"):
        problem(server.ask("GET", path), 404, "access.not_found")
