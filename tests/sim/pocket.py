"""One phone of a run: the real logbook over a vault that outlives its process, and what it said."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime

from client.form.draft import Draft
from client.inside import Inside
from client.logbook import Logbook
from client.shelves.entries import chain_of, entry_of
from client.shelves.parcels import KEY
from client.sync import outbox
from client.sync.transport import Transport
from client.vault.port import Shelf
from shared.canonical import decode, encode
from shared.errors import KnownError
from shared.hazmat.hpke import new_pair
from shared.profile import Profile
from shared.profiles.files import profile as read_profile
from shared.receipt import Receipt
from shared.record import RecordId
from tests.builders import sandvik, sandvik_texts
from tests.sim.brittle import BrittleVault
from tests.sim.crash import Crash, Fuse
from tests.sim.hub import HERE, URL, Hub

UNDO_S = 15.0
RECOVERY = new_pair()
OWN: tuple[Shelf, ...] = ("record", "change")


class Pocket:
    """See the module.

    Shapes:  said       records the phone told somebody are saved: id to bytes
             withdrawn  first records whose withdrawal it told somebody is saved
             undone     records it told somebody are undone
             left       what it said once, and has let go of since: the server has it, backed up
    """

    def __init__(
        self,
        name: str,
        hub: Hub,
        clock: Callable[[], datetime],
        ticks: Callable[[], float],
        link: Transport,
    ) -> None:
        self.name = name
        self._clock = clock
        self._ticks = ticks
        self._link = link
        self.fuse = Fuse()
        self.vault = BrittleVault(self.fuse)
        self.token = f"token-of-{name}"
        self.device = hub.enrol(name, self.token)
        self.said: dict[RecordId, bytes] = {}
        self.withdrawn: set[RecordId] = set()
        self.undone: set[RecordId] = set()
        self.left: dict[RecordId, bytes] = {}
        self.n_crashes = 0
        device = {
            "device": self.device,
            "epoch": hub.intake.epoch,
            "municipality": HERE,
            "signer": hub.signer.public,
            "token": self.token,
            "url": URL,
        }
        self.vault.put("device", [("self", encode(device))])
        self.vault.put("profile", [("texts", encode(dict(sandvik_texts())))])
        recovery = {"municipality": sandvik().code, "public": RECOVERY.public.hex()}
        self.vault.put("device", [(KEY, encode(recovery))])
        self.vault.come_to_rest()
        self.wake()

    def wake(self) -> None:
        """Start the program anew over what is on the disk."""
        inside = Inside(self._clock)
        inside.open(self.vault, self._profile())
        self.logbook = Logbook(inside, lambda _: self._link, UNDO_S)
        self.logbook.held._clock = self._ticks  # noqa: SLF001 - virtual time

    def die(self) -> None:
        """Be killed, and started again over what is on the disk."""
        self.n_crashes += 1
        self.vault = self.vault.after_a_crash()
        self.wake()

    def _profile(self) -> Profile:
        texts = decode(self.vault.get("profile", "texts") or b"")
        return sandvik() if texts == sandvik_texts() else read_profile(texts)

    @contextmanager
    def lives(self, *let_go: RecordId) -> Iterator[None]:
        """Do something; the program may die in it, and is started again.

        Shapes:  let_go  records it may forget meanwhile
        """
        before = self.own()
        try:
            yield
        except Crash:
            self.die()
            self.undone.difference_update(self.own())
            self.said |= self.own()  # nobody was told; what is there has to stay
            raise
        finally:
            here = self.own()
            for gone in let_go:
                if gone in before and gone not in here:
                    self.said.pop(gone, None)
                    self.withdrawn.discard(gone)

    def leave(self, hub: Hub) -> None:
        """Note what has left; only what the server has in a backup is taken for that."""
        own, safe = self.own(), hub.in_backup()
        for id_ in [one for one in self.said if one not in own]:
            if safe.get(id_) == (self.device, self.said[id_]):
                self.left[id_] = self.said.pop(id_)
                self.withdrawn.discard(id_)

    def own(self) -> dict[RecordId, bytes]:
        """Read every own record as it is spelt."""
        rows = (row for shelf in OWN for row in self.vault.oldest(shelf, 100_000))
        return {RecordId(row.id): row.plain for row in rows}

    def receipts(self) -> dict[RecordId, Receipt]:
        """Read every receipt."""
        own = list(self.own())
        return {RecordId(id_): one for id_, one in outbox.receipts_of(self.vault, own).items()}

    def say(self, *ids: RecordId) -> None:
        """Note what the phone has just told is saved."""
        own = self.own()
        self.said |= {one: own[one] for one in ids}
        self.undone.difference_update(ids)  # a draft keeps its id

    def chain(self, root: RecordId | None) -> tuple[RecordId, ...]:
        """Name a record and all that was written about it."""
        if root is None:
            return ()
        changes = (row for row in self.vault.oldest("change", 100_000))
        of_root = [RecordId(row.id) for row in changes if decode(row.plain)["replaces"] == root]
        return (root, *of_root)

    def let_go_by(self, draft: Draft) -> tuple[RecordId, ...]:
        """Name what finishing a draft may make the phone forget: what it is written instead of."""
        return (*self.chain(draft.mends), *self.chain(draft.replaces))

    def is_withdrawn(self, root: RecordId) -> bool:
        """Tell whether a record is withdrawn, as the screen shows it."""
        entry = entry_of(self.vault, root)
        return entry is not None and entry.is_withdrawn

    def is_received(self, id_: RecordId) -> bool:
        """Tell whether the phone has a receipt for a record being kept."""
        receipt = outbox.receipts_of(self.vault, [id_]).get(id_)
        return receipt is not None and receipt.is_safe

    def last(self, root: RecordId) -> RecordId:
        """Name the last change of a record."""
        return chain_of(self.vault, root).last

    def sync(self) -> str:
        """Have a turn with the server, and name what came of it."""
        with suppress(KnownError):
            done = self.logbook.sync()
            return f"kept {done.kept} refused {done.refused}"
        return "no"
