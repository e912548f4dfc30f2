"""How a municipality's own accounts sign in here: one file of settings, read at the start.

Source:  docs/spec/access.md#openid-connect
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from server.access.table import ROLES
from shared.errors import InputError
from shared.flaw import Flaw

NAME: Final = "FELTLOGG_OIDC"
MEMBER: Final = "member:"
_HERE: Final = ("127.0.0.1", "localhost", "::1")


@dataclass(frozen=True, slots=True, kw_only=True)
class OidcSettings:
    """Which provider is asked, as whom, and what its word means here.

    Shapes:  claim   the name of the claim that says what somebody is
             given   from a value of it to a role, or to `member:READING`
    """

    issuer: str
    client_id: str
    client_secret: str = field(default="", repr=False)
    claim: str = "roles"
    given: Mapping[str, str] = field(default_factory=dict)


def read(path: Path, readings: frozenset[str]) -> OidcSettings:
    """Read the settings.

    Errors:  InputError naming what does not fit
    """
    try:
        said = tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise InputError(_at(str(path.name))) from error
    given = said.get("roles", {})
    texts = {key: said.get(key, "") for key in ("issuer", "client_id", "client_secret_file")}
    claim = said.get("claim", "roles")
    for key, value in {**texts, "claim": claim}.items():
        if not isinstance(value, str) or (not value and key in ("issuer", "client_id", "claim")):
            raise InputError(_at(key))
    if not is_safe(texts["issuer"]):
        raise InputError(_at("issuer"))
    _require_known(given, readings)
    return OidcSettings(
        issuer=texts["issuer"],
        client_id=texts["client_id"],
        client_secret=_secret(path.parent, texts["client_secret_file"]),
        claim=claim,
        given=given,
    )


def is_safe(url: object) -> bool:
    """Tell whether an address is one by https, or of a provider on this machine."""
    try:
        parts = urlsplit(url) if isinstance(url, str) else None
    except ValueError:
        return False
    if parts is None or not parts.hostname:
        return False
    return parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in _HERE)


def _require_known(given: Any, readings: frozenset[str]) -> None:  # noqa: ANN401 - TOML's
    if not isinstance(given, dict):
        raise InputError(_at("roles"))
    for value, role in given.items():
        is_member = isinstance(role, str) and role.removeprefix(MEMBER) in readings
        if not (is_member and role.startswith(MEMBER)) and role not in ROLES[:-1]:
            raise InputError(_at(f"roles.{value}"))


def _secret(folder: Path, name: str) -> str:
    if not name:
        return ""
    try:
        return (folder / name).read_text("utf-8").strip()
    except (OSError, ValueError) as error:
        raise InputError(_at("client_secret_file")) from error


def _at(key: str) -> Flaw:
    return Flaw("input.bad_oidc", NAME, key)
