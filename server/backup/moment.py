"""Both zones as they stand at one moment."""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager

from server.store.db import Db, Home, Zone

TRIES = 5


@contextmanager
def one_moment(homes: Mapping[Zone, Home]) -> Iterator[Mapping[Zone, Db]]:
    """Read the intake and the releases so that no release is in one of them only.

    They are two databases. The releases are looked at first; if one was frozen and closed between
    the two looks, we look again. If they never agree, they are copied as they are.
    """
    for tries in range(1, TRIES + 1):
        with ExitStack() as both:
            releases = both.enter_context(homes["releases"].snapshot())
            intake = both.enter_context(homes["intake"].snapshot())
            if tries == TRIES or _agree(intake, releases):
                yield {"intake": intake, "releases": releases}
                return


def _agree(intake: Db, releases: Db) -> bool:
    closed = intake.rows(
        "select municipality, max(number) from cut where is_done = 1 group by municipality"
    )
    frozen: dict[str, int] = dict(
        releases.rows("select municipality, max(number) from release group by municipality")
    )
    return all(number <= frozen.get(town, 0) for town, number in closed)
