"""The web application, from services to routes."""

from collections.abc import Callable
from functools import partial
from typing import Any

from fastapi import FastAPI

from server.services import Services
from server.web import enrol, farewell, feeds, health, pages, rescue, sign_in, sync
from server.web.guard import Guard
from server.web.problems import SCHEMA, answer_errors


def create_app(services: Services) -> FastAPI:
    """Build the application; it keeps nothing that is not in `services`."""
    app = FastAPI(
        title="Feltlogg",
        summary="Takes anonymous field records in, gives safe figures out.",
        version=services.version,
        openapi_url=None,  # docs/spec/openapi.json has it; a server tells nobody how to ask
        redirect_slashes=False,
    )
    app.state.services = services
    for part in (sync, enrol, farewell, rescue, health, sign_in, pages, feeds):
        app.include_router(part.router)
    answer_errors(app)
    app.add_middleware(Guard, services=services)
    app.openapi = partial(_document, app.openapi)  # type: ignore[method-assign]  # the way it offers
    return app


def _document(usual: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    document = usual()
    document.setdefault("components", {}).setdefault("schemas", {})["Problem"] = dict(SCHEMA)
    return document
