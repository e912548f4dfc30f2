"""The process of readers with one route more, whose handler is hostile."""

from pathlib import Path
from typing import Any

from fastapi import FastAPI

from server.readers import Readers
from server.reading.__main__ import main
from server.reading.app import create_app
from tests.hostile.tries import all_of, tries


def hostile_app(readers: Readers) -> FastAPI:
    """Add the route."""
    app = create_app(readers)

    @app.get("/feeds/hostile")
    def hostile(folder: str, database: str, port: int, parent: int) -> dict[str, str]:
        return all_of(tries(Path(folder), database, port, parent))

    @app.get("/feeds/ask")
    def ask(words: str) -> Any:
        """Ask over the channel whatever the words say."""
        try:
            return readers.releases.ask(*words.split(","))  # type: ignore[attr-defined]
        except Exception as error:  # noqa: BLE001 - whatever it is
            return type(error).__name__

    return app


if __name__ == "__main__":
    main(hostile_app)
