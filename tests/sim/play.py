"""Play one seed, and say all there is to know when it breaks a law."""

import hashlib
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from unittest.mock import patch

from client.sync import exchange
from tests.sim.chance import seeded
from tests.sim.plants import PLANTS
from tests.sim.turns import Turns
from tests.sim.world import World

LAST = 40
WHOLE_EVERY = 25  # of so many seeds one goes through the whole web application


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What came of a seed.

    Shapes:  digest  of everything that happened: the same for the same seed
             broken  the law that was broken and all one needs to see how, empty for a good run
             points  points to die at that were passed
    """

    seed: int
    digest: str
    law: str
    broken: str
    events: int
    crashes: int
    points: int
    reached: Mapping[str, int]


def play(seed: int, plant: str = "") -> Run:
    """Play a seed, with a planted bug where one is named."""
    with ExitStack() as stage:
        dice = stage.enter_context(seeded(seed))
        stage.enter_context(patch.object(exchange, "ThreadPoolExecutor", lambda _: Turns(dice)))
        stage.enter_context(patch.object(exchange, "FIRST_BATCH", dice.choice((1, 2, 3, 500))))
        bug = PLANTS.get(plant)
        if bug is not None:
            stage.enter_context(bug.planted())
        world = World(dice, bug.rates if bug else {}, whole=seed % WHOLE_EVERY == 0)
        law = broken = ""
        try:
            world.run()
        except Exception as error:  # noqa: BLE001 - whatever it is, the seed has found it
            law = getattr(error, "law", type(error).__name__)
            broken = _told(seed, plant, world, error)
        pockets = world.pockets
        return Run(
            seed=seed,
            digest=hashlib.sha256("\n".join(world.trace).encode()).hexdigest(),
            law=law,
            broken=broken,
            events=len(world.trace),
            crashes=sum(one.n_crashes for one in pockets),
            points=world.hub.fuse.n_points + sum(one.fuse.n_points for one in pockets),
            reached=world.reached,
        )


def _told(seed: int, plant: str, world: World, error: Exception) -> str:
    planted = f" --plant '{plant}'" if plant else ""
    return "\n".join(
        (
            f"{type(error).__name__}: {error}",
            f"replay:  .venv/bin/python -m tests.sim {seed}{planted}",
            f"faults:  {world.mix}",
            *world.trace[-LAST:],
        )
    )
