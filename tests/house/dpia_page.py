"""Writes docs/dpia-bergen.md from the shipped profile, as a new server has it: `make dpia`."""

from datetime import date

from server import profile_folder
from server.dpia.as_markdown import markdown
from server.dpia.assess import assessment
from server.dpia.setup import Setup
from tests.house.tree import ROOT

PAGE = ROOT / "docs/dpia-bergen.md"


def page() -> str:
    """Draw the document, dated the day of the profile."""
    _, profile = profile_folder.read("bergen")
    return markdown(
        assessment(Setup(profile=profile, on=date.fromisoformat(profile.version)), "nb")
    )


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
