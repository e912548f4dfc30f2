"""The vault in memory: the contract, and nothing left of it."""

import pytest

from client.vault.memory import MemoryVault
from shared.errors import LockedVaultError
from tests.contract.vault_contract import A, B, VaultContract


@pytest.fixture
def vault() -> MemoryVault:
    """Make an empty vault."""
    return MemoryVault()


class TestMemoryVault(VaultContract):
    """The contract, kept by the adapter that has no disk."""


def test_a_closed_vault_gives_nothing_and_takes_nothing(vault: MemoryVault) -> None:
    """A practice that was left must not go on behind the back of whoever left it."""
    vault.put("draft", [(A, b"one")])
    vault.close()
    for use in (
        lambda: vault.get("draft", A),
        lambda: vault.put("draft", [(B, b"two")]),
        lambda: vault.remove("draft", [A]),
        lambda: vault.count("draft"),
        vault.damaged,
    ):
        with pytest.raises(LockedVaultError):
            use()


def test_a_vault_closed_inside_a_transaction_stays_closed(vault: MemoryVault) -> None:
    """What is rolled back does not come to life again."""
    with pytest.raises(LockedVaultError), vault.transaction():
        vault.put("draft", [(A, b"one")])
        vault.close()
        vault.put("draft", [(B, b"two")])
    with pytest.raises(LockedVaultError):
        vault.count("draft")
