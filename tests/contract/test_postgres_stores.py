"""What only a database server can break, and what only PostgreSQL can say of it."""

import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import psycopg
import pytest

from server.store.port import Intake
from server.store.postgres_home import MOST_CONNECTIONS, PostgresHome
from server.store.sql_intake import SqlIntake
from server.store.sql_releases import SqlReleases
from server.store.steps import SCHEMA
from shared.errors import InputError, NewerStoreError, StoreAwayError, StoreBusyError
from shared.flaw import Flaw
from tests.builders import contact
from tests.contract.intake_contract import HERE, TODAY, enrolled
from tests.contract.records_contract import arrivals
from tests.contract.releases_contract import FIRST
from tests.postgres import ADMIN, Cluster, quick
from tests.stores import MARKS, postgres_intake, postgres_releases


@pytest.fixture
def url() -> Iterator[str]:
    """Make an empty database."""
    with quick().database() as made:
        yield made


def database(url: str) -> str:
    """Give the database's own name."""
    return url.partition("?")[0].rpartition("/")[2]


def run(url: str, *statements: str) -> list[tuple[object, ...]]:
    """Run statements as the user we sign in as, and give the rows of the last."""
    with psycopg.connect(url, autocommit=True) as connection:
        *first, last = statements
        for statement in first:
            connection.execute(statement.encode())
        cursor = connection.execute(last.encode())
        return cursor.fetchall() if cursor.description else []


def keep_one(intake: Intake) -> None:
    """Keep one record."""
    with intake.transaction(HERE) as tx:
        (receipt,) = tx.add("phone", arrivals(contact()), TODAY)
        assert receipt.verdict == "kept"


@pytest.mark.parametrize(
    ("zone", "table", "other", "others"),
    [("releases", "release", "intake", "record"), ("intake", "record", "releases", "release")],
)
def test_a_zones_role_reads_its_own_and_not_the_other(
    url: str, zone: str, table: str, other: str, others: str
) -> None:
    """Whoever takes over what serves readers still stands outside the intake; and vice versa."""
    name, admin = database(url), quick().url("postgres", ADMIN)
    postgres_intake(url).close()
    postgres_releases(url).close()
    reader = f"{name}_only_{zone}"
    run(admin, f"create role {reader} login", f"grant {name}_{zone} to {reader}")
    try:
        as_reader = quick().url(name, reader)
        assert run(as_reader, f"select * from {zone}.{table}") == []  # noqa: S608 - names from here
        for statement in (
            f"select * from {other}.{others}",  # noqa: S608 - as above
            f"insert into {other}.store (id) values (9)",  # noqa: S608 - as above
            f"create table {other}.mine (x text)",
            f"set role {name}_{other}",
            "set role feltlogg",
        ):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                run(as_reader, statement)
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                run(as_reader, f"set role {name}_{zone}", statement)
    finally:
        run(admin, f"drop role {reader}")


def test_every_commit_waits_for_the_disk(url: str) -> None:
    """A database set to forget for speed must not make our receipts untrue."""
    name = database(url)
    run(url, f"alter database {name} set synchronous_commit = off")
    with closing(PostgresHome(url, "intake")) as home, home.transaction() as db:
        assert db.row("show synchronous_commit") == ("on",)
    run(url, f"alter database {name} set synchronous_commit = remote_apply")
    with closing(PostgresHome(url, "intake")) as home, home.transaction() as db:
        assert db.row("show synchronous_commit") == ("remote_apply",)


@pytest.mark.parametrize(
    "statement", ["update release set digest = 'x'", "delete from release", "truncate release"]
)
def test_a_frozen_release_cannot_be_changed_by_any_statement(url: str, statement: str) -> None:
    """The database itself holds the promise, not good manners."""
    with closing(PostgresHome(url, "releases")) as home:
        store = SqlReleases(home)
        with store.transaction(HERE) as tx:
            tx.freeze(FIRST)
        with pytest.raises(psycopg.errors.IntegrityConstraintViolation), home.transaction() as db:
            db.run(statement)
        with store.transaction(HERE) as tx:
            assert tx.releases() == [FIRST]


def test_what_was_kept_is_there_after_reopening(url: str) -> None:
    """A restart is the most ordinary thing that happens to a server."""
    seen = contact()
    with closing(postgres_intake(url)) as store, store.transaction(HERE) as tx:
        enrolled(tx)
        tx.add("phone", arrivals(seen), TODAY)
    with closing(postgres_intake(url)) as again:
        assert again.epoch == store.epoch
        with again.transaction(HERE) as tx:
            assert [kept.record for kept in tx.newest(9)] == [seen]


def test_a_newer_schema_is_refused_and_untouched(url: str) -> None:
    """An old program must not write in a format it does not know."""
    postgres_intake(url).close()
    run(url, "update intake.schema_version set number = 99")
    with pytest.raises(NewerStoreError):
        postgres_intake(url)
    assert run(url, "select number from intake.schema_version") == [(99,)]


def test_many_that_start_at_once_make_one_schema(url: str) -> None:
    """After a power cut every process of the service starts in the same second."""
    with ThreadPoolExecutor(4) as several:
        stores = list(several.map(postgres_intake, [url] * 4))
    assert len({store.epoch for store in stores}) == 1
    for store in stores:
        store.close()


