"""What a phone does in one go."""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager, suppress
from pathlib import Path
from typing import TypeAlias

from client.form.draft import Draft, answered
from client.phone import Phone
from client.sync.outbox import receipts_of
from client.vault.file import read_lock
from client.vault.lock import open_lock
from client.vault.port import Shelf
from client.vault.sqlite import SqliteVault
from client.vault.tries import LIMIT
from server import enrolment
from shared.codebook import Code
from shared.errors import KnownError, WrongPinError
from shared.kdf_profiles import FLOOR
from tests.builders import CONTACT_ANSWERS
from tests.disk.script import Script, Stage
from tests.link import Link
from tests.sim.law import hold
from tests.town import PIN, URL, Town, town

OTHER_PIN, WRONG = "385920", "804272"
KEY = "key"  # what opens the vault, beside it: no PIN need be stretched for each cut
SLIP = Code("slip")
Deed: TypeAlias = Callable[[Town, Phone, int], None]
Staging: TypeAlias = Callable[[Path], AbstractContextManager[Stage]]


def _phone(folder: Path, sandvik: Town | None = None) -> Phone:
    def dial(url: str) -> Link:
        assert sandvik is not None, url
        return Link(sandvik.app)

    return Phone(folder, kdf=FLOOR, least=FLOOR, dial=dial)


@contextmanager
def _in_use(folder: Path) -> Iterator[tuple[Town, Phone]]:
    with town(folder) as sandvik:
        phone, _ = sandvik.phone()
        secret = (folder / "phone/device.secret").read_bytes()
        (folder / KEY).write_bytes(open_lock(read_lock(folder / "phone"), PIN, secret))
        yield sandvik, phone
        phone.lock()


def _with(act: Deed, ready: Deed | None = None) -> Staging:
    @contextmanager
    def stage(folder: Path) -> Iterator[Stage]:
        with _in_use(folder) as (sandvik, phone):
            yield Stage(
                lambda n: act(sandvik, phone, n),
                lambda n: ready(sandvik, phone, n) if ready else None,
            )

    return stage


def _key(root: Path) -> bytes:
    return (root.parent / "stage" / KEY).read_bytes()


def _counts(root: Path, *shelves: Shelf) -> list[int]:
    """Count rows on shelves, and at last what waits."""
    with closing(SqliteVault(root / "phone", _key(root))) as vault:
        hold("every row opens", when=not vault.damaged())
        return [*(vault.count(shelf) for shelf in shelves), vault.n_waiting()]


# ---- save, and second thoughts


def _log(_: Town, phone: Phone, __: int) -> None:
    phone.records.log("contact", CONTACT_ANSWERS)


def _logged(root: Path, *, told: bool) -> None:
    record, outbox = _counts(root, "record")
    hold("a record and its place in the outbox are one step", when=record == outbox)
    hold("what was said to be saved is there", when=record == 1 or not told, what=record)


def _begun(phone: Phone) -> Draft:
    if phone.shifts.going() is None:
        phone.shifts.start("", {})
    return answered(
        phone.records.draft("contact") or phone.records.begin("contact"), CONTACT_ANSWERS
    )


_UNDOABLE: list[Draft] = []


def _finish(_: Town, phone: Phone, __: int) -> None:
    draft = _begun(phone)
    phone.records.keep_draft(draft)
    phone.held.hold(draft.id)
    phone.records.finish(draft)
    _UNDOABLE[:] = [draft]


def _undo(_: Town, phone: Phone, __: int) -> None:
    phone.held.hold(_UNDOABLE[0].id)
    phone.records.take_back(_UNDOABLE[0])


def _undone(root: Path, *, told: bool) -> None:
    draft, record, outbox = _counts(root, "draft", "record")
    hold("a record and its place in the outbox are one step", when=record == outbox)
    hold("it is a record or a draft again", when=draft + record == 1, what=(draft, record))
    hold("what was undone is", when=draft == 1 or not told)


def _change(_: Town, phone: Phone, n: int) -> None:
    last = phone.records.entries(limit=1)[0].id
    if n % 2:
        phone.records.withdraw(last, SLIP)
    else:
        phone.records.finish(phone.records.correction(last, SLIP))


def _changed(root: Path, *, told: bool) -> None:
    change, record, outbox = _counts(root, "change", "record")
    hold("what was saved stays", when=record == 1)
    hold("each change waits", when=outbox == 1 + change)
    hold("a change is there", when=change == 1 or not told)


# ---- send


def _sync(_: Town, phone: Phone, __: int) -> None:
    phone.sync()


