"""Spend an evening again and cut its power: `python -m tests.disk 4711`; or many, with `1-100`.

With `--points` short scripts too are cut, and made to fail, at every single write.
"""

import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

import click

from tests.disk.nights import Night, night
from tests.disk.phone_scripts import PHONE
from tests.disk.points import cut_everywhere, fail_everywhere
from tests.disk.server_scripts import SERVER

SCRIPTS = {**PHONE, **SERVER}


@click.command(help=__doc__)
@click.argument("seeds")
@click.option("--plant", default="", help="A planted bug, by name.")
@click.option("--points", is_flag=True, help="Try every point of the short scripts.")
def main(seeds: str, plant: str, *, points: bool) -> None:
    """Do so, and stop with a complaint at the first cut that breaks a law."""
    first, _, last = seeds.partition("-")
    wanted = range(int(first), int(last or first) + 1)
    begun, nights = time.monotonic(), list[Night]()
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
        if points:
            tried = sum(workers.map(every_point, SCRIPTS), Counter[str]())
            click.echo(f"{len(SCRIPTS)} short scripts, every write of each:")
            click.echo("\n".join(f"{n} {what}" for what, n in tried.items()))


def every_point(name: str) -> Counter[str]:
    """Try every point of a script.

    Errors:  BrokenLawError
    """
    script = SCRIPTS[name]
    with tempfile.TemporaryDirectory() as folder:
        killed, dark, io, full = (Path(folder) / what for what in ("kill", "power", "io", "full"))
        for one in (killed, dark, io, full):
            one.mkdir()
        return Counter(
            {
                "points to be killed at": cut_everywhere(script, killed, "kill"),
                "points to lose power at": cut_everywhere(script, dark, "power"),
                "points at which the disk fails": fail_everywhere(script, io, "io"),
                "points at which the disk is full": fail_everywhere(script, full, "full"),
            }
        )


if __name__ == "__main__":
    main()
