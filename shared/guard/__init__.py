"""What in a few free words points at a person; it judges and tells, and never changes a text."""
