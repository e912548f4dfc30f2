"""A profile from its TOML files, with every flaw named by file and key."""
