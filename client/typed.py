"""FIELD=VALUE as typed on a command line, to answers; the codebook says what each field takes."""

from collections.abc import Iterable, Mapping
from datetime import date

from shared.answers import Answer, Answers
from shared.codebook import Field, FieldKey, Form
from shared.errors import InputError
from shared.flaw import Flaw
from shared.ids import is_id
from shared.record import RecordId

YES = frozenset(("ja", "yes", "true", "1"))
NO = frozenset(("nei", "no", "false", "0"))


def answers(form: Form, typed: Iterable[str]) -> tuple[Answers, Mapping[str, str]]:
    """Read `FIELD=VALUE` pairs; gives (answers, envelope) where the envelope is day and shift.

    Shapes:  many, places  CODE,CODE   the first is the main one
             split         CODE:N,CODE:N
             flag          ja or nei
    Errors:  InputError naming every field that cannot be read
    """
    given: dict[str, Answer] = {}
    envelope: dict[str, str] = {}
    flaws: list[Flaw] = []
    for pair in typed:
        key, equals, value = pair.partition("=")
        field = form.fields.get(FieldKey(key))
        if not equals:
            flaws.append(Flaw("input.not_a_pair", pair.split("=")[0]))
        elif key in ("day", "shift"):
            envelope[key] = value
        elif field is None:
            flaws.append(Flaw("record.unknown_field", key))
        else:
            try:
                given[key] = _answer(field, value)
            except ValueError:
                flaws.append(Flaw("record.wrong_type", key))
    if flaws:
        raise InputError(*flaws)
    return given, envelope


def _answer(field: Field, value: str) -> Answer:
    match field.type:
        case "count":
            return int(value)
        case "flag":
            if value.lower() in YES | NO:
                return value.lower() in YES
            raise ValueError
        case "many" | "places":
            return tuple(value.split(","))
        case "split":
            pairs = (part.rpartition(":") for part in value.split(","))
            return {code: int(n) for code, _, n in pairs}
        case _:
            return value


def day(envelope: Mapping[str, str]) -> date | None:
    """Read the day, if one was typed.

    Errors:  InputError
    """
    if "day" not in envelope:
        return None
    try:
        return date.fromisoformat(envelope["day"])
    except ValueError:
        raise InputError(Flaw("record.wrong_type", "day")) from None


def shift(envelope: Mapping[str, str]) -> RecordId | None:
    """Read the shift's id, if one was typed.

    Errors:  InputError
    """
    if "shift" not in envelope:
        return None
    if not is_id(envelope["shift"]):
        raise InputError(Flaw("record.wrong_type", "shift"))
    return RecordId(envelope["shift"])
