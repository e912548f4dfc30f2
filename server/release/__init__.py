"""Frozen figures for named readers: cut once, rounded once, never changed."""
