"""One module at a time; each does its one thing."""
