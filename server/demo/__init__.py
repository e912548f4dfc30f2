"""A year of invented records, from a seed and a profile, through the real way in."""
