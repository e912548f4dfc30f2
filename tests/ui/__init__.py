"""Screens and parts, drawn and pressed without a browser."""
