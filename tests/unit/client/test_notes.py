"""Words sealed on the phone: for the coordinators, for one record, and never for the phone."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from client.form.draft import Draft, answered
from client.phone import Phone
from client.shelves.keys import keys_of
from server.key_file import Opened, pruned
from server.note_reader import Note, chain, notes
from shared.canonical import decode
from shared.codebook import Code
from shared.envelope import EPOCH, is_envelope
from shared.errors import InputError
from shared.flaw import Flaw
from shared.hazmat.signing import new_signer
from shared.record import RecordId
from tests.builders import CONTACT_ANSWERS
from tests.keys import PASSPHRASE, Ring, ring
from tests.town import PIN, Town, town

NOW, NEXT = "2026-07", "2026-08"
WORDS = "Kanarifuglen ved bålet trengte varme votter"


@pytest.fixture
def sandvik(tmp_path: Path) -> Iterator[Town]:
    """Open a town."""
    with town(tmp_path) as opened:
        yield opened


def written(phone: Phone, text: str = WORDS) -> Draft:
    """Fill in a contact with a note."""
    draft = answered(phone.records.begin("contact"), {**CONTACT_ANSWERS, "remark": text})
    phone.records.keep_draft(draft)
    return draft


def logged(phone: Phone, text: str = WORDS) -> RecordId:
    """Save a contact with a note, and send it."""
    phone.shifts.start("", {})
    id_ = phone.records.finish(written(phone, text))
    phone.sync()
    return id_


def read(sandvik: Town, id_: str, opened: Opened) -> list[Note]:
    """Open what was sealed in a record and its corrections."""
    services = sandvik.services
    with services.intake.transaction(services.municipality) as tx:
        return list(notes(chain(tx, id_), services.profile, opened))


def texts(sandvik: Town, id_: str, opened: Opened) -> list[str | None]:
    """Give the words alone."""
    return [one.text for one in read(sandvik, id_, opened)]


def test_a_note_reaches_the_coordinators_and_nobody_else(sandvik: Town) -> None:
    """Each of those with a key for the month can read it; one who came later cannot."""
    keys = ring(sandvik)
    one, other = keys.publish(NOW, NEXT), keys.publish(NOW, label="B")
    phone, _ = sandvik.phone()
    assert phone.notes.can_seal()
    id_ = logged(phone)
    late = keys.publish(NOW, label="C")
    assert texts(sandvik, id_, one) == texts(sandvik, id_, other) == [WORDS]
    assert texts(sandvik, id_, late) == [None]
    phone.lock()


def test_the_phone_cannot_read_what_it_has_sealed(sandvik: Town) -> None:
    """All it holds, opened with its own key: the words are in none of it once it is saved."""
    ring(sandvik).publish(NOW)
    phone, _ = sandvik.phone()
    phone.shifts.start("", {})
    draft = written(phone)
    assert phone.records.draft("contact") == draft
    id_ = phone.records.finish(draft)
    assert phone.records.draft("contact") is None
    answer = phone.records.entry(id_).record.answers["remark"]
    assert is_envelope(answer, 140)
    vault = phone._inside.vault  # noqa: SLF001 - everything there is, with the key in hand
    shelves = ("record", "change", "chain", "draft", "setting", "device", "note")
    rows = [row.plain for shelf in shelves for row in vault.oldest(shelf, 1_000)]  # type: ignore[arg-type]
    assert rows
    assert not any(word.encode() in row for row in rows for word in WORDS.split() if len(word) > 4)
    phone.lock()


def test_the_words_appear_nowhere_but_where_they_are_opened(
    sandvik: Town, capfd: pytest.CaptureFixture[str]
) -> None:
    """Every byte on the phone's disk, on the wire, on the server's disk and in both logs."""
    opened = ring(sandvik).publish(NOW)
    phone, link = sandvik.phone()
    id_ = logged(phone)
    phone.lock()
    files = [path for path in sandvik.folder.rglob("*") if path.is_file()]
    assert any(path.name == "intake.db" for path in files)
    canary = WORDS.split(maxsplit=1)[0].encode()
    assert not [path.name for path in files if canary in path.read_bytes()]
    assert any(id_.encode() in body for body in link.carried)
    assert not any(canary in body for body in link.carried)
    told = capfd.readouterr()
    assert "/v1/sync" in told.err
    assert canary.decode() not in told.out + told.err
    assert texts(sandvik, id_, opened) == [WORDS]


def test_without_keys_no_note_is_offered_or_saved(sandvik: Town) -> None:
    """A phone without a directory; and the rest of the record is saved as ever."""
    phone, _ = sandvik.phone()
    assert not phone.notes.can_seal()
    phone.shifts.start("", {})
    draft = written(phone)
    with pytest.raises(InputError) as refused:
        phone.records.finish(draft)
    assert refused.value.flaws == (Flaw("note.no_key", "remark"),)
    phone.records.finish(draft.answer("remark", None))
    phone.lock()


def test_keys_arrive_with_the_next_answer(sandvik: Town) -> None:
    """Nobody has to enrol a phone anew because keys were made after it."""
    phone, _ = sandvik.phone()
    opened = ring(sandvik).publish(NOW)
    phone.sync()
    assert texts(sandvik, logged(phone), opened) == [WORDS]
    phone.lock()


def test_keys_are_told_once(sandvik: Town) -> None:
    """A directory is longer than a record, and stays the same for a month."""
    keys = ring(sandvik)
    keys.publish(NOW)
    phone, link = sandvik.phone()
    told = []
    for publishing in (False, True, False):
        if publishing:
            keys.publish(NOW, label="B")
        phone.sync()
        told.append(b'"signing"' in link.carried[-1])
    assert told == [False, True, False]
    phone.lock()


def test_a_phone_goes_over_to_the_new_month_without_a_network(sandvik: Town) -> None:
    """Next month's key is told beforehand, and not used before its time."""
    opened = ring(sandvik).publish(NOW, NEXT)
    phone, _ = sandvik.phone()
    phone.shifts.start("", {})
    first = phone.records.finish(written(phone))
    sandvik.clock.move(days=31)
    second = phone.records.finish(written(phone))
    epochs = [phone.records.entry(id_).record.answers["remark"] for id_ in (first, second)]
    assert [one[EPOCH] for one in epochs] == [NOW, NEXT]  # type: ignore[index, call-overload]
    phone.sync()
    assert texts(sandvik, first, opened) == texts(sandvik, second, opened) == [WORDS]
    phone.lock()


