"""Folder, address, ports and profile from the environment; the only reader of it here."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from shared.errors import InputError
from shared.flaw import Flaw

HIGHEST_PORT = 65_535


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Where the server keeps its data, where it listens, and for which municipality.

    Shapes:  profile  the name of a shipped profile, or a folder
             app_port where `run` shows the field app
    """

    folder: Path
    host: str
    port: int
    app_port: int
    profile: str

    @property
    def server_url(self) -> str:
        """Where a browser on this machine finds the server."""
        return f"http://{self._shown_host}:{self.port}"

    @property
    def app_url(self) -> str:
        """Where a browser on this machine finds the field app."""
        return f"http://{self._shown_host}:{self.app_port}"

    @property
    def _shown_host(self) -> str:
        host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(self.host, self.host)  # noqa: S104 - read
        return f"[{host}]" if ":" in host else host


def from_env(env: Mapping[str, str] = os.environ) -> Settings:
    """Read the settings; a variable that is set but empty counts as not set.

    Errors:  InputError naming the variable
    """
    port, app_port = _port(env, "FELTLOGG_PORT", 8000), _port(env, "FELTLOGG_APP_PORT", 8550)
    if port == app_port:
        raise InputError(Flaw("input.port_taken", "FELTLOGG_APP_PORT", str(port)))
    return Settings(
        folder=Path(env.get("FELTLOGG_DATA") or "data"),
        host=env.get("FELTLOGG_HOST") or "127.0.0.1",
        port=port,
        app_port=app_port,
        profile=env.get("FELTLOGG_PROFILE") or "bergen",
    )


def for_child(chosen: Settings) -> Mapping[str, str]:
    """Spell the settings as the environment of a program we start."""
    return {
        **os.environ,
        "FELTLOGG_DATA": str(chosen.folder),
        "FELTLOGG_HOST": chosen.host,
        "FELTLOGG_PORT": str(chosen.port),
        "FELTLOGG_APP_PORT": str(chosen.app_port),
        "FELTLOGG_PROFILE": chosen.profile,
        "FELTLOGG_SERVER": chosen.server_url,
    }


def _port(env: Mapping[str, str], name: str, usual: int) -> int:
    text = env.get(name) or str(usual)
    if not (text.isascii() and text.isdigit() and 0 < int(text[:6]) <= HIGHEST_PORT):
        raise InputError(Flaw("input.not_a_port", name, f"1-{HIGHEST_PORT}"))
    return int(text)
