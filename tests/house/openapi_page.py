"""Writes docs/spec/openapi.json from the application's own routes: `make errors`."""

import json
import tempfile
from pathlib import Path

from tests.house.tree import ROOT
from tests.serving import serving

PAGE = ROOT / "docs/spec/openapi.json"


def page() -> str:
    """Draw the document."""
    with tempfile.TemporaryDirectory() as folder, serving(Path(folder)) as server:
        told = server.app.openapi()
    return json.dumps(told, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
