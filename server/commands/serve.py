"""`serve`: the server in this process and readers in another, until it is told to stop."""

import gc
import signal
import sys
from collections.abc import Mapping
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from server import settings
from server.commands.one_town import named
from server.commands.ports import take
from server.commands.telling import refusals
from server.hooks.worker import telling
from server.log import note
from server.reading.process import ReaderProcess
from server.retention.daily import daily
from server.services import Services, opened
from server.settings import Settings
from server.towns import host_of, towns
from shared.errors import InputError
from shared.flaw import Flaw
from shared.version import VERSION

if TYPE_CHECKING:
    import uvicorn

GARBAGE_AFTER = 200_000  # objects: more than a full batch makes, and a batch makes no cycles

ALONE = ""  # the name of the one that the environment tells of


@click.command()
@click.option(
    "--towns",
    "folder",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    help="Serve several municipalities: a folder of NAME.env files, one for each.",
)
@click.option(
    "--local",
    metavar="NAME",
    help="Which of them also answers to 127.0.0.1, localhost and [::1]; else none does.",
)
def serve(folder: Path | None, local: str | None) -> None:
    """Serve phones, coordinators and feeds until Ctrl-C or SIGTERM.

    Reads FELTLOGG_HOST, FELTLOGG_PORT, FELTLOGG_URL, FELTLOGG_DATA,
    FELTLOGG_DATABASE and FELTLOGG_PROFILE; with --towns only the first two,
    and the rest from each municipality's own file.
    """
    with refusals(), ExitStack() as ends:
        chosen = towns(folder) if folder else {ALONE: settings.from_env()}
        own = named(chosen, local, "--local") if local else None
        first = next(iter(chosen.values()))
        listener = ends.enter_context(take(first.host, first.port, "FELTLOGG_PORT"))
        served = {name: _begun(town, ends) for name, town in chosen.items()}
        if len({one.services.municipality for one in served.values()}) < len(chosen):
            raise InputError(Flaw("input.towns_alike", "FELTLOGG_PROFILE", str(folder)))
        note("server.started", version=VERSION)
        # While the web server loads; when it stops in order, it raises the signal again.
        for one in (signal.SIGINT, signal.SIGTERM):
            signal.signal(one, lambda *_: sys.exit(0))
        server = _server(served, {host_of(town): name for name, town in chosen.items()}, own)
        gc.collect()
        # What is loaded stays: to look for garbage in it costs a sixth of the work on a batch.
        gc.freeze()
        gc.set_threshold(GARBAGE_AFTER)
        keepers = [partial(getattr, one.services, "keeper") for one in served.values()]
        ways = [one.services.outgoing for one in served.values()]
        with suppress(SystemExit), daily(keepers), telling(ways):
            server.run(sockets=[listener])
    note("server.stopped", version=VERSION)


@dataclass(frozen=True, slots=True)
class _Served:
    """One municipality, open, and the way to its readers' process."""

    services: Services
    readers: Path


def _begun(town: Settings, ends: ExitStack) -> _Served:
    services = ends.enter_context(opened(town))
    readers = ends.enter_context(ReaderProcess(services.readers, services.profile_texts))
    return _Served(services, readers.way)


def _server(
    served: Mapping[str, _Served], hosts: Mapping[str, str], local: str | None
) -> "uvicorn.Server":
    from server.app import create_app  # noqa: PLC0415 - slow to load, and only this command needs it
    from server.web.serving import web_server  # noqa: PLC0415 - as above
    from server.web.towns import Towns  # noqa: PLC0415 - as above
    from server.web.zones import Forward  # noqa: PLC0415 - as above

    apps = {name: create_app(one.services, Forward(one.readers)) for name, one in served.items()}
    if ALONE in apps:
        return web_server(apps[ALONE])
    by_host = {host: apps[name] for host, name in hosts.items()}
    return web_server(Towns(by_host, apps[local] if local else None))
