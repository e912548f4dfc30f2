"""`demo`: a year of invented records in a folder of its own, then the same as `run`."""

import shutil
from dataclasses import replace
from pathlib import Path

import click

from server import clock, settings
from server.commands.run import together
from server.commands.telling import refusals
from server.demo.build import build
from server.demo.year import WEEKS
from server.services import opened
from server.settings import Settings

SEED = 4601


@click.command()
@click.option("--seed", type=int, default=SEED, show_default=True, help="Another year.")
@click.option(
    "--weeks", type=click.IntRange(1, WEEKS), default=WEEKS, show_default=True, help="How many."
)
@click.option("--build-only", is_flag=True, help="Make the data, start nothing.")
@click.option("--anew", is_flag=True, help="Throw the demo's data away and make it again.")
def demo(seed: int, weeks: int, build_only: bool, anew: bool) -> None:  # noqa: FBT001 - click's flags
    """Show Feltlogg with a year of invented records, in FELTLOGG_DATA/demo."""
    with refusals():
        chosen = settings.from_env()
        folder = chosen.folder / "demo"
        if anew and folder.exists():
            shutil.rmtree(folder)
        if not folder.exists():
            _make(chosen, folder, seed, weeks)
        if not build_only:
            together(replace(chosen, folder=folder))


def _make(chosen: Settings, folder: Path, seed: int, weeks: int) -> None:
    """Build beside, and move into place when whole, so that a stop half-way leaves nothing."""
    draft = folder.with_name(".demo")
    shutil.rmtree(draft, ignore_errors=True)
    with opened(replace(chosen, folder=draft)) as services:
        days = build(services, seed, clock.now(), weeks)
        with click.progressbar(
            days, length=(weeks + 1) * 7, label="Inventing a year", update_min_steps=7
        ) as shown:
            for _ in shown:
                pass
    draft.rename(folder)
