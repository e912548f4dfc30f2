"""Folder, addresses, ports and profile from the environment; the only reader of it here."""

import os
from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from shared.errors import InputError
from shared.flaw import Flaw

Engine = Literal["sqlite", "postgres"]

HIGHEST_PORT = 65_535
USUAL_PORTS: Mapping[str, int] = {"http": 80, "https": 443}
# What a machine may always call itself; a page of a stranger has a name of its own.
OWN_NAMES = frozenset(("127.0.0.1", "localhost", "::1"))

# What each municipality has of its own, when one process serves several.
OF_A_TOWN = frozenset(
    f"FELTLOGG_{name}"
    for name in ("DATA", "DATABASE", "OIDC", "PROFILE", "RECOVERY_KEY", "URL", "WEBHOOK_PRIVATE")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Where the server keeps its data, where it listens, and for which municipality.

    Shapes:  profile  the name of a shipped profile, or a folder
             app_port where `run` shows the field app
             url      the public address, without a slash at its end; empty without a proxy
             database a PostgreSQL server's address; empty for files in the folder
             oidc     the file of settings for OpenID Connect; empty without
             webhook_private  names and nets, not on the open net, that webhooks may tell
             recovery the public half of the recovery key, or the path of its file; may be empty
    """

    folder: Path
    host: str
    port: int
    app_port: int
    profile: str
    url: str = ""
    database: str = field(default="", repr=False)  # it may hold a password
    recovery: str = ""
    oidc: str = ""
    webhook_private: str = ""

    @property
    def server_url(self) -> str:
        """Where a browser on this machine finds the server."""
        return f"http://{self._shown_host}:{self.port}"

    @property
    def engine(self) -> Engine:
        """What keeps the stores."""
        return "postgres" if self.database else "sqlite"

    @property
    def public_url(self) -> str:
        """Where everyone else finds the server."""
        return self.url or self.server_url

    @property
    def hosts(self) -> frozenset[str]:
        """Every name the server answers to, without ports."""
        return OWN_NAMES | {self.host.lower(), urlsplit(self.public_url).hostname or ""}

    @property
    def is_own(self) -> bool:
        """Tell whether nobody but this machine is to find the server."""
        return urlsplit(self.public_url).hostname in OWN_NAMES

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
        url=_url(env.get("FELTLOGG_URL") or ""),
        database=_database(env.get("FELTLOGG_DATABASE") or ""),
        recovery=env.get("FELTLOGG_RECOVERY_KEY") or "",
        oidc=env.get("FELTLOGG_OIDC") or "",
        webhook_private=env.get("FELTLOGG_WEBHOOK_PRIVATE") or "",
    )


def of_town(own: Mapping[str, str], env: Mapping[str, str] = os.environ) -> Settings:
    """Read one municipality's own settings; where the process listens is in the environment.

    Errors:  InputError naming the variable
    """
    return from_env({**{key: env[key] for key in env if key not in OF_A_TOWN}, **own})


def choose_town(own: Mapping[str, str], env: MutableMapping[str, str] = os.environ) -> None:
    """Let this process work for one municipality; what it does not say counts as not set."""
    env.update({**dict.fromkeys(OF_A_TOWN, ""), **own})


def for_child(chosen: Settings) -> Mapping[str, str]:
    """Spell the settings as the environment of a program we start."""
    return {
        **os.environ,
        "FELTLOGG_DATA": str(chosen.folder),
        "FELTLOGG_HOST": chosen.host,
        "FELTLOGG_PORT": str(chosen.port),
        "FELTLOGG_APP_PORT": str(chosen.app_port),
        "FELTLOGG_PROFILE": chosen.profile,
        "FELTLOGG_URL": chosen.url,
        "FELTLOGG_DATABASE": chosen.database,
        "FELTLOGG_RECOVERY_KEY": chosen.recovery,
        "FELTLOGG_OIDC": chosen.oidc,
        "FELTLOGG_WEBHOOK_PRIVATE": chosen.webhook_private,
        "FELTLOGG_SERVER": chosen.public_url,
    }


def _port(env: Mapping[str, str], name: str, usual: int) -> int:
    text = env.get(name) or str(usual)
    if not (text.isascii() and text.isdigit() and 0 < int(text[:6]) <= HIGHEST_PORT):
        raise InputError(Flaw("input.not_a_port", name, f"1-{HIGHEST_PORT}"))
    return int(text)


def _database(text: str) -> str:
    if text and not text.startswith(("postgresql://", "postgres://")):
        raise InputError(Flaw("input.not_a_database", "FELTLOGG_DATABASE"))
    return text


def _url(text: str) -> str:
    """Tidy an address to the form browsers name in `Origin`: lower case, no usual port, no path."""
    if not text:
        return ""
    wrong = InputError(Flaw("input.not_a_server", "FELTLOGG_URL"))
    try:
        parts = urlsplit(text.strip().lower())
        port = parts.port
    except ValueError as error:
        raise wrong from error
    rest = (parts.path.strip("/"), parts.query, parts.fragment, parts.username)
    if parts.scheme not in USUAL_PORTS or not parts.hostname or any(rest):
        raise wrong
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    usual = port in (None, USUAL_PORTS[parts.scheme])
    return f"{parts.scheme}://{host}" if usual else f"{parts.scheme}://{host}:{port}"
