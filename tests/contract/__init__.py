"""Promises every adapter of a port keeps."""
