"""One pass over the opened records, newest first, that decodes only what was asked for."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice

from client.finding.plan import Plan, Standing
from client.shelves.entries import Chain, Entry, entries_of, read_chain
from client.vault.port import Row, Vault
from shared.canonical import decode
from shared.record import Record, parse

NEVER: Callable[[], bool] = lambda: False  # noqa: E731 - the answer of someone who keeps waiting


@dataclass(frozen=True, slots=True, kw_only=True)
class Fates:
    """What has become of every own record, by id, as far as it is not simply kept."""

    chains: dict[str, Chain]
    changes: dict[str, bytes]
    waiting: frozenset[str]
    refused: frozenset[str]

    def now(self, row: Row) -> bytes:
        """Give a record's spelling as its last correction left it."""
        chain = self.chains.get(row.id)
        if chain is None or chain.is_withdrawn:
            return row.plain
        return self.changes.get(chain.last, row.plain)

    def standing(self, root: str) -> frozenset[Standing]:
        """Say how a record stands, in the words of a plan."""
        chain = self.chains.get(root)
        state = self._state(root, chain.last if chain else root)
        if chain is None:
            return frozenset((state,))
        return frozenset((state, "withdrawn" if chain.is_withdrawn else "corrected"))

    def _state(self, root: str, last: str) -> Standing:
        if root in self.refused:
            return "refused"
        if last in self.waiting:
            return "waiting"
        return "refused" if last in self.refused else "kept"


def fates(vault: Vault) -> Fates:
    """Read what has become of the records; opens only corrections."""
    return Fates(
        chains={row.id: read_chain(row.plain) for row in vault.walk("chain")},
        changes={row.id: row.plain for row in vault.walk("change")},
        waiting=vault.waiting_ids(),
        refused=vault.ids("refused"),
    )


def search(
    vault: Vault,
    plan: Plan,
    limit: int,
    before: int | None = None,
    is_over: Callable[[], bool] = NEVER,
) -> list[Entry]:
    """List records a plan finds, newest first; fewer when it is over before it is done."""
    known = fates(vault)
    hits = (row for row, _ in _hits(vault, plan, known, before, is_over))
    return list(entries_of(vault, list(islice(hits, limit))))


def standing_records(vault: Vault, plan: Plan) -> Iterator[Record]:
    """Open every record a plan finds as it stands now; one withdrawn stands no longer."""
    known = fates(vault)
    for row, spelt in _hits(vault, plan, known, None, NEVER):
        if "withdrawn" not in known.standing(row.id):
            yield parse(decode(spelt))


def _hits(
    vault: Vault, plan: Plan, known: Fates, before: int | None, is_over: Callable[[], bool]
) -> Iterator[tuple[Row, bytes]]:
    looks, nothing = plan.looks_at_states, frozenset[Standing]()
    for row in vault.walk("record", before):
        if is_over():
            return
        spelt = known.now(row)
        if plan.fits(spelt, known.standing(row.id) if looks else nothing):
            yield row, spelt
