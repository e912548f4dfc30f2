"""Getting records off the phone exactly once."""
