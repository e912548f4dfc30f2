"""Which rows a vault holds, vouched for: none is put back older, added or taken away unseen.

Source:  docs/spec/vault.md#bound-rows
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, TypeAlias

from client.vault.sealing import Sealed
from shared.hazmat.aead import SealBrokenError, Sealer

SPAN: Final = 256  # places that one page vouches for
_TAG: Final = 16  # the last bytes of a sealed blob, which no two sealings share
_ENTRY: Final = 1 + _TAG
_NUMBER: Final = 8
_ROOT_ENTRY: Final = _NUMBER + _TAG
_ROOT_CONTEXT: Final = b"feltlogg/root/1"
_PAGE_CONTEXT: Final = b"feltlogg/page/1\0"

Page: TypeAlias = dict[int, bytes]  # place within its span, to the tag of the row there


class Ledger:
    """Pages of tags, and a root of the pages' tags, sealed in the transaction of each write.

    Shapes:  openings  how often the vault has been opened; see `client.vault.sqlite`
             doubted   numbers of pages that the root does not vouch for, now or ever before
    """

    def __init__(self, conn: sqlite3.Connection, sealer: Sealer) -> None:
        self._conn = conn
        self._sealer = sealer
        self._root: dict[int, bytes] = {}
        self._pages: dict[int, Page] = {}
        self._written: dict[int, bytes | None] = {}
        self._next: tuple[dict[int, bytes], dict[int, Page]] | None = None
        self.openings = 0
        self.doubted: set[int] = set()

    # ---- at the opening

    def read(self) -> None:
        """Read the root, and see which pages it vouches for; what it does not is doubted."""
        self._pages.clear()
        rows = self._conn.execute("select n, substr(sealed, -16) from page")
        there: dict[int, bytes] = dict(rows.fetchall())
        known = self._known()
        self.doubted |= {n for n in there.keys() | known.keys() if there.get(n) != known.get(n)}
        self._root = there

    def _known(self) -> dict[int, bytes]:
        row = self._conn.execute("select sealed from root").fetchone()
        try:
            plain = self._sealer.open(row[0] if row else b"", _ROOT_CONTEXT)
        except SealBrokenError:
            return {}  # then no page is vouched for
        head, n_doubted = plain[:_NUMBER], int.from_bytes(plain[_NUMBER : 2 * _NUMBER], "big")
        self.openings = int.from_bytes(head, "big")
        begins = (2 + n_doubted) * _NUMBER
        self.doubted |= set(map(_number, _cut(plain[2 * _NUMBER : begins], _NUMBER)))
        return {_number(one): one[_NUMBER:] for one in _cut(plain[begins:], _ROOT_ENTRY)}

    # ---- while rows are read

    def vouched(self, rows: Iterable[Sealed]) -> Iterator[Sealed]:
        """Pass on the rows that were last written where they are; of a doubted page all."""
        known, number, page = self._written, -1, Page()
        for row in rows:
            at, tag = row[0], row[2][-_TAG:]
            if known and at in known:
                is_last = known[at] == tag
            else:
                if at // SPAN != number:
                    number = at // SPAN
                    page = self._page(number)
                is_last = page.get(at % SPAN) == tag or number in self.doubted
            if is_last:
                yield row

    def missing(self, number: int, there: Iterable[int]) -> set[int]:
        """Name the places of a page where a row should be and is not."""
        begin = number * SPAN
        return {begin + place for place in self._page(number)} - set(there)

    @property
    def numbers(self) -> list[int]:
        """The pages there are, in order."""
        return sorted(self._root)

    # ---- while rows are written

    @property
    def is_writing(self) -> bool:
        """Tell whether something was noted that is not yet sealed."""
        return bool(self._written)

    def note(self, at: int, sealed: bytes | None) -> None:
        """Note what is written at a place, or that it is emptied."""
        self._written[at] = None if sealed is None else sealed[-_TAG:]

    def write(self) -> None:
        """Seal what was noted; call last in the transaction, and `settle` or `drop` after it."""
        if not self._written:
            return
        root, fresh = dict(self._root), self._changed()
        for number, page in fresh.items():
            if page:
                sealed = self._sealer.seal(_spell_page(page), _page_context(number))
                self._conn.execute("insert or replace into page values (?, ?)", (number, sealed))
                root[number] = sealed[-_TAG:]
            else:
                self._conn.execute("delete from page where n = ?", (number,))
                root.pop(number, None)
        self._write_root(root)
        self._next = (root, fresh)

    def count_opening(self) -> None:
        """Seal that the vault has been opened once more; in a transaction of its own."""
        self.openings += 1
        self._write_root(self._root)

    def settle(self) -> None:
        """Go on with what was committed."""
        if self._next is not None:
            self._root, fresh = self._next
            self._pages |= fresh
        self.drop()

    def drop(self) -> None:
        """Forget what was noted; it was undone."""
        self._written, self._next = {}, None

    def _changed(self) -> dict[int, Page]:
        by_page: dict[int, dict[int, bytes | None]] = defaultdict(dict)
        for at, tag in self._written.items():
            by_page[at // SPAN][at % SPAN] = tag
        return {n: _with(self._page(n), changes) for n, changes in by_page.items()}

    def _write_root(self, root: Mapping[int, bytes]) -> None:
        plain = b"".join(
            (
                self.openings.to_bytes(_NUMBER, "big"),
                len(self.doubted).to_bytes(_NUMBER, "big"),
                *(number.to_bytes(_NUMBER, "big") for number in sorted(self.doubted)),
                *(number.to_bytes(_NUMBER, "big") + tag for number, tag in sorted(root.items())),
            )
        )
        sealed = self._sealer.seal(plain, _ROOT_CONTEXT)
        self._conn.execute("insert or replace into root values (1, ?)", (sealed,))

    # ---- pages

    def _page(self, number: int) -> Page:
        """Give a page; a doubted one is what lies in the file, for want of better."""
        if number not in self._pages:
            self._pages[number] = self._opened(number) or self._found(number)
        return self._pages[number]

    def _opened(self, number: int) -> Page | None:
        if number in self.doubted or number not in self._root:
            return None
        row = self._conn.execute("select sealed from page where n = ?", (number,)).fetchone()
        try:
            plain = self._sealer.open(row[0] if row else b"", _page_context(number))
        except SealBrokenError:
            self.doubted.add(number)
            return None
        return {one[0]: one[1:] for one in _cut(plain, _ENTRY)}

    def _found(self, number: int) -> Page:
        if number not in self.doubted:
            return {}
        rows = self._conn.execute(
            "select at, substr(sealed, -16) from row where at >= ? and at < ?",
            (number * SPAN, (number + 1) * SPAN),
        )
        return {at % SPAN: tag for at, tag in rows}


def _with(page: Page, changes: Mapping[int, bytes | None]) -> Page:
    kept = {place: tag for place, tag in page.items() if place not in changes}
    return kept | {place: tag for place, tag in changes.items() if tag is not None}


def _spell_page(page: Page) -> bytes:
    return b"".join(bytes([place]) + tag for place, tag in sorted(page.items()))


def _page_context(number: int) -> bytes:
    return _PAGE_CONTEXT + number.to_bytes(_NUMBER, "big")


def _number(entry: bytes) -> int:
    return int.from_bytes(entry[:_NUMBER], "big")


def _cut(plain: bytes, size: int) -> list[bytes]:
    return [plain[start : start + size] for start in range(0, len(plain), size)]
