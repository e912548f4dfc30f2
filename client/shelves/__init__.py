"""What each shelf of the vault holds, and how it is spelt there."""