def test_a_key_past_its_time_is_not_sealed_to(sandvik: Town) -> None:
    """Fourteen days into the next month, and not one more."""
    ring(sandvik).publish(NOW)
    phone, _ = sandvik.phone()
    sandvik.clock.move(days=44)
    assert phone.notes.can_seal()
    sandvik.clock.move(days=1)
    assert not phone.notes.can_seal()
    phone.lock()


def test_another_signing_key_is_refused_and_told(sandvik: Town) -> None:
    """A server that was taken over must not get notes sealed to itself."""
    keys = ring(sandvik)
    opened = keys.publish(NOW)
    phone, _ = sandvik.phone()
    path = sandvik.folder / "server" / "keys.json"
    path.unlink()
    stranger = Ring(keys.book, keys.here, new_signer())
    stranger.book.begin(stranger.signer.public)
    thief = stranger.publish(NOW)
    phone.sync()
    assert phone.notes.trouble() == Flaw("keys.changed", "keys")
    id_ = logged(phone)
    assert texts(sandvik, id_, opened) == [WORDS]
    assert texts(sandvik, id_, thief) == [None]
    phone.lock()
    phone.unlock(PIN)
    assert phone.notes.trouble() == Flaw("keys.changed", "keys")
    path.unlink()
    keys.book.begin(keys.signer.public)
    keys.publish(NOW)
    phone.sync()
    assert phone.notes.trouble() is None
    phone.lock()


def test_an_older_directory_is_refused_and_the_newer_one_kept(sandvik: Town) -> None:
    """A backup put back, or a server that hides a key that was taken away."""
    keys = ring(sandvik)
    keys.publish(NOW)
    path = sandvik.folder / "server" / "keys.json"
    before = path.read_bytes()
    keys.publish(NOW, label="B")
    phone, _ = sandvik.phone()
    path.write_bytes(before)
    phone.sync()
    assert phone.notes.trouble() == Flaw("keys.older", "keys")
    directory = keys_of(phone._inside.vault).directory  # noqa: SLF001 - which one it holds
    assert directory is not None
    assert directory.number == 2026070101
    keys.publish(NOW, label="C")
    keys.publish(NOW, label="D")
    phone.sync()
    assert phone.notes.trouble() is None
    phone.lock()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("ring 1 2 3 4 5 6 7 8", "guard.number"),
        ("født 01.02.2009", "guard.number"),
        ("nummer 0123-4567 i kveld", "guard.number"),
        ("skriv til noen@skole.example", "guard.mail"),
        ("se www.eksempel", "guard.link"),
        ("profil på eksempel.no i natt", "guard.link"),
        ("heter @fugl77 der", "guard.handle"),
        ("x" * 141, "record.too_long"),
        ("to\u202elinjer", "record.odd_sign"),
    ],
)
def test_what_points_at_somebody_is_refused_before_it_is_sealed(
    sandvik: Town, text: str, code: str
) -> None:
    """Nobody can take it out afterwards."""
    ring(sandvik).publish(NOW)
    phone, _ = sandvik.phone()
    phone.shifts.start("", {})
    assert [flaw.code for flaw in phone.records.misfits(written(phone, text))] == [code]
    phone.lock()


