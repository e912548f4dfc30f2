"""The composition root: from settings to everything the server works with."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import get_args

from server import clock, holding, profile_folder
from server.access import oidc_settings
from server.access.audit import Auditor
from server.access.door import Door
from server.access.passwords import Passwords
from server.access.provider import Provider
from server.access.tickets import Tickets
from server.access.tries import Tries
from server.approved import Written, join
from server.clock import Clock
from server.errand import Errand
from server.hooks.address import Reach, read_reach
from server.hooks.outgoing import Outgoing
from server.hooks.seal import Seals
from server.key_book import KeyBook
from server.ledger_key import LedgerKeyFile
from server.own_key import (
    ACCESS,
    AUDIT,
    GONE,
    RELEASE,
    SIGNING,
    own_key,
    require_marks,
    require_signer,
)
from server.readers import Readers
from server.release.cut import ReleaseKeys
from server.release.preview import Hindrance
from server.release.verified import Ledger
from server.retention.purge import Keeper
from server.settings import Engine, Settings
from server.store import sql_intake, sql_restored
from server.store.db import Home, Zone
from server.store.marks import Marks
from server.store.places import ApprovedPlace
from server.store.port import Intake, Releases
from server.store.sql_intake import SqlIntake
from server.store.sql_releases import SqlReleases
from server.store.sqlite_file import SqliteFile
from shared.errors import InputError, StoreError
from shared.flaw import Flaw
from shared.hazmat.aead import Sealer
from shared.hazmat.tokens import new_id
from shared.profile import Profile
from shared.shorthand import Shorthand
from shared.signed import Signer
from shared.version import VERSION

_OWNER_ONLY = 0o700


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """Everything an endpoint or a command may ask for.

    Shapes:  profile_texts  file name to TOML text, as phones get them
             public_url     where people and phones find the server, without a slash at its end
             own_seal       what the server seals for itself alone, such as seeds of codes
             base           these services with the folder's profile, where places were added to it
             unused         the approved places that no record has named yet
             joined         what they are with the newest version of the approved places
             hosts          every name it answers to, without ports
    """

    intake: Intake
    releases: Releases
    profile: Profile
    profile_texts: Mapping[str, str]
    release_keys: ReleaseKeys
    ledger: Ledger
    signer: Signer
    key_book: KeyBook
    auditor: Auditor
    own_seal: Sealer
    oidc: Provider | None = None
    passwords: Passwords = field(default_factory=Passwords)
    public_url: str
    hosts: frozenset[str]
    clock: Clock = clock.now
    version: str = VERSION
    reach: Reach = field(default_factory=Reach)
    engine: Engine = "sqlite"
    shorthand: Shorthand = field(init=False)
    wrong_sign_ins: Tries = field(default_factory=Tries)
    wrong_enrolments: Tries = field(default_factory=Tries)
    cutting: Errand[int] = field(default_factory=partial(Errand, "cutting"))
    looking: Errand[Hindrance] = field(default_factory=partial(Errand, "looking"))
    base: "Services | None" = field(default=None, repr=False, compare=False)
    unused: frozenset[str] = frozenset()
    joined: dict[int, "Services"] = field(
        init=False, default_factory=dict, repr=False, compare=False
    )

    def __post_init__(self) -> None:
        """Make once what every short batch is read with."""
        object.__setattr__(self, "shorthand", Shorthand.of(self.profile))

    @property
    def folder(self) -> Written:
        """The profile of the folder, without what was approved since."""
        base = self.base or self
        return Written(base.profile_texts, base.profile)

    def current(self) -> "Services":
        """Give these services with the profile that is in force now, whichever process changed it.

        Errors:  StoreBusyError, StoreFullError, ProfileError
        """
        base = self.base or self
        with base.intake.transaction(base.municipality) as tx:
            version = tx.places.version()
            if not version:
                return base
            known = base.joined.get(version)
            places = () if known else tx.places.all()
        return known or base.with_places(version, places)

    def with_places(self, version: int, places: Sequence[ApprovedPlace]) -> "Services":
        """Give them with these places added to the folder's profile, and remember that."""
        made = join(self.folder, places)
        joined = replace(
            self,
            base=self,
            profile=made.profile,
            profile_texts=made.texts,
            unused=frozenset(one.code for one in places if not one.is_used),
        )
        self.joined.clear()  # nobody asks for an older version again
        self.joined[version] = joined
        return joined

    @property
    def is_https(self) -> bool:
        """Tell whether people reach the server by https, whatever the proxy speaks with us."""
        return self.public_url.startswith("https://")

    @property
    def municipality(self) -> str:
        """The municipality every row belongs to."""
        return self.profile.code

    @property
    def door(self) -> Door:
        """Where people come in."""
        return Door(
            intake=self.intake,
            municipality=self.municipality,
            auditor=self.auditor,
            passwords=self.passwords,
            tickets=self.tickets,
            sealer=self.own_seal,
        )

    @property
    def tickets(self) -> Tickets:
        """What browsers are given to hand back."""
        return Tickets(self.own_seal, self.municipality)

    @property
    def readers(self) -> Readers:
        """The part that readers are served from."""
        return Readers(
            releases=self.releases,
            ledger=self.ledger,
            profile=self.profile,
            public_url=self.public_url,
            hosts=self.hosts,
            clock=self.clock,
            version=self.version,
        )

    @property
    def outgoing(self) -> Outgoing:
        """The part that others are told with."""
        return Outgoing(
            intake=self.intake,
            releases=self.releases,
            profile=self.profile,
            seals=Seals(self.own_seal, self.municipality),
            reach=self.reach,
            public_url=self.public_url,
            clock=self.clock,
        )

    @property
    def keeper(self) -> Keeper:
        """The part that what is due is deleted with."""
        return Keeper(
            intake=self.intake,
            releases=self.releases,
            profile=self.profile,
            ledger=self.release_keys.ledger,
            auditor=self.auditor,
            today=self.today(),
        )

    def now(self) -> datetime:
        """Tell the time as the municipality's clocks show it."""
        return clock.local(self.clock(), self.profile.time_zone)

    def today(self) -> date:
        """Tell what day it is in the municipality."""
        return clock.today(self.clock, self.profile.time_zone)


