"""The modules of `server`, one at a time."""
