"""Which draft a form is opened on: a new one, one set aside, the last again, or a correction."""

from dataclasses import dataclass
from typing import Literal, cast

from client.form.draft import Draft
from client.logbook import Logbook
from shared.answers import Answers
from shared.codebook import Code, Kind
from shared.errors import InputError
from shared.flaw import Flaw
from shared.record import RecordId

Way = Literal["form", "aside", "repeat", "again"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A form's route, read.

    Shapes:  what  a kind (form, repeat) or a record's id (aside, again)
    """

    way: Way
    what: str
    reason: str = ""

    @property
    def is_new(self) -> bool:
        """Tell whether saving makes a record that was not there before."""
        return self.way != "again"

    def __str__(self) -> str:
        """Spell the route."""
        return ":".join(part for part in (self.way, self.what, self.reason) if part)


def source(route: str) -> Source:
    """Read `form:KIND`, `repeat:KIND`, `aside:ID` or `again:ID:REASON`."""
    way, _, rest = route.partition(":")
    what, _, reason = rest.partition(":")
    return Source(way=cast("Way", way), what=what, reason=reason)


def opened(phone: Logbook, one: Source) -> Draft:
    """Open the draft; takes longer than a frame.

    Errors:  InputError
    """
    records = phone.records
    match one.way:
        case "again":
            return records.correction(RecordId(one.what), Code(one.reason))
        case "aside":
            found = records.aside(RecordId(one.what))
            if found is None:
                raise InputError(Flaw("input.no_such_record", "id"))
            return found
        case "repeat":
            return records.repeated(cast("Kind", one.what))
        case "form":
            kind = cast("Kind", one.what)
            return records.draft(kind) or records.begin_here(kind)


def last_answers(phone: Logbook, kind: Kind) -> Answers:
    """Give the answers of the last record of this kind in the shift going on."""
    found = phone.records.last(kind)
    return found.answers if found else {}