@pytest.mark.parametrize(
    "text", ["12 stykker ca. kl. 23.30, 4 av dem kjente", "Gikk hjem.nå roligere", "7 + 8 + 9"]
)
def test_ordinary_words_and_numbers_are_no_pointer(sandvik: Town, text: str) -> None:
    """A guard that cries wolf is switched off."""
    ring(sandvik).publish(NOW)
    phone, _ = sandvik.phone()
    phone.shifts.start("", {})
    assert phone.records.misfits(written(phone, text)) == ()
    phone.lock()


def test_a_correction_carries_no_old_note_and_may_have_a_new_one(sandvik: Town) -> None:
    """What was sealed is bound to its record; the reader is shown both."""
    opened = ring(sandvik).publish(NOW)
    phone, _ = sandvik.phone()
    id_ = logged(phone)
    draft = phone.records.correction(id_, Code("slip"))
    assert "remark" not in draft.answers
    phone.records.finish(draft.answer("remark", "Og en lue"))
    phone.sync()
    assert texts(sandvik, id_, opened) == [WORDS, "Og en lue"]
    phone.lock()


def test_the_same_again_takes_no_note_along(sandvik: Town) -> None:
    """Nor does what was sealed for one record stand in another."""
    ring(sandvik).publish(NOW)
    phone, _ = sandvik.phone()
    logged(phone)
    assert "remark" not in phone.records.repeated("contact").answers
    assert "remark" not in phone.records.begin_here("contact").answers
    phone.lock()


def test_a_seal_moved_to_another_record_opens_for_nobody(sandvik: Town) -> None:
    """Whoever holds the server's disk cannot put a note into another's mouth."""
    opened = ring(sandvik).publish(NOW)
    phone, _ = sandvik.phone()
    first, second = logged(phone), phone.records.finish(written(phone, "Alt rolig"))
    phone.sync()
    phone.lock()
    with sqlite3.connect(sandvik.folder / "server" / "intake.db") as db:
        lines = {decode(spelt)["id"]: spelt for (spelt,) in db.execute("select spelt from record")}
        note, other = (decode(lines[id_])["answers"]["remark"] for id_ in (first, second))
        (name,) = (key for key in note if key != EPOCH)
        swapped = lines[second].replace(other[name].encode(), note[name].encode())
        db.execute("update record set spelt = ? where spelt = ?", (swapped, lines[second]))
    db.close()
    assert texts(sandvik, second, opened) == [None]
    assert texts(sandvik, first, opened) == [WORDS]


def test_nothing_opens_once_a_month_is_destroyed(sandvik: Town) -> None:
    """Ninety days after the month, to the day; what is on the server is then noise."""
    opened = ring(sandvik).publish(NOW, NEXT)
    phone, _ = sandvik.phone()
    id_ = logged(phone)
    phone.lock()
    sandvik.clock.move(days=120)
    kept, over = pruned(opened.file, sandvik.services.today())
    assert over == ()
    assert texts(sandvik, id_, Opened(kept, PASSPHRASE)) == [WORDS]
    sandvik.clock.move(days=1)
    left, over = pruned(opened.file, sandvik.services.today())
    assert [one.epoch for one in over] == [NOW]
    assert [one.epoch for one in left.keys] == [NEXT]
    assert texts(sandvik, id_, Opened(left, PASSPHRASE)) == [None]


def test_a_note_taken_back_is_words_again_until_it_is_saved_anew(sandvik: Town) -> None:
    """Undo works from what the screen still holds, and only before anything was sent."""
    opened = ring(sandvik).publish(NOW)
    phone, _ = sandvik.phone()
    phone.shifts.start("", {})
    draft = written(phone)
    phone.held.hold(draft.id)
    phone.records.finish(draft)
    assert phone.records.take_back(draft)
    assert phone.records.draft("contact") == draft
    id_ = phone.records.finish(draft.answer("remark", "Noe annet"))
    phone.sync()
    assert texts(sandvik, id_, opened) == ["Noe annet"]
    phone.lock()
