"""Stateless controls, each drawing what it is given."""
