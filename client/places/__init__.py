"""Which place is meant: in what order to offer them, which are near, and which a search means."""
