"""What every Keystore owes the vault. Each adapter subclasses this and supplies `keystore`."""

from client.vault.keystore import Keystore
from shared.hazmat.aead import KEY_BYTES


class KeystoreContract:
    """Run with a fresh, empty `keystore` for each test."""

    def test_there_is_none_before_one_is_made(self, keystore: Keystore) -> None:
        """A vault without its secret says so; it does not get another one."""
        assert keystore.load() is None

    def test_a_secret_made_is_there_and_stays(self, keystore: Keystore) -> None:
        """A vault made with the first secret would not open with a second."""
        made = keystore.make()
        assert len(made) == KEY_BYTES
        assert keystore.load() == made
        assert keystore.make() == made

    def test_a_secret_forgotten_is_gone_and_the_next_is_another(self, keystore: Keystore) -> None:
        """Nothing made with it ever opens again."""
        made = keystore.make()
        keystore.forget()
        keystore.forget()
        assert keystore.load() is None
        assert keystore.make() != made

    def test_what_it_counts_begins_anew_with_each_secret(self, keystore: Keystore) -> None:
        """Else a new vault would look like an old copy; one that counts nothing says so."""
        for _ in range(2):
            keystore.make()
            counted = keystore.count()
            assert counted in (None, 0)
            keystore.keep_count(7)
            assert keystore.count() == (None if counted is None else 7)
            keystore.forget()
