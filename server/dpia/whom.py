"""Who gets figures: each product with its purpose, members, detail and end."""

from server.dpia.document import Grid
from server.dpia.setup import Setup
from server.dpia.speech import Speech
from shared.product import SYSTEM_GRAIN, SYSTEM_PERIOD, Product, View


def at_system_level(say: Speech) -> str:
    """Say how coarse the coarser of the two levels is."""
    grain = say.site(f"groups.grain.{SYSTEM_GRAIN}")
    return say("whom.text", grain=grain, period=say.site(f"groups.period.{SYSTEM_PERIOD}"))


def recipients(setup: Setup, say: Speech) -> Grid:
    """Give a table of all products."""
    heads = tuple(
        say(f"head.{name}")
        for name in ("product", "purpose", "members", "sees", "until", "renewed")
    )
    rows = tuple(_row(one, setup, say) for one in setup.profile.products.values())
    return Grid(heads, rows)


def _row(product: Product, setup: Setup, say: Speech) -> tuple[str, ...]:
    members = (
        say("member", name=say.words(one.organisation), level=say.site(f"groups.level.{one.level}"))
        for one in product.members
    )
    day = say.day(product.expires_on)
    return (
        say.words(product.label),
        say.words(product.purpose),
        "; ".join(members),
        _sees(product.view, say),
        say("expired", day=day) if setup.on >= product.expires_on else day,
        say.words(product.renewed_by),
    )


def _sees(view: View, say: Speech) -> str:
    parts = [say.site(f"groups.grain.{view.grain}"), say.site(f"groups.period.{view.period}")]
    return ", ".join([*parts, *([say.site("groups.with_ages")] if view.ages else [])])
