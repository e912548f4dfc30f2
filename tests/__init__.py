"""Everything we promise, as programs."""
