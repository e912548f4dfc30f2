"""The modules of `client`, one at a time."""