def test_a_step_that_fails_leaves_the_schema_before_it(
    url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Half a migration is the one state nobody can mend."""
    with closing(postgres_intake(url)) as store:
        with store.transaction(HERE) as tx:
            enrolled(tx)
        keep_one(store)
    steps = tmp_path / "postgres/intake"
    shutil.copytree(SCHEMA / "postgres/intake", steps)
    later = steps / "0098_later.sql"
    later.write_text("alter table record add extra text default 'x'; create table more (x text);")
    broken = steps / "0099_broken.sql"
    broken.write_text("drop table more; select 1/0;")
    monkeypatch.setattr("server.store.postgres_zone.SCHEMA", tmp_path)
    with pytest.raises(psycopg.errors.DivisionByZero):
        postgres_intake(url)
    assert run(url, "select to_regclass('intake.more')") == [(None,)]
    broken.unlink()
    with closing(postgres_intake(url)) as store:
        keep_one(store)
    assert run(url, "select number from intake.schema_version") == [(98,)]
    assert run(url, "select extra from intake.record") == [("x",), ("x",)]


def test_another_writer_is_waited_for_and_then_told(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A phone that hears `busy` tries again; a phone that hears nothing waits for ever."""
    monkeypatch.setattr("server.store.postgres_home.BUSY_TIMEOUT_S", 1)
    with closing(postgres_intake(url)) as store:
        with store.transaction(HERE) as tx:
            enrolled(tx)
            with pytest.raises(StoreBusyError), store.transaction(HERE) as other:
                other.add("phone", arrivals(contact()), TODAY)
        keep_one(store)


def test_more_threads_than_connections_wait_and_are_then_told(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A rush must not take every connection the database has."""
    monkeypatch.setattr("server.store.postgres_home.BUSY_TIMEOUT_S", 0.05)
    with closing(PostgresHome(url, "intake")) as home:
        held = [home.transaction() for _ in range(MOST_CONNECTIONS)]
        for one in held:
            one.__enter__()
        with pytest.raises(StoreBusyError), home.transaction():
            pass
        for one in held:
            one.__exit__(None, None, None)
        with home.transaction() as db:
            assert db.row("select 1") == (1,)


def test_an_error_inside_a_transaction_poisons_no_connection(url: str) -> None:
    """One bad request must not make the next hundred fail."""
    with closing(PostgresHome(url, "intake")) as home:
        for _ in range(MOST_CONNECTIONS + 2):
            with pytest.raises(psycopg.errors.UndefinedTable), home.transaction() as db:
                db.run("select * from nowhere")
        SqlIntake(home, MARKS).prove_writable()


def test_a_database_that_restarts_is_found_again() -> None:
    """Its upgrade at night costs the phones one retry, not a visit to the server room."""
    cluster = Cluster(is_durable=True)
    try:
        with cluster.database() as url, closing(postgres_intake(url)) as store:
            with store.transaction(HERE) as tx:
                enrolled(tx)
            keep_one(store)
            with pytest.raises(StoreAwayError), store.transaction(HERE) as tx:
                tx.add("phone", arrivals(contact()), TODAY)
                cluster.stop("immediate")
            with pytest.raises(StoreAwayError):
                keep_one(store)
            cluster.start()
            keep_one(store)
            with store.transaction(HERE) as tx:
                assert [kept.seq for kept in tx.newest(9)] == [2, 1]
    finally:
        cluster.remove()


def test_an_idle_connection_that_died_is_replaced_unseen(url: str) -> None:
    """A pooler or a firewall closes what is idle; nobody should have to notice."""
    with closing(postgres_intake(url)) as store:
        name = database(url)
        end = "select pg_terminate_backend(pid) from pg_stat_activity where datname ="
        run(quick().url("postgres", ADMIN), f"{end} '{name}'")
        store.prove_writable()


@pytest.mark.parametrize(
    "address", ["postgresql://nobody@/postgres?host={}", "postgresql://feltlogg@/nope?host={}"]
)
def test_a_database_that_does_not_let_us_in_is_told_plainly(address: str) -> None:
    """Operations see one sentence, not a trace with a password in it."""
    with pytest.raises(StoreAwayError):
        postgres_intake(address.format(quick().folder))
    with pytest.raises(StoreAwayError):
        postgres_intake(address.format("/nowhere"))


def test_an_address_that_is_none_is_told_plainly() -> None:
    """The setting is named; what it holds is not."""
    with pytest.raises(InputError) as raised:
        postgres_intake("postgresql://x?what=ever")
    assert raised.value.flaws == (Flaw("input.not_a_database", "FELTLOGG_DATABASE"),)


def test_a_role_that_is_missing_is_named(url: str) -> None:
    """The keeper of the database must know what to add."""
    name = database(url)
    run(quick().url("postgres", ADMIN), f"revoke {name}_intake from feltlogg")
    with pytest.raises(InputError) as raised:
        postgres_intake(url)
    (flaw,) = raised.value.flaws
    assert (flaw.code, flaw.bound) == ("input.no_role", f"{name}_intake")
