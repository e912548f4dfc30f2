"""What a vault's file is made of: its tables, and where in them each shelf begins.

Source:  docs/spec/vault.md#the-file
"""

from typing import Final, get_args

from client.vault.port import Shelf

SCHEMA: Final = 4
PLACES: Final = 2**48  # rows a shelf can ever hold; its number times this is where it begins
BEGINS: Final = {shelf: number * PLACES for number, shelf in enumerate(get_args(Shelf), start=1)}
PROMISED: Final[tuple[Shelf, ...]] = ("record", "change")
TABLES: Final = (
    "create table lock (id integer primary key check (id = 1), lock blob not null) strict",
    """create table row (
        at integer primary key, shelf text not null, id text not null, sealed blob not null,
        unique (shelf, id)
    ) strict""",
    "create table place (id integer primary key check (id = 1), last integer not null) strict",
    "insert into place values (1, 0)",
    # What vouches for the rows.
    "create table page (n integer primary key, sealed blob not null) strict",
    "create table root (id integer primary key check (id = 1), sealed blob not null) strict",
    # What waits for the server, and where what was told of the rest lies.
    """create table promise (
        nth integer primary key, at integer not null, batch integer
    ) strict""",
    "create index waiting on promise (nth) where batch is null",
    """create trigger gone after delete on row
    begin delete from promise where nth = old.at & 0xffffffffffff; end""",
    # Outside the lock: what is in one is sealed to a key that is not on this phone.
    "create table parcel (id text primary key, key text not null, sealed blob not null) strict",
    """create trigger taken_back after delete on row when old.shelf in ('record', 'change')
    begin delete from parcel where id = old.id; end""",
    f"pragma user_version = {SCHEMA:d}",
)


def shelf_of(at: int) -> Shelf:
    """Tell on which shelf a place is."""
    shelf: Shelf = get_args(Shelf)[at // PLACES - 1]
    return shelf
