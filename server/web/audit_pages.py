"""GET /audit: who did what, newest first, filtered; and the whole log as a file to verify."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from fastapi import APIRouter, Response

from server import clock
from server.access.audit import DEEDS
from server.access.audit_chain import Line, is_beginning, read
from server.access.audit_export import export
from server.services import Services
from server.web.asks import AsksServices
from server.web.frame import AsksSession
from server.web.numbers import NumberAsked
from server.web.render import AsksPaper
from shared.access_errors import BrokenAuditError

SHOWN = 50
LOOKED_AT = 5_000
STEP = 500
MEDIA_TYPE = "application/x-ndjson"

router = APIRouter(prefix="/audit", include_in_schema=False)


@dataclass(frozen=True, slots=True)
class Filter:
    """What is looked for; empty is anything."""

    by: str
    did: str
    first: str
    last: str

    def takes(self, line: Line, zone: str) -> bool:
        """Tell whether a line is among what is looked for."""
        day = clock.local(line.at, zone).date().isoformat()
        return (
            self.by in ("", line.by)
            and self.did in ("", line.did)
            and (not self.first or day >= self.first)
            and (not self.last or day <= self.last)
        )


@router.get("")
def audit(  # noqa: PLR0913, PLR0917 - what can be looked for, and from where
    services: AsksServices,
    paper: AsksPaper,
    by: str = "",
    did: str = "",
    first: str = "",
    last: str = "",
    before: NumberAsked = None,
) -> Response:
    """Show who did what; what the log's own lines say of themselves is not verified here."""
    wanted = Filter(by, did if did in DEEDS else "", _day(first), _day(last))
    with services.intake.transaction(services.municipality) as tx:
        people = {one.id: one.name for one in tx.accounts.all()}
        seals = tx.audit.seals()
    n_gone = seals[0].number if seals and is_beginning(seals[0]) else 0
    found, on = _found(services, wanted, before)
    kept = {key: getattr(wanted, key) for key in ("by", "did", "first", "last")}
    words = {key: value for key, value in kept.items() if value}
    return paper.page(
        "audit.html",
        lines=found,
        people=people,
        deeds=DEEDS,
        wanted=wanted,
        seal=seals[-1] if seals else None,
        n_gone=n_gone,
        key=services.auditor.public,
        local=lambda at: clock.local(at, services.profile.time_zone),
        newest=f"/audit?{urlencode(words)}" if before is not None else "",
        older=f"/audit?{urlencode({**words, 'before': on})}" if on and on > n_gone + 1 else "",
    )


@router.get("/export")
def whole(services: AsksServices, session: AsksSession) -> Response:
    """Give the whole log as a file that `feltlogg audit verify` reads; that is written down too."""
    with services.intake.transaction(services.municipality) as tx:
        now = services.clock()
        services.auditor.note(tx, now, session.person, "audit-exported")
        services.auditor.seal(tx, now)
        key, here = services.auditor.public, services.municipality
        lines = export(tx.audit.lines(), tx.audit.seals(), here, key)
        body = b"".join(line + b"\n" for line in lines)
    name = f"feltlogg-{services.profile.code}-audit.ndjson"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(body, media_type=MEDIA_TYPE, headers=headers)


def _found(
    services: Services, wanted: Filter, before: int | None
) -> tuple[Sequence[Line], int | None]:
    """Find a page of lines, and where the next one begins; looks at so many at a time."""
    found: list[Line] = []
    looked, last = 0, None
    for line in _lines(services, before):
        looked, last = looked + 1, line.number
        if wanted.takes(line, services.profile.time_zone):
            found.append(line)
        if len(found) == SHOWN or looked == LOOKED_AT:
            break
    return found, last if last and last > 1 else None


def _lines(services: Services, before: int | None) -> Iterator[Line]:
    while True:
        with services.intake.transaction(services.municipality) as tx:
            some = tx.audit.newest(STEP, before)
        for number, line in some:
            try:
                yield read(number, line)
            except BrokenAuditError:
                continue  # `verify` is what tells of it, and where
        if len(some) < STEP:
            return
        before = some[-1][0]


def _day(typed: str) -> str:
    try:
        return date.fromisoformat(typed).isoformat()
    except ValueError:
        return ""
