"""An operator checks what a phone shows as proof."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from server.__main__ import feltlogg as commands
from shared.canonical import decode, encode
from shared.proof import spell
from tests.builders import CONTACT_ANSWERS, SANDVIK
from tests.town import Town, town


def asked(folder: Path, *words: str, said: bytes = b"") -> Result:
    """Run one command for Sandvik, in this process."""
    settings = {"FELTLOGG_DATA": str(folder), "FELTLOGG_PROFILE": str(SANDVIK)}
    return CliRunner().invoke(commands, ["receipt", *words], env=settings, input=said)


def told(folder: Path, *words: str, said: bytes = b"") -> Any:
    """Run one command with --json and read its answer."""
    done = asked(folder, *words, "--json", said=said)
    assert done.exit_code == 0, done.output
    return json.loads(done.stdout)


@contextmanager
def shown(folder: Path) -> Iterator[tuple[Town, bytes]]:
    """Give a town, and what a phone of it shows as proof of one record."""
    with town(folder) as place:
        phone, _ = place.phone()
        logged = phone.records.log("contact", CONTACT_ANSWERS)
        phone.sync()
        proof = phone.records.proof(phone.records.entry(logged))
        assert proof is not None
        phone.lock()
        yield place, spell(proof)


def test_a_receipt_is_checked_and_its_record_looked_for(tmp_path: Path) -> None:
    """Both questions whoever asks has: did you say so, and do you have it."""
    with shown(tmp_path) as (place, proof):
        found = told(tmp_path, "check", "-", said=proof + b"\n")
        assert (found["verdict"], found["seq"], found["held"]) == ("kept", 1, True)
        assert found["day"] == "2026-07-01"
        assert asked(tmp_path, "check", "-", said=proof).stdout.startswith("Right. Record ")
        with place.services.intake.transaction(place.services.municipality) as tx:
            tx._db.run("delete from record")  # type: ignore[attr-defined] # noqa: SLF001 - lost
        assert told(tmp_path, "check", "-", said=proof)["held"] is False
        assert "lost" in asked(tmp_path, "check", "-", said=proof).stdout


def test_a_receipt_is_checked_without_a_server(tmp_path: Path) -> None:
    """An auditor has the public key, and nothing else of ours."""
    with shown(tmp_path / "town") as (_, proof):
        public = told(tmp_path / "town", "key")["public"]
    file = tmp_path / "receipt.json"
    file.write_bytes(proof)
    assert told(tmp_path / "nothing", "check", str(file), "--key", public)["held"] is None
    assert not (tmp_path / "nothing").exists()
    assert asked(tmp_path, "check", str(file), "--key", "A" * 43).exit_code == 1
    assert asked(tmp_path, "check", str(file), "--key", "short").exit_code == 1


def test_another_servers_word_is_not_taken(tmp_path: Path) -> None:
    """A receipt names its own key; whoever believes that believes anyone."""
    with shown(tmp_path / "other") as (_, proof):
        pass
    with town(tmp_path / "ours"):
        done = asked(tmp_path / "ours", "check", "-", "--json", said=proof)
        assert (done.exit_code, json.loads(done.stdout)["error"]) == (1, "wire.forged")
        changed = encode({**decode(proof), "receipt": ["kept", 2]})
        assert asked(tmp_path / "ours", "check", "-", said=changed).exit_code == 1


def test_any_other_file_is_told_apart(tmp_path: Path) -> None:
    """A wrong file is no forged receipt."""
    with town(tmp_path):
        for said in (b"", b"hello", b"[]", b"x" * 20_000):
            done = asked(tmp_path, "check", "-", "--json", said=said)
            assert (done.exit_code, json.loads(done.stdout)["error"]) == (1, "wire.not_a_receipt")


def test_a_lost_key_is_not_replaced_by_itself(tmp_path: Path) -> None:
    """A new one is a decision: to every phone enrolled before the server is then a stranger."""
    with shown(tmp_path) as (_, proof):
        pass
    (tmp_path / "server/signing.key").unlink()
    refused = asked(tmp_path, "check", "-", "--json", said=proof)
    assert (refused.exit_code, json.loads(refused.stdout)["error"]) == (1, "store.other_signer")
    assert asked(tmp_path, "new-key", said=b"n\n").exit_code == 1
    assert asked(tmp_path, "check", "-", said=proof).exit_code == 1
    public = told(tmp_path, "new-key", "--yes")["public"]
    assert told(tmp_path, "key")["public"] == public
    forged = asked(tmp_path, "check", "-", "--json", said=proof)
    assert json.loads(forged.stdout)["error"] == "wire.forged"
