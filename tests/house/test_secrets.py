"""Nothing secret and nobody's contact details lie in the tree."""

import re

from tests.house.tree import files, name

READ_BY_PEOPLE = (".py", ".toml", ".md", ".html", ".css", ".js")
PRIVATE_KEY = re.compile(r"-----BEGIN [A-Z ]*PRIVATE KEY")
# Eight digits the way Norwegians write a telephone number, not inside a longer number or an id,
# and not a date.
TELEPHONE = re.compile(
    r"(?<![\w.,-])(?!20[2-9]\d[01]\d[0-3]\d)(?:\+47 ?)?"
    r"(?:[2-9]\d{7}|[2-9]\d(?: \d\d){3}|[49]\d\d \d\d \d{3})(?![\w-])"
)
NATIONAL_ID = re.compile(r"(?<![\w.-])[0-7]\d[01]\d{3} ?\d{5}(?![\w.-])")
MAIL = re.compile(r"[\w.+-]+@(?!example\b|[\w-]+\.example\b)[\w-]+\.[a-z]{2,}", re.IGNORECASE)


def test_no_secret_and_no_contact_details() -> None:
    """What is committed once is public for ever."""
    told = [
        f"{name(path)}: {line.strip()}"
        for path in files(*READ_BY_PEOPLE)
        for line in path.read_text("utf-8").splitlines()
        if any(what.search(line) for what in (PRIVATE_KEY, TELEPHONE, NATIONAL_ID, MAIL))
    ]
    assert told == []
