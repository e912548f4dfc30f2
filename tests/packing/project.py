"""The project file beside the staged app: our [tool.flet], and exactly the locked packages."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

# What a municipality may choose when it packs, and where flet build looks for it.
CHOICES: Mapping[str, tuple[str, ...]] = {
    "FELTLOGG_PRODUCT": ("product",),
    "FELTLOGG_ORG": ("org",),
    "FELTLOGG_BUNDLE_ID": ("bundle_id",),
    "FELTLOGG_BUILD_NUMBER": ("build_number",),
    "FELTLOGG_IOS_TEAM": ("ios", "team_id"),
    "FELTLOGG_IOS_PROFILE": ("ios", "provisioning_profile"),
    "FELTLOGG_IOS_CERTIFICATE": ("ios", "signing_certificate"),
    "FELTLOGG_IOS_EXPORT": ("ios", "export_method"),
}
KEPT = ("name", "version", "description", "requires-python")
_PIN = re.compile(r"^([a-z0-9._-]+==[^ ;\\\n]+(?: ; [^\\\n]+)?)", re.MULTILINE)


def pins(lock: str) -> Sequence[str]:
    """List every package of a lock with its one version, as requirements."""
    return [pin.strip() for pin in _PIN.findall(lock)]


def project(ours: Mapping[str, Any], lock: str, env: Mapping[str, str]) -> dict[str, Any]:
    """Give what flet build is to read: a phone gets the versions that were tested, no others."""
    head = {key: ours["project"][key] for key in KEPT}
    flet: dict[str, Any] = json.loads(json.dumps(ours["tool"]["flet"]))
    for name, path in CHOICES.items():
        if env.get(name):
            _put(flet, path, env[name])
    return {"project": {**head, "dependencies": pins(lock)}, "tool": {"flet": flet}}


def _put(table: dict[str, Any], path: Sequence[str], value: str) -> None:
    for key in path[:-1]:
        table = table.setdefault(key, {})
    table[path[-1]] = value


def spell(table: Mapping[str, Any]) -> str:
    """Spell nested tables as TOML."""
    return "\n".join(_lines(table, ())) + "\n"


def _lines(table: Mapping[str, Any], path: tuple[str, ...]) -> Iterator[str]:
    plain = {key: value for key, value in table.items() if not isinstance(value, Mapping)}
    if plain and path:
        yield f"[{'.'.join(map(json.dumps, path))}]"
    for key, value in plain.items():  # JSON's strings, numbers and lists are TOML's too
        yield f"{json.dumps(key)} = {json.dumps(value, ensure_ascii=False)}"
    for key, value in table.items():
        if isinstance(value, Mapping):
            yield from _lines(value, (*path, key))
