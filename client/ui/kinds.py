"""Which kinds of record the team of the shift logs, the most usual first."""

from client.records import IN_A_SHIFT
from client.ui.desk import Desk
from client.ui.state import News
from shared.codebook import Kind


def team_kinds(desk: Desk, news: News) -> tuple[Kind, ...]:
    """List them; a team that says nothing walks the street."""
    shift = news.glance.shift
    team = desk.phone.profile.teams.get(shift.team) if shift else None
    kinds = tuple(kind for kind in (team.kinds if team else ()) if kind in IN_A_SHIFT)
    return kinds or ("contact", "observation")
