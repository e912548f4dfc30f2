"""What the stores need of a database engine: a statement, its named values, and rows."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from itertools import count, repeat
from typing import Any, Literal, NamedTuple, Protocol, TypeAlias

from shared.errors import NotTextError

Value: TypeAlias = str | int | bytes | None
Row: TypeAlias = tuple[Any, ...]
Zone = Literal["intake", "releases"]


class Sheaf(NamedTuple):
    """Rows that differ in little, told apart by column: what an engine can take in one go.

    Shapes:  same     what all rows have
             counted  the first row's number; each row has one more than the one before
             packed   blobs of one length, one for each row, in one
             own      the one column, and in it each row's own blob
    """

    same: Mapping[str, Value]
    counted: Mapping[str, int]
    packed: Mapping[str, bytes]
    own: tuple[str, Sequence[bytes]]

    @property
    def columns(self) -> str:
        """Name the columns in the order of a row."""
        return ", ".join((*self.same, *self.counted, *self.packed, self.own[0]))

    def rows(self) -> Iterator[Row]:
        """Give the rows one by one."""
        blobs = self.own[1]
        return zip(
            *map(repeat, self.same.values()),
            *map(count, self.counted.values()),
            *(_parted(packed, len(blobs)) for packed in self.packed.values()),
            blobs,
            strict=False,
        )


def _parted(packed: bytes, n: int) -> Iterator[bytes]:
    size = len(packed) // n if n else 1
    return (packed[at : at + size] for at in range(0, len(packed), size))


class Db(Protocol):
    """One transaction; a statement is in the SQL both engines speak, its values as `:name`.

    Errors:  NotTextError (a text that one of the engines cannot keep), StoreError
    """

    def run(self, statement: str, /, **values: Value) -> int:
        """Run a statement and tell how many rows it touched."""
        ...

    def row(self, statement: str, /, **values: Value) -> Row | None:
        """Give the first row."""
        ...

    def rows(self, statement: str, /, **values: Value) -> Sequence[Row]:
        """Give every row."""
        ...

    def stream(self, statement: str, /, **values: Value) -> Iterator[Row]:
        """Give rows one by one, holding few of them; several may be read at the same time."""
        ...

    def pick(self, statement: str, keys: Sequence[bytes], /, **values: Value) -> Iterator[Row]:
        """Give the rows whose key is among `keys`: ` :keys` in the statement, after a column."""
        ...

    def put(self, table: str, columns: str, rows: Iterable[Row]) -> None:
        """Insert many rows, as fast as the engine can."""
        ...

    def put_new(self, table: str, sheaf: Sheaf) -> bool:
        """Insert a sheaf, or nothing at all and say so, where a key is taken already."""
        ...


class Table(NamedTuple):
    """A table as it stands: its name, and its columns in order."""

    name: str
    columns: tuple[str, ...]


class Shape(NamedTuple):
    """What a zone is made of: the number of its schema, and its tables, those pointed at first."""

    number: int
    tables: Sequence[Table]


class Home(Protocol):
    """Where a zone lives: one file, or one schema of a server."""

    def transaction(self) -> AbstractContextManager[Db]:
        """Commit durably when the block ends, undo all of it when the block raises."""
        ...

    def filling(self) -> AbstractContextManager[Db]:
        """Do as `transaction` does, for rows that may come before those they point at."""
        ...

    def snapshot(self) -> AbstractContextManager[Db]:
        """Read everything as it stands at one moment, however long it takes; hinder nobody."""
        ...

    def shape(self, db: Db) -> Shape:
        """Tell what there is to copy."""
        ...

    def require_whole(self, db: Db) -> None:
        """Look through all of it for damage; takes long, best in a snapshot.

        Errors:  DamagedStoreError
        """
        ...

    def overwrite(self) -> bool:
        """See `Intake.overwrite`."""
        ...

    def prove_writable(self) -> None:
        """Write one number durably; see `Intake.prove_writable`."""
        ...

    def close(self) -> None:
        """Let go of it."""
        ...


def require_text(values: Iterable[Value]) -> None:
    """Refuse what not every engine can keep as a text: NUL, and halves of a surrogate pair.

    Errors:  NotTextError
    """
    for value in values:
        if type(value) is str and not value.isprintable() and not _is_text(value):
            raise NotTextError


def _is_text(value: str) -> bool:
    return "\0" not in value and not any("\ud800" <= sign <= "\udfff" for sign in value)
