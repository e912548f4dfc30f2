"""GET /groups: the focus groups, and each one's picture made of frozen cells only."""

from fastapi import APIRouter, Response

from server.release import labels
from server.release.terms import notes
from server.release.views import picture
from server.web import figures
from server.web.asks import AsksServices
from server.web.render import AsksPaper
from shared.errors import NotFoundError

router = APIRouter(prefix="/groups", include_in_schema=False)


@router.get("")
def groups(services: AsksServices, paper: AsksPaper) -> Response:
    """List the focus groups."""
    return paper.page("groups.html", groups=services.profile.groups.values())


@router.get("/{code}")
def group(services: AsksServices, paper: AsksPaper, code: str, period: str = "") -> Response:
    """Show one group: its purpose, its members and its figures.

    Errors:  NotFoundError
    """
    profile, language = services.profile, paper.language
    if code not in profile.groups:
        raise NotFoundError
    snapshots = services.ledger.read()
    made = picture(profile.groups[code], profile.grid, profile.release.base, snapshots)
    chosen = next(
        (one for one in made.periods if one.period == period),
        made.periods[-1] if made.periods else None,
    )
    return paper.page(
        "group.html",
        group=made.group,
        picture=made,
        chosen=chosen,
        matrices=figures.matrices(made, chosen, profile, language) if chosen else (),
        bars=figures.bars(made.periods, language),
        chart=(figures.WIDTH, figures.HEIGHT),
        top=labels.shown(
            max((one.total() for one in made.periods[-figures.BARS :]), default=0), language
        ),
        notes=notes(made.base, language),
    )
