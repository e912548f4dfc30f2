"""One screen each; gathers parts, calls `Phone`."""
