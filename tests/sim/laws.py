"""What must be true after every step of a run, and what must be true when all is quiet again.

Source:  docs/spec/wire.md#invariants
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from contextlib import suppress

from client.shelves.proofs import proof_of
from server.release.count import in_the_end
from server.store.port import Kept
from shared.errors import KnownError
from shared.proof import digest_of, read, require_proof
from shared.proof import spell as spell_proof
from shared.record import Record, RecordId, spell
from tests.sim.hub import HERE, Hub
from tests.sim.law import hold
from tests.sim.pocket import Pocket

# ---- after every step


def check_pocket(hub: Hub, pocket: Pocket) -> None:
    """Check what one phone holds and says."""
    pocket.leave(hub)
    own = pocket.own()
    waiting = pocket.vault.waiting_ids()
    receipts = pocket.receipts()
    for id_, spelt in pocket.said.items():
        hold("what was said to be saved is there", when=own.get(id_) == spelt, what=id_)
        hold(
            "what is saved leaves the outbox on its receipt and in no other way",
            when=id_ in waiting or id_ in receipts,
            what=id_,
        )
    sealed = {one.id for one in pocket.vault.laid()}
    lies_sealed = sealed <= waiting and waiting & pocket.said.keys() <= sealed
    hold("what is saved lies sealed for as long as it waits", when=lies_sealed)
    for id_, receipt in receipts.items():
        if receipt.is_safe:
            kept = (pocket.device, own.get(id_))
            hold("a receipt is true", when=hub.ever.get(id_) == kept, what=id_)
    n_safe = sum(1 for one in receipts.values() if one.is_safe) + len(pocket.left)
    hold("the screen counts what is received", when=pocket.logbook.records.status().kept == n_safe)
    for id_ in pocket.undone:
        hold("what was undone was never sent", when=id_ not in hub.ever, what=id_)
    for root in pocket.withdrawn:
        hold("what is withdrawn stays withdrawn", when=pocket.is_withdrawn(root), what=root)


# ---- when all is quiet


def check_all(hub: Hub, pockets: Sequence[Pocket]) -> None:
    """Check that phones and server tell the same story, once faults are over."""
    kept = hub.kept()
    by_id = {one.record.id: one for one in kept}
    twice = [id_ for id_, n in Counter(one.record.id for one in kept).items() if n > 1]
    hold("a record is kept once", when=not twice, what=twice)
    _check_counts(hub, kept)
    for device, of_device in _by_device(kept).items():
        stands = standing(of_device)
        counted = {record.root: record for record in in_the_end(of_device)}
        hold("the figures count what stands", when=counted == stands, what=device)
    for pocket in pockets:
        check_pocket(hub, pocket)
        if hub.is_ended(pocket.device):
            _check_ended(hub, pocket)
        else:
            _check_received(hub, pocket, by_id)
            _check_same_story(pocket, standing(_by_device(kept)[pocket.device]))


def _by_device(kept: Sequence[Kept]) -> Mapping[str, list[Kept]]:
    found: dict[str, list[Kept]] = defaultdict(list)
    for one in kept:
        found[one.device].append(one)
    return found


def standing(kept: Sequence[Kept]) -> dict[RecordId, Record]:
    """Say what stands of one phone's records, from the three rules of the spec and no other code.

    Source:  docs/spec/wire.md#corrections-and-withdrawals
    """
    chains: dict[RecordId, list[Record]] = defaultdict(list)
    for one in kept:
        chains[one.record.replaces or one.record.id].append(one.record)
    stands = {}
    for root, chain in chains.items():
        firsts = [record for record in chain if record.replaces is None]
        if not firsts or any(record.kind == "withdrawal" for record in chain):
            continue
        stands[root] = max(chain, key=lambda record: (record.round, record.id))
    return stands


def _check_counts(hub: Hub, kept: Sequence[Kept]) -> None:
    n_of = Counter(one.device for one in kept)
    for device, phone in hub.intake.zone(HERE).phones.items():
        hold("a phone's count is what is kept of it", when=phone.kept == n_of[device], what=device)


def _check_received(hub: Hub, pocket: Pocket, by_id: Mapping[RecordId, Kept]) -> None:
    hold("in the end nothing waits", when=not pocket.vault.n_waiting(), what=pocket.name)
    refused = pocket.vault.ids("refused")
    receipts = pocket.receipts()
    for id_, spelt in pocket.left.items():
        there = hub.ever.get(id_) == (pocket.device, spelt) and id_ in by_id
        hold("what has left a phone is at the server", when=there, what=id_)
    for id_, spelt in pocket.said.items():
        kept, receipt = by_id.get(id_), receipts[id_]
        hold("what was said of it can be proved", when=_is_proved(pocket, id_), what=id_)
        if receipt.is_safe:
            same = kept is not None and kept.device == pocket.device and spell(kept.record) == spelt
            hold("what was saved is received", when=same, what=id_)
        else:
            shown = id_ in refused or id_ not in pocket.vault.ids("record")
            hold("what was refused is shown", when=shown, what=id_)
            # A line that comes once more long after may fit by then; nobody else can make it so.
            unkept = kept is None or id_ in hub.late
            hold("what was refused is not kept", when=unkept, what=id_)


def _is_proved(pocket: Pocket, id_: RecordId) -> bool:
    proof = proof_of(pocket.vault, id_)
    if proof is None:
        return pocket.own().get(id_) is None  # mended, and let go of
    with suppress(KnownError):
        require_proof(read(spell_proof(proof)))
        return proof.digest == digest_of(pocket.own()[id_])
    return False


def _check_same_story(pocket: Pocket, stands: Mapping[RecordId, Record]) -> None:
    for entry in pocket.logbook.records.entries(limit=100_000):
        if entry.state == "refused":
            continue
        there = stands.get(entry.id)
        if entry.is_withdrawn:
            hold("what is withdrawn is withdrawn at the server", when=there is None, what=entry.id)
        else:
            hold("phone and server show the same", when=there == entry.record, what=entry.id)


def _check_ended(hub: Hub, pocket: Pocket) -> None:
    waiting = pocket.vault.waiting_ids()
    for id_ in pocket.said:
        receipt = pocket.receipts().get(id_)
        there = id_ in waiting or id_ in hub.ever
        hold("an ended phone has lost nothing", when=there or receipt is not None, what=id_)
