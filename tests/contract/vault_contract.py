"""What every Vault owes its callers. Each adapter subclasses this and supplies `vault`."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from client.vault.port import Vault
from shared.errors import LockedVaultError
from shared.parcel import Parcel
from shared.record import RecordId

A, B, C = "a" * 36, "b" * 36, "c" * 36


class VaultContract:
    """Run with a fresh, empty `vault` for each test."""

    def test_a_row_comes_back(self, vault: Vault) -> None:
        """Whatever else: what was put is there."""
        for plain in (b"", b"x", bytes(1000), b"ends in \x80", "æøå".encode()):
            vault.put("draft", [(A, plain)])
            assert vault.get("draft", A) == plain

    def test_a_row_that_is_not_there_is_none(self, vault: Vault) -> None:
        """Absence is an answer, not an error."""
        assert vault.get("draft", A) is None
        assert vault.whole("draft", A) is None
        assert vault.place("draft", A) is None
        assert vault.some("draft", [A]) == {}
        vault.remove("draft", [A])

    def test_a_row_put_again_keeps_its_place(self, vault: Vault) -> None:
        """A draft saved on every tap must not jump about in a list."""
        vault.put("record", [(A, b"1"), (B, b"2"), (C, b"3")])
        vault.put("record", [(A, b"4")])
        assert [row.plain for row in vault.oldest("record", 9)] == [b"4", b"2", b"3"]
        assert vault.count("record") == 3

    def test_shelves_do_not_mix(self, vault: Vault) -> None:
        """What was refused and the records have the same ids."""
        vault.put("record", [(A, b"1")])
        vault.put("refused", [(A, b"2")])
        vault.remove("refused", [A])
        assert vault.get("record", A) == b"1"
        assert vault.get("refused", A) is None

    def test_lists_page_in_both_directions(self, vault: Vault) -> None:
        """A list of ten thousand is read fifty at a time."""
        vault.put("record", [(f"{n:036}", b"%d" % n) for n in range(7)])
        first = vault.oldest("record", 3)
        rest = vault.oldest("record", 9, after=first[-1].at)
        assert [row.plain for row in (*first, *rest)] == [b"%d" % n for n in range(7)]
        last = vault.newest("record", 3)
        rest = vault.newest("record", 9, before=last[-1].at)
        assert [row.plain for row in (*last, *rest)] == [b"%d" % n for n in reversed(range(7))]

    def test_a_walk_passes_every_row_once_newest_first(self, vault: Vault) -> None:
        """A search reads what a list of pages would show, and nothing twice."""
        vault.put("record", [(f"{n:036}", b"%d" % n) for n in range(1_234)])
        vault.put("change", [(A, b"not a record")])
        walked = list(vault.walk("record"))
        assert walked == list(vault.newest("record", 9_999))
        assert list(vault.walk("record", walked[1_000].at)) == walked[1_001:]
        assert list(vault.walk("draft")) == []

    def test_a_walk_holds_nobody_up(self, vault: Vault) -> None:
        """A record is saved while a search goes on, and a search left halfway leaves no lock."""
        vault.put("record", [(f"{n:036}", b"") for n in range(1_234)])
        walk = vault.walk("record")
        next(walk)
        with ThreadPoolExecutor(1) as pool:
            pool.submit(vault.put, "record", [(A, b"meanwhile")]).result(timeout=5)
        assert len(list(walk)) == 1_233

    def test_a_lock_ends_a_walk(self, vault: Vault) -> None:
        """What is read after the lock is nothing."""
        vault.put("record", [(f"{n:036}", b"") for n in range(1_234)])
        walk = vault.walk("record")
        next(walk)
        vault.close()
        with pytest.raises(LockedVaultError):
            list(walk)

    def test_the_rows_of_a_shelf_are_named(self, vault: Vault) -> None:
        """What waits is known without opening it."""
        vault.put("record", [(A, b"1"), (B, b"2")])
        vault.put("refused", [(B, b"2")])
        assert vault.ids("refused") == {B}
        assert vault.ids("draft") == frozenset()

    def test_many_ids_at_once(self, vault: Vault) -> None:
        """More ids than a database takes parameters in one question."""
        ids = [f"{n:036}" for n in range(1_200)]
        vault.put("decision", [(row_id, row_id.encode()) for row_id in ids])
        assert vault.some("decision", [*ids, A]) == {row_id: row_id.encode() for row_id in ids}

    def test_a_raise_undoes_everything(self, vault: Vault) -> None:
        """Half a save would be a record that never waits for the server."""
        with pytest.raises(RuntimeError), vault.transaction():
            vault.put("record", [(A, b"1")])
            with vault.transaction():
                vault.promise("record", [A])
            raise RuntimeError
        assert vault.count("record") == vault.n_waiting() == 0

    def test_a_whole_vault_names_no_damage(self, vault: Vault) -> None:
        """An alarm that always rings is turned off."""
        vault.put("record", [(A, b"1"), (B, b"2")])
        assert list(vault.damaged()) == []

    def test_what_is_promised_waits_in_the_order_it_was_put(self, vault: Vault) -> None:
        """Oldest first, whatever shelf it lies on, and however late it was promised."""
        vault.put("record", [(A, b"1")])
        vault.put("change", [(B, b"2")])
        vault.put("record", [(C, b"3")])
        for shelf, row_id in (("record", C), ("change", B), ("record", A)):
            vault.promise(shelf, [row_id])  # type: ignore[arg-type]
        rows = vault.waiting(9)
        assert [row.plain for row in rows] == [b"1", b"2", b"3"]
        assert vault.waiting(1, after=rows[0].at) == rows[1:2]
        assert vault.n_waiting() == 3
        assert vault.waiting_ids() == {A, B, C}

    def test_what_is_settled_waits_no_more(self, vault: Vault) -> None:
        """And what was told of it is found again, by its place among those it was told with."""
        vault.put("record", [(A, b"1"), (B, b"2"), (C, b"3")])
        vault.promise("record", [A, B, C])
        vault.settle(vault.waiting(2), b"told")
        vault.settle(vault.waiting(2), b"later")
        assert (vault.n_waiting(), vault.n_told()) == (0, 3)
        told = vault.told([A, B, C, "d" * 36])
        assert {row_id: (one.nth, one.whole) for row_id, one in told.items()} == {
            A: (0, b"told"),
            B: (1, b"told"),
            C: (0, b"later"),
        }
        assert told[A].batch == told[B].batch < told[C].batch
        assert told[C].batch == vault.newest("batch", 1)[0].at

    def test_what_was_told_goes_when_nothing_it_was_told_of_is_left(self, vault: Vault) -> None:
        """A row that is removed or promised again has no receipt any more."""
        vault.put("record", [(A, b"1"), (B, b"2")])
        vault.promise("record", [A, B])
        vault.settle(vault.waiting(9), b"told")
        vault.remove("record", [A])
        vault.tidy()
        assert (vault.n_told(), vault.count("batch")) == (1, 1)
        vault.promise("record", [B])
        vault.tidy()
        assert (vault.told([A, B]), vault.n_told(), vault.count("batch")) == ({}, 0, 0)
        assert [row.id for row in vault.waiting(9)] == [B]

    def test_a_promise_goes_with_its_row(self, vault: Vault) -> None:
        """A record taken back within seconds is never sent."""
        vault.put("record", [(A, b"1")])
        vault.promise("record", [A])
        vault.remove("record", [A])
        vault.promise("record", [A])
        assert (vault.waiting(9), vault.n_waiting(), vault.n_told()) == ([], 0, 0)

    def test_a_parcel_lies_for_as_long_as_its_row_waits(self, vault: Vault) -> None:
        """What is received or taken back needs no rescue."""
        vault.put("record", [(A, b"1"), (B, b"2"), (C, b"3")])
        vault.promise("record", [A, B, C])
        vault.lay([Parcel(id=RecordId(one), key="k", sealed=b"s") for one in (A, B, C)])
        vault.settle(vault.waiting(1), b"told")
        vault.remove("record", [B])
        assert [one.id for one in vault.laid()] == [C]
