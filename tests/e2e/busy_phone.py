"""A phone that logs contacts as fast as it can, and says each id once it is durable."""

import sys
from pathlib import Path

from client.phone import Phone
from tests.builders import CONTACT_ANSWERS
from tests.town import PIN, Hands


def main() -> None:
    """Log until killed."""
    phone = Phone(Path(sys.argv[1]), clock=Hands())
    phone.unlock(PIN)
    while True:
        phone.records.keep_draft(phone.records.begin("contact").answer("heads", 2))
        sys.stdout.write(phone.records.log("contact", CONTACT_ANSWERS) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
