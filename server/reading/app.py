"""The web application of readers; every route here is one whose process cannot open the intake."""

from fastapi import FastAPI

from server.readers import Readers
from server.web import feeds
from server.web.guard import Guard
from server.web.problems import answer_errors


def create_app(readers: Readers) -> FastAPI:
    """Build the application; it keeps nothing that is not in `readers`."""
    app = FastAPI(title="Feltlogg", version=readers.version, openapi_url=None)
    app.state.readers = readers
    app.include_router(feeds.routes(feeds.by_key))
    answer_errors(app)
    app.add_middleware(Guard, hosts=readers.hosts, is_https=readers.is_https)
    return app
