"""The web application, from services to routes."""

from collections.abc import Callable
from functools import partial
from typing import Any

from fastapi import Depends, FastAPI
from starlette.types import ASGIApp

from server.reading.app import create_app as create_reader_app
from server.services import Services
from server.web import enrol, farewell, health, own_feeds, pages, rescue, sign_in, sso, sync
from server.web.admit import admit
from server.web.guard import Guard
from server.web.problems import SCHEMA, answer_errors
from server.web.styles import sheet
from server.web.zones import Zones


def create_app(services: Services, readers: ASGIApp | None = None) -> FastAPI:
    """Build the application; it keeps nothing that is not in `services`.

    Shapes:  readers  what answers readers: another process, or without one this one
    Errors:  NoLooksError
    """
    sheet()  # rather not begin than begin and show bare pages
    app = FastAPI(
        title="Feltlogg",
        summary="Takes anonymous field records in, gives safe figures out.",
        version=services.version,
        openapi_url=None,  # docs/spec/openapi.json has it; a server tells nobody how to ask
        redirect_slashes=False,
        dependencies=[Depends(admit)],
    )
    app.state.services = services
    app.state.readers = services.readers
    for part in (sync, enrol, farewell, rescue, health, sign_in, sso, pages, own_feeds):
        app.include_router(part.router)
    answer_errors(app)
    app.add_middleware(Zones, readers=readers or create_reader_app(services.readers))
    app.add_middleware(Guard, hosts=services.hosts, is_https=services.is_https)
    app.openapi = partial(_document, app.openapi)  # type: ignore[method-assign]  # the way it offers
    return app


def _document(usual: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    document = usual()
    document.setdefault("components", {}).setdefault("schemas", {})["Problem"] = dict(SCHEMA)
    return document
