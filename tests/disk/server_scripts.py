"""What a server does in one go."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, closing, contextmanager, suppress
from datetime import timedelta
from pathlib import Path
from typing import TypeAlias

from server.backup import keys
from server.backup.make import make
from server.commands.restoring import restored
from server.key_file import replace_with
from server.release.cut import cut
from server.services import homes_in, opened
from server.settings import Settings
from server.store.db import Home, Zone
from server.store.port import Frozen, IntakeTransaction
from server.store.steps import SCHEMA
from shared.backup_errors import OccupiedError
from shared.release_errors import TooSoonError
from tests.builders import SANDVIK, contact
from tests.contract.intake_contract import HERE, enrolled
from tests.contract.records_contract import arrivals
from tests.contract.test_migrations import restore_file
from tests.disk.purge_script import PURGE
from tests.disk.script import Script, Stage
from tests.golden import NOW, TODAY
from tests.sim.law import hold
from tests.stores import sqlite_intake, sqlite_releases
from tests.town import Town, town

Deed: TypeAlias = Callable[[Town, int], None]
Staging: TypeAlias = Callable[[Path], AbstractContextManager[Stage]]
KEY_FILE = "recovery.key"
N_RECORDS = 20


def _settings(folder: Path) -> Settings:
    return Settings(folder=folder, host="127.0.0.1", port=8000, app_port=8550, profile=str(SANDVIK))


def _place(folder: Path, n: int) -> Path:
    return folder / f"place{n or ''}"


# ---- the first start


@contextmanager
def _nothing(folder: Path) -> Iterator[Stage]:
    yield Stage(lambda n: _start(_place(folder, n)))


def _start(place: Path) -> None:
    with opened(_settings(place), lambda: NOW):
        pass


def _started(root: Path, *, told: bool) -> None:
    place = root / "place"
    before = {path.name: path.read_bytes() for path in place.glob("server/*.key")}
    hold("what was made is there", when=len(before) == 2 or not told, what=sorted(before))
    _start(place)
    after = {path.name: path.read_bytes() for path in place.glob("server/*.key")}
    hold("a key that was made stays", when=before.items() <= after.items())


# ---- migrations


def _old(zone: Zone, number: int) -> Script:
    @contextmanager
    def stage(folder: Path) -> Iterator[Stage]:
        yield Stage(
            lambda n: _open(zone, _place(folder, n)),
            lambda n: restore_file(_made(_place(folder, n)), number, zone),
        )

    def check(root: Path, *, told: bool) -> None:
        _open(zone, root / "place")
        hold("a store that was brought along stays", when=True, what=told)

    return Script(stage, check, is_long=True)


def _made(place: Path) -> Path:
    place.mkdir(exist_ok=True)
    return place / "store.db"


def _open(zone: Zone, place: Path) -> None:
    (sqlite_intake if zone == "intake" else sqlite_releases)(place / "store.db").close()


def _numbers(zone: Zone) -> list[int]:
    return sorted(int(path.name[:4]) for path in (SCHEMA / "sqlite" / zone).glob("*.sql"))


MIGRATIONS = {
    f"bring {zone} along from {number}": _old(zone, number)
    for zone in ("intake", "releases")
    for number in _numbers(zone)[:-1]
}


# ---- work


def _in_town(act: Deed, ready: Deed = lambda _, __: None) -> Staging:
    @contextmanager
    def stage(folder: Path) -> Iterator[Stage]:
        with town(folder) as sandvik:
            with sandvik.services.intake.transaction(HERE) as tx:
                enrolled(tx)
            yield Stage(lambda n: act(sandvik, n), lambda n: ready(sandvik, n))

    return stage


def _ingest(sandvik: Town, _: int) -> None:
    batch = arrivals(*(contact(heads=4, ages={"minor": 3, "adult": 1}) for _ in range(N_RECORDS)))
    with sandvik.services.intake.transaction(HERE) as tx:
        tx.add("phone", batch, TODAY)


@contextmanager
def _looking(root: Path) -> Iterator[IntakeTransaction]:
    intake = sqlite_intake(root / "server/intake.db")
    with closing(intake), intake.transaction(HERE) as tx:
        yield tx


def _ingested(root: Path, *, told: bool) -> None:
    with _looking(root) as tx:
        n = len(tx.newest(100))
    hold("a batch is kept whole or not at all", when=n in (0, N_RECORDS), what=n)
    hold("what was receipted is there", when=n == N_RECORDS or not told)


def _device(n: int) -> str:
    return f"phone{n or ''}"


def _end(sandvik: Town, n: int) -> None:
    with sandvik.services.intake.transaction(HERE) as tx:
        tx.end_device(_device(n), TODAY)


def _to_end(sandvik: Town, n: int) -> None:
    if n:
        with sandvik.services.intake.transaction(HERE) as tx:
            enrolled(tx, _device(n))


def _ended(root: Path, *, told: bool) -> None:
    with _looking(root) as tx:
        (phone,) = tx.devices()
    hold("a phone that was ended is", when=phone.ended_on is not None or not told)


def _cut(sandvik: Town, n: int) -> None:
    services = sandvik.services
    now = NOW + timedelta(days=7 * n)
    cut(services.intake, services.releases, services.profile, services.release_keys, now)


def _was_cut(root: Path, *, told: bool) -> None:
    """Cut again: the very same figures, once."""
    with town(root) as sandvik, suppress(TooSoonError):
        before = [one.digest for one in _releases(sandvik)]
        hold("what was released is there", when=len(before) == 1 or not told, what=len(before))
        with suppress(TooSoonError):
            _cut(sandvik, 0)
        after = [one.digest for one in _releases(sandvik)]
        hold("a release stays, and is finished", when=len(after) == 1 and before in ([], after))


def _releases(sandvik: Town) -> Sequence[Frozen]:
    with sandvik.services.releases.transaction(HERE) as tx:
        return tx.releases()


# ---- backup


@contextmanager
def _backups(folder: Path) -> Iterator[Stage]:
    public = bytes.fromhex(keys.make(folder.parent / KEY_FILE).split("-")[3])
    with town(folder) as sandvik, homes_in(_settings(folder), folder / "server") as homes:
        _ready(sandvik)
        yield Stage(lambda n: _back_up(homes, public, folder / f"{n}.backup"))


def _ready(sandvik: Town) -> None:
    with sandvik.services.intake.transaction(HERE) as tx:
        enrolled(tx)
    _ingest(sandvik, 0)


def _back_up(homes: Mapping[Zone, Home], public: bytes, path: Path) -> None:
    free = path.with_suffix(".again") if path.exists() else path  # whole, but not surely named
    make(homes, {}, public, free, NOW)


def _backed_up(root: Path, *, told: bool) -> None:
    found = root / "0.backup"
    hold("a backup that was made is there", when=found.exists() or not told)
    if found.exists():
        _put_back(found, root / "new", root.parent / KEY_FILE)
        _ingested(root / "new", told=True)


def _put_back(file: Path, place: Path, secret: Path) -> None:
    with file.open("rb") as backup:
        restored(backup, keys.read_file("secret", secret, "--key"), _settings(place))


@contextmanager
def _restores(folder: Path) -> Iterator[Stage]:
    file = folder.parent / "one.backup"
    with _backups(folder) as backing:
        backing.act(0)
        (folder / "0.backup").rename(file)

    def act(n: int) -> None:
        with suppress(OccupiedError):  # it is there, only that could not be made sure of
            _put_back(file, _place(folder, n), folder.parent / KEY_FILE)

    yield Stage(act)


def _was_restored(root: Path, *, told: bool) -> None:
    place = root / "place"
    is_there = (place / "server/intake.db").exists()
    hold("what was put back is there", when=is_there or not told)
    if not is_there:
        _put_back(root.parent / "one.backup", place, root.parent / KEY_FILE)
    _ingested(place, told=True)


# ---- small files


@contextmanager
def _key_files(folder: Path) -> Iterator[Stage]:
    def act(n: int) -> None:
        replace_with(folder / "keys.json", b"%d" % (n + 1) * 600)

    replace_with(folder / "keys.json", b"0" * 600)
    yield Stage(act)


def _replaced(root: Path, *, told: bool) -> None:
    found = (root / "keys.json").read_bytes()
    hold("a file is the old or the new one", when=found in (b"0" * 600, b"1" * 600))
    hold("a file that was told new is", when=found[:1] == b"1" or not told)


@contextmanager
def _recovery_keys(folder: Path) -> Iterator[Stage]:
    def act(n: int) -> None:
        path = folder / f"{n}.key"
        keys.make(path.with_suffix(".again") if path.exists() else path)

    yield Stage(act)


def _key_is_there(root: Path, *, told: bool) -> None:
    if told:  # its public half was told: without the other no backup ever opens
        keys.read_file("secret", root / "0.key", "FILE")


SERVER = {
    "first start": Script(_nothing, _started, is_long=True),
    **MIGRATIONS,
    "keep a batch": Script(_in_town(_ingest), _ingested),
    "end a phone": Script(_in_town(_end, _to_end), _ended),
    "cut a release": Script(_in_town(_cut, _ingest), _was_cut),
    **PURGE,
    "back up": Script(_backups, _backed_up),
    "restore": Script(_restores, _was_restored, keeps=False, is_long=True),
    "keep a key file": Script(_key_files, _replaced),
    "make a recovery key": Script(_recovery_keys, _key_is_there),
}
