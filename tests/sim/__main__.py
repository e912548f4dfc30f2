"""Replay a seed and show what happened: `python -m tests.sim 4711`; or many, with `1-5000`."""

import sys
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from functools import partial

import click

from tests.sim.play import Run, play


@click.command(help=__doc__)
@click.argument("seeds")
@click.option("--plant", default="", help="A planted bug, by name.")
@click.option("--digests", is_flag=True, help="Print a digest of everything each seed did.")
def main(seeds: str, plant: str, *, digests: bool) -> None:
    """Play them, and stop with a complaint at the first that breaks a law."""
    first, _, last = seeds.partition("-")
    wanted = range(int(first), int(last or first) + 1)
    begun, runs = time.monotonic(), []
    with ProcessPoolExecutor(None if len(wanted) > 1 else 1) as workers:
        for run in workers.map(partial(play, plant=plant), wanted, chunksize=10):
            if run.broken:
                click.echo(run.broken)
                workers.shutdown(cancel_futures=True)
                sys.exit(1)
            if digests:
                click.echo(f"{run.seed} {run.digest}")
            runs.append(run)
    if not digests:
        click.echo(_summary(runs, time.monotonic() - begun))


def _summary(runs: list[Run], seconds: float) -> str:
    reached = Counter[str]()
    for run in runs:
        reached.update(run.reached)
    return "\n".join(
        (
            f"{len(runs)} seeds, {seconds:.0f} s",
            f"{sum(run.events for run in runs)} events",
            f"{sum(run.points for run in runs)} points at which a process may die",
            f"{sum(run.crashes for run in runs)} phones killed",
            *(f"{n} {what}" for what, n in reached.most_common()),
        )
    )


if __name__ == "__main__":
    main()
