"""A phone whose disk is full: it does one thing, and tells what came of it."""

import sys
from pathlib import Path

from client.phone import Phone
from shared.errors import KnownError
from tests.builders import CONTACT_ANSWERS
from tests.full import full_disk
from tests.town import PIN, Hands


def main() -> None:
    """Do one thing on a full phone and say what came of it, then what is left."""
    phone, what = Phone(Path(sys.argv[1]), clock=Hands()), sys.argv[2]
    if what in ("save", "draft"):
        phone.unlock(PIN)
    try:
        with full_disk():
            _act(phone, what)
    except KnownError as error:
        _tell(error.code)
    else:
        _tell("done")
    if what == "wipe":
        _tell(f"{phone.is_enrolled}")
        return
    _tell(f"{phone.preference('language')}")
    phone.unlock(PIN)
    records = phone.records
    _tell(f"{phone.patience().left} {records.status().waiting} {len(records.damaged())}")
    draft = phone.records.draft("contact")
    _tell(f"{draft.answers.get('heads') if draft else None}")
    _tell(f"{bool(phone.records.log('contact', CONTACT_ANSWERS))}")


def _act(phone: Phone, what: str) -> None:
    match what:
        case "save":
            phone.records.log("contact", CONTACT_ANSWERS)
        case "draft":
            phone.records.keep_draft(phone.records.begin("contact").answer("heads", 9))
        case "unlock" | "guess":
            phone.unlock(PIN if what == "unlock" else "804272")
        case "prefer":
            phone.keep_preference("language", "en")
        case _:
            phone.wipe()


def _tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main()