@contextmanager
def opened(settings: Settings, clock: Clock = clock.now) -> Iterator[Services]:
    """Open the stores and the profile, and let go of them when the block ends.

    Errors:  InputError, ProfileError, StoreError
    """
    texts, profile = profile_folder.read(settings.profile)
    folder = make_folder(settings)
    reach = read_reach(settings.webhook_private, is_here=settings.is_own)
    release_keys = ReleaseKeys(
        draw=own_key(folder / RELEASE), ledger=LedgerKeyFile(folder, profile.code)
    )
    signer = Signer(profile.code, own_key(folder / SIGNING))
    with holding.shared(folder), homes_in(settings, folder) as homes:
        intake = SqlIntake(homes["intake"], Marks(own_key(folder / GONE)))
        require_signer(intake, profile.code, signer)
        require_marks(intake, profile.code)
        releases = SqlReleases(homes["releases"])
        made = Services(
            intake=intake,
            releases=releases,
            ledger=Ledger(releases, profile.code),
            profile=profile,
            profile_texts=texts,
            release_keys=release_keys,
            signer=signer,
            key_book=KeyBook(folder),
            oidc=_provider(settings, profile),
            auditor=Auditor(Signer(profile.code, own_key(folder / AUDIT))),
            own_seal=Sealer(own_key(folder / ACCESS)),
            clock=clock,
            public_url=settings.public_url,
            hosts=settings.hosts,
            reach=reach,
            engine=settings.engine,
        )
        try:
            yield made.current()
        finally:  # what is under way needs the stores
            made.cutting.finish()
            made.looking.finish()


def _provider(settings: Settings, profile: Profile) -> Provider | None:
    if not settings.oidc:
        return None
    from server.access.oidc import OidcProvider  # noqa: PLC0415 - large, and most towns have none

    return OidcProvider(oidc_settings.read(Path(settings.oidc), frozenset(profile.readings)))


def renew_signer(settings: Settings) -> str:
    """Let the key in the folder be the one this municipality's server signs with from now on.

    Every phone that has pinned another takes this server for a stranger. Gives the public half.
    Errors:  InputError, ProfileError, StoreError
    """
    _, profile = profile_folder.read(settings.profile)
    folder = make_folder(settings)
    signer = Signer(profile.code, own_key(folder / SIGNING))
    with (
        holding.shared(folder),
        homes_in(settings, folder) as homes,
        SqlIntake(homes["intake"], Marks(own_key(folder / GONE))).transaction(profile.code) as tx,
    ):
        tx.forget_signer()
        return tx.signer(signer.public)


@contextmanager
def homes_in(
    settings: Settings, folder: Path, schemas: Mapping[Zone, int] | None = None
) -> Iterator[Mapping[Zone, Home]]:
    """Open where both zones live, with the newest schemas or with earlier ones.

    Errors:  InputError, StoreError
    """
    with ExitStack() as opened_ones:
        homes: dict[Zone, Home] = {}
        for zone in get_args(Zone):
            homes[zone] = _home(settings, folder, zone, (schemas or {}).get(zone))
            opened_ones.callback(homes[zone].close)
        yield homes


def _home(settings: Settings, folder: Path, zone: Zone, schema: int | None) -> Home:
    """Choose where a zone lives: a file of its own, or a schema of the database server named."""
    if not settings.database:
        return SqliteFile(folder / f"{zone}.db", zone, schema)
    try:
        from server.store.postgres_home import PostgresHome  # noqa: PLC0415 - an extra: postgres
    except ImportError as error:
        raise InputError(Flaw("input.no_driver", "FELTLOGG_DATABASE")) from error
    return PostgresHome(settings.database, zone, schema)


def note_backup(homes: Mapping[Zone, Home], made_on: date) -> None:
    """Tell the store of a backup that was read back whole, so that phones may let go of records.

    A store that is busy keeps phones waiting until the next backup.
    """
    with suppress(StoreError):
        sql_intake.note_backup(homes["intake"], made_on)


def note_restore(homes: Mapping[Zone, Home], now: datetime) -> None:
    """Tell the store that it came out of a backup; see `Restores.note_restore`.

    Errors:  StoreError
    """
    with homes["intake"].transaction() as db:
        sql_restored.note(db, now)


def make_folder(settings: Settings) -> Path:
    """Make the server's own folder, closed to other users, and prove it can be written in.

    Errors:  InputError naming the variable
    """
    folder = settings.folder / "server"
    probe = folder / f".probe-{new_id()}"
    try:
        settings.folder.mkdir(mode=_OWNER_ONLY, parents=True, exist_ok=True)
        folder.mkdir(mode=_OWNER_ONLY, exist_ok=True)
        probe.touch()
        probe.unlink()
    except OSError as error:
        raise InputError(Flaw("input.no_folder", "FELTLOGG_DATA", str(settings.folder))) from error
    return folder
