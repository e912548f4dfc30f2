"""Everything the server keeps as one sealed file, and back again."""
