"""`run`: server and field app together, and where to go; what `make run` calls."""

import signal
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from threading import Event

import click

from server import settings
from server.access.sign_in import invite_coordinator
from server.commands import ports
from server.commands.telling import refusals
from server.enrolment import link_to, offer
from server.services import make_folder, opened
from server.settings import Settings

GRACE_S = 8
PATIENCE_S = 60
STEP_S = 0.2
Children = Mapping[str, subprocess.Popen[bytes]]


@click.command()
def run() -> None:
    """Start the server and the field app, say where to go, and stop both on Ctrl-C.

    Reads FELTLOGG_HOST, FELTLOGG_PORT, FELTLOGG_APP_PORT, FELTLOGG_URL, FELTLOGG_DATA and
    FELTLOGG_PROFILE.
    """
    with refusals():
        chosen = settings.from_env()
        together(chosen)


def together(chosen: Settings) -> None:
    """Run both until told to stop; exit 1 when one of them stops by itself.

    Errors:  InputError, ProfileError, StoreError
    """
    make_folder(chosen)
    ports.check(chosen.host, chosen.port, "FELTLOGG_PORT")
    ports.check(chosen.host, chosen.app_port, "FELTLOGG_APP_PORT")
    with opened(chosen):  # says what is wrong with profile or store once, before two programs do
        pass
    stop = Event()
    for one in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(one, lambda *_: stop.set())
    with _children(chosen) as children:
        if _await(children, (f"{chosen.server_url}/readyz", chosen.app_url), stop):
            click.echo(_welcome(chosen))
        while not stop.wait(STEP_S):
            _all_alive(children)
    click.echo("Stopped.")


@contextmanager
def _children(chosen: Settings) -> Iterator[Children]:
    commands = {"server": ("server", "serve"), "field app": ("client", "app")}
    started: dict[str, subprocess.Popen[bytes]] = {}
    try:
        for name, words in commands.items():
            # A session of their own, so that Ctrl-C reaches them once, through us.
            started[name] = subprocess.Popen(  # noqa: S603 - our own programs
                [sys.executable, "-m", *words],
                start_new_session=True,
                env=settings.for_child(chosen),
            )
        yield started
    finally:
        for child in started.values():
            child.terminate()
        for child in started.values():
            _bury(child)


def _bury(child: subprocess.Popen[bytes]) -> None:
    try:
        child.wait(GRACE_S)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()


def _all_alive(children: Children) -> None:
    for name, child in children.items():
        if child.poll() is not None:
            click.echo(f"The {name} stopped by itself (exit {child.returncode}).", err=True)
            sys.exit(1)


def _await(children: Children, urls: tuple[str, ...], stop: Event) -> bool:
    waiting, tries = list(urls), 0
    while waiting and not stop.is_set():
        _all_alive(children)
        waiting = [url for url in waiting if not _answers(url)]
        tries += 1
        if tries * STEP_S > PATIENCE_S:
            click.echo(f"No answer from {', '.join(waiting)} within {PATIENCE_S} s.", err=True)
            sys.exit(1)
        if waiting:
            stop.wait(STEP_S)
    return not waiting


def _answers(url: str) -> bool:
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with direct.open(url, timeout=5):
            return True
    except (urllib.error.URLError, OSError):
        return False


def _welcome(chosen: Settings) -> str:
    with opened(chosen) as services, services.intake.transaction(services.municipality) as tx:
        person = invite_coordinator(tx, services.now())
        phone = offer(tx, "make run", services.now())
        name = services.profile.name.nb
    link = link_to(chosen.public_url, phone)
    one_step = [f"    or in one step     {chosen.app_url}/enrol#{link.query}"] if link else []
    return "\n".join(
        (
            "",
            f"  Feltlogg is running for {name}. Ctrl-C stops it.",
            "",
            f"  Coordinator   {chosen.public_url}/",
            f"    one-time sign-in   {person}",
            f"  Field app     {chosen.app_url}/",
            f"    server address     {chosen.public_url}",
            f"    enrolment code     {phone}",
            *one_step,
            "",
            f"  Data is kept in {chosen.folder.resolve()}",
            "",
        )
    )
