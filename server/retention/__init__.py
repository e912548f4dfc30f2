"""Deleting in time: what is due, doing it once, and showing that it was done."""
