"""How fast and how small, beside the limit measured in the same run; a table, never a verdict."""
