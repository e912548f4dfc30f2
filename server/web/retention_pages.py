"""GET and POST /retention: what goes when, the button that deletes what is due, and what was."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from fastapi import APIRouter, Depends, Response
from fastapi.responses import RedirectResponse

from server.retention.preview import FIELDS, Due, preview
from server.retention.purge import run
from server.store.retiring import Deletion
from server.web.asks import AsksServices
from server.web.frame import AsksOwnForm, AsksSession, at_home
from server.web.paper import Paper
from server.web.render import AsksPaper
from shared.canonical import decode
from shared.language import Words
from shared.profile import Profile
from shared.retention_errors import OddClockError, OtherPreviewError, RetentionError
from shared.words.catalogue import explain, explain_error

SEE_OTHER = 303
LISTED = 40
STATED = 20

router = APIRouter(prefix="/retention", include_in_schema=False)


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table: the day, None when it is not known yet, and what goes in words."""

    day: date | None
    what: str


@router.get("")
def retention(services: AsksServices, paper: AsksPaper, done: str = "") -> Response:
    """Show what goes when, what waits, and what was deleted lately."""
    found = preview(services.keeper)
    with services.intake.transaction(services.municipality) as tx:
        made = tx.retention.deletions()
        looked = tx.retention.last_sweep()
    later = _rows(found.later, paper)
    return paper.page(
        "retention.html",
        found=found,
        now=list(_now(found.now, paper)),
        later=later[:LISTED],
        n_more=max(0, len(later) - LISTED),
        hindered=_hindered(found.hindered, paper),
        is_clock=isinstance(found.hindered, OddClockError),
        made=[_stated(one, paper) for one in made[::-1][:STATED]],
        looked=looked,
        weeks=services.profile.retention.record,
        done=done if done in ("some", "none") else "",
    )


@router.post("/run", dependencies=[Depends(at_home)])
def delete(services: AsksServices, session: AsksSession, form: AsksOwnForm) -> Response:
    """Delete what is due, if it is what was shown.

    Errors:  OtherPreviewError, OddClockError, CutBegunError
    """
    keeper = services.keeper
    if form.get("seen") != preview(keeper).digest or form.get("sure") != "yes":
        raise OtherPreviewError
    made = run(keeper, sure_of=keeper.today)
    with services.intake.transaction(services.municipality) as tx:
        services.auditor.note(tx, services.clock(), session.person, "retention-run")
    return RedirectResponse(f"/retention?done={'some' if made else 'none'}", SEE_OTHER)


def _now(due: Sequence[Due], paper: Paper) -> Iterator[str]:
    """Put what goes today together by what it is, over all releases."""
    for what in dict.fromkeys(one.what for one in due):
        same = [one for one in due if one.what == what]
        fields = tuple(sorted({field for one in same for field in one.fields}))
        total = replace(same[0], n=sum(one.n for one in same), fields=fields)
        numbers = sorted({one.release for one in same if one.release})
        span = "–".join(map(str, dict.fromkeys((*numbers[:1], *numbers[-1:]))))
        if what == FIELDS:  # a record may lose several on one day, and is one record
            names = ", ".join(dict.fromkeys(_fields(fields, paper)))
            yield paper.say("web.retention.fields_now", number=span, fields=names)
        else:
            yield _what(total, paper, span)


def _rows(due: Sequence[Due], paper: Paper) -> list[Row]:
    return [Row(one.day, _what(one, paper, str(one.release))) for one in due]


def _what(one: Due, paper: Paper, number: str) -> str:
    if one.what == FIELDS:
        fields = ", ".join(dict.fromkeys(_fields(one.fields, paper)))
        return paper.say("web.retention.fields", n=one.n, number=number, fields=fields)
    many = "one" if one.n == 1 else "many"
    return paper.say(f"web.retention.{one.what}.{many}", n=one.n, number=number)


def _fields(keys: Sequence[str], paper: Paper) -> Iterator[str]:
    """Name fields as they are asked; one that no codebook has any more, by its key."""
    labels = _labels(paper.profile) if paper.profile else {}
    for told in keys:
        yield paper.words(labels[told]) if told in labels else told


def _labels(profile: Profile) -> Mapping[str, Words]:
    return {
        f"{kind}.{key}": field.label
        for book in profile.codebooks.values()
        for kind, form in book.forms.items()
        for key, field in form.fields.items()
    }


def _stated(one: Deletion, paper: Paper) -> tuple[int, date, str]:
    told = decode(one.statement)
    rows = [paper.say(f"web.retention.of.{what}") for what in told["rows"]]
    return one.number, one.day, ", ".join(dict.fromkeys((*rows, *_fields(told["fields"], paper))))


def _hindered(error: RetentionError | None, paper: Paper) -> str:
    if error is None:
        return ""
    told = [explain(paper.language, flaw) for flaw in error.flaws]
    return " ".join(told) or explain_error(paper.language, error)
