"""Every route of both applications stands in the table of who may do what, and no other does."""

import tempfile
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, get_args

import pytest

from server.access import table
from server.access.audit import DEEDS
from server.access.table import GIVES, GRANTS, HOME, OPEN, ROLES, ROUTES, Permission
from server.app import create_app
from server.reading.app import create_app as create_reader_app
from server.services import opened
from server.settings import from_env
from server.web.menu import entries
from shared.words.catalogue import CATALOGUE
from tests.builders import SANDVIK


def walk(routes: Iterable[Any]) -> Iterator[Any]:
    """Give every route, also those of the parts that were put together."""
    for route in routes:
        if hasattr(route, "effective_candidates"):
            yield from walk(route.effective_candidates())
        else:
            yield route


@cache
def asked() -> tuple[frozenset[str], frozenset[str]]:
    """Name the routes of the application and of the one for readers."""
    with tempfile.TemporaryDirectory() as folder:
        settings = from_env({"FELTLOGG_DATA": folder, "FELTLOGG_PROFILE": str(SANDVIK)})
        with opened(settings) as services:
            apps = create_app(services), create_reader_app(services.readers)
    ours, readers = (
        frozenset(
            f"{method} {route.path}" for route in walk(app.routes) for method in route.methods
        )
        for app in apps
    )
    return ours, readers


def test_every_route_names_its_permission() -> None:
    """A page that nobody thought of would be anybody's; server/access/table.py is where to."""
    ours, readers = asked()
    assert ours == ROUTES.keys()
    assert readers <= {name for name, permission in ROUTES.items() if permission == "feeds.read"}


def test_the_walk_meets_routes_in_parts_of_parts() -> None:
    """A walk that misses some would call the rest complete."""
    assert len(asked()[0]) > 30
    assert "POST /devices/{device_id}/end" in asked()[0]


@pytest.mark.parametrize("name", [name for name, one in ROUTES.items() if one == "anyone"])
def test_what_is_anyones_is_little_and_known(name: str) -> None:
    """Whatever is added here is seen by the whole internet."""
    assert name.split(" ")[1].startswith(
        ("/sign-in", "/static/", "/healthz", "/readyz", "/language", "/v1/enrol", "/v1/farewell")
    )


def test_every_permission_is_asked_for_or_said_to_be_to_come() -> None:
    """One that no route names protects nothing."""
    to_come = {
        "feeds.keys", "retention.read", "retention.change", "people.read", "people.change",
        "audit.read", "audit.export",
    }  # fmt: skip
    assert set(get_args(Permission)) - set(ROUTES.values()) <= to_come


def test_the_table_is_about_roles_that_there_are() -> None:
    """A role with a hole in the table is let in by accident, or by nobody."""
    assert GRANTS.keys() == GIVES.keys() == HOME.keys() == set(ROLES)
    for role in ROLES:
        first = ROUTES[f"GET {HOME[role]}"]
        assert first == "signed_in" or first in GRANTS[role]
        assert not GRANTS[role].keys() & {*OPEN, "signed_in"}


def test_only_a_coordinator_makes_coordinators() -> None:
    """Whoever can make one can be one."""
    assert [role for role in ROLES if "coordinator" in GIVES[role]] == ["coordinator"]
    for role in ROLES:
        assert bool(GIVES[role]) == ("people.change" in GRANTS[role])


def test_the_menu_leads_where_its_reader_may_go() -> None:
    """A link that refuses whoever follows it teaches them not to."""
    for entry in entries():
        needed = ROUTES[f"GET {entry.address}"]
        assert needed in (entry.permission, "signed_in"), entry


def test_nobody_reaches_what_is_not_in_the_table() -> None:
    """Deny by default: a role or a permission that is new is denied."""
    member = table.Account(id="", login="", name="", role="king", made_on=None)  # type: ignore[attr-defined, arg-type]
    assert table.reach(member, "records.read") is None
    assert table.role_of(member) is None


@pytest.mark.parametrize("deed", DEEDS)
def test_every_deed_in_the_log_has_words(deed: str) -> None:
    """A line without them is a page that fails before an auditor: shared/words/web_audit.py."""
    assert f"web.audit.did.{deed}" in CATALOGUE
