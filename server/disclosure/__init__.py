"""From counts to what may be told."""
