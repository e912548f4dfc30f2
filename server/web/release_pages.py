"""GET /releases: the ledger, one release, and whether the next may be cut."""

from collections.abc import Mapping, Sequence

from fastapi import APIRouter, Response

from server.disclosure.table import Cell
from server.release import labels, ledger
from server.release.snapshot import Snapshot
from server.release.terms import notes
from server.web.asks import AsksServices
from server.web.numbers import NumberAsked, NumberNamed
from server.web.paper import Paper, number
from server.web.render import AsksPaper
from shared.errors import NotFoundError
from shared.language import Language
from shared.profile import Profile

LISTED = 52

router = APIRouter(prefix="/releases", include_in_schema=False)


@router.get("")
def releases(
    services: AsksServices,
    paper: AsksPaper,
    done: NumberAsked = None,
    before: NumberAsked = None,
) -> Response:
    """Show releases, newest first, a year at a time, and when the next may be cut."""
    snapshots = services.ledger.read()
    cut_now = next((one for one in snapshots if one.number == done), None)
    found = [one for one in reversed(snapshots) if before is None or one.number < before]
    listed = found[:LISTED]
    return paper.page(
        "releases.html",
        releases=[(one, sum(_open(one, services.profile).values())) for one in listed],
        is_first=before is None,
        has_gaps=any(one.gap for one in snapshots),
        older=listed[-1].number if len(found) > LISTED else None,
        notes=notes(services.profile.release.base, paper.language),
        next=ledger.due(services.intake, services.profile, services.clock()),
        is_cutting=services.cutting.is_under_way,
        done=done if cut_now else None,
        audit=_audit(cut_now, paper) if cut_now else "",
    )


@router.get("/{number}")
def release(services: AsksServices, paper: AsksPaper, number: NumberNamed) -> Response:
    """Show one release: its hash and its figures for the whole municipality.

    Errors:  NotFoundError
    """
    snapshots = services.ledger.read()
    one = next((made for made in snapshots if made.number == number), None)
    if one is None:
        raise NotFoundError
    profile, language = services.profile, paper.language
    cells = _open(one, profile)
    return paper.page(
        "release.html",
        release=one,
        audit=_audit(one, paper),
        ages=[(age, labels.age(profile, age, language)) for age in one.ages],
        areas=[
            (labels.place(profile, area, language), _row(one.ages, cells, (0, area), language))
            for area in one.area_of
        ],
        themes=[
            (labels.theme(profile, theme, language), _row(one.ages, cells, (2, theme), language))
            for theme in one.themes
            if theme != profile.grid.restricted
        ],
        notes=notes(one.table.base, language),
    )


def _audit(one: Snapshot, paper: Paper) -> str:
    """Say what came of the attack before it was frozen."""
    if one.audit is None:
        return paper.say("web.releases.not_audited")
    told = {**one.audit, "counts": number(one.audit["counts"])}
    said = paper.say("web.releases.audited", **told)
    if not one.audit.get("levels"):
        return said
    return f"{said} {paper.say('web.releases.audited_levels', **told)}"


def _open(one: Snapshot, profile: Profile) -> Mapping[Cell, int]:
    """Leave out the restricted theme: a release is too short for it, even as part of a sum."""
    return {cell: n for cell, n in one.table.cells.items() if cell.theme != profile.grid.restricted}


def _row(
    ages: Sequence[str], cells: Mapping[Cell, int], at: tuple[int, str], language: Language
) -> list[str]:
    """Sum one area or theme by age, the total last."""
    axis, code = at
    by_age = [
        sum(n for cell, n in cells.items() if cell[axis] == code and cell.age == age)
        for age in ages
    ]
    return [labels.shown(n, language) for n in (*by_age, sum(by_age))]
