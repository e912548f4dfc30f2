"""Walk the staged app with what a phone has: run by the phone's own Python, not by pytest."""

import asyncio
import importlib
import importlib.util
import sys
from pathlib import Path
from typing import Any

STRANGERS = ("server", "tests", "fastapi", "flet_web", "numpy", "orjson", "uvicorn")
PIN = "804271"
CONTACT: dict[str, Any] = {
    "sted_kode": "SEN-TORGALLM",
    "antall": 4,
    "alder_antall": {"16-17": 4},
    "kjonn_antall": {"G": 4},
    "initiativ": "VI",
    "dybde": "2",
    "tema": ("FRITID",),
}


def import_all(app: Path) -> int:
    """Import every module that was shipped, from where it was shipped to."""
    for name in STRANGERS:
        assert importlib.util.find_spec(name) is None, f"{name} is here, and on no phone"
    paths = [path for top in ("client", "shared") for path in (app / top).rglob("*.py")]
    for path in paths:
        parts = path.relative_to(app).with_suffix("").parts
        found = importlib.import_module(".".join(parts).removesuffix(".__init__"))
        assert Path(found.__file__ or "").is_relative_to(app), found
    return len(paths)


async def walk(url: str, code: str) -> None:
    """Enrol, choose a PIN, log a contact, see it received, lock, unlock, find it again."""
    from client import settings  # noqa: PLC0415 - importable only beside the staged app
    from client.phone import Phone  # noqa: PLC0415 - same
    from client.ui.app import sessions  # noqa: PLC0415 - same
    from tests.drawing import Drawing  # noqa: PLC0415 - importable only once `kit` is on the path

    phone = Phone(settings.from_env().folder)
    async with Drawing(sessions(phone, url=url)) as app:
        await app.type("enrol-code", code)
        await app.press("enrol-go")
        await app.type("pin-first", PIN)
        await app.type("pin-again", PIN)
        await app.press("pin-go")
        await app.find("home-saved")
        logged = await asyncio.to_thread(phone.records.log, "contact", CONTACT)
        await asyncio.to_thread(phone.sync)
        phone.lock()
    async with Drawing(sessions(phone, url=url)) as app:
        await app.type("unlock-pin", PIN)
        await app.press("unlock-go")
        await app.find("home-saved")
        entry = await asyncio.to_thread(phone.records.entry, logged)
        assert entry.receipt, "not received"
        assert entry.record.answers["antall"] == CONTACT["antall"]
        phone.lock()


def main() -> None:
    """Do both, and say on which Python."""
    app, kit, url, code = Path(sys.argv[1]), sys.argv[2], sys.argv[3], sys.argv[4]
    sys.path[0] = str(app)  # as flet does for the program it starts, and without this folder
    n_modules = import_all(app)
    sys.path.append(kit)
    asyncio.run(walk(url, code))
    version = ".".join(map(str, sys.version_info[:3]))
    sys.stdout.write(f"Python {version}: {n_modules} modules, one contact received\n")


if __name__ == "__main__":
    main()
