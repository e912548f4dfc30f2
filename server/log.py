"""Events as JSON lines; the parameters are all that can ever be written.

No content, count, record, key or address has a parameter here, and no clock time either: when a
phone called is when somebody worked. Whoever keeps the log may stamp it.
"""

import json
import logging
import sys
from contextlib import suppress


def note(  # noqa: PLR0913 - the parameters are the allow-list
    event: str,
    *,
    code: str | None = None,
    status: int | None = None,
    method: str | None = None,
    route: str | None = None,
    ms: int | None = None,
    version: str | None = None,
    where: str | None = None,
) -> None:
    """Write one event; `route` is a template and `where` a place in the code, never a value."""
    line = {
        "event": event,
        "code": code,
        "status": status,
        "method": method,
        "route": route,
        "ms": ms,
        "version": version,
        "where": where,
    }
    given = {key: value for key, value in line.items() if value is not None}
    with suppress(OSError):  # a log on a full disk must not keep the service from its work
        print(json.dumps(given), file=sys.stderr, flush=True)  # noqa: T201 - this is the log


class Muted(logging.Handler):
    """Turns what a library logs into a bare event, since its words may hold a path or an answer."""

    def emit(self, record: logging.LogRecord) -> None:
        """Write that it happened, how grave it was and where in the code."""
        where = f"{record.module}:{record.lineno}"
        note(f"library.{record.levelname.lower()}", code=record.name, where=where)


def mute_libraries() -> None:
    """Let every library's warnings through as bare events, and nothing else."""
    root = logging.getLogger()
    root.handlers = [Muted(level=logging.WARNING)]
    for name in ("uvicorn", "uvicorn.error", "uvicorn.access", "uvicorn.asgi"):
        logger = logging.getLogger(name)
        logger.handlers, logger.propagate = [], True
