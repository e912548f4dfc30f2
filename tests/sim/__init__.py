"""Whole towns in virtual time, each run from one number: the same number, the same run."""
