"""The modules of `shared`, one at a time."""
