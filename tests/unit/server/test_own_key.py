"""The server's own secrets, and above all the key that phones know it by."""

import stat
from pathlib import Path

import pytest

from server.services import opened
from server.settings import Settings, from_env
from shared.canonical import decode
from shared.errors import ForgedStatementError, InputError, OtherSignerError
from shared.signed import require_signed
from tests.builders import SANDVIK
from tests.serving import Serving, problem


def settings(folder: Path) -> Settings:
    """Give settings for Sandvik in a folder."""
    return from_env({"FELTLOGG_DATA": str(folder), "FELTLOGG_PROFILE": str(SANDVIK)})


def test_the_signing_key_is_made_once_and_for_its_owner_alone(tmp_path: Path) -> None:
    """A phone pins it: the next start must sign with the same one."""
    with opened(settings(tmp_path)) as first:
        public = first.signer.public
    with opened(settings(tmp_path)) as second:
        assert second.signer.public == public
    path = tmp_path / "server/signing.key"
    assert len(path.read_bytes()) == 32
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_phone_is_told_the_key_when_it_is_enrolled(server: Serving) -> None:
    """What it is told then is what it checks everything against later."""
    told = decode(server.enrol(server.code(), "u" * 43).content)
    here, signer = server.services.municipality, server.services.signer
    assert told["signer"] == signer.public
    require_signed(told["signer"], signer.sign("end", [7]), "end", here, [7])
    with pytest.raises(ForgedStatementError):
        require_signed(told["signer"], signer.sign("end", [7]), "receipts", here, [7])


@pytest.mark.parametrize("content", [b"short", bytes(32)])
def test_another_signing_key_stops_the_server(tmp_path: Path, content: bytes) -> None:
    """Every phone would take its answers for a stranger's."""
    with opened(settings(tmp_path)):
        pass
    path = tmp_path / "server/signing.key"
    path.write_bytes(content)
    with pytest.raises((InputError, OtherSignerError)), opened(settings(tmp_path)):
        pass
    assert path.read_bytes() == content


def test_a_server_is_not_ready_once_its_store_knows_another_key(server: Serving) -> None:
    """A database put back under a running process is another municipality's word."""
    assert server.ask("GET", "/readyz").status_code == 200
    with server.services.intake.transaction(server.services.municipality) as tx:
        tx._db.run("update signer set public = 'another'")  # type: ignore[attr-defined] # noqa: SLF001 - as an operator would
    problem(server.ask("GET", "/readyz"), 503, "store.other_signer")


def test_a_key_is_never_shown(server: Serving) -> None:
    """Services are printed when something goes wrong."""
    secret = (server.folder / "server/signing.key").read_bytes()
    shown = repr(server.services.signer) + str(vars(server.services.signer).keys())
    assert secret.hex() not in shown
    assert repr(secret) not in repr(server.services.signer)
