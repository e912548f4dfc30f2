"""Spend an evening again and cut its power: `python -m tests.disk 4711`; or many, with `1-100`."""

import sys
import time
from concurrent.futures import ProcessPoolExecutor
from functools import partial

import click

from tests.disk.nights import night


@click.command(help=__doc__)
@click.argument("seeds")
@click.option("--plant", default="", help="A planted bug, by name.")
def main(seeds: str, plant: str) -> None:
    """Do so, and stop with a complaint at the first cut that breaks a law."""
    first, _, last = seeds.partition("-")
    wanted = range(int(first), int(last or first) + 1)
    begun, nights = time.monotonic(), []
    with ProcessPoolExecutor(None if len(wanted) > 1 else 1) as workers:
        for one in workers.map(partial(night, plant=plant), wanted):
            if one.broken:
                click.echo(one.broken)
                workers.shutdown(cancel_futures=True)
                sys.exit(1)
            nights.append(one)
    click.echo(f"{len(nights)} evenings, {time.monotonic() - begun:.0f} s")
    click.echo(f"{sum(one.deeds for one in nights)} writes, syncs and names on their tapes")
    click.echo(f"{sum(one.cuts for one in nights)} power cuts, nothing lost")


if __name__ == "__main__":
    main()
