"""What the field app says."""

from collections.abc import Mapping

from shared.language import Words

APP: Mapping[str, Words] = {
    "app.name": Words("Feltlogg", "Feltlogg", "Feltlogg"),
}
