"""Journeys: real programs, real faults, a real browser."""
