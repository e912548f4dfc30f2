"""A group's figures in the reader's format."""
