"""What keys do on the home page: log, see, start, rest and end; only what the page offers now."""

from functools import partial

from client.ui.desk import Desk
from client.ui.kinds import team_kinds
from client.ui.safe import Act
from client.ui.state import News


def home_keys(desk: Desk, news: News) -> dict[str, Act]:
    """Name the keys of the home page, as things stand."""
    keys: dict[str, Act] = {"L": partial(desk.go, "saved")}
    if news.glance.unfinished:
        keys["U"] = partial(desk.go, "unfinished")
    shift = news.glance.shift
    if shift is None:
        return {**keys, "S": partial(desk.go, "start")}
    keys |= {"E": partial(desk.go, "end"), "P": partial(_rest, desk)}
    return keys if shift.paused is not None else {**keys, **_logging(desk, news)}


def _logging(desk: Desk, news: News) -> dict[str, Act]:
    first = team_kinds(desk, news)[0]
    keys: dict[str, Act] = {
        "N": partial(desk.go, f"form:{first}"),
        "O": partial(desk.go, "form:observation"),
    }
    if first in news.glance.has_last:
        keys["R"] = partial(desk.go, f"repeat:{first}")
    return keys


async def _rest(desk: Desk) -> None:
    """Pause the shift, or go on with it."""
    shift, shifts = desk.news.glance.shift, desk.phone.shifts
    if shift is not None:
        await desk.work(shifts.pause if shift.paused is None else shifts.resume)
        await desk.look()
