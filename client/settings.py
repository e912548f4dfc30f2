"""Folder, ports and PIN from the environment; the only reader of it on this side."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from shared.errors import InputError
from shared.flaw import Flaw

HIGHEST_PORT = 65_535


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Where the phone's folder is and where its screens are shown.

    Shapes:  server  the address to suggest when the phone is enrolled; may be empty
    """

    folder: Path
    host: str
    port: int
    server: str
    pin: str | None


def from_env(env: Mapping[str, str] = os.environ) -> Settings:
    """Read the settings.

    Errors:  InputError naming the variable
    """
    shown = env.get("FELTLOGG_APP_PORT", "8550")
    if not shown.isdigit() or not 0 < int(shown) <= HIGHEST_PORT:
        raise InputError(Flaw("input.not_a_port", "FELTLOGG_APP_PORT", f"1-{HIGHEST_PORT}"))
    data = Path(env.get("FELTLOGG_DATA", "data"))
    given = env.get("FLET_APP_STORAGE_DATA")
    return Settings(
        folder=Path(given) if given else data / "phone",
        host=env.get("FELTLOGG_HOST", "127.0.0.1"),
        port=int(shown),
        server=env.get("FELTLOGG_SERVER", ""),
        pin=env.get("FELTLOGG_PIN"),
    )