def _sent(root: Path, *, told: bool) -> None:
    record, outbox = _counts(root, "record")
    with closing(SqliteVault(root / "phone", _key(root))) as vault:
        receipts = len(receipts_of(vault, sorted(vault.ids("record"))))
    hold("a record leaves the outbox on its receipt", when=outbox + receipts == record)
    hold("what was received is", when=outbox == 0 or not told)
    with town(root) as sandvik:
        phone = _phone(root / "phone", sandvik)
        phone.unlock(PIN)
        phone.sync()
        there = Counter(str(one.record.id) for one in sandvik.kept())
        own = {str(entry.id) for entry in phone.records.entries()}
        hold("each is received once", when=there == Counter(own))
        phone.lock()


# ---- PIN


@contextmanager
def _new_phones(folder: Path) -> Iterator[Stage]:
    with town(folder) as sandvik:
        phones: dict[int, Phone] = {}

        def ready(n: int) -> None:
            phones[n] = _phone(_place(folder, n), sandvik)
            phones[n].enrol(_code(sandvik), URL)

        def act(n: int) -> None:
            if not phones[n].is_open:
                phones[n].choose_pin(PIN)
            phones[n].lock()

        yield Stage(act, ready)


def _place(folder: Path, n: int) -> Path:
    return folder / f"phone{n or ''}"


def _code(sandvik: Town) -> str:
    with sandvik.services.intake.transaction(sandvik.services.municipality) as tx:
        return enrolment.offer(tx, "x", sandvik.clock())


def _enrolled(root: Path, *, told: bool) -> None:
    phone = _phone(root / "phone")
    hold("a phone whose PIN is chosen is in use", when=phone.is_enrolled or not told)
    if phone.is_enrolled:
        phone.unlock(PIN)
        phone.lock()
        return
    with town(root) as sandvik:
        again = _phone(root / "phone", sandvik)
        again.enrol(_code(sandvik), URL)
        again.choose_pin(PIN)
        again.lock()


def _guess(_: Town, phone: Phone, n: int) -> None:
    with suppress(WrongPinError):
        phone.unlock(WRONG)
    if n:
        phone.unlock(PIN)


def _guessed(root: Path, *, told: bool) -> None:
    left = _phone(root / "phone").patience().left
    hold("a guess is counted once", when=left in (LIMIT - 1, LIMIT), what=left)
    hold("a guess that was told wrong is counted", when=left == LIMIT - 1 or not told)
    _opens(root, PIN)


def _opens(root: Path, pin: str) -> bool:
    phone = _phone(root / "phone")
    try:
        phone.unlock(pin)
    except WrongPinError:
        return False
    phone.lock()
    return True


def _change_pin(_: Town, phone: Phone, n: int) -> None:
    phone.lock()
    pins = (PIN, OTHER_PIN) if n % 2 == 0 else (OTHER_PIN, PIN)
    try:
        phone.change_pin(*pins)
    except KnownError:
        phone.unlock(pins[0])  # it was told that nothing has changed
        raise


def _pin_changed(root: Path, *, told: bool) -> None:
    hold("one PIN opens", when=_opens(root, OTHER_PIN) or (not told and _opens(root, PIN)))


# ---- wipe, choices


@contextmanager
def _many_phones(folder: Path) -> Iterator[Stage]:
    with town(folder) as sandvik:

        def ready(n: int) -> None:
            phone, _ = sandvik.phone(_place(folder, n).name)
            phone.keep_preference("language", "nn")
            phone.records.log("contact", CONTACT_ANSWERS)
            phone.lock()

        yield Stage(lambda n: _phone(_place(folder, n)).wipe(), ready)


def _wiped(root: Path, *, told: bool) -> None:
    phone = _phone(root / "phone")
    hold("a wiped phone is as new", when=not told or not phone.is_enrolled)
    if phone.is_enrolled:
        hold("a phone opens, or is wiped at the next start", when=_opens(root, PIN))
    else:
        hold("nothing is left", when=not [*(root / "phone").glob("*")])


def _choose(_: Town, phone: Phone, n: int) -> None:
    phone.keep_preference("language", "nb" if n % 2 else "nn")


def _choose_first(_: Town, phone: Phone, n: int) -> None:
    phone.keep_preference("language", "nn" if n % 2 else "nb")


def _chosen(root: Path, *, told: bool) -> None:
    found = _phone(root / "phone").preference("language")
    hold("a choice is the old or the new one", when=found in ("nb", "nn"), what=found)
    hold("a choice that was told is kept", when=found == "nn" or not told)


PHONE = {
    "save": Script(_with(_log), _logged),
    "undo": Script(_with(_undo, _finish), _undone),
    "correct and withdraw": Script(_with(_change, _log), _changed),
    "settle receipts": Script(_with(_sync, _log), _sent, is_long=True),
    "choose a PIN": Script(_new_phones, _enrolled, is_long=True),
    "guess a PIN": Script(_with(_guess), _guessed, is_long=True),
    "change the PIN": Script(_with(_change_pin), _pin_changed, is_long=True),
    "wipe": Script(_many_phones, _wiped, keeps=False, is_long=True),
    "keep a choice": Script(_with(_choose, _choose_first), _chosen),
}
